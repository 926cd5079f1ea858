/** What a recording shows of the cloud. */
import type { RuleDefinition } from '../faults/rule.ts'
import type { ProjectOperation } from '../operation-names.ts'
import { jobIn, jobText, type RecordedJob } from './batch.ts'
import { DeclarationReader } from './declarations.ts'
import { idOf, objectOf, type StoredExchange, type StoredReply, textOf } from './exchange.ts'
import { mrsJobFields, mrsJobIn, mrsJobList, mrsJobState } from './mrs-job.ts'
import { noteOf } from './not-in-fixtures.ts'
import { type RecordedCall, readCall, type Subject } from './operations.ts'
import type { Sighting } from './states.ts'

type Fields = Readonly<Record<string, unknown>>

/** A session, a statement, an SQL execution, a batch or a job. Each becomes one stub. */
export interface Resource {
  readonly subject: Subject
  /** Its name in the report. */
  readonly label: string
  /** The session's name, the code or the SQL; of a batch or an MRS job its job. */
  readonly text: string
  /** Of a batch or an MRS job. */
  readonly job?: RecordedJob
  /** The session or cluster that it belongs to. */
  readonly parent: string
  /** From its creation on. */
  readonly sightings: Sighting[]
  /** The fields of all replies that showed it; a later reply replaces the fields of an earlier one. */
  readonly fields: Record<string, unknown>
}

export interface Recorded {
  /** In the order of their creation. */
  readonly resources: readonly Resource[]
  /** What the replies show of what existed before the program. */
  readonly declarations: Pick<DeclarationReader, 'declared'>
  /** A rule for each 429 and 5xx: the same call of the operation fails again. */
  readonly faults: readonly RuleDefinition[]
  /** Lines of the report. */
  readonly notes: Set<string>
}

/** A call about something that becomes a stub. */
interface StubbedCall extends RecordedCall {
  readonly subject: Subject
}
const isStubbed = (call: RecordedCall): call is StubbedCall => call.subject !== undefined

/** Reads a recording in the order of its requests. */
export function readExchanges(exchanges: readonly StoredExchange[]): Recorded {
  const reader = new Reader()
  for (const exchange of exchanges) reader.read(exchange)
  return reader
}

class Reader implements Recorded {
  readonly resources: Resource[] = []
  readonly declarations = new DeclarationReader()
  readonly faults: RuleDefinition[] = []
  readonly notes = new Set<string>()
  readonly #byLabel = new Map<string, Resource>()
  readonly #counts = new Map<string, number>()

  read(exchange: StoredExchange): void {
    const { number, request, reply, problem } = exchange
    const call = readCall(request.method, request.target)
    if (call === undefined) return
    const nth = this.#count(call)
    if (reply === undefined) {
      this.notes.add(`${call.operation} (exchange ${number}) got no reply: ${problem ?? 'unknown reason'}`)
      return
    }
    if (reply.status < 400) this.declarations.read(call, exchange)
    if (!isStubbed(call)) {
      const note = noteOf(call.operation)
      if (reply.status >= 400) this.#fail(call, nth, reply)
      else if (note !== undefined) this.notes.add(note)
      return
    }
    const whole = objectOf(reply.body)
    const received = call.subject === 'mrsJob' ? mrsJobFields(whole) : whole
    const state = stateOf(call.subject, reply.status, received)
    if (reply.status >= 400 && state === undefined) this.#fail(call, nth, reply)
    else if (CREATES.has(call.operation)) this.#create(call, exchange, received, state)
    else if (SHOWS.has(call.operation) && state !== undefined) this.#show(call, exchange, received, state)
    else if (COMPLETES.has(call.operation)) this.#complete(call, received)
    else if (RESULTS.has(call.operation)) this.#addResult(call, received)
    else if (call.operation === 'ShowJobExeListNew') this.#list(call, exchange, received)
  }

  #count({ project, operation }: RecordedCall): number {
    const counter = `${project} ${operation}`
    const nth = (this.#counts.get(counter) ?? 0) + 1
    this.#counts.set(counter, nth)
    return nth
  }

