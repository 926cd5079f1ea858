/** What is due, and what waits at gates. Both refer to rows. */

import Type, { type Static } from 'typebox'
import { listOf } from '../core/json-schema.ts'
import { invalid } from '../core/problem.ts'
import { clusterSteps } from '../jobs/clusters/steps.ts'
import { sqlJobTimeouts } from '../jobs/sql-jobs/sql-job-walker.ts'
import type { Change } from '../model/change.ts'
import type { Statement } from '../model/statement.ts'
import { heartbeats } from '../spark/heartbeat.ts'
import type { World } from '../world/world.ts'
import { closed, count, deadlineMs, name, optional, text } from './form-parts.ts'
import { mapAt, type Restoring, type Row } from './references.ts'

const rowForm = closed(
  {
    session: optional(text),
    statement: optional(count),
    sql: optional(text),
    sqlJob: optional(text),
    batch: optional(text),
    mrsJob: optional(text),
    cluster: optional(text),
  },
  'A session, one of its statements, an SQL execution, a job, or a cluster.',
)
type RowForm = Static<typeof rowForm>

/** Each kind of change: how its row is named, in the form and in messages. A statement is named with its session. */
const kinds = {
  session: ['session', 'a session'],
  heartbeat: ['session', 'a session'],
  statement: ['statement', 'a statement'],
  execution: ['sql', 'an SQL execution'],
  sqlJob: ['sqlJob', 'an SQL job'],
  sqlJobTimeout: ['sqlJob', 'an SQL job'],
  batch: ['batch', 'a batch'],
  mrsJob: ['mrsJob', 'a job of MRS'],
  cluster: ['cluster', 'a cluster'],
  clusterSteps: ['cluster', 'a cluster'],
} as const satisfies Record<string, readonly [key: keyof RowForm, named: string]>
type Kind = keyof typeof kinds
const kindNames = Object.keys(kinds) as Kind[]

const dueForm = closed({ kind: Type.Enum([...kindNames]), row: rowForm, atMs: deadlineMs })
export const agendaForm = listOf(dueForm, { description: 'What is due, in order.' })
const gateForm = closed({ name, rows: listOf(rowForm, { description: 'In order of arrival.' }) })
export const gatesForm = closed({ open: listOf(text), waiting: listOf(gateForm) })

export function takeAgenda({ agenda }: World): Static<typeof agendaForm> {
  return agenda.entries().flatMap(({ change, atMs }) => {
    const kind = kindOf(change)
    // a pause belongs to a request that is being handled
    return kind === undefined ? [] : [{ kind, row: takeRow(kind, change), atMs }]
  })
}

export function takeGates({ gates }: World): Static<typeof gatesForm> {
  const waiting = gates.waiters().map((gate) => ({
    name: gate.name,
    rows: gate.waiting.map((change) => takeRow(kindOf(change) ?? 'session', change)),
  }))
  const open = gates.list().filter((gate) => gate.open)
  return { open: open.map((gate) => gate.name), waiting: waiting.sort((a, b) => (a.name < b.name ? -1 : 1)) }
}

const kindOf = ({ kind }: Change): Kind | undefined => kindNames.find((one) => one === kind.name)

function takeRow(kind: Kind, { row }: Change): RowForm {
  const [key] = kinds[kind]
  if (key !== 'statement') return { [key]: (row as { readonly id: string }).id }
  const { session, id } = row as Statement
  return { session: session.id, statement: id }
}

export function restoreAgenda(forms: Static<typeof agendaForm>, restoring: Restoring): void {
  const { agenda } = restoring.world
  mapAt(forms, 'agenda', ({ kind, row: form, atMs }, place) => {
    const at = `${place}.row`
    const { row, walker } = rowOf(form, at, restoring)
    const deadline = deadlineOf(kind, row)
    if (deadline === undefined && kind !== walker.name) throw invalid(at, `must name ${kinds[kind][1]}`)
    if ((deadline === undefined ? row.due : deadline.get()) !== undefined)
      throw invalid(at, `is on the agenda twice as ${kind}`)
    if (deadline !== undefined) {
      if (!deadline.isPossible) throw invalid(at, `has no ${deadline.field}`)
      deadline.set(atMs, agenda)
      return
    }
    if (!walker.endsOnItsOwn(row)) throw invalid(at, `is ${row.history.state}: it has no next change`)
    row.due = agenda.add({ kind: walker, row }, atMs)
  })
}

/** A deadline of a row beside the end of its state; undefined if the change is not a deadline of this row. */
function deadlineOf(kind: Kind, row: Row) {
  if (kind === 'heartbeat' && 'heartbeat' in row) {
    return {
      field: 'heartbeatTimeoutMs',
      isPossible: row.request.heartbeatTimeoutMs > 0,
      get: () => row.heartbeat,
      set(atMs: number, agenda: World['agenda']) {
        row.heartbeat = agenda.add({ kind: heartbeats, row }, atMs)
      },
    }
  }
  if (kind === 'clusterSteps' && 'stepsDue' in row) {
    return {
      field: 'steps',
      isPossible: true,
      get: () => row.stepsDue,
      set(atMs: number, agenda: World['agenda']) {
        row.stepsDue = agenda.add({ kind: clusterSteps, row }, atMs)
      },
    }
  }
  if (kind !== 'sqlJobTimeout' || !('timeoutMs' in row)) return undefined
  return {
    field: 'timeoutMs',
    isPossible: row.timeoutMs !== undefined && !row.history.isFinal,
    get: () => row.timeout,
    set(atMs: number, agenda: World['agenda']) {
      row.timeout = agenda.add({ kind: sqlJobTimeouts, row }, atMs)
    },
  }
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

function rowOf({ session, statement, ...others }: RowForm, at: string, { rows }: Restoring) {
  const [[kind, id] = []] = Object.entries(others)
  const ofSession = statement === undefined ? `session/${session}` : `statement/${session}:${statement}`
  const found = rows.get(kind === undefined ? ofSession : `${kind}/${id}`)
  if (found === undefined)
    throw invalid(at, 'must name a session, a session and its statement, an SQL execution, a job, or a cluster')
  const { row } = found
  if ('session' in row && row.session.current !== row) throw invalid(at, 'is not the current statement of its session')
  return found
}
