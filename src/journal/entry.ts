import { type HeardBody, KEPT_BODY_BYTES, type KeptBody, keptBody, type TextPlace, textIn, textOf } from './body.ts'

/** What the operation noted of the request: who answered it, and the resource that it was about. */
export interface Noted {
  readonly answeredBy?: string
  readonly subject?: NotedSubject
}

export interface NotedSubject {
  readonly kind: string
  /** The id of the session that a statement is in. */
  readonly session?: string
  readonly id: string | number
  /** The state that the request found it in; undefined for one that it created. */
  readonly before: string | undefined
  /** Where it stands. */
  readonly history: { readonly state: string }
}

export type HeaderValue = string | readonly string[] | undefined

/** The operation that a request is for: one object for all of its requests. */
export interface AskedOperation {
  readonly operation: string
  /** The service's name: `dli` or `mrs`. */
  readonly api: string
  readonly method: string
  readonly textPlace: TextPlace | undefined
}

/** What is known of a request when it comes. */
export interface Beginning {
  readonly asked: AskedOperation
  /** Path and query. */
  readonly target: string
  /** Names and values in turn, as received, secrets and all: they are redacted wherever they are shown. */
  readonly rawHeaders: readonly string[]
  readonly requestId: string
  /** The world's time, in milliseconds since the epoch. */
  readonly atMs: number
  /** The operation adds to them until the request is over. */
  readonly notes: Noted
}

/** The resource that a request was about. */
export interface EntrySubject {
  readonly kind: string
  /** As in its URL: a statement's is `{session_id}/{statement_id}`. */
  readonly id: string
  /** The state that the request found it in; undefined for one that it created. */
  readonly before: string | undefined
  /** The state that the request left it in; undefined while it is open. */
  readonly after: string | undefined
}

/** What was written, or was about to be when the connection went. */
export interface Answer {
  readonly status: number
  /** The vendor's code of a refusal. */
  readonly errorCode: string | undefined
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array | undefined
}

/** What an entry weighs beside its texts: its own objects, roughly. */
const OWN_BYTES = 512

const NONE: readonly string[] = []

/**
 * One request and what became of it. It keeps references to what the request held anyway; nothing is copied, parsed or redacted
 * until somebody looks. There are thousands of them, and each outlives its request: it is one flat object, and lets go of what the
 * request alone needed.
 */
export class Entry {
  /** Counted from 1 in each world. */
  readonly id: number
  readonly asked: AskedOperation
  /** Path and query. */
  readonly target: string
  readonly rawHeaders: readonly string[]
  readonly requestId: string
  /** The world's time when it came, in milliseconds since the epoch. */
  readonly atMs: number
  /** `open` until a reply is written or the connection is gone. */
  state: 'open' | 'answered' | 'aborted' = 'open'
  /** Whether all of it has come: before that nobody knows what it asks. */
  isHeard = false
  user: string | undefined
  /** The names of the fault rules that acted. */
  faults: readonly string[] = NONE
  /** The world's time when it was over. */
  endMs: number | undefined
  /** How many bytes it stands for in the journal's bound; 0 once it is out of the journal. */
  weight: number
  /** Of the reply, however long; 0 where its own text tells. */
  #replyBytes = 0
  #replyStatus = 0
  #replyCode: string | undefined
  #replyHeaders: Answer['headers'] | undefined
  #reply: Answer['body']
  /** A text is all that came; anything else has its own account of itself. */
  #body: string | KeptBody | undefined
  /** While the request is open. */
  #notes: Noted | undefined
  #answeredBy: string | undefined
  #kind: string | undefined
  #session: string | undefined
  #resource: string | number | undefined
  #before: string | undefined
  #after: string | undefined

  constructor(id: number, { asked, target, rawHeaders, requestId, atMs, notes }: Beginning) {
    this.id = id
    this.asked = asked
    this.target = target
    this.rawHeaders = rawHeaders
    this.requestId = requestId
    this.atMs = atMs
    this.#notes = notes
    this.weight = OWN_BYTES + target.length + lengthOf(rawHeaders)
  }

  get operation(): string {
    return this.asked.operation
  }

  get api(): string {
    return this.asked.api
  }

  get method(): string {
    return this.asked.method
  }

