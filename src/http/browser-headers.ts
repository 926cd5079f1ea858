/** What a reply tells a browser: how to read it, and which page may. Other clients ignore it. */
import type { IncomingHttpHeaders } from 'node:http'

const SAFE: Readonly<Record<string, string>> = { 'x-content-type-options': 'nosniff' }

/** The headers of every reply; `origin` is that of the page that may read it, if it is not our own. */
export function browserHeaders(origin: string | undefined): Readonly<Record<string, string>> {
  if (origin === undefined) return SAFE
  return {
    ...SAFE,
    'access-control-allow-origin': origin,
    'access-control-expose-headers': '*',
    vary: 'origin',
  }
}

/** How long a browser may remember the reply to a preflight request, in seconds. */
const MAX_AGE_S = 600

/** The headers of a reply to a preflight request. The page's origin has been checked: it may send anything. */
export function preflightHeaders(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  const wanted = headers['access-control-request-headers']
  return {
    'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
    'access-control-max-age': String(MAX_AGE_S),
    ...(wanted === undefined ? {} : { 'access-control-allow-headers': wanted }),
    // a page of a public network may call a private one
    ...(headers['access-control-request-private-network'] === undefined
      ? {}
      : { 'access-control-allow-private-network': 'true' }),
  }
}

/** The headers of a page of lakemock itself: no other page can frame it, and it loads nothing from elsewhere. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
}

/** The headers of the live page: it runs its own script and style only, and calls its own server only. */
export const LIVE_PAGE_HEADERS: Readonly<Record<string, string>> = {
  ...PAGE_HEADERS,
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}
