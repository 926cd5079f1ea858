import { sqlKind } from '../presto/sql-kind.ts'
import { idOf, isObject, objectOf, type StoredExchange, textOf } from './exchange.ts'
import { type RecordedCall, readCall } from './operations.ts'
import { type Failure, Recorded, type Resource } from './recorded.ts'
import { REMOVED } from './secrets.ts'

type Fields = Readonly<Record<string, unknown>>

/** An exchange of a known operation. */
interface Call extends RecordedCall {
  readonly status: number
  readonly sent: Fields
  readonly received: Fields
  readonly startedMs: number
  readonly endedMs: number
  /** The middle of the exchange: the reply shows the state at about this time. */
  readonly atMs: number
}

/** Reads a recording in the order of its requests. */
export function readExchanges(exchanges: readonly StoredExchange[]): Recorded {
  const reader = new Reader()
  for (const exchange of exchanges) reader.read(exchange)
  return reader.recorded
}

class Reader {
  readonly recorded = new Recorded()
  readonly #byId = new Map<string, Resource>()
  readonly #lastStatements = new Map<string, Resource>()
  readonly #counts = new Map<string, number>()

  read(exchange: StoredExchange): void {
    const { number, request, reply, at, tookMs, problem } = exchange
    const named = readCall(request.method, request.target)
    if (named === undefined) {
      this.#readProjects(exchange)
      return
    }
    const counter = `${named.project} ${named.operation}`
    const nth = (this.#counts.get(counter) ?? 0) + 1
    this.#counts.set(counter, nth)
    if (reply === undefined) {
      this.recorded.note(`${named.operation} (exchange ${number}) got no reply: ${problem ?? 'unknown reason'}`)
      return
    }
    const startedMs = Date.parse(at)
    const call: Call = {
      ...named,
      status: reply.status,
      sent: objectOf(request.body),
      received: objectOf(reply.body),
      startedMs,
      endedMs: startedMs + tookMs,
      atMs: startedMs + tookMs / 2,
    }
    if (this.#readResource(call)) return
    if (reply.status === 429 || reply.status >= 500) this.recorded.failures.push(failureOf(named, nth, reply))
    else if (reply.status >= 400) {
      const { error_code: code = '', error_msg: message = '' } = call.received
      this.recorded.note(
        `${call.operation} number ${nth} was refused with ${reply.status} ${code} ${message}: a stub cannot refuse a request`,
      )
    }
  }

  /** Returns false if the reply shows no resource. */
  #readResource(call: Call): boolean {
    const { operation, parent, id, received } = call
    if (operation === 'ExecuteSql') return this.#createExecution(call)
    if (operation === 'ShowSqlResult') {
      const state = sqlStatus(call)
      if (state !== undefined) this.#show(`SQL execution ${id}`, state, call, received)
      return state !== undefined
    }
    if (operation === 'CancelSql') {
      const status = textOf(received, 'status')
      if (status === 'SUCCEED') this.#cancel(`SQL execution ${id}`, call)
      return status === 'SUCCEED' || status === 'FAILED'
    }
    if (call.status >= 300) return false
    if (operation === 'CreateSession') this.#createSession(call)
    if (operation === 'CreateStatement') this.#createStatement(call)
    if (operation === 'CancelStatement') this.#cancel(statementLabel(parent, id), call)
    for (const view of viewsOf(call)) {
      const state = textOf(view, 'state')
      if (state === undefined) continue
      const label = operation.includes('Session')
        ? `session ${idOf(view) ?? parent}`
        : statementLabel(parent, String(view.id ?? id))
      this.#show(label, state, call, view)
    }
    return true
  }

  #createSession({ sent, received, status, atMs }: Call): void {
    const id = idOf(received)
    if (id === undefined) return
    const isLivy = status === 201
    const isNumber = /^\d+$/.test(id)
    if (isLivy) this.recorded.world.dialect = 'livy'
    if (isLivy !== isNumber) this.recorded.world.sessionIds = isNumber ? 'number' : 'uuid'
    this.recorded.queues.add(textOf(sent, 'queue') ?? textOf(sent, 'cluster_name') ?? textOf(received, 'queue') ?? '')
    const state = textOf(received, 'state') ?? 'starting'
    this.#add({ subject: 'session', label: `session ${id}`, text: textOf(sent, 'name') ?? '' }, state, atMs, received)
  }

