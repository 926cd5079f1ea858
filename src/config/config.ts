/**
 * Every setting once: its default, its flag, its name in the environment and its key in a file, in the order
 * flag > environment > file > default. Loading is pure: argv, environment and the files' contents come in as values.
 */
import { clockModes } from '../core/clock.ts'
import { didYouMean } from '../core/did-you-mean.ts'
import { Problem } from '../core/problem.ts'
import {
  bool,
  choice,
  durations,
  fixtureNames,
  instant,
  integer,
  limit,
  number,
  type Setting,
  text,
} from './setting-kinds.ts'

export { timedStates } from './setting-kinds.ts'

export const settings = {
  host: text('127.0.0.1', 'server.host', 'ADDRESS', 'The address to listen on.'),
  port: integer(4580, 0, 65535, 'server.port', 'The port to listen on; 0 takes any free one.', false),
  tls: bool(false, 'server.tls', 'Serve https, with a self-signed certificate unless one is given.'),
  tlsCert: text('', 'server.tlsCert', 'FILE', 'The certificate (PEM) to serve https with; needs tls-key.'),
  tlsKey: text('', 'server.tlsKey', 'FILE', 'The private key (PEM) of tls-cert.'),
  logLevel: choice(
    'info',
    ['trace', 'debug', 'info', 'warn', 'error', 'silent'],
    'server.logLevel',
    'What is logged; a request is one line at info.',
  ),
  fixtures: fixtureNames(),
  watch: bool(
    false,
    'server.watch',
    'Load the fixtures again when their files change: every project is reset. Files with errors are rejected, and the current fixtures stay.',
  ),
  auth: choice(
    'off',
    ['off', 'verify'],
    'auth.mode',
    'off: anything goes; verify: a token issued here, or a correct AK/SK signature.',
  ),
  clock: choice(
    'wall',
    clockModes,
    'world.clock.mode',
    'wall runs by itself, manual when told, auto from change to change.',
    true,
  ),
  speed: number(1, 0.1, 1000, 'world.clock.speed', 'How many times faster than real time a wall clock runs.'),
  now: instant('world.clock.now', "Where a world's clock starts: ISO 8601 or milliseconds since the epoch."),
  unmatched: choice(
    'echo',
    ['echo', 'empty', 'fail'],
    'world.unmatched',
    'What a statement does that no stub matches.',
    true,
  ),
  docs: choice(
    '2021',
    ['2021', '2025'],
    'world.docs',
    'The revision of the MRS documentation to follow: the status of failures, and what a project id may be.',
    true,
  ),
  dialect: choice(
    'dli',
    ['dli', 'livy'],
    'world.dialect',
    'livy: what Livy says otherwise than DLI, for its clients (docs/livy.md).',
    true,
  ),
  ids: choice(
    'documented',
    ['documented', 'always'],
    'world.ids',
    'documented: only SELECT, SHOW and DESC get an sql_id; always: every SQL statement.',
    true,
  ),
  deadSessions: choice(
    'refuse',
    ['refuse', 'accept', 'livy'],
    'world.deadSessions',
    'A statement sent to a session that has ended: refuse it; accept it and let it wait for ever; livy: refuse as Livy does (500, and 400 for looks).',
    true,
  ),
  inBand: bool(
    true,
    'world.inBand',
    'Whether a header or a comment of a request can ask for a fault (X-Lakemock-Fault, // lakemock: …).',
    true,
  ),
  seed: text('lakemock', 'world.seed', 'TEXT', 'What ids and drawn durations follow from.', true),
  durations: durations(),
  limitsSessions: limit(1000, 'world.limits.sessions', 'Sessions of a project that have not ended.'),
  limitsStatements: limit(100, 'world.limits.statements', 'Statements kept of a session; older ones are 404.'),
  limitsExecutions: limit(1000, 'world.limits.executions', 'SQL executions kept of a project; older ones are gone.'),
  limitsClusters: limit(1000, 'world.limits.clusters', 'Clusters that a project can be told of.'),
  limitsHistory: limit(
    1000,
    'world.limits.history',
    'Resources that are gone and whose history is kept, of a project.',
  ),
  limitsStubs: limit(1000, 'world.limits.stubs', 'Stubs that can be added to a project.'),
  limitsJournal: limit(1000, 'world.limits.journal', 'Requests kept in a journal; older ones are dropped.'),
  limitsJournalBytes: limit(
    8 * 1024 * 1024,
    'world.limits.journalBytes',
    'Bytes that the requests in a journal may take, about.',
  ),
  limitsFaults: limit(1000, 'world.limits.faults', 'Fault rules that can be added to a project.'),
  limitsWorlds: limit(10_000, 'server.limits.worlds', 'Projects in one process.', false),
  limitsTokens: limit(10_000, 'server.limits.tokens', 'IAM tokens kept; the oldest go first.', false),
  limitsBody: limit(12 * 1024 * 1024, 'server.limits.body', "Bytes of a request's body.", false),
} satisfies Record<string, Setting<unknown>>

export type SettingKey = keyof typeof settings
export const settingKeys = Object.keys(settings) as SettingKey[]
/** Every setting's value. */
export type Config = { readonly [K in SettingKey]: ReturnType<(typeof settings)[K]['parse']> }

const anySetting = (key: SettingKey): Setting<unknown> => settings[key]
const kebab = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
export const flagOf = (key: SettingKey): string => `--${kebab(key)}`
export const envOf = (key: SettingKey): string => `LAKEMOCK_${kebab(key).replaceAll('-', '_').toUpperCase()}`
export const keyOfFlag = (flag: string): SettingKey | undefined => settingKeys.find((key) => flagOf(key) === flag)
export const keyOfFile = (path: string): SettingKey | undefined =>
  settingKeys.find((key) => anySetting(key).file === path)

