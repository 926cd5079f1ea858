import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Service } from '../operation.ts'
import { PAGE_HEADERS } from './browser-headers.ts'
import { noSuchApi } from './gateway.ts'
import { sendReply } from './reply.ts'
import { unlistedRoute } from './route.ts'

/** The page that renders the OpenAPI description. */
export const DOCS_PATH = '/_lakemock/docs'

/** These describe the connection on which a reply is sent, not the reply. */
const HOP_HEADERS = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding'])

/** Serves the page and its files out of `described`, the application that describes the operations. */
export function addDocsPage(app: FastifyInstance, control: Service, described: () => Promise<FastifyInstance>): void {
  const config = { route: unlistedRoute(control, 'ShowDocs', DOCS_PATH) }
  app.route({ method: ['GET', 'HEAD'], url: DOCS_PATH, config, handler })
  app.route({ method: ['GET', 'HEAD'], url: `${DOCS_PATH}/*`, config, handler })

  function handler(request: FastifyRequest, reply: FastifyReply): void {
    show(request, reply).catch((error: Error) => reply.send(error))
  }

  async function show({ exchange, url, headers }: FastifyRequest, reply: FastifyReply): Promise<void> {
    const page = await (await described()).inject({ method: 'GET', url, headers })
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
