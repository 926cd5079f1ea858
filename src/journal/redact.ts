/** The replacement for a secret. */
const REDACTED = '[redacted]'

/** The headers, of requests and of replies, whose values are secret. */
export const secretHeaders: ReadonlySet<string> = new Set([
  'x-auth-token',
  'x-subject-token',
  'x-security-token',
  'cookie',
  'set-cookie',
  'proxy-authorization',
  'x-apig-appcode',
])

/** A header's value without its secrets: tokens and cookies are replaced, and a signature's header is shown up to the signature. */
export function redactedHeader(name: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  if (secretHeaders.has(name)) return REDACTED
  return name === 'authorization' ? redactedAuthorization(value) : value
}

/** A text without the secrets in the request's own headers: the gateway repeats what was signed when it refuses a signature. */
export function withoutSecrets(text: string, headers: Readonly<Record<string, string>>): string {
  let shown = text
  for (const name of secretHeaders) {
    const value = headers[name]
    if (value !== undefined && value !== '') shown = shown.replaceAll(value, REDACTED)
  }
  return shown
}

function redactedAuthorization(text: string): string {
  const [scheme = ''] = text.split(/\s/, 1)
  const signed = /^SDK-HMAC-/i.test(text) ? /^.*?\bSignature=/i.exec(text)?.[0] : undefined
  return `${signed ?? (scheme === text ? '' : `${scheme} `)}${REDACTED}`
}

export function redactedHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const shown: Record<string, string> = {}
  for (const name of Object.keys(headers)) {
    const value = redactedHeader(name, headers[name])
    if (value !== undefined) shown[name] = value
  }
  return shown
}

/** A field of a JSON body whose value is a password, up to the value, and the value. */
const PASSWORD = /("\w*password"\s*:\s*")((?:[^"\\]|\\.)*)/gi

/** A body without the passwords in it: the bodies that create clusters have some. */
export const withoutPasswords = (text: string): string =>
  text.includes('password') ? text.replace(PASSWORD, `$1${REDACTED}`) : text
