import type { FastifyInstance } from 'fastify'
import type { Service } from '../operation.ts'
import { LIVE_PAGE_HEADERS, PAGE_HEADERS } from './browser-headers.ts'
import { DOCS_PATH } from './docs-page.ts'
import { livePageFor } from './live-page.ts'
import { sendReply } from './reply.ts'
import { unlistedRoute } from './route.ts'

const links: readonly (readonly [path: string, text: string])[] = [
  [DOCS_PATH, 'Description of the API: try each operation here'],
  ['/_lakemock/openapi.json', 'The same as an OpenAPI document'],
  ['/_lakemock/worlds', 'The projects that exist'],
  ['/_lakemock/health', 'Health and version'],
  ['/_lakemock/metrics', 'Metrics for Prometheus'],
]

const ABOUT = 'a local emulator of Huawei Cloud DLI and MRS'

/** The page of `/`: it tells a person who opens the URL what runs here. */
function startPage(version: string): string {
  const items = links.map(([path, text]) => `<li><a href="${path}">${path}</a>: ${text}</li>`)
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>lakemock</title></head>
<body>
<h1>lakemock ${version}</h1>
<p>This is ${ABOUT}. Point your program at this address; tests steer it at <code>/_lakemock</code>.</p>
<ul>
${items.join('\n')}
</ul>
</body>
</html>
`
}

/**
 * Serves the page at `/`, and at no other path: an unknown route of an API is refused as that API does. A browser gets the live page if
 * there is one.
 */
export function addStartPage(app: FastifyInstance, control: Service, version: string, hasLivePage: boolean): void {
  const page = startPage(version)
  const type = { 'content-type': 'text/html; charset=utf-8', vary: 'accept' }
  const config = { route: unlistedRoute(control, 'ShowStartPage', '/') }
  app.route({
    method: 'GET',
    url: '/',
    config,
    handler({ exchange }, reply) {
      const livePage = hasLivePage ? livePageFor(exchange.headers) : undefined
      const headers = { ...(livePage === undefined ? PAGE_HEADERS : LIVE_PAGE_HEADERS), ...type }
      sendReply(reply, exchange, { status: 200, headers, body: livePage ?? page })
    },
  })
}
