import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Service } from '../operation.ts'
import { PAGE_HEADERS } from './browser-headers.ts'
import { noSuchApi } from './gateway.ts'
import type { Description } from './openapi.ts'
import { sendReply } from './reply.ts'
import { unlistedRoute } from './route.ts'

/** The page that renders the OpenAPI description. */
export const DOCS_PATH = '/_lakemock/docs'

const YAML_HEADERS = { 'content-type': 'application/x-yaml' }

/** These describe the connection on which a reply is sent, not the reply. */
const HOP_HEADERS = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding'])

/** Serves the page, its files, and the document as YAML. */
export function addDocsPage(app: FastifyInstance, control: Service, describe: () => Promise<Description>): void {
  const config = { route: unlistedRoute(control, 'ShowDocs', DOCS_PATH) }
  app.route({ method: 'GET', url: DOCS_PATH, config, handler })
  app.route({ method: 'GET', url: `${DOCS_PATH}/*`, config, handler })

  function handler(request: FastifyRequest, reply: FastifyReply): void {
    show(request, reply).catch((error: Error) => reply.send(error))
  }

  async function show({ exchange, url, headers }: FastifyRequest, reply: FastifyReply): Promise<void> {
    const described = await describe()
    // the plugin writes it in one turn, which takes half a second
    if (/^[^?]*\/docs\/yaml\/?(\?|$)/.test(url)) {
      sendReply(reply, exchange, { status: 200, headers: YAML_HEADERS, body: await described.yaml() })
      return
    }
    const page = await described.page.inject({ method: 'GET', url, headers })
    // the plugin has words of its own for a path outside its folder
    if (page.statusCode >= 400) throw noSuchApi()
    const shown = Object.entries(page.headers).filter(([name]) => !HOP_HEADERS.has(name))
    sendReply(reply, exchange, {
      status: page.statusCode,
      headers: { ...Object.fromEntries(shown.map(([name, value]) => [name, String(value)])), ...PAGE_HEADERS },
      body: page.rawPayload.length === 0 ? null : page.rawPayload,
    })
  }
}
