import { sqlKind } from '../presto/sql-kind.ts'
import { textOf } from './exchange.ts'
import type { Observed } from './observe.ts'
import type { ExecutionSeen, Seen } from './seen.ts'

/** What MRS says instead of running a statement at all (MRS API reference, error codes). */
const REFUSED =
  /^(Request with multiple SQL is not support|SQL typed .* can not run on the cluster|Not support sql execution|Failed to submit the SQL request)/
const WRONG_STATE = /^Cannot execute SQL on a cluster in the (\S+) state/
const WITH_ID = new Set(['select', 'show', 'describe'])

/** Takes what a reply of MRS shows. */
export function observeMrs(observed: Observed, seen: Seen): void {
  switch (observed.call.operation) {
    case 'ExecuteSql':
      executeSql(observed, seen)
      break
    case 'ShowSqlResult':
      showResult(observed, seen)
      break
    case 'CancelSql':
      cancelSql(observed, seen)
      break
    default:
  }
}

function executeSql(observed: Observed, seen: Seen): void {
  const { call, asked, answered, startedMs, endedMs, atMs } = observed
  const sql = textOf(asked, 'sql_content')
  const state = statusOf(observed)
  const message = textOf(answered, 'message') ?? textOf(answered, 'error_msg')
  const clusterState = WRONG_STATE.exec(message ?? '')?.[1]
  if (clusterState !== undefined) seen.clusters.set(call.parent, clusterState)
  if (sql === undefined || state === undefined) {
    const isRefusal = clusterState !== undefined || REFUSED.test(message ?? '')
    if (isRefusal) seen.note(`ExecuteSql (exchange ${observed.exchange.number}) was refused: ${message}`)
    else observed.failed(seen)
    return
  }
  if (!seen.clusters.has(call.parent)) seen.clusters.set(call.parent, 'running')
  // the field table says id, the samples say sql_id
  const id = textOf(answered, 'id') || textOf(answered, 'sql_id') || ''
  if (id !== '' && !WITH_ID.has(sqlKind(sql))) seen.world.ids = 'always'
  // without an id the reply comes at the end: all that it took it ran
  const sightings =
    id === ''
      ? [
          { state: 'RUNNING', atMs: startedMs },
          { state: 'RUNNING', atMs: endedMs },
          { state, atMs: endedMs },
        ]
      : [{ state, atMs }]
  const execution: ExecutionSeen = {
    id,
    cluster: call.parent,
    database: textOf(asked, 'database') || 'default',
    sql,
    createdMs: id === '' ? startedMs : atMs,
    sightings,
    message: undefined,
    content: undefined,
    resultLocation: undefined,
    cancels: [],
  }
  takeEnd(execution, observed)
  seen.executions.push(execution)
  if (id !== '') seen.executionsById.set(id, execution)
  noteRevision(observed, seen)
}

function showResult(observed: Observed, seen: Seen): void {
  const state = statusOf(observed)
  const execution = seen.executionsById.get(observed.call.id)
  if (state === undefined) observed.failed(seen)
  else if (execution === undefined) {
    seen.note(`SQL execution ${observed.call.id} was submitted before the recording began: there is no stub for it`)
  } else {
    execution.sightings.push({ state, atMs: observed.atMs })
    takeEnd(execution, observed)
    noteRevision(observed, seen)
  }
}

function cancelSql(observed: Observed, seen: Seen): void {
  const status = textOf(observed.answered, 'status')
  const took = observed.status === 200 && status === 'SUCCEED'
  const execution = seen.executionsById.get(observed.call.id)
  if (!took && status !== 'FAILED') observed.failed(seen)
  else execution?.cancels.push({ atMs: observed.atMs, looks: execution.sightings.length, took })
}

/** The status that a reply shows; a failed statement is MRS.0011 in the revision of 2025. */
function statusOf({ status, answered }: Observed): string | undefined {
  const shown = textOf(answered, 'status')
  if (shown !== undefined) return shown
  const message = textOf(answered, 'error_msg') ?? ''
  const isRefusal = REFUSED.test(message) || WRONG_STATE.test(message)
  return status === 400 && answered.error_code === 'MRS.0011' && !isRefusal ? 'FAILED' : undefined
}

function noteRevision({ status, answered }: Observed, seen: Seen): void {
  if (status === 400 && answered.error_code === 'MRS.0011') seen.world.docs = '2025'
}

function takeEnd(execution: ExecutionSeen, { answered }: Observed): void {
  execution.message = textOf(answered, 'message') ?? textOf(answered, 'error_msg') ?? execution.message
  execution.content = answered.content ?? execution.content
  execution.resultLocation = textOf(answered, 'result_location') ?? execution.resultLocation
}
