import { readFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '../core/problem.ts'
import type { Service } from '../operation.ts'
import { packageFolder } from '../version.ts'
import { LIVE_PAGE_HEADERS } from './browser-headers.ts'
import { sendReply } from './reply.ts'
import { unlistedRoute } from './route.ts'

/** The live page, which shows what happens and steers it. */
export const LIVE_PAGE_PATH = '/_lakemock/ui'

/** Its files, by their names below that path, with their types. */
const FILES = {
  '': ['index.html', 'text/html; charset=utf-8'],
  '/page.css': ['page.css', 'text/css; charset=utf-8'],
  '/page.js': ['page.js', 'text/javascript; charset=utf-8'],
} as const

/** The headers of a program's request that has credentials. */
const CREDENTIALS = ['x-auth-token', 'x-sdk-date']

/** Serves the live page. Its files hold no secret, so that they need no control token: the page asks for it. */
export function addLivePage(app: FastifyInstance, control: Service): void {
  for (const [path, [file, type]] of Object.entries(FILES)) {
    const url = LIVE_PAGE_PATH + path
    const config = { route: unlistedRoute(control, 'ShowLivePage', LIVE_PAGE_PATH) }
    const handler = ({ exchange }: FastifyRequest, reply: FastifyReply): void => {
      const headers = { ...LIVE_PAGE_HEADERS, 'content-type': type, 'cache-control': 'no-cache' }
      sendReply(reply, exchange, { status: 200, headers, body: contentOf(file) })
    }
    app.route({ method: 'GET', url, config, handler })
  }
}

/** The page for a browser at `/`. Undefined for a program, or if the page is not built. */
export function livePageFor(headers: IncomingHttpHeaders): string | undefined {
  return isBrowser(headers) ? read('index.html') : undefined
}

function isBrowser({ accept = '', authorization, ...others }: IncomingHttpHeaders): boolean {
  if (!/^text\/html\b/.test(accept) || CREDENTIALS.some((name) => others[name] !== undefined)) return false
  // the password that a user has typed into a browser
  return authorization === undefined || /^basic /i.test(authorization)
}

function contentOf(file: string): string {
  const content = read(file)
  if (content !== undefined) return content
  throw new Problem('not-found', 'The live page is not built: run npm run build.')
}

/** A file of the page; undefined if the page is not built. It is read each time: a page is opened rarely. */
function read(file: string): string | undefined {
  try {
    return readFileSync(join(packageFolder, 'dist/ui', file), 'utf8')
  } catch {
    return undefined
  }
}