  /** What became known of the request: its body, and who calls. Can be told again when more is known. */
  hear(body: HeardBody | undefined, user: string | undefined): void {
    this.isHeard = true
    this.user = user
    if (body === undefined) return
    const { bytes, text, parsed } = body
    const { length } = bytes
    if (this.#body === undefined) {
      this.#body = keptBody(bytes, text)
      this.weight += typeof this.#body === 'string' ? length : this.#body.kept.length
    }
    const { textPlace } = this.asked
    if (typeof this.#body === 'string' || length <= KEPT_BODY_BYTES || this.#body.text !== undefined) return
    this.#body.text = textPlace && textIn(parsed, textPlace)
    this.weight += this.#body.text?.length ?? 0
  }

  /** The reply, as it is about to be written. */
  reply({ status, errorCode, headers, body }: Answer, endMs: number): void {
    const isLong = body !== undefined && body.length > KEPT_BODY_BYTES
    this.#replyStatus = status
    this.#replyCode = errorCode
    this.#replyHeaders = headers
    this.#reply = isLong ? Buffer.from(body).subarray(0, KEPT_BODY_BYTES).toString() : body
    if (isLong) this.#replyBytes = typeof body === 'string' ? Buffer.byteLength(body) : body.length
    this.weight += this.#reply?.length ?? 0
    this.#end('answered', endMs)
  }

  /** The client went away, or the connection was cut, before it had the whole reply. */
  cut(endMs: number): void {
    this.#end('aborted', endMs)
  }

  /** The body's beginning; undefined where there was none. */
  get body(): string | undefined {
    return typeof this.#body === 'string' ? this.#body : this.#body && textOf(this.#body.kept)
  }

  /** How long the body was in all. */
  get bodyBytes(): number {
    return this.#body?.length ?? 0
  }

  /** What was written, or was about to be; undefined where nothing was. */
  get answer(): Answer | undefined {
    if (this.#replyHeaders === undefined) return undefined
    return { status: this.#replyStatus, errorCode: this.#replyCode, headers: this.#replyHeaders, body: this.#reply }
  }

  /** How long the reply was in all, where it was longer than what is kept of it. */
  get answerBytes(): number {
    return this.#replyBytes
  }

  get answeredBy(): string | undefined {
    return this.#notes === undefined ? this.#answeredBy : this.#notes.answeredBy
  }

  /** What the request was about, once that is known. */
  get subject(): EntrySubject | undefined {
    const open = this.#notes?.subject
    if (open !== undefined) {
      const { kind, session, id, before } = open
      return { kind, id: subjectId(session, id), before, after: undefined }
    }
    if (this.#kind === undefined) return undefined
    const id = subjectId(this.#session, this.#resource)
    return { kind: this.#kind, id, before: this.#before, after: this.#after }
  }

  /** The code or the SQL that the body holds, or would hold if it were right; undefined where there is none. */
  text(as: TextPlace['as']): string | undefined {
    const { textPlace } = this.asked
    const { body } = this
    if (textPlace?.as !== as || body === undefined) return undefined
    if (typeof this.#body === 'object' && this.#body.text !== undefined) return this.#body.text
    try {
      return textIn(JSON.parse(body), textPlace)
    } catch {
      return undefined
    }
  }

  /** The headers by their names in lower case. Of one that came several times the values are joined, as Node does. */
  get headers(): Readonly<Record<string, string>> {
    const { rawHeaders } = this
    const headers: Record<string, string> = {}
    for (let at = 0; at < rawHeaders.length; at += 2) {
      const name = (rawHeaders[at] as string).toLowerCase()
      const value = rawHeaders[at + 1] as string
      headers[name] = name in headers ? `${headers[name]}${name === 'cookie' ? '; ' : ', '}${value}` : value
    }
    return headers
  }

  /** The path without the query. */
  get path(): string {
    return this.target.split('?', 1)[0] as string
  }

  /** The status that the client got; undefined where it got none. */
  get status(): number | undefined {
    return this.state === 'answered' ? this.#replyStatus : undefined
  }

  #end(state: 'answered' | 'aborted', endMs: number): void {
    this.state = state
    this.isHeard = true
    this.endMs = endMs
    if (this.#notes === undefined) return
    const { answeredBy, subject } = this.#notes
    this.#notes = undefined
    this.#answeredBy = answeredBy
    if (subject === undefined) return
    this.#kind = subject.kind
    this.#session = subject.session
    this.#resource = subject.id
    this.#before = subject.before
    // it goes on changing
    this.#after = subject.history.state
  }
}

const subjectId = (session: string | undefined, id: string | number | undefined): string =>
  session === undefined ? String(id) : `${session}/${id}`

function lengthOf(texts: readonly string[]): number {
  let length = 0
  for (const text of texts) length += text.length
  return length
}
