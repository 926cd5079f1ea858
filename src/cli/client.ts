import { Agent, request as requestHttp } from 'node:http'
import { request as requestHttps, Agent as SecureAgent } from 'node:https'

export interface Answer {
  readonly status: number
  readonly text: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

export interface Question {
  readonly method?: 'GET' | 'PUT'
  readonly headers?: Readonly<Record<string, string>>
  /** JSON. */
  readonly body?: string
  /** A certificate that nobody vouches for will do. */
  readonly insecure: boolean
  /** Milliseconds without a byte until no answer counts as none. */
  readonly timeoutMs?: number
}

const TIMEOUT_MS = 2_000

/** Asks a lakemock, past every proxy. Rejects where nobody answers; `why` says it in words. */
export function ask(url: string, question: Question): Promise<Answer> {
  const { method = 'GET', body, insecure, timeoutMs = TIMEOUT_MS } = question
  return new Promise((resolve, reject) => {
    const headers = {
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
      ...question.headers,
    }
    const options = { method, headers, timeout: timeoutMs }
    // agents of our own: the process's may have a proxy
    const request = url.startsWith('https:')
      ? requestHttps(url, { ...options, agent: new SecureAgent(), rejectUnauthorized: !insecure })
      : requestHttp(url, { ...options, agent: new Agent() })
    request.on('response', (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (data) => {
        text += data
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }))
      response.on('error', reject)
    })
    request.on('timeout', () => request.destroy(new Error(`no answer within ${timeoutMs} ms`)))
    request.on('error', reject)
    request.end(body)
  })
}

/** Whether a URL is about this machine. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens there',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'there is no host of that name',
  EHOSTUNREACH: 'no way leads to that host',
  ENETUNREACH: 'no way leads to that host',
  ECONNRESET: 'the connection was cut off',
  EPROTO: 'what listens there speaks no https',
  ERR_SSL_WRONG_VERSION_NUMBER: 'what listens there speaks no https',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'what listens there speaks no https',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself: --insecure takes it',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by nobody known: --insecure takes it',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is signed by nobody known: --insecure takes it',
}

/** What an error of a connection is called, as `ECONNREFUSED`. */
export const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? '')

/** Why nobody answered, in words. */
export function why(error: unknown): string {
  const code = codeOf(error)
  if (code.startsWith('HPE_')) return 'what listens there speaks no HTTP'
  return reasons[code] ?? ((error as Error).message || code || String(error))
}
