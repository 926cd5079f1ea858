/** A request as it was sent on and what came back, as it came: for the record's eyes alone. */
export interface RawExchange {
  /** Its number, from 1, in the order in which the requests came. */
  readonly number: number
  /** When it was sent on, and when the whole reply was there; milliseconds since the epoch. */
  readonly startedMs: number
  readonly endedMs: number
  readonly request: {
    readonly method: string
    /** Path and query, not decoded. */
    readonly target: string
    readonly headers: readonly Header[]
    readonly body: Uint8Array
  }
  /** undefined where the upstream gave none, or not all of it. */
  readonly reply: RawReply | undefined
  /** Why there is no whole reply. */
  readonly problem: string | undefined
  /** The client did not wait for the reply. */
  readonly clientGone: boolean
}

export interface RawReply {
  readonly status: number
  readonly headers: readonly Header[]
  /** undefined where it was too large to keep. */
  readonly body: Uint8Array | undefined
}

/** A header as it was written. Node reads its bytes as Latin-1. */
export type Header = readonly [name: string, value: string]

/** An exchange as it is stored: a line of exchanges.jsonl, with secrets removed. */
export interface StoredExchange {
  readonly number: number
  /** When the request was sent on: ISO 8601, UTC. */
  readonly at: string
  /** Milliseconds until the whole reply was there. */
  readonly tookMs: number
  readonly request: {
    readonly method: string
    readonly target: string
    readonly headers: readonly Header[]
    readonly body?: StoredBody
  }
  readonly reply?: {
    readonly status: number
    readonly headers: readonly Header[]
    readonly body?: StoredBody
  }
  readonly problem?: string
  readonly clientGone?: true
}

/** A body, decoded; absent where there was none. What is no text is not kept: nobody could say what secrets it holds. */
export type StoredBody =
  | { readonly json: unknown }
  | { readonly text: string }
  | { readonly omitted: 'binary' | 'large' | 'encoding' }

type JsonObject = Readonly<Record<string, unknown>>
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The JSON object in a body; an empty one where there is none. */
export function objectOf(body: StoredBody | undefined): JsonObject {
  return body !== undefined && 'json' in body && isObject(body.json) ? body.json : {}
}

/** A text in a JSON object; undefined where it holds none under that key. */
export function textOf(object: JsonObject, key: string): string | undefined {
  const value = object[key]
  return typeof value === 'string' ? value : undefined
}

/** Whether a value from a file is an exchange, as far as the fixtures are made of it. */
export function isStored(value: unknown): value is StoredExchange {
  if (!isObject(value) || !isObject(value.request)) return false
  const { number, at, tookMs, request, reply } = value
  return (
    [number, tookMs].every(Number.isFinite) &&
    Number.isFinite(Date.parse(String(at))) &&
    [request.method, request.target].every((text) => typeof text === 'string') &&
    isBody(request.body) &&
    (reply === undefined ||
      (isObject(reply) && Number.isInteger(reply.status) && isHeaders(reply.headers) && isBody(reply.body)))
  )
}

const isBody = (value: unknown): boolean => value === undefined || isObject(value)
const isHeaders = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => Array.isArray(one) && one.every((text) => typeof text === 'string'))
