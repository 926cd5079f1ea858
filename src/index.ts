/** The entry point `lakemock`: an emulator in the process of the tests. */
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import type { Transport } from './client/call.ts'
import { LakemockError } from './client/error.ts'
import type { OpenStream } from './client/events.ts'
import type { Settings } from './client/generated/settings.ts'
import type { WorldSettings } from './client/generated/world.ts'
import { jsonText } from './client/json-text.ts'
import { type Lakemock, lakemockOver } from './client/lakemock.ts'
import { checkedId } from './client/project.ts'
import { type Layer, resolveConfig } from './config/load-settings.ts'
import { invalidValue } from './config/setting.ts'
import { type Config, type SettingKey, settingKeys, settings } from './config/settings.ts'
import { keepAlive } from './core/clock.ts'
import { didYouMean } from './core/did-you-mean.ts'
import { Problem } from './core/problem.ts'
import { shownName, shownValue } from './core/shown.ts'
import { assemble, type EmulatorCore, listenProblem } from './emulator.ts'
import { loadFixtures } from './fixture-files/files.ts'
import { type Fixtures, mergeFixtures } from './fixture-files/fixtures.ts'
import { parseFixtures } from './fixture-files/parse.ts'
import { shippedFixtures } from './fixture-files/shipped-fixtures.ts'
import { injectedBody } from './http/injected-body.ts'

export * from './client.ts'
export { Problem, type ProblemKind } from './core/problem.ts'
export { type FileError, FixturesError } from './fixture-files/fixtures-error.ts'

/**
 * Settings by the names of their flags in camel case (`unmatched`, `clock`, `limitsSessions` …), each with a value as in a
 * fixtures file. They take precedence over the files. The environment is not read.
 */
export interface EmulatorSettings extends Settings {
  /** ISO 8601, milliseconds since the epoch, or a Date. */
  readonly now?: string | number | Date
  /** The durations of some states; the others keep those of the files or the defaults. */
  readonly durations?: WorldSettings['durations']
}

export interface EmulatorOptions extends EmulatorSettings {
  /**
   * Fixtures files, names of shipped ones, or contents of a file as an object; `default` when absent. Later ones take precedence.
   * Source: docs/fixtures.md.
   */
  readonly fixtures?: FixturesSource | readonly FixturesSource[]
  /** false: it opens no port, and only `inject` sends requests to it. */
  readonly listen?: boolean
}

/** The path or the file: URL of a file, the name of a shipped file, or the content of a file. */
export type FixturesSource = string | URL | Readonly<Record<string, unknown>>

/** A request that is sent without a socket. */
export interface InjectedRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Path and query. */
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** An object is sent as JSON. */
  readonly payload?: string | object
}

