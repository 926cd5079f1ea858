import type { UnknownFields } from '../core/known-fields.ts'
import { KEPT_BODY_BYTES, type KeptBody, keptBody, type TextPlace, textIn } from './body.ts'

/** The operation of a request: one object for all of its requests. */
export interface JournalOperation {
  readonly operation: string
  /** The service's name: `dli` or `mrs`. */
  readonly api: string
  readonly method: string
  readonly textPlace: TextPlace | undefined
}

/** A request when its headers have arrived. */
export interface EntryRequest {
  readonly of: JournalOperation
  /** Path and query. */
  readonly target: string
  /** Names and values in turn, as received, with their secrets: every view redacts them. */
  readonly rawHeaders: readonly string[]
  readonly requestId: string
  /** The world's time, in milliseconds since the epoch. */
  readonly atMs: number
}

/** A body when all of it has arrived. */
export interface ReceivedBody {
  readonly text: string
  readonly bytes: number
  /** As JSON; undefined if it is not parsed yet. */
  readonly parsed: unknown
}

/** A reply as it was written, or was about to be when the connection was cut. */
export interface EntryReply {
  readonly status: number
  /** The vendor's code of a refusal. */
  readonly errorCode: string | undefined
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

/**
 * What the operation adds while the request is open: which stub answered, the resource that the request is about, and
 * the fields that nothing reads.
 */
export interface EntryNotes {
  readonly answeredBy?: string
  /** What of its SQL or code was checked, and what was assumed. */
  readonly report?: EntryReport
  readonly subject?: NotedSubject
  readonly unknownFields?: UnknownFields
}

export interface EntryReport {
  readonly checked: readonly string[]
  readonly assumed: readonly string[]
}

export interface NotedSubject {
  readonly kind: string
  /** The id of the session that a statement is in. */
  readonly session?: string
  readonly id: string | number
  /** The state before the request; undefined for a resource that the request created. */
  readonly before: string | undefined
  readonly history: { readonly state: string }
  /** What may know the SQL that an engine ran in place of the text of the request. */
  readonly ran?: { readonly engineSql: string | undefined }
}

/** The SQL that an engine ran in place of the text of a request, as far as it is known by now; a long one is cut. */
export function engineSqlOf(subject: NotedSubject | undefined): string | undefined {
  const sql = subject?.ran?.engineSql
  return sql === undefined || sql.length <= SHOWN_SQL ? sql : `${sql.slice(0, SHOWN_SQL)}…`
}

/** The resource that a request was about. */
export interface EntrySubject {
  readonly kind: string
  /** As in its URL: a statement's is `{session_id}/{statement_id}`. */
  readonly id: string
  /** The state before the request; undefined for a resource that the request created. */
  readonly before: string | undefined
  /** The state after the request; undefined while the request is open. */
  readonly after: string | undefined
}

/** The weight of an entry beside its texts: its objects, roughly. */
const OWN_BYTES = 512
/** How much of the SQL of an engine is kept, in characters. */
const SHOWN_SQL = 4096
const NO_NOTES: EntryNotes = {}
const NO_FAULTS: readonly string[] = []

/** One request and its reply. It keeps what the request contained anyway; parsing and redacting is left to the readers. */
export class Entry {
  /** Counted from 1 in each world. */
  readonly id: number
  readonly request: EntryRequest
  state: 'open' | 'answered' | 'aborted' = 'open'
  /** Whether the whole request has arrived: before that, no wait may count it. */
  isReceived = false
  body: KeptBody | undefined
  user: string | undefined
  /** The fields of the body and the query that nothing read; undefined if there are none. */
  unknownFields: UnknownFields | undefined
  /** The names of the fault rules that acted. */
  faults = NO_FAULTS
  reply: (Omit<EntryReply, 'body'> & { readonly body: KeptBody | undefined }) | undefined
  /** The world's time when the request was over. */
  endMs: number | undefined
  /** Its part of the journal's limit in bytes; 0 after it has left the journal. */
  weight: number
  /** The code or the SQL of a body that is not kept whole. */
  #longText: string | undefined
  #notes: EntryNotes
  /** Kept at the end of the request: the resource goes on changing, and may be forgotten before this entry is. */
  #subject: EndedSubject | undefined
  #engineSql: string | undefined

  constructor(id: number, request: EntryRequest, notes: EntryNotes) {
    this.id = id
    this.request = request
    this.#notes = notes
    this.weight = OWN_BYTES + request.target.length
    for (const text of request.rawHeaders) this.weight += text.length
  }

