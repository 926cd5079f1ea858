/** The engine duckdb on a catalog of a test. */
import { DuckDbEngine } from '../../../src/engines/duckdb/duckdb-engine.ts'
import { loadDuckDb } from '../../../src/engines/duckdb/load-duckdb.ts'
import type { Row } from '../../../src/engines/row-store.ts'
import type { EngineState, RunningQuery, SqlColumn } from '../../../src/engines/sql-engine.ts'
import type { PrestoVersion } from '../../../src/sql/question.ts'
import { MemoryCatalog } from '../../sql/memory-catalog.ts'

/** Whether the package is installed: `npm run test:engines` installs it. */
export const hasDuckDb = await loadDuckDb().then(
  () => true,
  () => false,
)

export interface Shown {
  readonly message?: string
  readonly columns: readonly SqlColumn[]
  readonly rows: readonly Row[]
  readonly updateCount?: number | undefined
  readonly sql?: string | undefined
}

export interface SessionOptions {
  readonly version?: PrestoVersion
  readonly directory?: string
  readonly memoryBytes?: number
  readonly rows?: number
}

export class DuckDbSession {
  readonly catalog: MemoryCatalog
  readonly engine: DuckDbEngine
  readonly #options: SessionOptions

  constructor(options: SessionOptions = {}, catalog = new MemoryCatalog()) {
    this.#options = options
    this.catalog = catalog
    this.engine = new DuckDbEngine({
      directory: options.directory,
      memoryBytes: options.memoryBytes ?? 512 * 1024 * 1024,
    })
  }

  /** `onState` hears what the engine does. */
  start(text: string, onState: (state: EngineState) => void = () => undefined): RunningQuery {
    return this.engine.start(
      {
        ...{
          text,
          dialect: 'presto',
          cells: 'text',
          conf: {},
          catalog: '',
          schema: 'default',
          user: 'u',
          project: 'p',
          id: 'q',
          kind: 'select',
        },
        limits: { rows: this.#options.rows ?? 2_000_000, memoryBytes: 0, timeoutMs: 60_000 },
        world: { known: this.catalog, version: this.#options.version ?? '333', nowMs: Date.UTC(2026, 10, 27, 21) },
      },
      onState,
    )
  }

  /** Starts a statement, and waits until DuckDB works on it. */
  async startAndRun(text: string): Promise<RunningQuery> {
    let running: RunningQuery | undefined
    await new Promise<void>((resolve) => {
      running = this.start(text, (state) => state === 'RUNNING' && resolve())
    })
    if (running === undefined) throw new Error('it did not start')
    return running
  }

  /** Runs a statement, and applies what it changes. */
  async run(text: string): Promise<Shown> {
    const answer = await this.start(text).answer
    if ('message' in answer) return { message: answer.message, columns: [], rows: [], sql: answer.sql }
    for (const change of answer.changes ?? []) this.catalog.apply(change)
    const { columns, rows, updateCount, sql } = answer
    const all = await rows.first(rows.count)
    await rows.close()
    return { columns, rows: all, updateCount, sql }
  }

  close(): Promise<void> {
    return this.engine.close()
  }
}
