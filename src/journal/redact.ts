import type { HeaderValue } from './entry.ts'

/** What stands in the place of a secret. */
export const REDACTED = '[redacted]'

/** The headers, of requests and of replies, whose values nobody may see. */
export const secretHeaders: ReadonlySet<string> = new Set([
  'x-auth-token',
  'x-subject-token',
  'x-security-token',
  'cookie',
  'set-cookie',
  'proxy-authorization',
  'x-apig-appcode',
])

/** A header's value as anybody may see it: tokens and cookies are left out, and of a signature all but the signature is shown. */
export function redactedHeader(name: string, value: HeaderValue): string | undefined {
  if (value === undefined) return undefined
  if (secretHeaders.has(name)) return REDACTED
  const text = typeof value === 'string' ? value : value.join(', ')
  return name === 'authorization' ? redactedAuthorization(text) : text
}

/** A text without the secrets that the request's own headers hold: a refused signature is told with all that it was made of. */
export function withoutSecrets(text: string, headers: Readonly<Record<string, HeaderValue>>): string {
  let shown = text
  for (const name of secretHeaders) {
    for (const value of [headers[name] ?? []].flat()) if (value !== '') shown = shown.replaceAll(value, REDACTED)
  }
  return shown
}

function redactedAuthorization(text: string): string {
  const [scheme = ''] = text.split(/\s/, 1)
  const signed = /^SDK-HMAC-/i.test(text) ? /^.*?\bSignature=/i.exec(text)?.[0] : undefined
  return `${signed ?? (scheme === text ? '' : `${scheme} `)}${REDACTED}`
}

export function redactedHeaders(headers: Readonly<Record<string, HeaderValue>>): Record<string, string> {
  const shown: Record<string, string> = {}
  for (const name of Object.keys(headers)) {
    const value = redactedHeader(name, headers[name])
    if (value !== undefined) shown[name] = value
  }
  return shown
}