  /** The request has arrived. Called again when its body is parsed and its caller is known. */
  receive(body: ReceivedBody | undefined, user: string | undefined): void {
    this.isReceived = true
    this.user = user
    const { unknownFields } = this.#notes
    if (unknownFields !== undefined && this.unknownFields === undefined) {
      this.unknownFields = unknownFields
      this.weight += unknownFields.hint.length + unknownFields.names.join().length
    }
    if (body === undefined) return
    if (this.body === undefined) {
      this.body = keptBody(body.text, body.bytes)
      this.weight += this.body.start.length
    }
    const { textPlace } = this.request.of
    if (body.bytes > KEPT_BODY_BYTES && textPlace !== undefined && this.#longText === undefined) {
      this.#longText = textIn(body.parsed, textPlace)
      this.weight += this.#longText?.length ?? 0
    }
  }

  /** The reply is written. */
  answer({ status, errorCode, headers, body }: EntryReply, endMs: number): void {
    const kept = body === undefined ? undefined : keptBody(body, Buffer.byteLength(body))
    this.reply = { status, errorCode, headers, body: kept }
    this.weight += this.reply.body?.start.length ?? 0
    this.#end('answered', endMs)
  }

  /** The client left, or the connection was cut, before the client had the whole reply. */
  abort(endMs: number): void {
    this.#end('aborted', endMs)
  }

  get operation(): string {
    return this.request.of.operation
  }

  get api(): string {
    return this.request.of.api
  }

  get method(): string {
    return this.request.of.method
  }

  /** The path without the query. */
  get path(): string {
    return this.request.target.split('?', 1)[0] as string
  }

  /** The status that the client received; undefined if it received none. */
  get status(): number | undefined {
    return this.state === 'answered' ? this.reply?.status : undefined
  }

  get answeredBy(): string | undefined {
    return this.#notes.answeredBy
  }

  get report(): EntryReport | undefined {
    return this.#notes.report
  }

  /** The SQL that an engine ran in place of the text of the request, if it was known at the end of the request. */
  get engineSql(): string | undefined {
    return this.#engineSql ?? engineSqlOf(this.#notes.subject)
  }

  get subject(): EntrySubject | undefined {
    const { subject } = this.#notes
    if (subject !== undefined) return entrySubject(subject, undefined)
    return this.#subject && entrySubject(this.#subject, this.#subject.after)
  }

  /** The headers by their names in lower case. The values of a header that came several times are joined, as Node does. */
  get headers(): Readonly<Record<string, string>> {
    const { rawHeaders } = this.request
    const headers: Record<string, string> = {}
    for (let at = 0; at < rawHeaders.length; at += 2) {
      const name = (rawHeaders[at] as string).toLowerCase()
      const value = rawHeaders[at + 1] as string
      headers[name] = name in headers ? `${headers[name]}${name === 'cookie' ? '; ' : ', '}${value}` : value
    }
    return headers
  }

  /** The code or the SQL in the body; undefined if there is none. */
  text(as: TextPlace['as']): string | undefined {
    const { textPlace } = this.request.of
    if (textPlace?.as !== as || this.body === undefined) return undefined
    if (this.#longText !== undefined) return this.#longText
    try {
      return textIn(JSON.parse(this.body.start), textPlace)
    } catch {
      return undefined
    }
  }

  #end(state: 'answered' | 'aborted', endMs: number): void {
    this.state = state
    this.isReceived = true
    this.endMs = endMs
    const { answeredBy, report, subject } = this.#notes
    if (subject === undefined) return
    const { kind, session, id, before, history } = subject
    this.#subject = { kind, session, id, before, after: history.state }
    this.#engineSql = engineSqlOf(subject)
    this.weight += this.#engineSql?.length ?? 0
    if (answeredBy === undefined) this.#notes = NO_NOTES
    else this.#notes = report === undefined ? { answeredBy } : { answeredBy, report }
  }
}

type EndedSubject = Pick<NotedSubject, 'kind' | 'id' | 'before'> & {
  readonly session: string | undefined
  readonly after: string
}

const entrySubject = (
  { kind, session, id, before }: NotedSubject | EndedSubject,
  after: string | undefined,
): EntrySubject => ({
  kind,
  id: session === undefined ? String(id) : `${session}/${id}`,
  before,
  after,
})
