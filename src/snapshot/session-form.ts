import Type, { type Static } from 'typebox'
import { LAST_MS } from '../core/clock.ts'
import { invalid } from '../core/problem.ts'
import { History } from '../core/state-machine.ts'
import type { Session } from '../model/session.ts'
import { livyStates, sessionLife, sessionStates } from '../model/session-life.ts'
import { Table } from '../model/table.ts'
import { atMs, closed, count, LAST_DEADLINE_MS, list, optional, pick, spanMs, steps, text } from './form-parts.ts'
import type { TakenPlans } from './plan-form.ts'
import type { Restoring } from './restoring.ts'
import { restoreStatement, statementForm, takeStatement } from './statement-form.ts'

const heartbeatTimeoutMs = Type.Integer({ minimum: 0, maximum: LAST_DEADLINE_MS - LAST_MS })
const badMemory = optional(closed({ field: text, value: text }))
const lengths = { notStartedMs: spanMs, startingMs: spanMs, recoveringMs: spanMs, shuttingDownMs: spanMs }
const fails = optional(Type.Enum(['error', 'dead', 'success']))
const fields = {
  ...{ id: text, createdMs: atMs, user: text, number: count, appId: text, updatedMs: atMs, nextStatementId: count },
  request: closed({
    name: text,
    kind: text,
    queue: text,
    scType: text,
    proxyUser: optional(text),
    heartbeatTimeoutMs,
    badMemory,
  }),
  plan: closed({ ...lengths, fails, answeredBy: text }),
  livyState: optional(Type.Enum([...livyStates])),
}
export const sessionForm = closed({
  ...{ ...fields, steps: steps(sessionStates), diagnostics: list(text), dropped: count },
  current: optional(
    Type.Integer({
      minimum: 0,
      description: 'The id of the first statement: about to run, running, or being cancelled.',
    }),
  ),
  queue: list(count, { description: 'The statements that wait for their turn, in order.' }),
  statements: list(statementForm),
})

type SessionForm = Static<typeof sessionForm>

export function takeSession(session: Session, plans: TakenPlans): SessionForm {
  const { history, current, queue, diagnostics, statements } = session
  const rows = new Set([...statements.values(), ...(current ? [current] : []), ...queue])
  return {
    ...{ ...pick(fields, session), steps: history.steps, diagnostics: [...diagnostics], dropped: statements.dropped },
    ...{ current: current?.id, queue: [...queue].map(({ id }) => id) },
    statements: [...rows].map((row) => takeStatement(row, plans)),
  }
}

export function restoreSession(form: SessionForm, at: string, restoring: Restoring): void {
  const { world, statements } = restoring
  if (world.sessions.get(form.id) !== undefined) throw invalid(`${at}.id`, 'must be unique')
  const session: Session = {
    ...{ ...pick(fields, form), history: History.resume(sessionLife, form.steps), diagnostics: [...form.diagnostics] },
    ...{ statements: new Table(), current: undefined, queue: new Set(), due: undefined, heartbeat: undefined },
  }
  form.statements.forEach((one, index) => {
    restoreStatement(session, one, `${at}.statements.${index}`, restoring)
  })
  session.statements.dropped = form.dropped
  form.queue.forEach((id, index) => {
    const statement = statements.get(`${form.id}:${id}`)
    const field = `${at}.queue.${index}`
    if (statement === undefined) throw invalid(field, 'must be a statement of this session')
    const { state } = statement.history
    if (state !== 'waiting') throw invalid(field, `is ${state}: only waiting statements can be queued`)
    if (id === form.current || session.queue.has(statement)) throw invalid(field, 'is listed twice, or is `current`')
    session.queue.add(statement)
  })
  if (form.current !== undefined) {
    session.current = statements.get(`${form.id}:${form.current}`)
    if (session.current === undefined) throw invalid(`${at}.current`, 'must be a statement of this session')
  }
  world.sessions.add(form.id, session)
}
