/** The library's door: a lakemock inside the process of whoever tests with it. */
import { pino } from 'pino'
import { type Config, type Layer, resolveConfig, type SettingKey, settingKeys, settings } from './config.ts'
import { assemble } from './emulator.ts'
import type { DurationText } from './engine/durations.ts'
import { didYouMean } from './engine/nearest.ts'
import { Problem } from './engine/problem.ts'
import { loadFixtures } from './fixtures/files.ts'
import { type Fixtures, mergeFixtures, parseFixtures } from './fixtures/load.ts'
import type { TimedState } from './setting.ts'

export { Problem } from './engine/problem.ts'
export { type Fault, FixturesError } from './fixtures/located.ts'

/**
 * Settings by the names of their flags in camel case (`unmatched`, `clock`, `limitsSessions` …), each with a value as in a
 * fixtures file. They are stronger than the files'. The environment is not read.
 */
export type EmulatorSettings = {
  readonly [K in Exclude<SettingKey, 'fixtures' | 'watch' | 'durations' | 'now'>]?: Config[K] | string
} & {
  /** ISO 8601, or milliseconds since the epoch. */
  readonly now?: string | number
  /** Of some states; the others keep what the files or the defaults say. */
  readonly durations?: { readonly [S in TimedState]?: DurationText }
}

export type EmulatorOptions = EmulatorSettings & {
  /**
   * Fixtures files, or names of shipped ones, or the content of a file as an object; `default` when absent.
   * Source: docs/fixtures.md.
   */
  readonly fixtures?: FixturesSource | readonly FixturesSource[]
  /** false: no port is opened, and `inject` is the only way in. */
  readonly listen?: boolean
}

/** A file's path, a shipped file's name, or what such a file would hold. */
export type FixturesSource = string | Readonly<Record<string, unknown>>

/** A request to be answered without a socket. */
export interface InjectedRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Path and query. */
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** An object is sent as JSON. */
  readonly payload?: string | object
}

/** What came back. */
export interface InjectedReply {
  readonly statusCode: number
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string | number | string[] | undefined>>
  /** The body as text. */
  readonly payload: string
  /** The same. */
  readonly body: string
  /** The body as it would be sent. */
  readonly rawPayload: Uint8Array
  /** The body, read as JSON; throws a SyntaxError where it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: the caller knows what it asked for, as with JSON.parse
  json<T = any>(): T
}

/** A running lakemock. */
export interface Emulator {
  /** Where it listens, as `http://127.0.0.1:49152`; empty where it does not. */
  readonly url: string
  /** The port; 0 where it does not listen. */
  readonly port: number
  /** Answers a request without a socket, through the same application that listens. */
  inject(request: InjectedRequest): Promise<InjectedReply>
  /** Puts a new world in the place of one project's, or of every project's. Tokens stay. */
  reset(projectId?: string): void
  /** Stops; replies in flight have a second to finish. Nothing of it is left in the process. */
  close(): Promise<void>
}

/**
 * Starts a lakemock: listening on a free port of 127.0.0.1 unless `port`, `host` or `listen` say otherwise, and logging nothing
 * unless `logLevel` does. Throws a Problem that names a wrong setting, or FixturesError with the places of the faults in a file.
 */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const fixtures = readSources(options.fixtures ?? 'default')
  const { config } = resolveConfig([optionsLayer({ port: 0, logLevel: 'silent', ...options }), ...fixtures.layers])
  const core = await assemble({ config, logger: pino({ level: config.logLevel, base: null }) })
  core.load(fixtures)
  const url = options.listen === false ? '' : await core.listen()
  return {
    url,
    port: url === '' ? 0 : Number(new URL(url).port),
    inject: ({ method, url: target, headers, payload }) =>
      core.app.inject({ method, url: target, headers: { ...headers }, ...(payload === undefined ? {} : { payload }) }),
    reset(projectId) {
      if (projectId === undefined) core.worlds.resetAll()
      else core.worlds.reset(projectId)
    },
    close: () => core.close(),
  }
}

function readSources(sources: FixturesSource | readonly FixturesSource[]): Fixtures {
  const list = Array.isArray(sources) ? (sources as readonly FixturesSource[]) : [sources as FixturesSource]
  return mergeFixtures(
    list.map((source, index) =>
      typeof source === 'string'
        ? loadFixtures([source])
        : parseFixtures(JSON.stringify(source, undefined, 2), index === 0 ? 'options' : `options-${index + 1}`),
    ),
  )
}

function optionsLayer({ fixtures: _files, listen: _listen, ...given }: EmulatorOptions): Layer {
  const values = new Map<SettingKey, { value: unknown; name: string }>()
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue
    if (!(name in settings)) {
      throw new Problem('invalid', `${name} is not a setting${didYouMean(name, settingKeys)}`, name)
    }
    if (name === 'watch') {
      throw new Problem('invalid', 'watch is for the program: call createEmulator again, with other fixtures', name)
    }
    values.set(name as SettingKey, { value, name })
  }
  return { source: 'option', values }
}
