import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  type InjectedReply,
  type InjectedRequest,
} from '../../src/index.ts'

/** What a reply said. */
export interface Answer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it requested
  readonly body: any
  /** The body's bytes as they came, and the headers. */
  readonly raw: InjectedReply
}

/** One project of an emulator, as its clients and its test see it. */
export class Project {
  readonly #emulator: Emulator
  readonly id: string

  constructor(emulator: Emulator, id: string) {
    this.#emulator = emulator
    this.id = id
  }

  async ask(method: InjectedRequest['method'], url: string, payload?: object): Promise<Answer> {
    const raw = await this.#emulator.inject({ method, url, ...(payload === undefined ? {} : { payload }) })
    return { status: raw.statusCode, body: raw.payload === '' ? undefined : raw.json(), raw }
  }

  /** A path of MRS v2 below this project whose reply may have no body: its status, and its body as text. */
  async inject(method: InjectedRequest['method'], path: string): Promise<{ status: number; raw: string }> {
    const { statusCode: status, body: raw } = await this.#emulator.inject({ method, url: `/v2/${this.id}${path}` })
    return { status, raw }
  }

  /** A DLI path of this project. */
  dli(method: InjectedRequest['method'], path: string, payload?: object): Promise<Answer> {
    return this.ask(method, `/v2.0/${this.id}/sessions${path}`, payload)
  }

  /** An MRS path of this project, on the cluster `c`. */
  mrs(method: InjectedRequest['method'], path: string, payload?: object): Promise<Answer> {
    return this.ask(method, `/v2/${this.id}/clusters/c/sql-execution${path}`, payload)
  }

  /** A path of the control API, below the project's world. */
  control(method: InjectedRequest['method'], path: string, payload?: object): Promise<Answer> {
    return this.ask(method, `/_lakemock/worlds/${this.id}${path}`, payload)
  }

  advance(payload: { by: string | number } | { to: string | number }): Promise<Answer> {
    return this.control('POST', '/clock/advance', payload)
  }

  /** Creates a session and returns its id. */
  async session(body: object = {}): Promise<string> {
    return (await this.dli('POST', '', { kind: 'spark', queue: 'q', ...body })).body.id
  }

  /** Creates a session, waits for its start on the manual clock, and returns its id. */
  async idleSession(body: object = {}): Promise<string> {
    const id = await this.session(body)
    await this.advance({ to: 'idle' })
    return id
  }

  /** Runs a statement and returns its id. */
  async run(session: string, code: string): Promise<number> {
    return (await this.dli('POST', `/${session}/statements`, { code })).body.id
  }

  async stateOf(session: string, statement?: number): Promise<string> {
    const path = statement === undefined ? '/state' : `/statements/${statement}`
    const { status, body } = await this.dli('GET', `/${session}${path}`)
    return status === 200 ? body.state : `${status} ${body.error_code}`
  }

  sql(text: string, more: object = {}): Promise<Answer> {
    return this.mrs('POST', '', { sql_type: 'presto', sql_content: text, ...more })
  }
}

/**
 * Projects that no test has used, in emulators that do not listen. Emulators of the same options are one: a project is a
 * world, so tests that share an emulator never meet.
 */
export class Projects {
  readonly #common: EmulatorOptions
  readonly #emulators = new Map<string, Promise<Emulator>>()
  #count = 0

  constructor(common: EmulatorOptions) {
    this.#common = common
  }

  async start(options: EmulatorOptions = {}): Promise<Project> {
    const key = JSON.stringify(options)
    const known = this.#emulators.get(key)
    const emulator = known ?? createEmulator({ listen: false, ...this.#common, ...options })
    this.#emulators.set(key, emulator)
    return new Project(await emulator, `p${this.#count++}`)
  }

  async close(): Promise<void> {
    for (const emulator of this.#emulators.values()) await (await emulator).close()
  }
}
