/** Signs and checks requests with an AK/SK. The age of X-Sdk-Date is checked in authenticate.ts. */
import { createHmac, createSecretKey, hash, type KeyObject } from 'node:crypto'
import { isoTime } from '../core/clock.ts'

/** The only supported algorithm, and the default of the SDKs. */
export const ALGORITHM = 'SDK-HMAC-SHA256'

/** The parts of a request that a signature covers, as received. */
export interface SignedRequest {
  readonly method: string
  /** The request line's target: path and query, not decoded. */
  readonly target: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** The body's bytes as received. */
  readonly body: Uint8Array | undefined
}

/** A key to sign with. */
export interface Credentials {
  readonly access: string
  readonly secret: string
  /** Of a temporary key. */
  readonly securityToken?: string | undefined
}

export interface Authorization {
  readonly algorithm: string
  readonly access: string
  readonly signedHeaders: readonly string[]
  readonly signature: string
  /**
   * What the signing key is derived for, in the form `20260101/region/service/sdk_request`. Libraries of before 2023 have it: they
   * write `Credential={access}/{scope}` in place of `Access={access}`.
   */
  readonly scope?: string | undefined
}

/** Reads an Authorization header of the SDKs. Returns undefined if it has another form. */
export function parseAuthorization(header: string): Authorization | undefined {
  const end = header.search(/\s/)
  const algorithm = header.slice(0, Math.max(0, end))
  if (!/^[A-Za-z0-9-]+$/.test(algorithm)) return undefined
  let [access, names, signature] = ['', '', '']
  let scope: string | undefined
  for (const part of header.slice(end).split(',')) {
    const at = part.indexOf('=')
    if (at < 1) continue
    const name = part.slice(0, at).trim()
    const value = part.slice(at + 1).trim()
    if (name === 'Access') access = value
    else if (name === 'Credential') [access, scope] = splitCredential(value)
    else if (name === 'SignedHeaders') names = value
    else if (name === 'Signature') signature = value
  }
  return { algorithm, access, signedHeaders: names.toLowerCase().split(';').filter(Boolean), signature, scope }
}

/** The access key and the scope of a Credential. */
function splitCredential(credential: string): [string, string] {
  const at = credential.indexOf('/')
  return at < 0 ? [credential, ''] : [credential.slice(0, at), credential.slice(at + 1)]
}

/** Checks a signature. The canonical request is returned for the error message. */
export function verify(
  request: SignedRequest,
  authorization: Authorization,
  secret: string,
): { correct: boolean; canonicalRequest: string } {
  const canonical = canonicalRequest(request, authorization.signedHeaders, '')
  if (!isContentHashRight(request)) return { correct: false, canonicalRequest: canonical }
  if (isCorrect(canonical)) return { correct: true, canonicalRequest: canonical }
  // the Node SDK with an endpoint that ends in "/" sends /v2/… but signs //v2/… (seen on the wire)
  const withSlash = canonicalRequest(request, authorization.signedHeaders, '/')
  return { correct: isCorrect(withSlash), canonicalRequest: canonical }

  // not a constant-time comparison: the secrets are test data from a fixtures file
  function isCorrect(text: string): boolean {
    const date = headerText(request.headers['x-sdk-date'])
    return signatureOf(text, date, secret, authorization.scope) === authorization.signature.toLowerCase()
  }
}

/**
 * The headers that sign a request as the SDKs do: the date, the security token of a temporary key, and the signature over both
 * and over Host, which the request must have. Source: Huawei's API signing guide.
 */
export function sign(request: SignedRequest, key: Credentials, nowMs: number): Record<string, string> {
  const { access, secret, securityToken } = key
  const date = isoTime(nowMs).replaceAll(/[-:]|\.\d+/g, '')
  const token = securityToken === undefined ? {} : { 'x-security-token': securityToken }
  const signedHeaders = ['host', 'x-sdk-date', ...Object.keys(token)]
  const dated = { ...request, headers: { ...request.headers, 'x-sdk-date': date, ...token } }
  const signature = signatureOf(canonicalRequest(dated, signedHeaders, ''), date, secret)
  return {
    'x-sdk-date': date,
    ...token,
    authorization: `${ALGORITHM} Access=${access}, SignedHeaders=${signedHeaders.join(';')}, Signature=${signature}`,
  }
}

let last: { readonly secret: string; readonly key: KeyObject } | undefined

/** The last key object: creating one per request costs more than the signature. */
function keyOf(secret: string): KeyObject {
  if (last?.secret !== secret) last = { secret, key: createSecretKey(secret, 'utf8') }
  return last.key
}