  #createStatement({ parent, sent, received, atMs }: Call): void {
    const { id } = received
    const text = textOf(sent, 'code')
    if ((typeof id !== 'number' && typeof id !== 'string') || text === undefined) return
    const label = statementLabel(parent, String(id))
    const state = textOf(received, 'state') ?? 'waiting'
    const previous = this.#lastStatements.get(parent)
    this.#lastStatements.set(parent, this.#add({ subject: 'statement', label, text, previous }, state, atMs, received))
  }

  #createExecution(call: Call): boolean {
    const { parent, sent, received, startedMs, endedMs, atMs } = call
    const text = textOf(sent, 'sql_content')
    const state = sqlStatus(call)
    if (text === undefined || state === undefined) return false
    this.recorded.clusters.add(parent)
    // the field table of the reference says id, its samples say sql_id
    const id = textOf(received, 'id') || textOf(received, 'sql_id') || ''
    const label = id === '' ? `SQL ${JSON.stringify(text)}` : `SQL execution ${id}`
    if (id !== '' && !['select', 'show', 'describe'].includes(sqlKind(text))) this.recorded.world.ids = 'always'
    const parts = { subject: 'execution', label, text } as const
    if (id !== '') this.#add(parts, state, atMs, received)
    else {
      // without an id the reply comes at the end
      const { sightings } = this.#add(parts, 'RUNNING', startedMs, received)
      sightings.push({ state: 'RUNNING', atMs: endedMs }, { state, atMs: endedMs })
    }
    return true
  }

  #add(
    parts: Pick<Resource, 'subject' | 'label' | 'text' | 'previous'>,
    state: string,
    atMs: number,
    fields: Fields,
  ): Resource {
    const resource = { ...parts, createdMs: atMs, sightings: [{ state, atMs }], fields: { ...fields } }
    this.recorded.resources.push(resource)
    this.#byId.set(parts.label, resource)
    return resource
  }

  #show(label: string, state: string, { status, atMs }: Call, fields: Fields): void {
    const resource = this.#byId.get(label)
    if (resource === undefined) {
      this.recorded.note(`${label} was created before the recording: it has no stub`)
      return
    }
    if (status === 400) this.recorded.world.docs = '2025'
    resource.sightings.push({ state, atMs })
    Object.assign(resource.fields, fields)
  }

  #cancel(label: string, { atMs }: Call): void {
    const resource = this.#byId.get(label)
    if (resource !== undefined) resource.cancelledMs ??= atMs
  }

  /** The ids that IAM returned for the names of projects. */
  #readProjects({ request, reply }: StoredExchange): void {
    const { projects } = objectOf(reply?.body)
    if (reply?.status !== 200 || !/^\/v3\/projects(\?|$)/.test(request.target)) return
    for (const { id, name } of listOf(projects)) {
      if (typeof id === 'string' && typeof name === 'string' && !`${id}${name}`.includes(REMOVED))
        this.recorded.projects.set(id, name)
    }
  }
}

const statementLabel = (session: string, id: string): string => `statement ${id} of session ${session}`
const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isObject) : [])

/** The sessions or statements that a reply shows. */
function viewsOf({ operation, received }: Call): Fields[] {
  if (operation === 'ListSessions') return listOf(received.sessions)
  if (operation === 'ListStatements') return listOf(received.statements)
  return ['ShowSession', 'ShowSessionState', 'ShowStatement'].includes(operation) ? [received] : []
}

/** In the documentation of 2025 failed SQL is a 400 with MRS.0011. */
function sqlStatus({ status, received }: Call): string | undefined {
  return textOf(received, 'status') ?? (status === 400 && received.error_code === 'MRS.0011' ? 'FAILED' : undefined)
}

function failureOf(call: RecordedCall, nth: number, reply: NonNullable<StoredExchange['reply']>): Failure {
  const object = objectOf(reply.body)
  const [code, message] = [textOf(object, 'error_code'), textOf(object, 'error_msg')]
  const isPlain = code !== undefined && message !== undefined
  const text = reply.body !== undefined && 'text' in reply.body ? reply.body.text : undefined
  const kept = text === undefined ? ['retry-after'] : ['retry-after', 'content-type']
  const headers = Object.fromEntries(reply.headers.filter(([name]) => kept.includes(name.toLowerCase())))
  return {
    call,
    nth,
    status: reply.status,
    code,
    message,
    headers,
    body: isPlain ? undefined : (text ?? { ...object }),
  }
}