/** The reply to a request that was sent without a socket. */
export interface InjectedReply {
  readonly statusCode: number
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
  readonly body: string
  /** The same as `body`. */
  readonly payload: string
  /** The bytes of the body. */
  readonly rawPayload: Uint8Array
  /** The body parsed as JSON. Throws a SyntaxError if it is not JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: the caller knows the type, as with fetch
  json<T = any>(): T
}

/** The same as `close`, for `await using`. It exists if the types of the program know `Symbol.asyncDispose`. */
type Disposable = SymbolConstructor extends { readonly asyncDispose: infer Key extends symbol }
  ? { readonly [K in Key]: () => Promise<void> }
  : unknown

/** A lakemock in this process: everything that a client can do, and what only this process can. */
export type Emulator = EmulatorMethods & Disposable

interface EmulatorMethods extends Lakemock {
  /** The port; 0 if it does not listen. */
  readonly port: number
  /** Sends a request without a socket to the application that listens. Rejects with `unreachable` after `close`. */
  inject(request: InjectedRequest): Promise<InjectedReply>
  /** Stops it; open requests have 0.5 s to finish. It leaves no timer and no socket. */
  close(): Promise<void>
}

/**
 * Starts a lakemock. It does not keep the process alive: to serve until a signal, run the program. By default it
 * listens on a free port of 127.0.0.1 (`port`, `host`, `listen`) and writes no log (`logLevel`). Rejects with a
 * Problem that names an invalid setting, or with a FixturesError that has the place of each error in a file.
 */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    const rule = `options must be an object of settings, as { fixtures: 'default', clock: 'manual' }, not ${shownValue(options)}`
    throw new Problem('invalid', rule, 'options')
  }
  const fixtures = readSources(options.fixtures === undefined ? 'default' : options.fixtures)
  const { config } = resolveConfig([optionsLayer({ port: 0, logLevel: 'silent', ...options }), ...fixtures.layers])
  const core = await assemble({ config, logger: pino({ level: config.logLevel, base: null }) })
  core.load(fixtures)
  const url = options.listen === false ? '' : await listen(core, config)
  // a test that forgets `close` must not keep its process alive
  core.app.server.unref()
  core.app.server.on('connection', (socket) => socket.unref())
  let isClosed = false
  const close = async (): Promise<void> => {
    isClosed = true
    // a program that waits for the end must not end before it
    const alive = keepAlive()
    await core.close().finally(() => alive.cancel())
  }
  const inject = async ({ method, url: target, headers, payload }: InjectedRequest): Promise<InjectedReply> => {
    try {
      return await core.app.inject({ method, url: target, ...injectedBody(headers ?? {}, payload) })
    } catch (cause) {
      if (!isClosed) throw cause
      throw new LakemockError('unreachable', 'This lakemock is closed: create another one.', { cause })
    }
  }
  return {
    ...lakemockOver(url, into(inject, config.controlToken), streamInto(core, config.controlToken)),
    port: url === '' ? 0 : Number(new URL(url).port),
    inject,
    // synchronously, for callers that do not await it
    reset: async (projectId) => {
      if (projectId === undefined) core.worlds.resetAll()
      else core.worlds.reset(checkedId(projectId))
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** Listens. If that fails, it closes the emulator. */
async function listen(core: EmulatorCore, config: Config): Promise<string> {
  try {
    return await core.listen()
  } catch (error) {
    await core.close()
    throw listenProblem(error as NodeJS.ErrnoException, config, (setting) => setting)
  }
}

/** The control API without a socket. */
function into(inject: Emulator['inject'], token: string | undefined): Transport {
  const credentials: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  return async ({ method, target, body }) => {
    const request =
      body === undefined
        ? { headers: credentials }
        : { headers: { ...credentials, 'content-type': 'application/json' }, payload: body }
    const reply = await inject({ method, url: target, ...request })
    return { status: reply.statusCode, text: reply.body }
  }
}

/** Replies that do not end, without a socket. */
function streamInto({ app }: EmulatorCore, token: string | undefined): OpenStream {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  return async (url, signal) => {
    const reply = await app.inject({ method: 'GET', url, headers, signal, payloadAsStream: true })
    return { status: reply.statusCode, chunks: reply.stream().setEncoding('utf8') }
  }
}

const SOURCES = 'the name of a file, a URL, an object, or an array of these'

function readSources(sources: FixturesSource | readonly FixturesSource[]): Fixtures {
  const list = Array.isArray(sources) ? (sources as readonly FixturesSource[]) : [sources as FixturesSource]
  return mergeFixtures(
    list.map((source, index) => {
      if (typeof source === 'string') return readFiles(source)
      if (typeof source !== 'object' || source === null) throw invalidValue('fixtures', SOURCES, source)
      if (isUrl(source)) return readFiles(fileURLToPath(source.href))
      return parseFixtures(jsonText(source, 2), index === 0 ? 'options' : `options-${index + 1}`)
    }),
  )
}

/** The shipped fixtures are not parsed again: most emulators are created with them. */
const readFiles = (name: string): Fixtures => shippedFixtures(name) ?? loadFixtures([name])

/** Of this program's own class or of another: jsdom and happy-dom replace the global one. */
const isUrl = (source: FixturesSource): source is URL => Object.prototype.toString.call(source) === '[object URL]'

function optionsLayer({ fixtures: _files, listen: _listen, ...given }: EmulatorOptions): Layer {
  const values = new Map<SettingKey, { value: unknown; name: string }>()
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue
    if (!Object.hasOwn(settings, name)) {
      throw new Problem('invalid', `${shownName(name)} is not a setting${didYouMean(name, settingKeys)}`, name)
    }
    if (name === 'watch') {
      throw new Problem(
        'invalid',
        'watch is a setting of the command line: to change fixtures, call createEmulator again',
        name,
      )
    }
    values.set(name as SettingKey, { value: value instanceof Date ? value.getTime() : value, name })
  }
  return { source: 'option', values }
}
