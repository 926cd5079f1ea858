/** The paths of Livy 0.8 below its base URL, and what it says to other paths and methods (Scalatra's routes). */
import type { Call, Reply, UnknownRequest } from '../../../operation.ts'
import { msg } from './livy-errors.ts'

type Method = 'DELETE' | 'POST' | 'GET'

const ACTIONS =
  'completion|connect|stop|interrupt|submit-job|run-job|upload-jar|upload-pyfile|upload-file|add-jar|add-pyfile|add-file'

/** Every path, and its methods in the order in which `Allow` lists them. HEAD belongs to GET. */
const paths: readonly (readonly [pattern: RegExp, methods: readonly Method[]])[] = [
  [/^\/(?:sessions|batches)\/?$/, ['POST', 'GET']],
  [/^\/(?:sessions|batches)\/[^/]+$/, ['DELETE', 'GET']],
  [/^\/(?:sessions|batches)\/[^/]+\/(?:state|log)$/, ['GET']],
  [/^\/sessions\/[^/]+\/statements$/, ['POST', 'GET']],
  [/^\/sessions\/[^/]+\/statements\/[^/]+$/, ['GET']],
  [/^\/sessions\/[^/]+\/statements\/[^/]+\/cancel$/, ['POST']],
  [new RegExp(`^/sessions/[^/]+/(?:${ACTIONS})$`), ['POST']],
  [/^\/sessions\/[^/]+\/jobs\/[^/]+$/, ['GET']],
  [/^\/sessions\/[^/]+\/jobs\/[^/]+\/cancel$/, ['POST']],
  [/^\/version\/?$/, ['GET']],
]
/** Within these a servlet replies in JSON; other paths are Jetty's. */
const SERVLETS = /^\/(?:sessions|batches|version)(?:\/|$)/

const HTML = { 'content-type': 'text/html;charset=utf-8' }
const nothing = (status: number, headers?: Reply['headers']): Reply =>
  headers === undefined ? { status, body: '' } : { status, body: '', headers }

/** A path of a project in two parts: the base URL of Livy, and what is below it. */
function livyPath(target: string): { readonly base: string; readonly path: string } {
  const [, base = '', path = ''] = /^(\/+[^/?]+\/+[^/?]+)([^?]*)/.exec(target) ?? []
  return { base, path }
}

/** The refusal of a path or a version of the API that does not exist. */
export function livyRefusal({ target, headers }: Pick<Call, 'target' | 'headers'>): Reply | undefined {
  const { path } = livyPath(target)
  if (!paths.some(([pattern]) => pattern.test(path))) return unknownPath(path)
  return path.startsWith('/version') ? undefined : refusedVersion(headers.accept)
}

/** A version of the API that does not exist; any other type is accepted (ApiVersioningSupport.scala). */
function refusedVersion(accept: string | readonly string[] | undefined): Reply | undefined {
  const [, version] = /^application\/vnd\.livy\.v([^+]*)/.exec(String(accept ?? '')) ?? []
  return version === undefined || version === '0.1' ? undefined : msg(406, `No value found for '${version}'`)
}

/** The reply to a path or a method that no operation of the dialect has. */
export function livyUnknownRoute({ method, target, origin }: UnknownRequest): Reply | undefined {
  const { base, path } = livyPath(target)
  if (base === '') return undefined
  const found = paths.find(([pattern]) => pattern.test(path))
  if (found === undefined) return isReading(method) ? pageOf(path, origin + base) : unknownPath(path)
  const [, methods] = found
  if (methods.some((one) => one === method)) return notEmulated(path)
  const allowed = methods.flatMap((one) => (one === 'GET' ? ['GET', 'HEAD'] : [one]))
  return nothing(405, { Allow: allowed.join(', ') })
}

const isReading = (method: string): boolean => method === 'GET' || method === 'HEAD'

function unknownPath(path: string): Reply {
  return SERVLETS.test(path) ? nothing(404) : nothing(404, HTML)
}

/** Pages for people: the base URL leads to the page of the server. */
function pageOf(path: string, url: string): Reply {
  if (path === '' || path === '/') return nothing(302, { ...HTML, Location: `${url}/ui` })
  const title = pages[path]
  if (title === undefined) return unknownPath(path)
  const text = `<!doctype html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1><p>lakemock in the dialect livy. Sessions: <a href="${url}/sessions">${url}/sessions</a></p></body></html>\n`
  return { status: 200, body: text, headers: HTML }
}

const pages: Readonly<Record<string, string>> = { '/ui': 'Livy', '/metrics': 'Operational Menu' }

const notEmulated = (path: string): Reply =>
  msg(501, `lakemock does not emulate ${path.split('/').at(-1)} (docs/livy.md)`)
