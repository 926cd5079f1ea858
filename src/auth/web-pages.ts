/**
 * Which requests of web pages are served: a page that a developer opens must not be able to use an instance behind
 * the developer's back.
 */
import type { IncomingHttpHeaders } from 'node:http'
import { hostname as machineName } from 'node:os'
import { bracketed, hostnameOf, isAddress, isLoopback } from '../core/host-names.ts'
import { Problem } from '../core/problem.ts'

/** The settings that decide it. */
export interface WebAccess {
  /** The address that we listen on. */
  readonly host: string
  /** More names by which the control API can be reached. */
  readonly allowHost: readonly string[]
  /** The origins of pages that may call us; `*` allows every page to call the emulated APIs. */
  readonly cors: readonly string[]
}

/** The parts of a request that say whether a web page sent it. */
export interface WebRequest {
  readonly headers: IncomingHttpHeaders
  readonly isEncrypted: boolean
  readonly isControl: boolean
  /** The target shows a page that changes nothing and that no other page can frame: a link may lead to it. */
  readonly isPage: boolean
}

/** What is known of a request of a web page. */
export interface WebPage {
  /** The page's origin, if it is not our own: the reply must name it. */
  readonly origin: string | undefined
}

/** The names by which containers reach the machine that they run on. */
const MACHINE_NAMES = ['host.docker.internal', 'host.containers.internal', 'host.testcontainers.internal']
const HUAWEI_CLOUD = /(^|\.)(my)?huaweicloud\.(com|eu|cn)$/

/**
 * Browsers add Origin or Sec-Fetch-Site to the requests of pages, and pages cannot change them. SDKs and command line tools send
 * neither. Under a name that an attacker can own (DNS rebinding), a page is of the same origin: there the name decides.
 */
export class WebPages {
  readonly #names: ReadonlySet<string>
  readonly #isLocal: boolean
  readonly #origins: ReadonlySet<string>
  readonly #allowsAll: boolean

  constructor({ host, allowHost, cors }: WebAccess) {
    const own = [bracketed(host), machineName().toLowerCase(), 'lakemock', ...MACHINE_NAMES]
    this.#names = new Set([...own, ...allowHost.map(bracketed)])
    this.#isLocal = isLoopback(bracketed(host))
    this.#origins = new Set(cors)
    this.#allowsAll = cors.includes('*')
  }

  /** Throws a Problem if the request must not be served. Returns undefined for a request that is not of a web page. */
  admit(request: WebRequest): WebPage | undefined {
    const { headers, isControl } = request
    const { origin, 'sec-fetch-site': site } = headers
    const isPage = origin !== undefined || site !== undefined
    // a page's first request under a name of its own has neither header, but its browser
    const isBrowser = isPage || headers['user-agent']?.startsWith('Mozilla/') === true
    if (isBrowser || (isControl && this.#isLocal)) this.#checkHost(headers.host, isControl)
    if (!isPage) return undefined
    return { origin: origin === undefined ? this.#checkSite(request, site) : this.#checkOrigin(request, origin, site) }
  }

  #checkHost(host: string | undefined, isControl: boolean): void {
    // HTTP/1.0 and raw clients; a browser always sends it
    if (host === undefined || host === '') return
    const name = hostnameOf(host)
    if (this.#names.has(name) || isLoopback(name)) return
    // a name without a dot is one of the local network, such as that of a container
    const isOutOfReach = isAddress(name) || !name.includes('.')
    if (isControl ? !this.#isLocal && isOutOfReach : isOutOfReach || HUAWEI_CLOUD.test(name)) return
    const advice = `if this name is yours, start lakemock with --allow-host ${shown(name)} (LAKEMOCK_ALLOW_HOST)`
    throw new Problem('web-page', `Host ${shown(host)} is not a name of this lakemock: ${advice}.`, 'Host')
  }

  /** A request without Origin: an image, a script, a frame, a link. */
  #checkSite({ headers, isPage }: WebRequest, site: string | undefined): undefined {
    if (site === 'same-origin' || site === 'none') return
    const isLink = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
    if (isPage && isLink) return
    throw new Problem(
      'web-page',
      `This request comes from a web page of another site (Sec-Fetch-Site: ${shown(site ?? '')}): it is refused.`,
      'Sec-Fetch-Site',
    )
  }

  /** Returns the origin if it is not our own. */
  #checkOrigin(request: WebRequest, origin: string, site: string | undefined): string | undefined {
    const { headers, isEncrypted, isControl } = request
    const given = origin.toLowerCase()
    const [scheme, host = ''] = given.split('://')
    // behind a proxy that ends TLS, the browser knows the scheme and we do not
    const isOwnScheme = scheme === (isEncrypted ? 'https' : 'http') || site === 'same-origin'
    const isOwnSite = site === undefined || site === 'same-origin' || site === 'none'
    if (isOwnScheme && isOwnSite && host !== '' && host === headers.host?.toLowerCase()) return undefined
    if (this.#origins.has(given)) return origin
    const isLocalPage = /^https?:\/\/[^/,@]+$/.test(given) && isLoopback(hostnameOf(host))
    if (!isControl && (this.#allowsAll || isLocalPage)) return origin
    throw new Problem(
      'web-page',
      `The web page ${shown(origin)} may not call this lakemock: ${adviceFor(given)}.`,
      'Origin',
    )
  }
}

function adviceFor(origin: string): string {
  if (!origin.includes('://')) return 'it has no origin of its own, and only a server on this machine gives it one'
  return `if it is yours, start lakemock with --cors ${shown(origin)} (LAKEMOCK_CORS)`
}

/** A header's value for a message. */
const shown = (value: string): string => (value.length > 100 ? `${value.slice(0, 100)}…` : value)
