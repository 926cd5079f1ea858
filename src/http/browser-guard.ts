/** The first step of a request: what a web page or a stranger sends is refused before anything changes. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ControlToken } from '../auth/control-token.ts'
import { type WebAccess, WebPages } from '../auth/web-pages.ts'
import type { Service } from '../operation.ts'
import { preflightHeaders } from './browser-headers.ts'
import { DOCS_PATH } from './docs-page.ts'
import type { Exchange } from './exchange.ts'
import { noSuchApi } from './gateway.ts'
import { checkJsonType } from './json-body.ts'
import { LIVE_PAGE_PATH } from './live-page.ts'
import { hasBody } from './raw-body.ts'
import { sendReply } from './reply.ts'
import { unlistedRoute } from './route.ts'

/** The settings of the guard. */
export interface AccessSettings extends WebAccess {
  readonly controlToken: string | undefined
}

/** The operations of the control API that need no token: those that programs without secrets call. */
const OPEN = new Set(['Health', 'Ready', 'Preflight', 'ShowStartPage', 'ShowLivePage'])

/** The pages to which a link may lead. */
const PAGES = [DOCS_PATH, LIVE_PAGE_PATH, '/']

export class BrowserGuard {
  readonly #pages: WebPages
  readonly #token: ControlToken | undefined

  constructor(access: AccessSettings) {
    this.#pages = new WebPages(access)
    this.#token = access.controlToken === undefined ? undefined : new ControlToken(access.controlToken)
  }

  /** Throws a Problem if the request must not be served. */
  check(exchange: Exchange): void {
    const { route, operation, raw, isEncrypted } = exchange
    const { headers } = raw
    const { isControl } = route
    const page = this.#pages.admit({ headers, isEncrypted, isControl, isPage: PAGES.includes(operation.path) })
    if (page !== undefined) {
      exchange.allowedOrigin = page.origin
      // a page needs no permission to send a text or a form to another origin
      if (hasBody(raw)) checkJsonType(headers['content-type'] ?? 'none')
    }
    if (isControl && this.#token !== undefined && !OPEN.has(operation.id)) this.#token.check(headers.authorization)
  }
}

/** Replies to the requests with which browsers find out whether a page may call us. The guard has checked the page. */
export function addPreflight(app: FastifyInstance, serviceOf: (url: string) => Service): void {
  for (const url of ['/_lakemock', '/_lakemock/*', '/*']) {
    const config = { route: unlistedRoute(serviceOf(url), 'Preflight', '*') }
    app.route({ method: 'OPTIONS', url, config, handler })
  }

  function handler({ exchange, headers }: FastifyRequest, reply: FastifyReply): void {
    if (headers.origin === undefined || headers['access-control-request-method'] === undefined) throw noSuchApi()
    sendReply(reply, exchange, { status: 204, headers: preflightHeaders(headers), body: null })
  }
}
