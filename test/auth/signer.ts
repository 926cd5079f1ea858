import { createHash, createHmac } from 'node:crypto'

/** What a client signs: the request as it means it, nothing encoded yet. */
export interface Meant {
  readonly method: string
  /** Decoded, as the client's program names it. */
  readonly path: string
  readonly query?: readonly (readonly [key: string, value: string])[]
  /** The headers that are signed, by any spelling of their names. */
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array | string
  readonly access: string
  readonly secret: string
}

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex')

/** RFC 3986, byte by byte: all but the unreserved ones in upper-case hex. */
export function percent(text: string): string {
  let encoded = ''
  for (const byte of Buffer.from(text, 'utf8')) {
    const letter = String.fromCharCode(byte)
    encoded += /[A-Za-z0-9\-_.~]/.test(letter) ? letter : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return encoded
}

/** The canonical request of Huawei's API signing guide, written down a second time. */
export function canonical(meant: Meant): { text: string; signedHeaders: string } {
  const headers = Object.entries(meant.headers)
    .map(([name, value]) => [name.toLowerCase(), value.trim()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const signedHeaders = headers.map(([name]) => name).join(';')
  const path = meant.path.split('/').map(percent).join('/')
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  // sorted as they are meant, encoded afterwards: so all of the SDKs do it
  const query = [...(meant.query ?? [])]
    .sort(([a, av], [b, bv]) => compare(a, b) || compare(av, bv))
    .map(([key, value]) => `${percent(key)}=${percent(value)}`)
    .join('&')
  const given = headers.find(([name]) => name === 'x-sdk-content-sha256')?.[1]
  const text = [
    meant.method,
    path.endsWith('/') ? path : `${path}/`,
    query,
    headers.map(([name, value]) => `${name}:${value}\n`).join(''),
    signedHeaders,
    given ?? sha256(meant.body ?? ''),
  ].join('\n')
  return { text, signedHeaders }
}

/** The Authorization header. */
export function sign(meant: Meant): string {
  const { text, signedHeaders } = canonical(meant)
  const date = Object.entries(meant.headers).find(([name]) => name.toLowerCase() === 'x-sdk-date')?.[1] ?? ''
  const toSign = `SDK-HMAC-SHA256\n${date}\n${sha256(text)}`
  const signature = createHmac('sha256', meant.secret).update(toSign).digest('hex')
  return `SDK-HMAC-SHA256 Access=${meant.access}, SignedHeaders=${signedHeaders}, Signature=${signature}`
}

/** `YYYYMMDDTHHMMSSZ`. */
export const sdkDate = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '')

/** A header's text as Node gives it to a server: the bytes that came, one letter each. */
export const asReceived = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')
