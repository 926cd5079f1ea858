import { type Credentials, sign } from '../auth/signature.ts'
import type { Header } from './exchange.ts'

export interface Unsigned {
  readonly method: string
  readonly target: string
  /** With the Host that it is sent to. */
  readonly headers: readonly Header[]
  readonly body: Uint8Array
}

/** What the client's own signature brought along, and would say something wrong about ours. */
const replaced = new Set(['authorization', 'x-sdk-date', 'x-sdk-content-sha256', 'x-security-token'])

/**
 * The headers of a request, signed anew by a key of the account that is recorded. A request with a token is left alone: a token does
 * not depend on who it is sent to.
 */
export function resigned({ method, target, headers, body }: Unsigned, key: Credentials, nowMs: number): Header[] {
  if (headers.some(([name]) => name.toLowerCase() === 'x-auth-token')) return [...headers]
  const kept = headers.filter(([name]) => !replaced.has(name.toLowerCase()))
  const byName = Object.fromEntries(kept.map(([name, value]) => [name.toLowerCase(), value]))
  return [...kept, ...Object.entries(sign({ method, target, headers: byName, body }, key, nowMs))]
}