  #create(call: StubbedCall, exchange: StoredExchange, received: Fields, state = ''): void {
    const sent = objectOf(exchange.request.body)
    const text = textIn(sent, call.subject)
    const { subject, parent } = call
    // the field table of the reference says id, its samples say sql_id
    const id = idOf(received) || textOf(received, 'sql_id') || textOf(received, 'job_id') || ''
    if (text === undefined || (id === '' && state === '')) return
    const label = id === '' ? `SQL ${JSON.stringify(text)}` : labelOf(subject, parent, id)
    // a reply with the result comes at the end
    const isWhole = id === '' || received.job_mode === 'sync'
    const sightings = isWhole ? wholeRun(exchange, state) : [{ state, atMs: middleOf(exchange) }]
    const job = jobOf(sent, subject)
    const resource = { subject, label, text, ...(job && { job }), parent, sightings, fields: { ...received } }
    this.resources.push(resource)
    this.#byLabel.set(label, resource)
  }

  #show({ subject, parent, id }: StubbedCall, exchange: StoredExchange, received: Fields, state: string): void {
    const label = labelOf(subject, parent, id)
    const resource = this.#byLabel.get(label)
    if (resource === undefined) {
      const how = subject === 'mrsJob' ? ', or is a step of a cluster' : ''
      this.notes.add(`${label} was created before the recording${how}: it has no stub`)
      return
    }
    resource.sightings.push({ state, atMs: middleOf(exchange) })
    Object.assign(resource.fields, received)
  }

  /** A list of jobs, which programs poll for the states of those that they submitted. */
  #list({ subject, parent }: StubbedCall, exchange: StoredExchange, received: Fields): void {
    for (const fields of mrsJobList(received)) {
      const state = mrsJobState(fields)
      const resource = this.#byLabel.get(labelOf(subject, parent, textOf(fields, 'job_id') ?? ''))
      if (resource === undefined || state === undefined) continue
      resource.sightings.push({ state, atMs: middleOf(exchange) })
      Object.assign(resource.fields, fields)
    }
  }

  /** The log of a batch, or the reply to its cancel. */
  #complete({ subject, parent, id }: StubbedCall, received: Fields): void {
    const { log: wholeLog, msg } = received
    const fields = this.#byLabel.get(labelOf(subject, parent, id))?.fields
    if (fields !== undefined) Object.assign(fields, wholeLog === undefined ? { msg } : { wholeLog })
  }

  /** A preview has a part of the rows; the whole of a result is the longest part. */
  #addResult({ subject, parent, id }: StubbedCall, { schema, rows, sql_results: sqlResults }: Fields): void {
    const resource = this.#byLabel.get(labelOf(subject, parent, id))
    if (resource !== undefined && sqlResults !== undefined) Object.assign(resource.fields, { sqlResults })
    const known = resource?.fields.rows
    if (resource === undefined || !Array.isArray(rows)) return
    if (!Array.isArray(known) || known.length <= rows.length) Object.assign(resource.fields, { schema, rows })
  }

  #fail({ operation }: RecordedCall, nth: number, { status, headers, body }: StoredReply): void {
    const object = objectOf(body)
    const { error_code: code = '', error_msg: message = '' } = object
    if (status !== 429 && status < 500) {
      this.notes.add(
        `${operation} number ${nth} was refused with ${status} ${code} ${message}: a stub cannot refuse a request`,
      )
      return
    }
    const text = body !== undefined && 'text' in body ? body.text : undefined
    const kept = text === undefined ? ['retry-after'] : ['retry-after', 'content-type']
    const shown = headers.filter(([name]) => kept.includes(name.toLowerCase()))
    const isPlain = typeof code === 'string' && typeof message === 'string' && code !== ''
    this.faults.push({
      match: { operation },
      when: { nth: [nth] },
      fault: {
        kind: 'status',
        status,
        ...(isPlain ? { code, message } : { body: text ?? { ...object } }),
        ...(shown.length > 0 && { headers: Object.fromEntries(shown) }),
      },
    })
  }
}

const CREATES = new Set<ProjectOperation>([
  ...([
    'CreateSession',
    'CreateStatement',
    'ExecuteSql',
    'CreateSparkJob',
    'CreateSqlJob',
    'CreateExecuteJob',
  ] as const),
])
const SHOWS = new Set<ProjectOperation>([
  ...(['ShowSession', 'ShowSessionState', 'ShowStatement', 'ShowSqlResult'] as const),
  ...(['ShowSparkJob', 'ShowSparkJobStatus', 'ShowSqlJobStatus', 'ShowSingleJobExe'] as const),
])
/** What they reply belongs to a resource, and has no state. */
const COMPLETES = new Set<ProjectOperation>(['ShowSparkJobLog', 'CancelSparkJob'])
/** Replies with the rows of a job, which do not show its state. */
const RESULTS = new Set<ProjectOperation>([
  ...(['PreviewSqlJobResult', 'ShowSqlJobResult', 'ShowQueueSqlJobResult', 'ShowSqlResultWithJob'] as const),
])

/** The job in the request of a batch or an MRS job. */
function jobOf(sent: Fields, subject: Subject): RecordedJob | undefined {
  if (subject === 'batch') return jobIn(sent)
  return subject === 'mrsJob' ? mrsJobIn(sent) : undefined
}

/** The text that a stub matches. */
function textIn(sent: Fields, subject: Subject): string | undefined {
  if (subject === 'session') return textOf(sent, 'name') ?? ''
  const job = jobOf(sent, subject)
  if (job !== undefined) return jobText(job)
  if (subject === 'statement') return textOf(sent, 'code')
  return textOf(sent, subject === 'execution' ? 'sql_content' : 'sql')
}

function labelOf(subject: Subject, parent: string, id: string): string {
  if (subject === 'session') return `session ${id}`
  if (subject === 'batch') return `batch ${id}`
  if (subject === 'sqlJob') return `SQL job ${id}`
  if (subject === 'mrsJob') return `MRS job ${id}`
  return subject === 'statement' ? `statement ${id} of session ${parent}` : `SQL execution ${id}`
}

/** In the documentation of 2025 failed SQL is a 400 with MRS.0011. */
function stateOf(subject: Subject, status: number, received: Fields): string | undefined {
  if (subject === 'sqlJob') return textOf(received, 'status') ?? stateAtSubmission(received)
  if (subject === 'mrsJob') return mrsJobState(received)
  if (subject !== 'execution') return textOf(received, 'state')
  return textOf(received, 'status') ?? (status === 400 && received.error_code === 'MRS.0011' ? 'FAILED' : undefined)
}

/** The reply to a submission has no status; that to a synchronous one comes when the job has finished. */
function stateAtSubmission({ job_mode: mode, row_count: rowCount }: Fields): string | undefined {
  if (mode === undefined || rowCount !== undefined) return undefined
  return mode === 'sync' ? 'FINISHED' : 'LAUNCHING'
}

/** A reply shows the state at about the middle of its exchange. */
const middleOf = ({ at, tookMs }: StoredExchange): number => Math.round(Date.parse(at) + tookMs / 2)

/** SQL without an id runs from its request to its reply. */
function wholeRun({ at, tookMs }: StoredExchange, state: string): Sighting[] {
  const endMs = Date.parse(at) + tookMs
  return [
    { state: 'RUNNING', atMs: Date.parse(at) },
    { state: 'RUNNING', atMs: endMs },
    { state, atMs: endMs },
  ]
}
