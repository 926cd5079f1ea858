import { randomUUID } from 'node:crypto'
import type { Layer, ResolvedConfig } from '../config/load-settings.ts'
import { settingKeys } from '../config/settings.ts'
import { isoTime, realNowMs } from '../core/clock.ts'
import { assemble, listenProblem } from '../emulator.ts'
import type { Fixtures } from '../fixture-files/fixtures.ts'
import { version } from '../version.ts'
import { writeCompileCache } from './compile-cache.ts'
import { endSoon } from './end-soon.ts'
import { openLogger } from './logger.ts'
import { type RunFile, register } from './run-files.ts'
import { resolveAll } from './settings.ts'
import { signalled } from './signals.ts'

export interface Service {
  readonly resolved: ResolvedConfig
  readonly fixtures: Fixtures
  readonly logFile: string | undefined
  /** The sources of the settings, for reading them again. */
  readonly flags: Layer
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The message to the parent process when the instance is ready. */
export interface ReadyMessage {
  readonly lakemock: 'ready'
  readonly url: string
  /** Whether the live page is served. */
  readonly ui: boolean
}

/** Serves until a signal; returns the exit code. */
export async function serve(service: Service): Promise<0> {
  const { fixtures, logFile, env } = service
  const { config, sources } = service.resolved
  const tls = config.tlsCert === '' ? undefined : (await import('./tls-files.ts')).readTls(config)
  const { logger, end: endLog } = await openLogger(config.logLevel, logFile ?? process.stdout)
  const instance = randomUUID()
  const emulator = await assemble({ config, logger, tls, instance })
  const watch = config.watch ? (await import('./reload.ts')).watchFixtures({ ...service, emulator, logger }) : undefined
  // a file may have changed before the watch began, so read it again
  emulator.load(watch === undefined ? fixtures : (await resolveAll(service.flags, env)).fixtures)
  const given = settingKeys.filter((key) => sources[key] !== 'default')
  logger.info(
    { version, settings: Object.fromEntries(given.map((key) => [key, sources[key]])) },
    `lakemock ${version}; settings: ${given.map((key) => `${key} (${sources[key]})`).join(', ') || 'only defaults'}`,
  )
  if (config.auth === 'verify' && fixtures.users.length + fixtures.keys.length === 0) {
    logger.warn('auth is verify, but the fixtures declare no user and no key: every call will be refused')
  }
  const stopped = signalled()
  let unregister = (): void => undefined
  try {
    const url = await emulator.listen()
    const run = {
      pid: process.pid,
      url,
      port: Number(new URL(url).port),
      version,
      started: isoTime(realNowMs()),
      instance,
      folder: process.cwd(),
    }
    unregister = note(logFile === undefined ? run : { ...run, log: logFile })
    logger.info(
      { url, fixtures: config.fixtures, stubs: fixtures.stubs.length },
      `ready: ${url}, described at ${url}/_lakemock/docs`,
    )
    process.send?.({ lakemock: 'ready', url, ui: config.ui } satisfies ReadyMessage)
    writeCompileCache()
  } catch (error) {
    watch?.close()
    await emulator.close()
    await endLog()
    throw listenProblem(error as NodeJS.ErrnoException, config, (setting) => `--${setting}`)
  }
  const name = await stopped
  logger.info({ signal: name }, `${name}: stopping`)
  watch?.close()
  await emulator.close()
  logger.info('stopped')
  await endLog()
  // the last step: until then, `lakemock stop` must find this process
  unregister()
  endSoon()
  return 0

  /** On a read-only file system the instance serves unregistered: `lakemock stop` does not find it. */
  function note(run: RunFile): () => void {
    try {
      return register(run, env)
    } catch (error) {
      logger.warn(`not noted in the run folder, lakemock stop will not find it: ${(error as Error).message}`)
      return () => undefined
    }
  }
}
