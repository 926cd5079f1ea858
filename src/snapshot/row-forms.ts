/** Sessions with their statements, SQL executions, and jobs. */
import Type, { type Static, type TObject } from 'typebox'
import { listOf, mapOf } from '../core/json-schema.ts'
import { invalid } from '../core/problem.ts'
import { inSlices, type Slices } from '../core/slices.ts'
import { History } from '../core/state-machine.ts'
import { sessionEnds, sqlKinds, sqlResult, statementResult } from '../model/plan.ts'
import type { Session } from '../model/session.ts'
import { livyStates, sessionLife, sessionStates } from '../model/session-life.ts'
import type { SqlExecution } from '../model/sql-execution.ts'
import { sqlLife, sqlStates } from '../model/sql-life.ts'
import type { Statement } from '../model/statement.ts'
import { statementLife, statementStates } from '../model/statement-life.ts'
import { Table } from '../model/table.ts'
import { loseEngine } from '../presto/run-sql-on-engine.ts'
import '../presto/sql-effects.ts'
import { sqlWalker } from '../presto/sql-walker.ts'
import { runCode } from '../spark/code/run-code.ts'
import { sessionWalker } from '../spark/session-walker.ts'
import { statementWalker } from '../spark/statement-walker.ts'
import { restoreSqlPlan, restoreStatementPlan } from '../stubs/plans.ts'
import type { World } from '../world/world.ts'
import { batchesForm, restoreBatches, takeBatches } from './batch-form.ts'
import { atMs, closed, count, flag, name, optional, pick, spanMs, steps, text, timeoutMs } from './form-parts.ts'
import { planForm, restorePlan, takePlan } from './plan-form.ts'
import { keptAndActive, mapAt, type Restoring, resultBytesOf, type Taking } from './references.ts'
import { restoreSqlJobs, sqlJobsForm, takeSqlJobs } from './sql-job-form.ts'

const statementFields = {
  id: count,
  code: text,
  kind: text,
  runningMs: spanMs,
  cancelRequested: flag,
  result: optional(statementResult),
}
const statementForm = closed({
  ...statementFields,
  steps: steps(statementStates),
  plan: planForm,
  visible: Type.Boolean({ description: 'false: it is gone from the API, and keeps its turn.' }),
})

const whole = Type.Integer()
const request = { name: text, kind: text, queue: text, scType: text, proxyUser: optional(text) }
const badMemory = optional(closed({ field: text, value: text }))
const resources = optional(
  closed({
    ttl: optional(text),
    driverMemory: optional(text),
    executorMemory: optional(text),
    queue: optional(text),
    driverCores: whole,
    executorCores: whole,
    numExecutors: whole,
    conf: mapOf(text),
    archives: listOf(text),
    files: listOf(text),
    jars: listOf(text),
    pyFiles: listOf(text),
  }),
)
const death = optional(closed({ state: Type.Enum(['dead', 'success']), why: text }))
const lengths = { notStartedMs: spanMs, startingMs: spanMs, recoveringMs: spanMs, shuttingDownMs: spanMs }
const sessionFields = {
  id: text,
  createdMs: atMs,
  user: text,
  number: count,
  appId: text,
  updatedMs: atMs,
  nextStatementId: count,
  request: closed({ ...request, heartbeatTimeoutMs: timeoutMs, badMemory, resources }),
  plan: closed({
    ...lengths,
    fails: optional(Type.Enum([...sessionEnds])),
    answeredBy: text,
    engine: optional(
      Type.String({ description: 'Its driver ran on this engine; restored, a session that had not ended is dead.' }),
    ),
  }),
  livyState: optional(Type.Enum([...livyStates])),
  death,
}
const currentId = 'The id of the first statement: about to run, running, or being cancelled.'
const sessionForm = closed({
  ...sessionFields,
  steps: steps(sessionStates),
  diagnostics: listOf(text),
  dropped: count,
  current: optional(Type.Integer({ minimum: 0, description: currentId })),
  queue: listOf(count, { description: 'The statements that wait for their turn, in order.' }),
  statements: listOf(statementForm),
})

const sqlFields = {
  id: name,
  hasId: flag,
  clusterId: text,
  sql: text,
  kind: Type.Enum([...sqlKinds]),
  database: text,
  resultLocation: text,
  immediate: flag,
  cancelRequested: flag,
  result: optional(sqlResult),
}
const executionForm = closed({
  ...sqlFields,
  steps: steps(sqlStates),
  plan: planForm,
  visible: Type.Boolean({ description: 'false: it is no longer kept, and goes on.' }),
  engineSql: optional(text),
  working: optional(Type.Boolean({ description: 'true: an engine worked for it; restored, it has failed.' })),
})
const executionsForm = closed({ dropped: count, rows: listOf(executionForm) })

/** The rows of a world, as parts of a snapshot. */
export const rowForms = {
  sessions: listOf(sessionForm),
  executions: executionsForm,
  sqlJobs: sqlJobsForm,
  batches: batchesForm,
}

