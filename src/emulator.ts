import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { dli } from './apis/dli/index.ts'
import { iam } from './apis/iam/index.ts'
import { mrs } from './apis/mrs/index.ts'
import { Directory } from './auth/directory.ts'
import { Tokens } from './auth/tokens.ts'
import type { Config } from './config/config.ts'
import { control } from './control/index.ts'
import { after, realNowMs } from './core/clock.ts'
import { Random } from './core/random.ts'
import type { Fixtures } from './fixture-files/load.ts'
import { type App, buildApp } from './http/app.ts'
import type { TlsMaterial } from './http/tls.ts'
import { Metrics } from './journal/metrics.ts'
import type { Service } from './operation.ts'
import { version } from './version.ts'
import type { Handlers } from './world/world.ts'
import { Worlds } from './world/worlds.ts'

export interface EmulatorParts {
  readonly config: Config
  readonly logger: Logger
  /** The certificate to serve https with; a self-signed one is made where the settings ask for https and none is given. */
  readonly tls?: TlsMaterial | undefined
  /** What `/_lakemock/health` answers as its instance, so that whoever started this process knows it again. */
  readonly instance?: string | undefined
}

/** One lakemock: an application over worlds, and the ways to start and stop it. */
export interface EmulatorCore {
  readonly app: FastifyInstance
  readonly worlds: Worlds
  /**
   * Puts fixtures in place; until then no project has a world. Those that exist are forgotten. `settings` are what a world begins
   * with, where they are others than at the start.
   */
  load(fixtures: Fixtures, settings?: Config): void
  /** Listens where the settings say, and answers the URL. */
  listen(): Promise<string>
  /** Takes no new connection, lets what is in flight finish for so many milliseconds, and ends. */
  close(graceMs?: number): Promise<void>
}

/** How long a reply in flight may take once we are told to stop: with the cut after it, a stop lasts less than a second. */
const GRACE_MS = 600

/** What makes certificates is only loaded where one is wanted. */
async function madeFor(host: string): Promise<TlsMaterial> {
  const { selfSigned } = await import('./http/tls.ts')
  return selfSigned(host)
}

/** Puts the parts together. The program, the container, the library and the tests all begin here. */
export async function assemble({ config, logger, tls, instance }: EmulatorParts): Promise<EmulatorCore> {
  const directory = new Directory()
  const tokens = new Tokens(new Random(config.seed, 'tokens'), config.limitsTokens)
  const mustVerify = config.auth === 'verify'
  let isStopping = false

  // to add an API service: a folder in src/apis, and a line here
  const apis: readonly Service[] = [
    dli,
    mrs,
    iam({ directory, tokens, mustVerify, nowMs: (projectId) => nowOf(projectId) }),
  ]
  const handlers: Handlers = Object.assign({}, ...apis.map((service) => service.handlers))
  const worlds = new Worlds(config.limitsWorlds)
  const metrics = new Metrics()
  const steering = control({
    worlds,
    metrics,
    journaled: apis.flatMap(({ name, operations }) =>
      operations.filter(({ path }) => path.includes(':project_id')).map(({ id }) => ({ id, api: name })),
    ),
    version,
    instance,
    isReady: () => worlds.hasBegun && !isStopping,
    openapi: () => openapi(),
  })
  const { app, openapi }: App = await buildApp({
    services: [...apis, steering],
    logger,
    version,
    bodyLimit: config.limitsBody,
    tls: tls ?? (config.tls ? await madeFor(config.host) : undefined),
    directory,
    tokens,
    worlds,
    metrics,
    mustVerify,
    requestIds: new Random(config.seed, 'request ids'),
  })

  /** A token is issued by the clock of its project's world. */
  function nowOf(projectId: string | undefined): number {
    return projectId === undefined ? realNowMs() : worlds.of(projectId).clock.nowMs()
  }

  return {
    app,
    worlds,
    load({ users, keys, projects, stubs, faults, queues, clusters }, settings = config) {
      directory.declare(users, keys, projects)
      worlds.begin({ settings, stubs, faults, queues, clusters, handlers })
    },
    listen: () => app.listen({ host: config.host, port: config.port }),
    async close(graceMs = GRACE_MS) {
      isStopping = true
      let cut = after(graceMs, () => {
        // replies that are held by a world's clock are told that it has ended; whoever is still connected then is cut off
        worlds.resetAll()
        cut = after(graceMs / 4, () => app.server.closeAllConnections())
      })
      await app.close()
      cut.cancel()
      worlds.resetAll()
    },
  }
}

/** Why it cannot listen, and what to do about it; `named` writes a setting as it was given. Whatever else went wrong stays as it is. */
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
