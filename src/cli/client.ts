import { Agent, request as requestHttp } from 'node:http'
import { request as requestHttps, Agent as SecureAgent } from 'node:https'
import { isLoopback } from '../core/host-names.ts'

export interface Reply {
  readonly status: number
  readonly text: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

export interface SendOptions {
  readonly method?: 'GET' | 'PUT'
  readonly headers?: Readonly<Record<string, string>>
  /** JSON. */
  readonly body?: string
  /** Accept any certificate. */
  readonly insecure: boolean
  /** The control token. */
  readonly token?: string | undefined
  /** Time without a byte until the request fails. */
  readonly timeoutMs?: number
}

const TIMEOUT_MS = 2_000

/** Sends a request to a lakemock without any proxy. Rejects if there is no reply; `reasonOf` turns the error into a sentence. */
export function send(url: string, options: SendOptions): Promise<Reply> {
  const { method = 'GET', body, insecure, token, timeoutMs = TIMEOUT_MS } = options
  return new Promise((resolve, reject) => {
    const headers = {
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...options.headers,
    }
    const common = { method, headers, timeout: timeoutMs }
    // separate agents: the global ones may use a proxy
    const request = url.startsWith('https:')
      ? requestHttps(url, { ...common, agent: new SecureAgent(), rejectUnauthorized: !insecure })
      : requestHttp(url, { ...common, agent: new Agent() })
    request.on('response', (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (data) => {
        text += data
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }))
      response.on('error', reject)
    })
    request.on('timeout', () => request.destroy(new Error(`no reply within ${timeoutMs} ms`)))
    request.on('error', reject)
    request.end(body)
  })
}

export const isLocal = (url: string): boolean => isLoopback(new URL(url).hostname)

const UNKNOWN_AUTHORITY = 'its certificate has an unknown authority: --insecure accepts it'
const NO_HTTPS = 'the server does not speak https'
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ENOTFOUND: 'host not found',
  EAI_AGAIN: 'host not found',
  EHOSTUNREACH: 'host unreachable',
  ENETUNREACH: 'network unreachable',
  ECONNRESET: 'the connection was reset',
  EPROTO: NO_HTTPS,
  ERR_SSL_WRONG_VERSION_NUMBER: NO_HTTPS,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: NO_HTTPS,
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed: --insecure accepts it',
  SELF_SIGNED_CERT_IN_CHAIN: UNKNOWN_AUTHORITY,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNKNOWN_AUTHORITY,
}

/** The code of a connection error, such as `ECONNREFUSED`. */
export const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? '')

/** Why there was no reply, as text for the user. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error)
  if (code.startsWith('HPE_')) return 'the server does not speak HTTP'
  return reasons[code] ?? ((error as Error).message || code || String(error))
}