type RowForms = Static<TObject<typeof rowForms>>
type SessionForm = Static<typeof sessionForm>
type StatementForm = Static<typeof statementForm>
type ExecutionsForm = Static<typeof executionsForm>

export const takeRows = (world: World, taking: Taking): RowForms => ({
  sessions: [...world.sessions.values()].map((session) => takeSession(session, taking)),
  executions: takeExecutions(world, taking),
  sqlJobs: takeSqlJobs(world, taking),
  batches: takeBatches(world, taking),
})

export async function restoreRows(
  { sessions, executions, sqlJobs, batches }: RowForms,
  restoring: Restoring,
  slices: Slices,
): Promise<void> {
  await inSlices(sessions.entries(), ([index, form]) => restoreSession(form, `sessions.${index}`, restoring), slices)
  restoreExecutions(executions, restoring)
  restoreSqlJobs(sqlJobs, restoring)
  restoreBatches(batches, restoring)
}

function takeSession(session: Session, taking: Taking): SessionForm {
  const { history, current, queue, diagnostics, statements } = session
  const rows = new Set([...statements.values(), ...(current ? [current] : []), ...queue])
  return {
    ...pick(sessionFields, session),
    steps: history.steps,
    diagnostics: [...diagnostics],
    dropped: statements.dropped,
    current: current?.id,
    queue: [...queue].map(({ id }) => id),
    statements: [...rows].map((row) => {
      const visible = statements.get(row.id) === row
      return { ...pick(statementFields, row), steps: row.history.steps, plan: takePlan(row.plan, taking), visible }
    }),
  }
}

function takeExecutions(world: World, taking: Taking): ExecutionsForm {
  const { executions } = world
  const all = keptAndActive(world, executions, [sqlWalker])
  const rows = all.map((row) => {
    const visible = executions.get(row.id) === row
    const plan = takePlan(row.plan, taking)
    const working = row.engineRun === undefined ? undefined : true
    return { ...pick(sqlFields, row), steps: row.history.steps, plan, visible, engineSql: row.engineSql, working }
  })
  return { dropped: executions.dropped, rows }
}

function restoreSession(form: SessionForm, at: string, restoring: Restoring): void {
  const { world, rows } = restoring
  const { id, steps, diagnostics } = form
  if (world.sessions.get(id) !== undefined) throw invalid(`${at}.id`, 'must be unique')
  const session: Session = {
    history: History.resume(sessionLife, steps),
    diagnostics: [...diagnostics],
    statements: new Table(),
    current: undefined,
    queue: new Set(),
    due: undefined,
    heartbeat: undefined,
    code: undefined,
    engineRun: undefined,
    driver: undefined,
    ...pick(sessionFields, form),
  }
  world.sessions.add(id, session)
  rows.set(`session/${id}`, { row: session, walker: sessionWalker })
  const statements = new Map(
    mapAt(form.statements, `${at}.statements`, (one, at) => [one.id, restoreStatement(session, one, at, restoring)]),
  )
  session.statements.dropped = form.dropped
  const statementOf = (id: number, field: string): Statement => {
    const statement = statements.get(id)
    if (statement === undefined) throw invalid(field, 'must be a statement of this session')
    return statement
  }
  if (form.current !== undefined) session.current = statementOf(form.current, `${at}.current`)
  mapAt(form.queue, `${at}.queue`, (id, field) => {
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
  const run = (text: string) => runCode(restoring.world, session, { id, kind, code: text })
  const query = { code, kind, session: session.request.name, run }
  const plan = restoreStatementPlan(restoring.world.planSource, query, restorePlan(form.plan, `${at}.plan`, restoring))
  const history = History.resume(statementLife, form.steps)
  const row: Statement = {
    session,
    history,
    plan,
    due: undefined,
    gate: undefined,
    engineRun: undefined,
    resultBytes: resultBytesOf(form.result, plan),
    ...pick(statementFields, form),
  }
  restoring.rows.set(key, { row, walker: statementWalker })
  if (form.visible) session.statements.add(id, row)
  return row
}

function restoreExecutions(form: ExecutionsForm, restoring: Restoring): void {
  const { world, rows } = restoring
  mapAt(form.rows, 'executions.rows', (one, at) => {
    const { id, sql, kind, database, clusterId: cluster } = one
    const key = `sql/${id}`
    if (rows.has(key)) throw invalid(`${at}.id`, 'is that of another execution')
    const state = restorePlan(one.plan, `${at}.plan`, restoring)
    const plan = restoreSqlPlan(world.planSource, { sql, kind, database, cluster }, state)
    const history = History.resume(sqlLife, one.steps)
    const row: SqlExecution = {
      history,
      plan,
      due: undefined,
      gate: undefined,
      engineRun: undefined,
      engineSql: one.engineSql,
      storedRows: undefined,
      resultBytes: resultBytesOf(one.result, plan),
      ...pick(sqlFields, one),
    }
    rows.set(key, { row, walker: sqlWalker })
    if (one.visible) world.executions.add(id, row)
    if (one.working) loseEngine(world, row)
  })
  world.executions.dropped = form.dropped
}
