import type { ExecuteSqlBody } from '../apis/mrs/schemas.ts'
import { isoTime } from '../core/clock.ts'
import { uuid } from '../core/ids.ts'
import { invalid, Problem } from '../core/problem.ts'
import { History } from '../core/state-machine.ts'
import type { SqlKind, SqlResult } from '../model/plan.ts'
import { type ExecutionStatus, executionMachine, executionStatuses, type SqlExecution } from '../model/sql-execution.ts'
import { planSql } from '../stubs/plans.ts'
import { UNMATCHED } from '../stubs/stub-plan.ts'
import type { World } from '../world/world.ts'
import { hasSemicolon, sqlKind } from './sql-kind.ts'

/** The statuses on the way to a result (Presto 0.216, QueryStateMachine). */
const LONG_WAY: readonly ExecutionStatus[] = executionStatuses.filter((status) => status !== 'FAILED')
/** DDL is done by the coordinator alone. */
const SHORT_WAY: readonly ExecutionStatus[] = ['QUEUED', 'RUNNING', 'FINISHING', 'FINISHED']

/** The documentation gives an id to these alone. */
const WITH_ID = new Set<SqlKind>(['select', 'show', 'describe'])
const CLUSTER_ID = /^[A-Za-z0-9_-]{1,64}$/
const PROJECT_ID_2025 = /^[A-Za-z0-9]{1,64}$/
/** SQL execution came with MRS 1.9.2. */
const FIRST_VERSION = '1.9.2'
export const CANCELLED_MESSAGE = 'Query was canceled'

/** Submits one SQL statement to a cluster. Throws where a field, the statement or the cluster does not allow it. */
export function executeSql(world: World, clusterId: string, body: ExecuteSqlBody): SqlExecution {
  checkPath(world, clusterId)
  const { sql_content: sql, sql_type: type, archive_path: archivePath } = body
  if (archivePath && !/^obs:\/\/[^/]+/.test(archivePath)) {
    throw invalid('archive_path', `must be obs://bucket/path, not ${JSON.stringify(archivePath)}`)
  }
  if (sql.trim() === '') throw invalid('sql_content', 'must hold a statement')
  checkCluster(world, clusterId, type)
  if (hasSemicolon(sql))
    throw new Problem('many-statements', 'Request with multiple SQL is not support.', 'sql_content')

  const kind = sqlKind(sql)
  const database = body.database || 'default'
  const plan = planSql(world.planSource, { sql, kind, database, cluster: clusterId })
  const endless = plan.never || plan.hold !== undefined
  const hasId = WITH_ID.has(kind) || world.settings.ids === 'always' || endless
  const id = world.sqlId()
  const execution: SqlExecution = {
    id,
    hasId,
    clusterId,
    sql,
    kind,
    database,
    history: new History(executionMachine, 'QUEUED', world.nowMs, 'submitted'),
    plan,
    resultLocation: resultLocation(world, archivePath, id),
    immediate: !hasId && world.clock.mode === 'manual',
    result: undefined,
    due: undefined,
    gate: undefined,
    cancelAsked: false,
  }
  world.executions.add(id, execution)
  // one that is dropped before it has ended goes on: a reply may be waiting for its end
  for (const dropped of world.executions.keepNewest(world.settings.limitsExecutions)) {
    const why = 'made room for another (setting limits.executions)'
    const { id, history, plan } = dropped
    world.tombstones.remember({ kind: 'sql', id, history, answeredBy: plan.answeredBy, why })
  }
  if (plan.answeredBy === UNMATCHED) {
    world.tombstones.noteUnmatched({ api: 'mrs', id, text: sql, database, cluster: clusterId })
  }
  stay(world, execution)
  return execution
}

/** The execution of that id on that cluster. Throws not-found. */
export function findExecution(world: World, clusterId: string, id: string): SqlExecution {
  checkPath(world, clusterId)
  if (world.clusters.find(clusterId) === undefined) throw noSuchCluster(clusterId)
  const execution = world.executions.get(id)
  if (execution === undefined || !execution.hasId || execution.clusterId !== clusterId) {
    throw new Problem('not-found', `There is no SQL execution ${id} on cluster ${clusterId}.`, 'sql_id')
  }
  return execution
}

/** Lets an auto clock move on to the execution's next change. */
export function lookAtExecution(world: World, execution: SqlExecution): void {
  world.look(
    () => execution.due,
    () => execution.history.length,
  )
}

/**
 * Waits for the end of an execution whose reply says how it ended. An auto clock is moved there; on a manual one nothing takes any
 * time; and where the clock is changed meanwhile, what the new one says holds.
 */
export async function untilEnded(world: World, execution: SqlExecution): Promise<void> {
  while (!execution.history.isFinal) {
    const { mode } = world.clock
    if (mode === 'manual' && execution.due !== undefined) {
      execution.immediate = true
      world.agenda.move(execution.due, world.nowMs)
      world.runDue()
    }
    while (mode === 'auto' && execution.due !== undefined) lookAtExecution(world, execution)
    await world.until(() => execution.history.isFinal || world.clock.mode !== mode)
  }
}

