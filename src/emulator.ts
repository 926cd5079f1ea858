import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { dli } from './apis/dli/index.ts'
import { iam } from './apis/iam/index.ts'
import { mrs } from './apis/mrs/index.ts'
import { Directory } from './auth/directory.ts'
import { Tokens } from './auth/tokens.ts'
import type { Config } from './config/settings.ts'
import { control } from './control/index.ts'
import { after, keepAlive, nextTurn, realNowMs } from './core/clock.ts'
import { Lazy } from './core/lazy.ts'
import { Random } from './core/random.ts'
import { engineWarnings } from './engines/engine-warnings.ts'
import { Engines, type LoadSparkEngine, type LoadSqlEngine } from './engines/engines.ts'
import { EventFeed } from './events/event-feed.ts'
import type { Fixtures } from './fixture-files/fixtures.ts'
import { type App, buildApp } from './http/app.ts'
import type { TlsMaterial } from './http/tls.ts'
import { Metrics } from './journal/metrics.ts'
import type { CreateInterpreters } from './model/session.ts'
import type { Service } from './operation.ts'
import { loadAnswerer } from './sql/load-answerer.ts'
import { SqlChecker } from './sql/sql-checker.ts'
import { version } from './version.ts'
import type { EngineEndListener } from './world/world-seed.ts'
import { Worlds } from './world/worlds.ts'

export interface EmulatorParts {
  readonly config: Config
  readonly logger: Logger
  /** The certificate for https; a self-signed one is made if the settings demand https and none is given. */
  readonly tls?: TlsMaterial | undefined
  /** The instance that `/_lakemock/health` returns, so that the starter of this process can recognise it. */
  readonly instance?: string | undefined
  /** What makes an SQL engine of an address; absent: the engines of this package. */
  readonly loadSqlEngine?: LoadSqlEngine | undefined
  /** What makes a Spark engine of an address; absent likewise. */
  readonly loadSparkEngine?: LoadSparkEngine | undefined
  /** Called when something ends that an engine runs. */
  readonly onEngineEnd?: EngineEndListener | undefined
}

/** One lakemock: an application over worlds, and the ways to start and stop it. */
export interface EmulatorCore {
  readonly app: FastifyInstance
  readonly worlds: Worlds
  /** Makes the engines ready that settings choose: before `load` with settings that differ from those at the start. Throws a Problem. */
  prepare(settings: Config): Promise<void>
  /**
   * Loads fixtures, and forgets every world; before the first call no project has a world. `settings` are those of new worlds, if
   * they differ from those at the start.
   */
  load(fixtures: Fixtures, settings?: Config): void
  /** Listens on the host and port of the settings; returns the URL. */
  listen(): Promise<string>
  /** Accepts no new connection, gives requests in flight `graceMs` milliseconds to finish, and stops. */
  close(graceMs?: number): Promise<void>
}

/** How long a request in flight may take during a stop: with the cut after it, a stop takes less than a second. */
const GRACE_MS = 500

/** The most turns of the event loop in which requests end whose connection was cut. An idle turn takes microseconds. */
const LAST_TURNS = 100

/** The certificate maker is loaded only if a certificate is needed. */
async function madeFor(host: string): Promise<TlsMaterial> {
  const { selfSigned } = await import('./http/tls.ts')
  return selfSigned(host)
}

/** The engines are loaded only if one is chosen. */
const loadSqlEngine =
  ({ sqlEngine }: Config): LoadSqlEngine =>
  async (address, memory) => {
    const { loadSqlEngine: load } = await import('./engines/load-sql-engine.ts')
    return load(address, { atStart: sqlEngine, ...memory })
  }
const loadSparkEngine =
  ({
    sparkEngine,
    sparkPython,
    limitsSparkDrivers,
    limitsSparkMemory,
    limitsSparkPythonMemory,
  }: Config): LoadSparkEngine =>
  async (address) => {
    const { loadSparkEngine: load } = await import('./engines/load-spark-engine.ts')
    return load(address, {
      atStart: sparkEngine,
      python: sparkPython,
      maxDrivers: limitsSparkDrivers,
      memoryBytes: limitsSparkMemory,
      pythonMemoryBytes: limitsSparkPythonMemory,
    })
  }

