import { createHash, createHmac } from 'node:crypto'
import { ALGORITHM, canonicalOf } from '../auth/signature.ts'
import { isoTime } from '../engine/clock.ts'
import type { Header } from './exchange.ts'

/** A key of the account that is recorded, to sign with in the place of the client. */
export interface Credentials {
  readonly access: string
  readonly secret: string
  /** For a temporary key. */
  readonly securityToken?: string | undefined
}

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
 * The headers of a request, signed anew (Huawei's API signing guide). A request with a token is left alone: a token does not
 * depend on who it is sent to.
 */
export function resigned(request: Unsigned, { access, secret, securityToken }: Credentials, nowMs: number): Header[] {
  if (request.headers.some(([name]) => name.toLowerCase() === 'x-auth-token')) return [...request.headers]
  const date = isoTime(nowMs).replace(/[-:]|\.\d+/g, '')
  const headers: Header[] = [
    ...request.headers.filter(([name]) => !replaced.has(name.toLowerCase())),
    ['X-Sdk-Date', date],
    ...(securityToken === undefined ? [] : [['X-Security-Token', securityToken] as const]),
  ]
  const signedHeaders = securityToken === undefined ? 'host;x-sdk-date' : 'host;x-sdk-date;x-security-token'
  const authorization = (signature: string): string =>
    `${ALGORITHM} Access=${access}, SignedHeaders=${signedHeaders}, Signature=${signature}`
  // the gateway tells a canonical request with | for line ends; in what is signed here no other | can stand: a path and a query
  // have it encoded, and the three headers never hold one
  const canonical = canonicalOf({
    method: request.method,
    target: request.target,
    headers: {
      ...Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
      authorization: authorization(''),
    },
    body: request.body,
  }).replaceAll('|', '\n')
  const toSign = [ALGORITHM, date, createHash('sha256').update(canonical).digest('hex')].join('\n')
  return [...headers, ['Authorization', authorization(createHmac('sha256', secret).update(toSign).digest('hex'))]]
}
