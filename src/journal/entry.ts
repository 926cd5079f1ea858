/** What the operation noted of the request: who answered it, and the resource that it was about. */
export interface Noted {
  readonly answeredBy?: string
  readonly subject?: NotedSubject
}

export interface NotedSubject {
  readonly kind: string
  /** As in its URL: a statement's is `{session_id}/{statement_id}`. */
  readonly id: string
  /** The state that the request found it in; undefined for one that it created. */
  readonly before: string | undefined
  /** Where it stands. */
  readonly course: { readonly state: string }
}

/** Where in a JSON body the code or the SQL is. */
export interface TextPlace {
  readonly as: 'code' | 'sql'
  readonly field: string
}

export type HeaderValue = string | readonly string[] | undefined

/** What is known of a request when it comes. */
export interface Beginning {
  readonly operation: string
  /** The family's name: `dli` or `mrs`. */
  readonly api: string
  readonly method: string
  /** Path and query. */
  readonly target: string
  /** Names and values in turn, as received, secrets and all: they are redacted wherever they are shown. */
  readonly rawHeaders: readonly string[]
  readonly requestId: string
  /** The world's time, in milliseconds since the epoch. */
  readonly atMs: number
  readonly textPlace: TextPlace | undefined
  readonly notes: Noted
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

/** The longest body that is kept whole, in bytes; of a longer one so much of its beginning. */
export const KEPT_BODY_BYTES = 64 * 1024

/** What an entry weighs beside its texts: its own objects, roughly. */
const OWN_BYTES = 512

const NONE: readonly string[] = []

/**
 * One request and what became of it. It keeps references to what the request held anyway; nothing is copied, parsed or redacted
 * until somebody looks.
 */
export class Entry {
  /** Counted from 1 in each world. */
  readonly id: number
  readonly begun: Beginning
  /** `open` until a reply is written or the connection is gone. */
  state: 'open' | 'answered' | 'aborted' = 'open'
  /** Whether all of it has come: before that nobody knows what it asks. */
  isHeard = false
  user: string | undefined
  /** The body's beginning, and how long it was in all. */
  body: Uint8Array | undefined
  bodyBytes = 0
  answer: Answer | undefined
  answerBytes = 0
  /** The state of what it was about, once the request is over: that goes on changing. */
  after: string | undefined
  /** The names of the fault rules that acted. */
  faults: readonly string[] = NONE
  /** The world's time when it was over. */
  endMs: number | undefined
  /** How many bytes it stands for in the journal's bound; 0 once it is out of the journal. */
  weight: number
  #text: string | undefined

  constructor(id: number, begun: Beginning) {
    this.id = id
    this.begun = begun
    this.weight = OWN_BYTES + begun.target.length + lengthOf(begun.rawHeaders)
  }

  /** What became known of the request: its bytes, the body that they say, and who calls. Can be told again when more is known. */
  hear(raw: Uint8Array | undefined, parsed: unknown, user: string | undefined): void {
    this.isHeard = true
    this.user = user
    if (raw === undefined) return
    if (this.body === undefined) {
      this.bodyBytes = raw.length
      // a copy, where a view would keep all of it alive
      this.body = raw.length > KEPT_BODY_BYTES ? Uint8Array.prototype.slice.call(raw, 0, KEPT_BODY_BYTES) : raw
      this.weight += this.body.length
    }
    const { textPlace } = this.begun
    if (textPlace === undefined || raw.length <= KEPT_BODY_BYTES || this.#text !== undefined) return
    this.#text = textIn(parsed, textPlace)
    this.weight += this.#text?.length ?? 0
  }

  /** The reply, as it is about to be written. */
  reply(answer: Answer, endMs: number): void {
    const { body } = answer
    const isLong = body !== undefined && body.length > KEPT_BODY_BYTES
    this.answer = isLong ? { ...answer, body: Buffer.from(body).subarray(0, KEPT_BODY_BYTES).toString() } : answer
    this.answerBytes = typeof body === 'string' && isLong ? Buffer.byteLength(body) : (body?.length ?? 0)
    this.weight += this.answer.body?.length ?? 0
    this.#end('answered', endMs)
  }

  /** The client went away, or the connection was cut, before it had the whole reply. */
  cut(endMs: number): void {
    this.#end('aborted', endMs)
  }

  /** The code or the SQL that the body holds, or would hold if it were right; undefined where there is none. */
  text(as: TextPlace['as']): string | undefined {
    const { textPlace } = this.begun
    if (textPlace?.as !== as) return undefined
    if (this.#text !== undefined || this.body === undefined) return this.#text
    try {
      return textIn(JSON.parse(textOf(this.body)), textPlace)
    } catch {
      return undefined
    }
  }

  /** The headers by their names in lower case. Of one that came several times the values are joined, as Node does. */
  get headers(): Readonly<Record<string, string>> {
    const { rawHeaders } = this.begun
    const headers: Record<string, string> = {}
    for (let at = 0; at < rawHeaders.length; at += 2) {
      const name = (rawHeaders[at] as string).toLowerCase()
      const value = rawHeaders[at + 1] as string
      headers[name] = name in headers ? `${headers[name]}${name === 'cookie' ? '; ' : ', '}${value}` : value
    }
    return headers
  }

  /** What the operation noted of it. */
  get notes(): Noted {
    return this.begun.notes
  }

  /** The path without the query. */
  get path(): string {
    return this.begun.target.split('?', 1)[0] as string
  }

  /** The status that the client got; undefined where it got none. */
  get status(): number | undefined {
    return this.state === 'answered' ? this.answer?.status : undefined
  }

  #end(state: 'answered' | 'aborted', endMs: number): void {
    this.state = state
    this.isHeard = true
    this.endMs = endMs
    this.after = this.notes.subject?.course.state
  }
}

export const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')

function textIn(body: unknown, { field }: TextPlace): string | undefined {
  const value = (body as Record<string, unknown> | null | undefined)?.[field]
  return typeof value === 'string' ? value : undefined
}

function lengthOf(texts: readonly string[]): number {
  let length = 0
  for (const text of texts) length += text.length
  return length
}
