import { environmentLayer, resolveConfig } from '../config/load-settings.ts'
import { envOf } from '../config/setting-names.ts'
import { type Config, settings } from '../config/settings.ts'
import { Problem } from '../core/problem.ts'
import { trimEnd } from '../core/trim-end.ts'
import { chooseRun, listRuns } from './choose-run.ts'
import { isLocal } from './client.ts'
import { type Call, type Flag, flagOf } from './command.ts'
import { registered } from './run-files.ts'

/** The instance that a command uses. */
export interface Target {
  /** Without a trailing slash. */
  readonly url: string
  /** Accept any certificate. */
  readonly insecure: boolean
  /** The control token, if the settings have one. */
  readonly token: string | undefined
}

export const URL_FLAG: Flag = {
  name: '--url',
  hint: 'URL',
  help: 'URL of the instance. Default: from --port, --host and --tls, else LAKEMOCK_URL, else LAKEMOCK_PORT and similar variables, else the running instance of this user (of several: that of this folder), else http://127.0.0.1:4580.',
}
export const INSECURE_FLAG: Flag = {
  name: '--insecure',
  hint: '',
  help: 'Accept any certificate; on this machine any certificate is accepted anyway.',
}

/**
 * Finds the instance. Throws a Problem for an invalid URL, or if several instances are running, and none or several
 * of them were started from this folder.
 */
export async function targetOf(
  call: Call,
  options: { readonly variable: boolean } = { variable: true },
): Promise<Target> {
  const url = await urlOf(call, options)
  return { url, insecure: call.flags.has('--insecure') || isLocal(url), token: await tokenOf(call) }
}

async function urlOf(call: Call, { variable }: { readonly variable: boolean }): Promise<string> {
  const given = flagOf(call, '--url')
  if (given !== undefined) return parseUrl(given, '--url')
  const address = ['host', 'port', 'tls', 'tlsCert'] as const
  if (address.some((key) => call.settings.values.has(key))) return urlOfSettings(await settingsOf(call))
  const { LAKEMOCK_URL } = call.env
  if (variable && LAKEMOCK_URL) return parseUrl(LAKEMOCK_URL, 'LAKEMOCK_URL')
  const config = await settingsOf(call)
  const environment = environmentLayer(call.env).values
  if (address.some((key) => environment.has(key))) return urlOfSettings(config)
  const running = registered(call.env)
  if (running.length === 0) return urlOfSettings(config)
  const chosen = chooseRun(running)
  if (chosen !== undefined) return chosen.url
  throw new Problem('invalid', `several instances are running: select one with --url:${listRuns(running)}`, '--url')
}

/** Files are read only if some are given: a URL needs no settings. */
async function tokenOf(call: Call): Promise<string | undefined> {
  const name = envOf('controlToken')
  const flag = call.settings.values.get('controlToken')
  if (flag !== undefined) return settings.controlToken.parse(flag.value, flag.name)
  if (call.env[name]) return settings.controlToken.parse(call.env[name], name)
  const hasFiles = call.settings.values.has('fixtures') || Boolean(call.env[envOf('fixtures')])
  return hasFiles ? (await settingsOf(call)).controlToken : undefined
}

/** The settings. Files are read only if some are given: the shipped fixtures do not set an address. */
export async function settingsOf({ settings: flags, env }: Pick<Call, 'settings' | 'env'>): Promise<Config> {
  const layers = [flags, environmentLayer(env)]
  if (!layers.some(({ values }) => values.has('fixtures'))) return resolveConfig(layers).config
  const { resolveAll } = await import('./settings.ts')
  return (await resolveAll(flags, env)).resolved.config
}

/** Reads a URL from the user. */
export function parseUrl(text: string, name: string): string {
  const url = /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined) {
    throw new Problem(
      'invalid',
      `${name} must be a URL such as http://127.0.0.1:4580, not ${JSON.stringify(text)}`,
      name,
    )
  }
  return trimEnd(url.origin + url.pathname, '/')
}

/** The URL of an instance with these settings on this machine. Throws a Problem for port 0. */
export function urlOfSettings(config: Config): string {
  if (config.port === 0) {
    throw new Problem(
      'invalid',
      'the port must be known: 0 means any free port; give the actual one with --port',
      '--port',
    )
  }
  const scheme = config.tls || config.tlsCert !== '' ? 'https' : 'http'
  return `${scheme}://${reachable(config.host)}:${config.port}`
}

/** The wildcard addresses include the loopback address. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}
