/** Presto and Trino: coordinators that run SQL for many clients. */
import type { CoordinatorAddress } from '../engine-address.ts'
import type { EngineCredentials } from '../engine-credentials.ts'
import { EngineUnavailable } from '../engine-errors.ts'
import type { EngineState, RunningQuery, SqlEngine } from '../sql-engine.ts'
import { within } from '../within.ts'
import { Coordinator } from './coordinator.ts'
import { Statement, type StatementQuery } from './statement.ts'

/** How long the end of all queries may take when lakemock ends, in real milliseconds. */
const CLOSE_MS = 5_000

const PROBE: StatementQuery = {
  ...{ text: 'SELECT 1', cells: 'text', catalog: '', schema: '', user: 'lakemock' },
  limits: { rows: 1, memoryBytes: 0, timeoutMs: 0 },
}

export class PrestoEngine implements SqlEngine {
  readonly name: 'presto' | 'trino'
  readonly dialects = ['presto'] as const
  readonly #coordinator: Coordinator
  readonly #user: string | undefined
  readonly #running = new Set<Statement>()

  constructor(address: CoordinatorAddress, credentials: EngineCredentials = {}, firstRetryMs?: number) {
    this.name = address.kind
    this.#user = credentials.user
    this.#coordinator = new Coordinator(address, credentials, firstRetryMs)
  }

  async check(signal: AbortSignal): Promise<void> {
    const { kind, origin } = this.#coordinator.address
    const named = kind === 'trino' ? 'Trino' : 'Presto'
    const info = await this.#info(signal, named)
    if (typeof info !== 'object' || info === null || !('nodeVersion' in info)) {
      throw new EngineUnavailable(`${origin} is no ${named}: its /v1/info has no nodeVersion`)
    }
    await this.#probe(signal, `the ${named} at ${origin}`)
  }

  /** The smallest query: it says whether the credentials are accepted and the service is ready. */
  async #probe(signal: AbortSignal, named: string): Promise<void> {
    const statement = this.start(PROBE, () => undefined)
    signal.addEventListener('abort', () => statement.cancel(), { once: true })
    const answer = await statement.answer.catch((error: Error) => ({ message: error.message }))
    if ('rows' in answer) return
    throw new EngineUnavailable(
      `${named} cannot run SELECT 1: ${signal.aborted ? 'it takes too long' : answer.message}`,
    )
  }

  start(query: StatementQuery, onState: (state: EngineState) => void): RunningQuery {
    const statement = new Statement(this.#coordinator, query, this.#headers(query), onState)
    this.#running.add(statement)
    statement.ended().finally(() => this.#running.delete(statement))
    return statement
  }

  /** The data belongs to the cluster, and stays. */
  async resetWorld(): Promise<void> {}

  async close(): Promise<void> {
    const running = [...this.#running]
    for (const statement of running) statement.cancel()
    await within(CLOSE_MS, Promise.all(running.map((statement) => statement.ended())))
    this.#coordinator.close()
  }

  #headers({ schema, catalog, user }: StatementQuery): Record<string, string> {
    const prefix = this.name === 'trino' ? 'x-trino' : 'x-presto'
    const { address } = this.#coordinator
    const headers = {
      user: this.#user ?? user,
      source: 'lakemock',
      'time-zone': 'UTC',
      catalog: catalog || address.catalog,
      schema,
    }
    const given = Object.entries(headers).filter(([, value]) => value !== '')
    return Object.fromEntries(given.map(([name, value]) => [`${prefix}-${name}`, headerText(value)]))
  }

  async #info(signal: AbortSignal, named: string): Promise<unknown> {
    const { origin } = this.#coordinator.address
    try {
      return JSON.parse(
        await this.#coordinator.request({ method: 'GET', target: '/v1/info', signal, isRepeatable: false }),
      )
    } catch (error) {
      const why = error instanceof SyntaxError ? 'its reply is not JSON' : (error as Error).message
      throw new EngineUnavailable(`no ${named} can be used at ${origin}: ${why}; start it, or correct the address`)
    }
  }
}

/** A header takes ASCII only. */
const headerText = (value: string): string => (/^[\x20-\x7e]*$/.test(value) ? value : encodeURIComponent(value))
