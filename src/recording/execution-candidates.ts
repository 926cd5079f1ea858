import { TextForms } from '../core/text-forms.ts'
import { type ExecutionStatus, executionStatuses } from '../model/sql-execution.ts'
import { sqlKind } from '../presto/sql-kind.ts'
import { type OutcomeFields, statesOf } from '../stubs/stub.ts'
import type { Candidate } from './candidate.ts'
import type { CancelSeen, ExecutionSeen, Seen } from './seen.ts'
import { lengthsOf, type Sighting, type Stay, staysOf } from './stays.ts'

const FINAL = executionStatuses.indexOf('FINISHED')
/** FINISHED and FAILED are as far as each other. */
const rankOf = (state: string): number | undefined => {
  const rank = executionStatuses.indexOf(state as ExecutionStatus)
  return rank < 0 ? undefined : Math.min(rank, FINAL)
}
const RUNNING = executionStatuses.indexOf('RUNNING')

/** How each SQL execution went, in the order of their submission. */
export function executionCandidates(seen: Seen): Candidate[] {
  return seen.executions.map((execution) => {
    const { sql, database, cluster, createdMs } = execution
    return {
      subject: 'execution',
      text: sql,
      key: TextForms.ofSql(sql).bare,
      scope: { database, cluster },
      createdMs,
      ...endOf(execution, seen),
    }
  })
}

type End = Pick<Candidate, 'durations' | 'outcome'>
const called = ({ id, sql }: ExecutionSeen): string => (id === '' ? JSON.stringify(sql) : `SQL execution ${id}`)

function endOf(execution: ExecutionSeen, seen: Seen): End {
  const isFinal = ({ state }: Pick<Sighting, 'state'>): boolean => rankOf(state) === FINAL
  const end = staysOf(execution.sightings, rankOf).find(isFinal)
  const cancel = execution.cancels.find(({ looks }) => !execution.sightings.slice(0, looks).some(isFinal))
  const stays = staysOf(withCancel(execution, cancel), rankOf)
  const durations = lengthsOf(stays, statesOf.execution)
  if (sqlKind(execution.sql) === 'ddl') foldShortWay(durations)
  const last = stays.at(-1) as Stay
  const took = cancel?.took === true
  if (end === undefined) {
    durations[last.state] = last.lastSeenMs - last.fromMs
    if (took) {
      seen.note(`${called(execution)} was cancelled and not seen to end: its stub never ends (cancel: never)`)
      return { durations: untilRunning(durations), outcome: { never: true, cancel: 'never' } }
    }
    seen.note(`${called(execution)} was not seen to end: its stub ends as an unmatched statement would`)
    return { durations, outcome: undefined }
  }
  if (took && end.state === 'FAILED') return cancelled(execution, durations, seen)
  const beside: OutcomeFields = cancel === undefined ? {} : { cancel: took ? 'late' : 'fail' }
  const outcome = end.state === 'FAILED' ? { message: execution.message ?? '' } : finished(execution, seen)
  return { durations, outcome: outcome && { ...outcome, ...beside } }
}

/** A cancel is a look as well: what an execution was in, it was in until it was cancelled. */
function withCancel({ sightings }: ExecutionSeen, cancel: CancelSeen | undefined): Sighting[] {
  if (cancel === undefined) return [...sightings]
  const reached = Math.max(...sightings.slice(0, cancel.looks).map(({ state }) => rankOf(state) ?? 0))
  return sightings.toSpliced(cancel.looks, 0, { state: executionStatuses[reached] as string, atMs: cancel.atMs })
}

/** What a cancel ended: where it had got to then, it would have stayed. */
function cancelled(execution: ExecutionSeen, durations: Record<string, number>, seen: Seen): End {
  if (execution.message !== undefined && execution.message !== 'Query was canceled') {
    seen.note(
      `${called(execution)} was cancelled and said ${JSON.stringify(execution.message)}: a replay says "Query was canceled"`,
    )
  }
  const reached = Math.max(...execution.sightings.map(({ state }) => rankOf(state) ?? 0).filter((rank) => rank < FINAL))
  if (reached >= RUNNING) return { durations: untilRunning(durations), outcome: { never: true } }
  // it had not begun to run: it must not have begun by then when it is played again
  const state = executionStatuses[reached] as string
  return { durations: untilRunning({ ...durations, [state]: (durations[state] ?? 0) * 2 }), outcome: { never: true } }
}

/** What never ends stays RUNNING: how long it ran then says nothing. */
function untilRunning({
  RUNNING: _running,
  FINISHING: _finishing,
  ...durations
}: Record<string, number>): Record<string, number> {
  return durations
}

/** DDL goes from QUEUED to RUNNING at once here: what the states between lasted, it runs. */
function foldShortWay(durations: Record<string, number>): void {
  for (const state of ['WAITING_FOR_RESOURCES', 'PLANNING', 'STARTING']) {
    durations.RUNNING = (durations.RUNNING ?? 0) + (durations[state] ?? 0)
    durations[state] = 0
  }
}

type Cell = string | number | boolean | null
const isCell = (value: unknown): value is Cell =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

function finished(execution: ExecutionSeen, seen: Seen): OutcomeFields | undefined {
  const { content, resultLocation, sql } = execution
  const kind = sqlKind(sql)
  if (kind === 'select') {
    seen.note(
      `${called(execution)}: the rows went to ${resultLocation ?? 'a file'} and did not pass here: its stub has none`,
    )
    return { columns: ['_col0'], rows: [] }
  }
  if (!Array.isArray(content)) return undefined
  const rows = content as unknown[]
  const [first] = rows
  if (
    kind === 'update' &&
    rows.length === 1 &&
    Array.isArray(first) &&
    first.length === 1 &&
    /^\d{1,15}$/.test(String(first[0]))
  ) {
    return { updateCount: Number(first[0]) }
  }
  const width = Array.isArray(first) ? first.length : 1
  const isTable = rows.every((row) => Array.isArray(row) && row.length === width && row.every(isCell))
  if (!isTable || width === 0) {
    seen.note(
      `${called(execution)}: its content is no list of rows of one length: its stub ends as an unmatched statement would`,
    )
    return undefined
  }
  // the names of the columns do not show in a reply
  return { columns: Array.from({ length: width }, (_, index) => `_col${index}`), rows: content as Cell[][] }
}
