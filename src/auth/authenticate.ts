import { parseInstant } from '../core/clock.ts'
import { Problem } from '../core/problem.ts'
import { shownName } from '../core/shown.ts'
import type { Directory } from './directory.ts'
import { ALGORITHM, type Authorization, parseAuthorization, type SignedRequest, verify } from './signature.ts'
import type { Token, Tokens } from './tokens.ts'

/** The caller of a request. */
export interface Identity {
  readonly user: string
  readonly domain: string
  readonly by: 'token' | 'signature'
}

/** How far X-Sdk-Date may be off, in milliseconds (Huawei's API signing guide). */
export const SIGNATURE_SKEW_MS = 15 * 60_000

export interface Authenticator {
  readonly directory: Directory
  readonly tokens: Tokens
}

/** The clocks that a caller's credentials are checked against, in milliseconds since the epoch. */
export interface CredentialClocks {
  /** The current time of the clock that decides whether a token has expired. */
  token(token: Token): number
  /** The current times of the accepted clocks: a signature's date must be near one of them. */
  signature(): readonly number[]
}

type Headers = SignedRequest['headers']
const PREFIX = 'Incorrect IAM authentication information: '
const refuse = (detail: string): Problem => new Problem('unauthenticated', PREFIX + detail)
const header = (headers: Headers, name: string): string | undefined => {
  const value = headers[name]
  return value === undefined || value === '' ? undefined : String(value)
}

/** The identity that a request claims, without any check (`auth: off`). */
export function readIdentity(auth: Authenticator, headers: Headers): Identity | undefined {
  const value = header(headers, 'x-auth-token')
  const token = value === undefined ? undefined : auth.tokens.find(value)
  if (token !== undefined) return identityOfToken(token)
  const signed = header(headers, 'authorization')
  const authorization = signed === undefined ? undefined : parseAuthorization(signed)
  const key = authorization && auth.directory.key(authorization.access)
  return key && identityOfKey(auth.directory, key)
}

/**
 * Checks a request's token (issued here and not expired) or its AK/SK signature (of a declared key), and returns the caller.
 * Throws the errors of Huawei's API gateway.
 */
export function authenticate(
  auth: Authenticator,
  request: SignedRequest,
  clocks: CredentialClocks,
  projectId: string | undefined,
): Identity {
  const { headers } = request
  const value = header(headers, 'x-auth-token')
  if (value !== undefined) return byToken(auth, value, clocks, projectId)
  const signed = header(headers, 'authorization')
  if (signed === undefined) throw refuse('x-auth-token not found')
  const algorithm = signed.split(/\s/, 1)[0] ?? ''
  if (algorithm !== ALGORITHM) throw refuse(`algorithm ${shownName(algorithm)} is not supported, only ${ALGORITHM} is`)
  const authorization = parseAuthorization(signed)
  if (authorization === undefined || authorization.access === '') {
    throw refuse(`Authorization must be ${ALGORITHM} Access=…, SignedHeaders=…, Signature=…`)
  }
  return bySignature(auth, request, authorization, clocks)
}

function byToken(
  auth: Authenticator,
  value: string,
  clocks: CredentialClocks,
  projectId: string | undefined,
): Identity {
  const token = auth.tokens.find(value)
  if (token === undefined) throw new Problem('token-invalid', `${PREFIX}decrypt token fail`)
  if (clocks.token(token) >= token.expiresMs) throw new Problem('token-expired', 'The token must be updated.')
  if (projectId !== undefined && token.project?.id !== projectId) {
    throw new Problem('forbidden', 'The IAM user is not allowed to access the API.')
  }
  return identityOfToken(token)
}

function bySignature(
  auth: Authenticator,
  request: SignedRequest,
  authorization: Authorization,
  clocks: CredentialClocks,
): Identity {
  const key = auth.directory.key(authorization.access)
  if (key === undefined) throw refuse(`ak ${authorization.access} not exist`)
  const date = header(request.headers, 'x-sdk-date')
  const sentMs = sdkDateMs(date)
  if (sentMs === undefined)
    throw refuse(`calc ak sk signature fail:X-Sdk-Date ${JSON.stringify(date ?? '')} is not a date`)
  const isRecent = clocks.signature().some((nowMs) => Math.abs(nowMs - sentMs) <= SIGNATURE_SKEW_MS)
  if (!isRecent) throw refuse('calc ak sk signature fail:signature expired')
  if ((header(request.headers, 'x-security-token') ?? '') !== (key.securityToken ?? '')) {
    throw refuse('decrypt token fail')
  }
  const { correct, canonicalRequest } = verify(request, authorization, key.secret)
  if (!correct) {
    throw refuse(`verify aksk signature fail, canonicalRequest:${canonicalRequest.replaceAll('\n', '|')}`)
  }
  return identityOfKey(auth.directory, key)
}

/** Reads `YYYYMMDDTHHMMSSZ` as milliseconds since the epoch. */
function sdkDateMs(text: string | undefined): number | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(text ?? '')
  if (parts === null) return undefined
  const [, year, month, day, hour, minute, second] = parts
  return parseInstant(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}

function identityOfToken(token: Token): Identity {
  return { user: token.user.name, domain: token.domain.name, by: 'token' }
}

function identityOfKey(directory: Directory, key: { access: string; user?: string | undefined }): Identity {
  const user = key.user ?? key.access
  return { user, domain: directory.domainNameOf(user), by: 'signature' }
}
