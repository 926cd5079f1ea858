/** A lakemock in a container, for Testcontainers: `import { LakemockContainer } from 'lakemock/testcontainers'`. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { AbstractStartedContainer, GenericContainer, type StartedTestContainer, Wait } from 'testcontainers'
import type { Settings } from './client/generated/settings.ts'
import { newProjectId, type Project } from './client/project.ts'
import { type Client, connect } from './client.ts'
import { envOf, settings } from './config/config.ts'
import { didYouMean } from './core/did-you-mean.ts'
import { shippedNames } from './fixture-files/shipped-files.ts'

/** The port that it listens on inside its container. */
const PORT = 4580

/** Where fixtures that are given go in the container. */
const FIXTURES = '/fixtures/given'

/** Settings of a container: those that are its own affair (host, port, TLS) are left out. */
export type ContainerSettings = Omit<Settings, 'host' | 'port' | 'tls' | 'tlsCert' | 'tlsKey'>

/** A container that is to be started. Everything that a GenericContainer takes can be set as well. */
export class LakemockContainer extends GenericContainer {
  readonly #fixtures: string[] = []

  /** `image` is whatever the image is called where you have it; when absent LAKEMOCK_IMAGE of the environment, else `lakemock`. */
  constructor(image = process.env.LAKEMOCK_IMAGE || 'lakemock') {
    super(image)
    this.withExposedPorts(PORT)
    this.withWaitStrategy(Wait.forHttp('/_lakemock/ready', PORT).forStatusCode(200))
  }

  /**
   * Adds fixtures, the later the stronger: a file's path on this machine, a shipped file's name, or what a file would hold. Without
   * any it has `default`. Throws where there is no such file.
   */
  withFixtures(...sources: readonly (string | Readonly<Record<string, unknown>>)[]): this {
    for (const source of sources) {
      const target = `${FIXTURES}-${this.#fixtures.length + 1}.yaml`
      if (typeof source !== 'string') {
        this.withCopyContentToContainer([{ content: JSON.stringify(source, undefined, 2), target, mode: 0o444 }])
        this.#fixtures.push(target)
      } else if (existsSync(source)) {
        this.withCopyFilesToContainer([{ source: resolve(source), target, mode: 0o444 }])
        this.#fixtures.push(target)
      } else if (shippedNames().includes(source)) {
        this.#fixtures.push(source)
      } else {
        const names = shippedNames().join(', ')
        throw new Error(`fixtures: there is no file ${resolve(source)}, and none is shipped by that name (${names})`)
      }
    }
    return this.withEnvironment({ [envOf('fixtures')]: this.#fixtures.join(',') })
  }

  /** Settings by the names of their flags in camel case. Throws where one is none. */
  withSettings(given: ContainerSettings): this {
    for (const [name, value] of Object.entries(given)) {
      if (!(name in settings)) throw new Error(`${name} is not a setting${didYouMean(name, Object.keys(settings))}`)
      this.withEnvironment({ [envOf(name as keyof typeof settings)]: String(value) })
    }
    return this
  }

  /** Starts it, and answers once it is ready. */
  override async start(): Promise<StartedLakemockContainer> {
    return new StartedLakemockContainer(await super.start())
  }
}

/** A container that runs. */
export class StartedLakemockContainer extends AbstractStartedContainer {
  /** Where it can be reached from this machine, as `http://localhost:49153`. */
  readonly url: string
  /** A project that nobody else uses. */
  readonly projectId: string = newProjectId()

  constructor(started: StartedTestContainer) {
    super(started)
    this.url = `http://${started.getHost()}:${started.getMappedPort(PORT)}`
  }

  /** What steers it. */
  connect(): Client {
    return connect(this.url)
  }

  /** The project of `projectId`. */
  get project(): Project {
    return this.connect().project(this.projectId)
  }
}
