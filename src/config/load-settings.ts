/** Loads settings from flags > environment > files > defaults. Pure: the values of the layers are parameters. */
import { didYouMean } from '../core/did-you-mean.ts'
import { Problem } from '../core/problem.ts'
import type { Setting } from './setting.ts'
import { envOf, flagOf, keyOfFile } from './setting-names.ts'
import { type Config, type SettingKey, settingKeys, settings } from './settings.ts'

/** The settings of one source, as it gives them. */
export interface Layer {
  /** `flag`, `environment`, `option`, or `fixtures FILE:`. */
  readonly source: string
  readonly values: ReadonlyMap<SettingKey, { readonly value: unknown; readonly name: string }>
}

export interface ResolvedConfig {
  readonly config: Config
  /** The source of each value: `default`, `flag --port`, `environment LAKEMOCK_PORT`, or `fixtures FILE: world.docs`. */
  readonly sources: Readonly<Record<SettingKey, string>>
}

/** The value of every setting, from the layers in their order, the strongest first. Throws a Problem that names the setting. */
export function resolveConfig(layers: readonly Layer[]): ResolvedConfig {
  const config: Record<string, unknown> = {}
  const sources: Record<string, string> = {}
  for (const key of settingKeys) {
    const setting: Setting<unknown> = settings[key]
    config[key] = setting.default
    sources[key] = 'default'
    // the weakest first: a stronger value replaces or completes it
    for (const layer of layers.toReversed()) {
      const given = layer.values.get(key)
      if (given === undefined) continue
      config[key] = setting.parse(given.value, given.name, config[key])
      sources[key] = `${layer.source} ${given.name}`.trim()
    }
  }
  const resolved = { config: config as Config, sources: sources as Record<SettingKey, string> }
  checkTls(resolved.config)
  return resolved
}

export const defaultConfig: Config = resolveConfig([]).config

function checkTls({ tlsCert, tlsKey }: Config): void {
  if ((tlsCert === '') === (tlsKey === '')) return
  const [given, missing] = tlsCert === '' ? (['tlsKey', 'tlsCert'] as const) : (['tlsCert', 'tlsKey'] as const)
  throw new Problem('invalid', `${flagOf(given)} requires ${flagOf(missing)}`, flagOf(given).slice(2))
}

/**
 * Names that are not settings: the address of a running lakemock for tests, or the command and the image that start one; the folder of
 * instance files; what test scripts read; the credentials of an engine; and what Kubernetes sets for a service called "lakemock".
 */
const notSettings =
  /^LAKEMOCK_(URL|PROJECT_ID|COMMAND|IMAGE|RUN_DIR|TARGET|OUTCOMES|ENGINE_(?:USER|PASSWORD|TOKEN)|CLIENTS_\w+|REQUIRE_\w+|SERVICE_HOST|SERVICE_PORT\w*|PORT_\d+_\w+)$/

/** The settings in an environment. Throws a Problem for an unknown LAKEMOCK_ name. */
export function environmentLayer(env: Readonly<Record<string, string | undefined>>): Layer {
  const byName = new Map(settingKeys.map((key) => [envOf(key), key]))
  const values = new Map<SettingKey, { value: unknown; name: string }>()
  for (const [name, value] of Object.entries(env)) {
    if (!name.startsWith('LAKEMOCK_') || value === undefined || value === '' || notSettings.test(name)) continue
    // Kubernetes sets LAKEMOCK_PORT=tcp://… in every pod beside a service of that name
    if (name === 'LAKEMOCK_PORT' && value.startsWith('tcp://')) continue
    const key = byName.get(name)
    if (key === undefined) {
      throw new Problem('invalid', `${name} is not a setting${didYouMean(name, [...byName.keys()])}`, name)
    }
    values.set(key, { value, name })
  }
  return { source: 'environment', values }
}

/** The settings in the content of a fixtures file, which its schema has checked. */
export function fileLayer(file: string, content: Readonly<Record<string, unknown>>): Layer {
  const values = new Map<SettingKey, { value: unknown; name: string }>()
  collect(content, '')
  return { source: `fixtures ${file}:`, values }

  function collect(value: unknown, path: string): void {
    const key = keyOfFile(path)
    if (key !== undefined) values.set(key, { value, name: path })
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [name, inner] of Object.entries(value)) collect(inner, path === '' ? name : `${path}.${name}`)
    }
  }
}
