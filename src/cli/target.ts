import { type Config, environmentLayer, resolveConfig } from '../config/config.ts'
import { Problem } from '../core/problem.ts'
import { isLoopback } from './client.ts'
import { type Call, type Flag, flagOf } from './command.ts'
import { registered } from './run-files.ts'

/** Which lakemock a command is about. */
export interface Target {
  /** Without a slash at its end. */
  readonly url: string
  /** Whether a certificate that nobody vouches for will do. */
  readonly insecure: boolean
}

export const URL_FLAG: Flag = {
  name: '--url',
  hint: 'URL',
  help: 'Where it answers. Without it: what --port, --host and --tls say, LAKEMOCK_URL, LAKEMOCK_PORT and its like, the one that was started here, or http://127.0.0.1:4580.',
}
export const INSECURE_FLAG: Flag = {
  name: '--insecure',
  hint: '',
  help: 'Take any certificate; on this machine any will do as it is.',
}

/** Where the lakemock is that a command is about. Throws a Problem for what is no URL, and where several would do. */
export async function targetOf(
  call: Call,
  options: { readonly variable: boolean } = { variable: true },
): Promise<Target> {
  const url = await urlOf(call, options)
  return { url, insecure: call.flags.has('--insecure') || isLoopback(url) }
}

async function urlOf(call: Call, { variable }: { readonly variable: boolean }): Promise<string> {
  const given = flagOf(call, '--url')
  if (given !== undefined) return parseUrl(given, '--url')
  const where = ['host', 'port', 'tls', 'tlsCert'] as const
  if (where.some((key) => call.settings.values.has(key))) return urlOfSettings(await settingsOf(call))
  const { LAKEMOCK_URL } = call.env
  if (variable && LAKEMOCK_URL) return parseUrl(LAKEMOCK_URL, 'LAKEMOCK_URL')
  const config = await settingsOf(call)
  const environment = environmentLayer(call.env).values
  if (where.some((key) => environment.has(key))) return urlOfSettings(config)
  const running = registered(call.env)
  if (running.length > 1) {
    const list = running.map((run) => `  ${run.url}`).join('\n')
    throw new Problem('invalid', `several are running: name one with --url\n${list}`, '--url')
  }
  return running[0]?.url ?? urlOfSettings(config)
}

/** The settings. Files are read only where somebody named some: what we ship says nothing of where it listens. */
export async function settingsOf({ settings, env }: Pick<Call, 'settings' | 'env'>): Promise<Config> {
  const layers = [settings, environmentLayer(env)]
  if (!layers.some(({ values }) => values.has('fixtures'))) return resolveConfig(layers).config
  const { resolveAll } = await import('./settings.ts')
  return resolveAll(settings, env).resolved.config
}

/** Reads a URL that a person wrote, and says what is missing in one that is none. */
export function parseUrl(text: string, name: string): string {
  const url = /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined) {
    throw new Problem(
      'invalid',
      `${name} must be a URL such as http://127.0.0.1:4580, not ${JSON.stringify(text)}`,
      name,
    )
  }
  return (url.origin + url.pathname).replace(/\/+$/, '')
}

/** Where one with these settings answers, on this machine. Throws a Problem for port 0. */
export function urlOfSettings(config: Config): string {
  if (config.port === 0) {
    throw new Problem('invalid', 'the port must be known: 0 stands for any; give the one it has with --port', '--port')
  }
  const scheme = config.tls || config.tlsCert !== '' ? 'https' : 'http'
  return `${scheme}://${reachable(config.host)}:${config.port}`
}

/** An address to listen on that means every address cannot be called; the loopback one is among them. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}