/** Assembles the parts: the one way by which the program, the container, the library and the tests get an emulator. */
export async function assemble({ config, logger, tls, instance, ...parts }: EmulatorParts): Promise<EmulatorCore> {
  const engines = new Engines(
    parts.loadSqlEngine ?? loadSqlEngine(config),
    parts.loadSparkEngine ?? loadSparkEngine(config),
  )
  await engines.prepare(config)
  for (const warning of engineWarnings(config)) logger.warn(warning.fields, warning.text)
  const directory = new Directory(config.limitsProjects)
  const tokens = new Tokens(new Random(config.seed, 'tokens'), config.limitsTokens)
  const mustVerify = config.auth === 'verify'
  let isStopping = false

  // a new API service is a folder in src/apis and a line here
  const apis: readonly Service[] = [
    dli,
    mrs,
    iam({ directory, tokens, mustVerify, nowMs: (projectId) => nowOf(projectId) }),
  ]
  const limits = {
    worlds: config.limitsWorlds,
    journalBytes: config.limitsProcessJournalBytes,
    textBytes: config.limitsProcessTextBytes,
    resultBytes: config.limitsProcessResultBytes,
  }
  const feed = new EventFeed(config.limitsEvents)
  const worlds = new Worlds(limits, feed, () => {
    logger.warn('the journals lose their oldest requests: they reached limits-process-journal-bytes')
  })
  // these are large: a start is faster without them
  const sqlChecker = new SqlChecker(loadAnswerer)
  const interpreters = new Lazy<CreateInterpreters>(async () => {
    const [{ Interpreters }, { GuardedCode }] = await Promise.all([
      import('./spark/code/interpreters.ts'),
      import('./spark/code/guarded-code.ts'),
    ])
    const report = (error: unknown, kind: string): void =>
      logger.error({ err: error, kind }, 'internal error: code without a stub was not evaluated')
    return (around) => new GuardedCode(new Interpreters(around), report)
  })
  const sparkSql = new Lazy(async () => (await import('./spark/code/sql/answer-sql.ts')).createSparkSql())
  const metrics = new Metrics()
  const steering = control({
    worlds,
    metrics,
    tokens,
    feed,
    version,
    instance,
    isReady: () => worlds.hasBegun && !isStopping,
    openapi: () => openapi(),
  })
  const { app, openapi, connections, listen, isIdle }: App = await buildApp({
    services: [...apis, steering],
    logger,
    version,
    bodyLimit: config.limitsBody,
    maxConnections: config.limitsConnections,
    tls: tls ?? (config.tls ? await madeFor(config.host) : undefined),
    directory,
    tokens,
    worlds,
    metrics,
    mustVerify,
    access: config,
    hasLivePage: config.ui,
    requestIds: new Random(config.seed, 'request ids'),
  })

  /** Tokens are issued by the clock of their project's world. */
  function nowOf(projectId: string | undefined): number {
    return projectId === undefined ? realNowMs() : worlds.of(projectId).clock.nowMs()
  }

  return {
    app,
    worlds,
    prepare: (settings) => engines.prepare(settings),
    load({ users, keys, projects, ...declared }, settings = config) {
      directory.declare(users, keys, projects)
      worlds.begin({
        ...declared,
        settings,
        sqlChecker,
        interpreters,
        sparkSql,
        engines,
        onEngineEnd: parts.onEngineEnd,
      })
    },
    listen: () => listen(config),
    async close(graceMs = GRACE_MS) {
      isStopping = true
      feed.end()
      engines.keepData()
      const steps = [
        // a connection that has sent no whole request gets a moment to do so
        after(graceMs / 2, () => {
          if (isIdle()) connections.cut()
        }),
        // the end of the worlds ends the replies that wait for a world's clock; connections that are left are then cut
        after(graceMs, () => worlds.resetAll()),
        after(graceMs * 1.25, () => connections.cut()),
        // a connection whose client has ended may be all that is left, and does not keep the process alive
        keepAlive(),
      ]
      await app.close()
      for (const step of steps) step.cancel()
      // requests whose connection was cut end in one of the next turns, and write their log lines then
      for (let turn = 0; turn === 0 || (turn < LAST_TURNS && !isIdle()); turn++) await new Promise<void>(nextTurn)
      worlds.resetAll()
      await engines.close()
    },
  }
}

/** Explains why it cannot listen, and what to do; `named` writes a setting as the user gave it. Other errors are returned unchanged. */
export function listenProblem(
  error: NodeJS.ErrnoException,
  { host, port }: Config,
  named: (setting: 'host' | 'port') => string,
): Error {
  const { code } = error
  const say = (message: string): Error => Object.assign(new Error(message, { cause: error }), { code })
  if (code === 'EADDRINUSE') {
    return say(`port ${port} of ${host} is taken: give another with ${named('port')}, or 0 for any free one`)
  }
  if (code === 'EACCES')
    return say(`port ${port} needs more rights than this user has: give one above 1023 with ${named('port')}`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return say(`this machine has no address ${host}: give one of its own with ${named('host')}, or 0.0.0.0 for all`)
  }
  return error
}