function signatureOf(canonical: string, date: string, secret: string, scope?: string): string {
  const hashed = hash('sha256', canonical, 'hex')
  if (scope === undefined) {
    return createHmac('sha256', keyOf(secret)).update(`${ALGORITHM}\n${date}\n${hashed}`).digest('hex')
  }
  return createHmac('sha256', derivedKey(secret, scope))
    .update(`${ALGORITHM}\n${date}\n${scope}\n${hashed}`)
    .digest('hex')
}

/** The signing key for a scope: each part of the scope is signed with the key of the part before. Source: golangsdk of 2022. */
function derivedKey(secret: string, scope: string): Uint8Array {
  let key: Uint8Array = Buffer.from(`SDK${secret}`)
  for (const part of scope.split('/')) key = createHmac('sha256', key).update(part).digest()
  return key
}

/** The canonical request in the form that the gateway's error message has: `|` for a line break. */
export function canonicalOf(request: SignedRequest): string {
  const signed = parseAuthorization(headerText(request.headers.authorization))?.signedHeaders ?? ['host', 'x-sdk-date']
  return canonicalRequest(request, signed, '').replaceAll('\n', '|')
}

/** Method, path, query, headers, names of the signed headers, hash of the body, one per line (Huawei's API signing guide). */
function canonicalRequest(request: SignedRequest, signedHeaders: readonly string[], prefix: string): string {
  const target = request.target.replace(ORIGIN, '')
  const mark = target.indexOf('?')
  const path = mark < 0 ? target : target.slice(0, mark)
  const query = mark < 0 ? '' : target.slice(mark + 1)
  let headers = ''
  for (const name of signedHeaders) headers += `${name}:${headerText(request.headers[name])}\n`
  return `${request.method}\n${canonicalPath(prefix + path)}\n${canonicalQuery(query)}\n${headers}\n${signedHeaders.join(';')}\n${payloadHash(request)}`
}

/** What precedes the path in an absolute-form request line, as a client sends it through a proxy (RFC 9112, 3.2.2). */
const ORIGIN = /^https?:\/\/[^/?]*/i

/** A path that percent-encoding does not change. */
const PLAIN_PATH = /^[\w\-.~/]*$/

function canonicalPath(path: string): string {
  if (PLAIN_PATH.test(path)) return path.endsWith('/') ? path : `${path}/`
  const encoded = path
    .split('/')
    .map((segment) => encode(decode(segment)))
    .join('/')
  return encoded.endsWith('/') ? encoded : `${encoded}/`
}

function canonicalQuery(query: string): string {
  if (query === '') return ''
  return (
    query
      .split('&')
      .filter((part) => part !== '')
      .map((part) => {
        const at = part.indexOf('=')
        const [key, value] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)]
        return [decodeQuery(key), decodeQuery(value)] as const
      })
      // the SDKs sort first and encode afterwards
      .sort(([a, av], [b, bv]) => (a === b ? compare(av, bv) : compare(a, b)))
      .map(([key, value]) => `${encode(key)}=${encode(value)}`)
      .join('&')
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The header in which a client sends the hash of the body, and the value that leaves the body unsigned. */
const contentHash = ({ headers }: SignedRequest): string => headerText(headers['x-sdk-content-sha256'])
const UNSIGNED = 'UNSIGNED-PAYLOAD'

const payloadHash = (request: SignedRequest): string => contentHash(request) || bodyHash(request)
const bodyHash = ({ body }: SignedRequest): string => (body === undefined ? NO_PAYLOAD : hash('sha256', body, 'hex'))

/** Without this check a valid signature could be sent again with another body. */
function isContentHashRight(request: SignedRequest): boolean {
  const given = contentHash(request)
  return given === '' || given === UNSIGNED || given.toLowerCase() === bodyHash(request)
}

const NO_PAYLOAD = hash('sha256', '', 'hex')
/** Text that is the same in Latin-1 and UTF-8. */
const ASCII = /^[\x20-\x7e]*$/

function headerText(value: string | readonly string[] | undefined): string {
  const text = Array.isArray(value) ? value.join(',') : ((value ?? '') as string)
  if (ASCII.test(text)) return text.trim()
  // Node reads header bytes as Latin-1, and the SDKs sign what they wrote as UTF-8
  return Buffer.from(text, 'latin1').toString('utf8').trim()
}

/** Percent-encodes everything except A-Z a-z 0-9 - _ . ~ (RFC 3986). */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const decodeQuery = (text: string): string => decode(text.replaceAll('+', ' '))
