/** What is due, and what waits at gates. Both refer to rows. */
import Type, { type Static } from 'typebox'
import { invalid } from '../core/problem.ts'
import { clusterSteps } from '../jobs/clusters/steps.ts'
import type { Change } from '../model/change.ts'
import type { Cluster } from '../model/cluster.ts'
import type { Session } from '../model/session.ts'
import type { SqlExecution } from '../model/sql-execution.ts'
import type { Statement } from '../model/statement.ts'
import { heartbeats } from '../spark/heartbeat.ts'
import type { World } from '../world/world.ts'
import { closed, count, deadlineMs, list, name, optional, text } from './form-parts.ts'
import { mapAt, type Restoring } from './references.ts'

const rowForm = closed(
  { session: optional(text), statement: optional(count), sql: optional(text), cluster: optional(text) },
  'A session, one of its statements, an SQL execution, or a cluster.',
)
const kinds = ['session', 'heartbeat', 'statement', 'execution', 'cluster', 'clusterSteps'] as const
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
  const row = change.row as Session | Statement | SqlExecution | Cluster
  if ('nodeGroups' in row) return { cluster: row.id }
  if ('session' in row) return { session: row.session.id, statement: row.id }
  return 'clusterId' in row ? { sql: row.id } : { session: row.id }
}

export function restoreAgenda(forms: Static<typeof agendaForm>, restoring: Restoring): void {
  const { agenda } = restoring.world
  mapAt(forms, 'agenda', ({ kind, row: form, atMs }, place) => {
    const at = `${place}.row`
    const { row, walker } = rowOf(form, at, restoring)
    if (kind === 'clusterSteps') {
      if (!('stepsDue' in row)) throw invalid(at, `must name ${named[kind]}`)
      row.stepsDue = agenda.add({ kind: clusterSteps, row }, atMs)
      return
    }
    const isHeartbeat = kind === 'heartbeat' && 'heartbeat' in row
    if (!isHeartbeat && kind !== walker.name) throw invalid(at, `must name ${named[kind]}`)
    if ((isHeartbeat ? row.heartbeat : row.due) !== undefined) throw invalid(at, `is on the agenda twice as ${kind}`)
    if (isHeartbeat) {
      if (row.request.heartbeatTimeoutMs === 0) throw invalid(at, 'has no heartbeatTimeoutMs')
      row.heartbeat = agenda.add({ kind: heartbeats, row }, atMs)
    } else {
      if (!walker.endsOnItsOwn(row)) throw invalid(at, `is ${row.history.state}: it has no next change`)
      row.due = agenda.add({ kind: walker, row }, atMs)
    }
  })
}

const named = {
  ...{ session: 'a session', heartbeat: 'a session', statement: 'a statement', execution: 'an SQL execution' },
  ...{ cluster: 'a cluster', clusterSteps: 'a cluster' },
}

export function restoreGates({ open, waiting }: Static<typeof gatesForm>, restoring: Restoring): void {
  const { world } = restoring
  const seen = new Set(open)
  mapAt(waiting, 'gates.waiting', (gate, at) => {
    if (seen.has(gate.name)) throw invalid(`${at}.name`, 'must be a closed gate that is listed once')
    seen.add(gate.name)
    mapAt(gate.rows, `${at}.rows`, (form, field) => {
      const { row, walker } = rowOf(form, field, restoring)
      const { state } = row.history
      const holds = 'nodeGroups' in row ? state === 'starting' : state === 'running' || state === 'RUNNING'
      if (!holds) throw invalid(field, `is ${state}: only what runs, or a cluster that starts, waits at a gate`)
      if (row.due || ('gate' in row && row.gate)) throw invalid(field, 'waits for something else')
      walker.hold(world, row, gate.name)
    })
  })
  for (const gate of open) world.gates.release(gate)
}

function rowOf({ session = '', statement, sql, cluster }: RowForm, at: string, { rows }: Restoring) {
  const ofSession = statement === undefined ? `session/${session}` : `statement/${session}:${statement}`
  const ofMrs = cluster === undefined ? `sql/${sql}` : `cluster/${cluster}`
  const found = rows.get(sql === undefined && cluster === undefined ? ofSession : ofMrs)
  if (found === undefined)
    throw invalid(at, 'must name a session, a session and its statement, an SQL execution, or a cluster')
  const { row } = found
  if ('session' in row && row.session.current !== row) throw invalid(at, 'is not the current statement of its session')
  return found
}
