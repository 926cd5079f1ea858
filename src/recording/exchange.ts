import { isObject, type JsonObject } from '../core/json-object.ts'

/** A forwarded request and its reply, with secrets. It is never stored. */
export interface RawExchange {
  /** From 1, in the order of the requests. */
  readonly number: number
  /** When it was forwarded, and when the reply was complete; milliseconds since the epoch. */
  readonly startedMs: number
  readonly endedMs: number
  readonly request: {
    readonly method: string
    /** Path and query, not decoded. */
    readonly target: string
    readonly headers: readonly Header[]
    readonly body: Uint8Array
  }
  /** undefined if the upstream sent no complete reply. */
  readonly reply: RawReply | undefined
  /** Why there is no complete reply. */
  readonly problem: string | undefined
  /** The client disconnected before the reply. */
  readonly clientGone: boolean
}

export interface RawReply {
  readonly status: number
  /** The text after the status. */
  readonly reason: string
  readonly headers: readonly Header[]
  readonly body: Uint8Array
}

/** Node reads the bytes of a value as Latin-1. */
export type Header = readonly [name: string, value: string]

/** The value of the first header with a name, which is in lower case. */
export const headerIn = (headers: readonly Header[], name: string): string | undefined =>
  headers.find(([one]) => one.toLowerCase() === name)?.[1]

/** An exchange without secrets: a line of exchanges.jsonl. */
export interface StoredExchange {
  readonly number: number
  /** When the request was forwarded: ISO 8601, UTC. */
  readonly at: string
  /** Milliseconds until the reply was complete. */
  readonly tookMs: number
  readonly request: {
    readonly method: string
    readonly target: string
    readonly headers: readonly Header[]
    readonly body?: StoredBody
  }
  readonly reply?: StoredReply
  readonly problem?: string
  readonly clientGone?: true
}

export interface StoredReply {
  readonly status: number
  readonly headers: readonly Header[]
  readonly body?: StoredBody
}

/** A decoded body. Binary bodies are not stored, because secrets in them cannot be found. */
export type StoredBody =
  | { readonly json: unknown }
  | { readonly text: string }
  | { readonly omitted: 'binary' | 'encoding' }

/** The JSON object in a body; empty if there is none. */
export function objectOf(body: StoredBody | undefined): JsonObject {
  return body !== undefined && 'json' in body && isObject(body.json) ? body.json : {}
}

/** The text under a key; undefined if there is none. */
export function textOf(object: JsonObject, key: string): string | undefined {
  const value = object[key]
  return typeof value === 'string' ? value : undefined
}

/** The id of a session or statement as text: Livy's are numbers. */
export function idOf({ id }: JsonObject): string | undefined {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined
}

/** Whether a line of a recording is an exchange: it may have been edited. */
export function isStored(value: unknown): value is StoredExchange {
  if (!isObject(value) || !isObject(value.request)) return false
  const { number, at, tookMs, request, reply, problem } = value
  return (
    [number, tookMs].every(Number.isFinite) &&
    [at, request.method, request.target, problem ?? ''].every((text) => typeof text === 'string') &&
    Number.isFinite(Date.parse(String(at))) &&
    isMessage(request) &&
    (reply === undefined || (isObject(reply) && Number.isInteger(reply.status) && isMessage(reply)))
  )
}

const isMessage = ({ headers, body }: JsonObject): boolean =>
  isHeaders(headers) && (body === undefined || (isObject(body) && isBody(body)))

const isBody = (body: JsonObject): boolean =>
  'json' in body || typeof body.text === 'string' || body.omitted === 'binary' || body.omitted === 'encoding'

const isHeaders = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((one) => Array.isArray(one) && one.length === 2 && one.every((text) => typeof text === 'string'))