/** Where values come from: a layer of settings as somebody wrote them. */
export interface Layer {
  /** What to call it: `flag`, `environment`, or a file's name. */
  readonly source: string
  readonly values: ReadonlyMap<SettingKey, { readonly value: unknown; readonly name: string }>
}

export interface ResolvedConfig {
  readonly config: Config
  /** Where each value came from: `default`, `flag --port`, `environment LAKEMOCK_PORT`, or `<file> world.docs`. */
  readonly sources: Readonly<Record<SettingKey, string>>
}

/** The default of every setting under the layers, the strongest first. Throws a Problem that names the setting. */
export function resolveConfig(layers: readonly Layer[]): ResolvedConfig {
  const config: Record<string, unknown> = {}
  const sources: Record<string, string> = {}
  for (const key of settingKeys) {
    const setting = anySetting(key)
    config[key] = setting.default
    sources[key] = 'default'
    // the weakest first: a stronger value may add to a weaker one (durations) or replace it
    for (const layer of layers.toReversed()) {
      const given = layer.values.get(key)
      if (given === undefined) continue
      const value = setting.parse(given.value, given.name)
      config[key] = key === 'durations' ? { ...(config[key] as object), ...(value as object) } : value
      sources[key] = `${layer.source} ${given.name}`.trim()
    }
  }
  const resolved = { config: config as Config, sources: sources as Record<SettingKey, string> }
  checkTogether(resolved.config)
  return resolved
}

export const defaultConfig: Config = resolveConfig([]).config

function checkTogether(config: Config): void {
  if ((config.tlsCert === '') !== (config.tlsKey === '')) {
    const [given, missing] = config.tlsCert === '' ? ['tls-key', 'tls-cert'] : ['tls-cert', 'tls-key']
    throw new Problem('invalid', `--${given} needs --${missing} beside it`, given)
  }
}

/**
 * Names in the environment that are ours but no settings: where tests find a running lakemock or the command and the image that start one,
 * where the command line notes what runs, what the test scripts read, and what Kubernetes adds for a service called "lakemock".
 */
const notSettings =
  /^LAKEMOCK_(URL|PROJECT_ID|COMMAND|IMAGE|RUN_DIR|TARGET|OUTCOMES|CLIENTS_\w+|REQUIRE_\w+|SERVICE_HOST|SERVICE_PORT\w*|PORT_\d+_\w+)$/

/** The settings in an environment. Throws a Problem for a LAKEMOCK_ name that is none. */
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

/** The settings in a file's sections, as a flat layer; `sections` holds only keys that the file's schema allows. */
export function fileLayer(source: string, sections: Readonly<Record<string, unknown>>): Layer {
  const values = new Map<SettingKey, { value: unknown; name: string }>()
  collect(sections, '')
  return { source, values }

  function collect(value: unknown, path: string): void {
    const key = keyOfFile(path)
    if (key !== undefined) values.set(key, { value, name: path })
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [name, inner] of Object.entries(value)) collect(inner, path === '' ? name : `${path}.${name}`)
    }
  }
}

/** The settings that a world has of its own. */
export type WorldSettings = Pick<Config, WorldSettingKey>
export type WorldSettingKey =
  | 'clock'
  | 'speed'
  | 'now'
  | 'unmatched'
  | 'docs'
  | 'dialect'
  | 'ids'
  | 'seed'
  | 'durations'
  | 'limitsSessions'
  | 'limitsStatements'
  | 'limitsExecutions'
  | 'limitsStubs'
  | 'limitsClusters'
  | 'limitsHistory'
  | 'deadSessions'
  | 'limitsJournal'
  | 'limitsJournalBytes'
  | 'limitsFaults'
  | 'inBand'

/**
 * What a change of one world's settings asks for: an object as in a file's `world` section.
 * Throws a Problem that names an unknown key or a value that breaks its rule.
 */
export function parseWorldChange(change: Readonly<Record<string, unknown>>): Partial<WorldSettings> {
  const known = settingKeys.filter((key) => anySetting(key).perWorld && !clockKeys.has(key))
  const names = known.map((key) => (anySetting(key).file as string).slice('world.'.length))
  const result: Record<string, unknown> = {}
  const read = (value: unknown, name: string): void => {
    const key = known[names.indexOf(name)]
    if (key !== undefined) result[key] = anySetting(key).parse(value, name)
    else if (isSection(name) && typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [inner, innerValue] of Object.entries(value)) read(innerValue, `${name}.${inner}`)
    } else {
      const hint = isSection(name) ? ' must be an object' : ` is not a setting of a world${didYouMean(name, names)}`
      throw new Problem('invalid', `${name}${hint}`, name)
    }
  }
  const isSection = (name: string): boolean => names.some((known) => known.startsWith(`${name}.`))
  for (const [name, value] of Object.entries(change)) read(value, name)
  return result as Partial<WorldSettings>
}
/** The clock has a route of its own, which moves time as well. */
const clockKeys = new Set<SettingKey>(['clock', 'speed', 'now'])

/** A world's settings, nested as in a file's `world` section, without the clock: what `parseWorldChange` reads. */
export function worldSection(values: WorldSettings): Record<string, unknown> {
  const view: Record<string, unknown> = {}
  for (const key of settingKeys) {
    const { file, perWorld } = anySetting(key)
    if (file === undefined || !perWorld || clockKeys.has(key)) continue
    const names = file.split('.').slice(1)
    const last = names.pop() as string
    let target = view
    for (const name of names) {
      target[name] ??= {}
      target = target[name] as Record<string, unknown>
    }
    target[last] = values[key as WorldSettingKey]
  }
  return view
}
