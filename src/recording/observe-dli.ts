import { isObject, textOf } from './exchange.ts'
import type { Observed } from './observe.ts'
import type { Seen } from './seen.ts'

type View = Readonly<Record<string, unknown>>

/** Takes what a reply of DLI shows; false where the call is none of DLI's. */
export function observeDli(observed: Observed, seen: Seen): boolean {
  const { call, status, answered } = observed
  const isGood = status >= 200 && status < 300
  switch (call.operation) {
    case 'CreateSession':
      if (isGood) createSession(observed, seen)
      break
    case 'ShowSession':
    case 'ShowSessionState':
      if (isGood) showSession(observed, answered, seen)
      break
    case 'ListSessions':
      if (isGood) for (const session of listOf(answered.sessions)) showSession(observed, session, seen)
      break
    case 'CreateStatement':
      if (isGood) createStatement(observed, seen)
      break
    case 'ShowStatement':
      if (isGood) showStatement(observed, answered, seen)
      break
    case 'ListStatements':
      if (isGood) for (const statement of listOf(answered.statements)) showStatement(observed, statement, seen)
      break
    case 'CancelStatement':
      if (isGood) cancelStatement(observed, seen)
      break
    case 'CancelSession':
    case 'ShowSessionLog':
    case 'ShowVersion':
      break
    default:
      return false
  }
  if (!isGood) observed.failed(seen)
  return true
}

const listOf = (value: unknown): View[] => (Array.isArray(value) ? value.filter(isObject) : [])

function createSession({ asked, answered, status, atMs }: Observed, seen: Seen): void {
  const id = textOf(answered, 'id')
  if (id === undefined) return
  if (status === 201) seen.world.dialect = 'livy'
  seen.sessions.set(id, {
    id,
    name: textOf(asked, 'name') ?? '',
    kind: textOf(asked, 'kind') ?? textOf(answered, 'kind') ?? 'spark',
    queue: textOf(asked, 'queue') ?? textOf(asked, 'cluster_name') ?? textOf(answered, 'queue') ?? '',
    sightings: [{ state: textOf(answered, 'state') ?? 'starting', atMs }],
  })
}

function showSession({ call, atMs }: Observed, view: View, seen: Seen): void {
  const id = textOf(view, 'id') ?? call.parent
  const state = textOf(view, 'state')
  const session = seen.sessions.get(id)
  if (session === undefined)
    seen.note(`session ${id} was created before the recording began: how it starts is not known`)
  else if (state !== undefined) session.sightings.push({ state, atMs })
}

function createStatement({ call, asked, answered, atMs }: Observed, seen: Seen): void {
  const { id } = answered
  const code = textOf(asked, 'code')
  if ((typeof id !== 'number' && typeof id !== 'string') || code === undefined) return
  let session = seen.sessions.get(call.parent)
  if (session === undefined) {
    session = { id: call.parent, name: '', kind: 'spark', queue: '', sightings: [] }
    seen.sessions.set(call.parent, session)
    seen.note(`session ${call.parent} was created before the recording began: how it starts is not known`)
  }
  seen.statements.set(`${call.parent}/${id}`, {
    session,
    id: String(id),
    code,
    kind: textOf(asked, 'kind') ?? session.kind,
    createdMs: atMs,
    sightings: [{ state: textOf(answered, 'state') ?? 'waiting', atMs }],
    output: answered.output,
    cancels: [],
  })
}

function cancelStatement({ call, atMs }: Observed, seen: Seen): void {
  const statement = seen.statement(call.parent, call.id)
  statement?.cancels.push({ atMs, looks: statement.sightings.length, took: true })
}

function showStatement({ call, atMs }: Observed, view: View, seen: Seen): void {
  const id = String(view.id ?? call.id)
  const state = textOf(view, 'state')
  const statement = seen.statement(call.parent, id)
  if (statement === undefined) {
    seen.note(`statement ${id} of session ${call.parent} was not seen to be created: there is no stub for it`)
  } else if (state !== undefined) {
    statement.sightings.push({ state, atMs })
    statement.output = view.output ?? statement.output
  }
}
