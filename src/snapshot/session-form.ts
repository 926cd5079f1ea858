/** Sessions and their statements. */
import Type, { type Static } from 'typebox'
import { LAST_MS } from '../core/clock.ts'
import { invalid } from '../core/problem.ts'
import { History } from '../core/state-machine.ts'
import type { Session } from '../model/session.ts'
import { livyStates, sessionLife, sessionStates } from '../model/session-life.ts'
import type { Statement } from '../model/statement.ts'
import { statementLife, statementStates } from '../model/statement-life.ts'
import { Table } from '../model/table.ts'
import { sessionWalker } from '../spark/session-walker.ts'
import { statementWalker } from '../spark/statement-walker.ts'
import { restoreStatementPlan } from '../stubs/plans.ts'
import {
  atMs,
  closed,
  count,
  flag,
  LAST_DEADLINE_MS,
  list,
  open,
  optional,
  pick,
  spanMs,
  steps,
  text,
} from './form-parts.ts'
import { planForm, restorePlan, takePlan } from './plan-form.ts'
import type { Restoring, Taking } from './references.ts'

const ends = Type.Enum(['error', 'dead', 'success'])
const result = closed({
  state: Type.Enum(['available', 'error']),
  output: open("The wire's output, without execution_count."),
  session: Type.Optional(ends),
})
const statementFields = {
  ...{ id: count, code: text, kind: text, runningMs: spanMs, cancelRequested: flag, result: optional(result) },
}
const visible = Type.Boolean({ description: 'false: it is gone from the API, and keeps its turn.' })
const statementForm = closed({ ...statementFields, steps: steps(statementStates), plan: planForm, visible })

const heartbeatTimeoutMs = Type.Integer({ minimum: 0, maximum: LAST_DEADLINE_MS - LAST_MS })
const badMemory = optional(closed({ field: text, value: text }))
const lengths = { notStartedMs: spanMs, startingMs: spanMs, recoveringMs: spanMs, shuttingDownMs: spanMs }
const fields = {
  ...{ id: text, createdMs: atMs, user: text, number: count, appId: text, updatedMs: atMs, nextStatementId: count },
  request: closed({ name: text, kind: text, queue: text, scType: text, heartbeatTimeoutMs, badMemory }),
  plan: closed({ ...lengths, fails: optional(ends), answeredBy: text }),
  livyState: optional(Type.Enum([...livyStates])),
}
const currentId = 'The id of the first statement: about to run, running, or being cancelled.'
export const sessionForm = closed({
  ...{ ...fields, steps: steps(sessionStates), diagnostics: list(text), dropped: count },
  current: optional(Type.Integer({ minimum: 0, description: currentId })),
  queue: list(count, { description: 'The statements that wait for their turn, in order.' }),
  statements: list(statementForm),
})

type SessionForm = Static<typeof sessionForm>
type StatementForm = Static<typeof statementForm>

export function takeSession(session: Session, taking: Taking): SessionForm {
  const { history, current, queue, diagnostics, statements } = session
  const rows = new Set([...statements.values(), ...(current ? [current] : []), ...queue])
  return {
    ...{ ...pick(fields, session), steps: history.steps, diagnostics: [...diagnostics], dropped: statements.dropped },
    ...{ current: current?.id, queue: [...queue].map(({ id }) => id) },
    statements: [...rows].map((row) => takeStatement(row, taking)),
  }
}

function takeStatement(row: Statement, taking: Taking): StatementForm {
  const visible = row.session.statements.get(row.id) === row
  return { ...pick(statementFields, row), steps: row.history.steps, plan: takePlan(row.plan, taking), visible }
}

export function restoreSession(form: SessionForm, at: string, restoring: Restoring): void {
  const { world, rows } = restoring
  if (world.sessions.get(form.id) !== undefined) throw invalid(`${at}.id`, 'must be unique')
  const session: Session = {
    ...{ ...pick(fields, form), history: History.resume(sessionLife, form.steps), diagnostics: [...form.diagnostics] },
    ...{ statements: new Table(), current: undefined, queue: new Set(), due: undefined, heartbeat: undefined },
  }
  world.sessions.add(form.id, session)
  rows.set(`session/${form.id}`, { row: session, walker: sessionWalker })
  const statements = form.statements.map((one, index) =>
    restoreStatement(session, one, `${at}.statements.${index}`, restoring),
  )
  session.statements.dropped = form.dropped
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const statementOf = (id: number, field: string): Statement => {
    const statement = byId.get(id)
    if (statement === undefined) throw invalid(field, 'must be a statement of this session')
    return statement
  }
  if (form.current !== undefined) session.current = statementOf(form.current, `${at}.current`)
  form.queue.forEach((id, index) => {
    const field = `${at}.queue.${index}`
    const statement = statementOf(id, field)
    const { state } = statement.history
    if (state !== 'waiting') throw invalid(field, `is ${state}: only waiting statements can be queued`)
    if (id === form.current || session.queue.has(statement)) throw invalid(field, 'is listed twice, or is `current`')
    session.queue.add(statement)
  })
}

function restoreStatement(session: Session, form: StatementForm, at: string, restoring: Restoring): Statement {
  const { id, code, kind } = form
  const key = `statement/${session.id}:${id}`
  if (id >= session.nextStatementId) throw invalid(`${at}.id`, 'must be less than nextStatementId')
  if (restoring.rows.has(key)) throw invalid(`${at}.id`, 'is that of another statement')
  const query = { code, kind, session: session.request.name }
  const plan = restoreStatementPlan(restoring.world.planSource, query, restorePlan(form.plan, `${at}.plan`, restoring))
  const history = History.resume(statementLife, form.steps)
  const row: Statement = { ...pick(statementFields, form), session, history, plan, due: undefined, gate: undefined }
  restoring.rows.set(key, { row, walker: statementWalker })
  if (form.visible) session.statements.add(id, row)
  return row
}
