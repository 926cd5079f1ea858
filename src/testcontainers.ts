/** The entry point `lakemock/testcontainers`: `import { LakemockContainer } from 'lakemock/testcontainers'`. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { AbstractStartedContainer, GenericContainer, type StartedTestContainer, Wait } from 'testcontainers'
import type { Settings } from './client/generated/settings.ts'
import { newProjectId, type Project } from './client/project.ts'
import { type Client, connect } from './client.ts'
import { envOf } from './config/setting-names.ts'
import { settings } from './config/settings.ts'
import { didYouMean } from './core/did-you-mean.ts'
import { shippedNames } from './fixture-files/shipped-files.ts'

/** The port that it listens on inside its container. */
const PORT = 4580

/** The path in the container to which fixtures are copied. */
const FIXTURES = '/fixtures/given'

/** The settings of a container, without those that the image fixes: host, port and TLS. */
export type ContainerSettings = Omit<Settings, 'host' | 'port' | 'tls' | 'tlsCert' | 'tlsKey'>

/** A container that can be started. The methods of GenericContainer are available, too. */
export class LakemockContainer extends GenericContainer {
  readonly #fixtures: string[] = []
  #token: string | undefined

  /** `image` is the name of the image; when absent it is LAKEMOCK_IMAGE of the environment, else `lakemock`. */
  constructor(image = process.env.LAKEMOCK_IMAGE || 'lakemock') {
    super(image)
    this.withExposedPorts(PORT)
    this.withWaitStrategy(Wait.forHttp('/_lakemock/ready', PORT).forStatusCode(200))
  }

  /**
   * Adds fixtures: the path of a file on this machine, the name of a shipped file, or the content of a file. Later ones take
   * precedence. Without any, it has `default`. Throws an Error if there is no such file.
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
        throw new Error(`fixtures: there is no file ${resolve(source)} and no shipped file with that name (${names})`)
      }
    }
    return this.withEnvironment({ [envOf('fixtures')]: this.#fixtures.join(',') })
  }

  /** Sets settings by the names of their flags in camel case. Throws an Error for an unknown name. */
  withSettings(given: ContainerSettings): this {
    this.#token = given.controlToken ?? this.#token
    for (const [name, value] of Object.entries(given)) {
      if (!Object.hasOwn(settings, name))
        throw new Error(`${name} is not a setting${didYouMean(name, Object.keys(settings))}`)
      this.withEnvironment({ [envOf(name as keyof typeof settings)]: String(value) })
    }
    return this
  }

  /** Starts it, and resolves when its fixtures are loaded. */
  override async start(): Promise<StartedLakemockContainer> {
    return new StartedLakemockContainer(await super.start(), this.#token)
  }
}

/** A running container. */
export class StartedLakemockContainer extends AbstractStartedContainer {
  /** Its URL on this machine, such as `http://localhost:49153`. */
  readonly url: string
  /** The id of a new project. */
  readonly projectId: string = newProjectId()

  readonly #token: string | undefined

  constructor(started: StartedTestContainer, token?: string) {
    super(started)
    this.#token = token
    this.url = `http://${started.getHost()}:${started.getMappedPort(PORT)}`
  }

  /** A client of its control API. */
  connect(): Client {
    return connect(this.url, this.#token === undefined ? {} : { token: this.#token })
  }

  /** The project of `projectId`. */
  get project(): Project {
    return this.connect().project(this.projectId)
  }
}
