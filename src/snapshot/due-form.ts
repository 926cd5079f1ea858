/** What is due, and what waits at gates. Both refer to rows. */
import Type, { type Static } from 'typebox'
import { invalid } from '../core/problem.ts'
import type { Change } from '../model/change.ts'
import type { Session } from '../model/session.ts'
import { sessionLife } from '../model/session-life.ts'
import type { SqlExecution } from '../model/sql-execution.ts'
import type { Statement } from '../model/statement.ts'
import { sqlWalker } from '../presto/sql-walker.ts'
import { heartbeats } from '../spark/heartbeat.ts'
import { sessionWalker } from '../spark/session-walker.ts'
import { statementWalker } from '../spark/statement-walker.ts'
import type { World } from '../world/world.ts'
import { closed, count, LAST_DEADLINE_MS, list, name, optional, text } from './form-parts.ts'
import type { Restoring } from './restoring.ts'

const rowForm = closed(
  { session: optional(text), statement: optional(count), sql: optional(text) },
  'A session, one of its statements, or an SQL execution.',
)
const kinds = ['session', 'heartbeat', 'statement', 'execution'] as const
const deadlineMs = Type.Integer({ minimum: 0, maximum: LAST_DEADLINE_MS })
const dueForm = closed({ kind: Type.Enum([...kinds]), row: rowForm, atMs: deadlineMs })
export const agendaForm = list(dueForm, { description: 'What is due, in order.' })
const gateForm = closed({ name, rows: list(rowForm, { description: 'In order of arrival.' }) })
export const gatesForm = closed({ open: list(text), waiting: list(gateForm) })

type RowForm = Static<typeof rowForm>

export function takeAgenda({ agenda }: World): Static<typeof agendaForm> {
  return agenda.entries().flatMap(({ change, atMs }) => {
    const kind = kinds.find((one) => one === change.kind.name)
    // a pause belongs to a request that is being handled
    return kind === undefined ? [] : [{ kind, row: takeRow(change), atMs }]
  })
}

export function takeGates({ gates }: World): Static<typeof gatesForm> {
  const waiting = gates.waiters().map((gate) => ({ name: gate.name, rows: gate.waiting.map(takeRow) }))
  const open = gates.list().filter((gate) => gate.open)
  return { open: open.map((gate) => gate.name), waiting: waiting.sort((a, b) => (a.name < b.name ? -1 : 1)) }
}

function takeRow(change: Change): RowForm {
  const row = change.row as Session | Statement | SqlExecution
  if ('session' in row) return { session: row.session.id, statement: row.id }
  return 'clusterId' in row ? { sql: row.id } : { session: row.id }
}

export function restoreAgenda(forms: Static<typeof agendaForm>, restoring: Restoring): void {
  const { agenda } = restoring.world
  forms.forEach(({ kind, row: form, atMs }, index) => {
    const at = `agenda.${index}.row`
    const row = rowOf(form, at, restoring)
    const { state, isFinal } = row.history
    const isDue = kind === 'heartbeat' && 'heartbeat' in row ? row.heartbeat : row.due
    if (isDue !== undefined) throw invalid(at, `is on the agenda twice as ${kind}`)
    if (kind === 'statement' && 'session' in row) {
      // what was cancelled may run on
      if (isFinal && state !== 'cancelled') throw invalid(at, `is ${state}: it has no next change`)
      row.due = agenda.add({ kind: statementWalker, row }, atMs)
    } else if (kind === 'execution' && 'clusterId' in row) {
      if (isFinal) throw invalid(at, `is ${state}: it has no next change`)
      row.due = agenda.add({ kind: sqlWalker, row }, atMs)
    } else if (kind === 'session' && 'heartbeat' in row) {
      if (!('lasts' in sessionLife.states[row.history.state])) throw invalid(at, `is ${state}: it has no next change`)
      row.due = agenda.add({ kind: sessionWalker, row }, atMs)
    } else if (kind === 'heartbeat' && 'heartbeat' in row) {
      if (row.request.heartbeatTimeoutMs === 0) throw invalid(at, 'has no heartbeatTimeoutMs')
      row.heartbeat = agenda.add({ kind: heartbeats, row }, atMs)
    } else throw invalid(at, `must name ${kind === 'execution' ? 'an SQL execution' : `a ${kind}`}`)
  })
}

export function restoreGates({ open, waiting }: Static<typeof gatesForm>, restoring: Restoring): void {
  const { world } = restoring
  const seen = new Set(open)
  waiting.forEach((gate, index) => {
    const at = `gates.waiting.${index}`
    if (seen.has(gate.name)) throw invalid(`${at}.name`, 'must be a closed gate that is listed once')
    seen.add(gate.name)
    gate.rows.forEach((form, place) => {
      const field = `${at}.rows.${place}`
      const row = rowOf(form, field, restoring)
      const { state } = row.history
      if (state !== 'running' && state !== 'RUNNING')
        throw invalid(field, `is ${state}: only what runs waits at a gate`)
      if ('heartbeat' in row || row.due || row.gate) throw invalid(field, 'waits for something else')
      if ('session' in row) statementWalker.hold(world, row, gate.name)
      else sqlWalker.hold(world, row, gate.name)
    })
  })
  for (const gate of open) world.gates.release(gate)
}

function rowOf({ session = '', statement, sql }: RowForm, at: string, restoring: Restoring) {
  const { world, statements, executions } = restoring
  const row =
    sql !== undefined
      ? executions.get(sql)
      : statement !== undefined
        ? statements.get(`${session}:${statement}`)
        : world.sessions.get(session)
  if (row === undefined) throw invalid(at, 'must name a session, a session and its statement, or an SQL execution')
  if ('session' in row && row.session.current !== row) throw invalid(at, 'is not the current statement of its session')
  return row
}
