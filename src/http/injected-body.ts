import { Readable } from 'node:stream'
import { invalid } from '../core/problem.ts'
import { halfCharacter, halfCharacterIn } from '../core/utf8.ts'

/** The headers and the body of a request that is sent without a socket. */
export interface InjectedBody {
  readonly headers: Record<string, string>
  readonly payload?: Readable
}

/**
 * A body as a stream: Fastify's `inject` reads any other body by means of a global timer function, and if a test has replaced that, the
 * request never arrives. An object is sent as JSON.
 */
export function injectedBody(given: Readonly<Record<string, string>>, payload: unknown): InjectedBody {
  const headers = { ...given }
  if (payload === undefined || payload === null || payload === '') return { headers }
  const isBytes = payload instanceof Uint8Array
  const has = (name: string): boolean => Object.keys(headers).some((one) => one.toLowerCase() === name)
  if (typeof payload !== 'string' && !isBytes && !has('content-type')) headers['content-type'] = 'application/json'
  const bytes = isBytes ? payload : Buffer.from(textOf(payload))
  if (!has('content-length')) headers['content-length'] = String(bytes.byteLength)
  return { headers, payload: Readable.from([bytes]) }
}

function textOf(payload: unknown): string {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload)
  const half = halfCharacterIn(text)
  if (half !== undefined) throw invalid('payload', halfCharacter(half))
  return text
}