/** Cancels an execution; false where it runs and does not let itself be cancelled. One that has ended stays as it is. */
export function cancelSql(world: World, execution: SqlExecution): boolean {
  if (execution.history.isFinal) return true
  const { cancel } = execution.plan
  if (cancel === 'fail') return false
  if (cancel === 'late') return true
  if (cancel === 'never') {
    execution.cancelAsked = true
    if (execution.history.state === 'RUNNING' || execution.history.state === 'FINISHING') clearDue(world, execution)
    return true
  }
  endExecution(world, execution, 'cancelled', { message: CANCELLED_MESSAGE })
  return true
}

/** Ends an execution now, with its own result or with the one that is given. Throws wrong-state where it has ended. */
export function endExecution(world: World, execution: SqlExecution, why: string, given?: SqlResult): void {
  const { history, id, plan } = execution
  if (history.isFinal)
    throw new Problem('wrong-state', `SQL execution ${id} has ended: it is ${history.state}`, 'sql_id')
  clearDue(world, execution)
  execution.result = given ?? plan.result()
  history.move(execution.result.message === undefined ? 'FINISHED' : 'FAILED', world.nowMs, why)
  world.wake()
}

/** Fails whatever a cluster still runs, with a message. */
export function failCluster(world: World, clusterId: string, message: string): void {
  for (const execution of world.executions.values()) {
    if (execution.clusterId === clusterId && !execution.history.isFinal) {
      endExecution(world, execution, 'its cluster went away', { message })
    }
  }
}

/** What happens when an execution's next change is due. */
export function stepExecution(world: World, execution: SqlExecution): void {
  execution.due = undefined
  const { history, kind, plan } = execution
  if (history.state === 'RUNNING' && !hasResult(world, execution)) return
  const way = kind === 'ddl' ? SHORT_WAY : LONG_WAY
  const failed = execution.result?.message !== undefined
  const next = failed ? 'FAILED' : way[way.indexOf(history.state) + 1]
  if (next === undefined) throw new Error(`an SQL execution that is ${history.state} has no next change`)
  history.move(next, world.nowMs, failed ? plan.ending : 'went on')
  if (!history.isFinal) stay(world, execution)
}

/** Goes on with an execution whose gate was released. */
export function passGate(world: World, execution: SqlExecution): void {
  execution.gate = undefined
  if (!execution.history.isFinal && execution.due === undefined) stepExecution(world, execution)
}

/** Lets the present status last its time; a statement that never ends stays running. */
function stay(world: World, execution: SqlExecution): void {
  const { history, plan, immediate } = execution
  if (history.state === 'RUNNING' && (plan.never || execution.cancelAsked)) return
  const delayMs = immediate ? 0 : plan.durationMs(history.state)
  execution.due = world.schedule('execution', execution, delayMs)
}

/** Asks for the result at the end of its running; false where it still waits for a gate. */
function hasResult(world: World, execution: SqlExecution): boolean {
  const { hold } = execution.plan
  if (hold !== undefined && !world.gates.isOpen(hold)) {
    execution.gate = hold
    world.gates.wait(hold, execution)
    return false
  }
  execution.result = execution.plan.result()
  return true
}

function clearDue(world: World, execution: SqlExecution): void {
  if (execution.due !== undefined) world.agenda.remove(execution.due)
  execution.due = undefined
  if (execution.gate !== undefined) world.gates.leave(execution.gate, execution)
  execution.gate = undefined
}

/** Throws where the project's id breaks the rule of the documentation's revision. */
export function checkProject(world: World): void {
  if (world.settings.docs === '2025' && !PROJECT_ID_2025.test(world.id)) {
    throw new Problem('no-project-id', 'project_id must be 1 to 64 letters and digits', 'project_id', world.id)
  }
}

/** Throws where an id in the path breaks the documented rule. */
export function checkPath(world: World, clusterId: string): void {
  checkProject(world)
  if (!CLUSTER_ID.test(clusterId)) throw invalid('cluster_id', 'must be 1 to 64 letters, digits, "_" or "-"')
}

export function noSuchCluster(clusterId: string): Problem {
  return new Problem('no-such-cluster', `No cluster ${clusterId} is declared.`, 'cluster_id')
}

/** What MRS says of a cluster that takes no SQL in its state (MRS API reference). */
export const notRunning = (state: string): string => `Cannot execute SQL on a cluster in the ${state} state.`

function checkCluster(world: World, clusterId: string, sqlType: string): void {
  const cluster = world.clusters.find(clusterId)
  if (cluster === undefined) throw noSuchCluster(clusterId)
  if (cluster.state !== 'running') {
    throw new Problem('wrong-cluster-state', notRunning(cluster.state), 'cluster_id')
  }
  if (cluster.version.localeCompare(FIRST_VERSION, 'en', { numeric: true }) < 0) {
    throw new Problem(
      'cluster-version',
      `Not support sql execution in cluster version ${cluster.version}.`,
      'cluster_id',
    )
  }
  const isInstalled = cluster.components.some((component) => component.toLowerCase() === 'presto')
  if (sqlType !== 'presto' || !isInstalled) {
    const message = `SQL typed ${sqlType} can not run on the cluster which not installed dependent components.`
    throw new Problem('missing-component', message, 'sql_type')
  }
}

/** `{archive_path}/{uuid}_{yyyymmdd}/{sql_id}.csv`. */
function resultLocation(world: World, archivePath: string | null | undefined, id: string): string {
  const base = (archivePath || `obs://lakemock/${world.id}`).replace(/\/+$/, '')
  return `${base}/${uuid(world.ids)}_${isoTime(world.nowMs).slice(0, 10).replaceAll('-', '')}/${id}.csv`
}
