import { type Credentials, sign } from '../auth/signature.ts'
import type { Header } from './exchange.ts'

export interface Unsigned {
  readonly method: string
  readonly target: string
  /** With the upstream's host. */
  readonly headers: readonly Header[]
  readonly body: Uint8Array
}

/** Headers of the client's signature. */
const replaced = new Set(['authorization', 'x-sdk-date', 'x-sdk-content-sha256', 'x-security-token'])

/**
 * The headers of a request, signed again with another key. A request with a token stays the same: a token does not depend on the
 * host.
 */
export function resigned({ method, target, headers, body }: Unsigned, key: Credentials, nowMs: number): Header[] {
  if (headers.some(([name]) => name.toLowerCase() === 'x-auth-token')) return [...headers]
  const kept = headers.filter(([name]) => !replaced.has(name.toLowerCase()))
  const byName = Object.fromEntries(kept.map(([name, value]) => [name.toLowerCase(), value]))
  return [...kept, ...Object.entries(sign({ method, target, headers: byName, body }, key, nowMs))]
}
