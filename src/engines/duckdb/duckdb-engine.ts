/** DuckDB inside lakemock, with a database for each world. */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TableName } from '../../sql/catalog-view.ts'
import type { SqlQuestion } from '../../sql/question.ts'
import { EngineLost, EngineUnavailable } from '../engine-errors.ts'
import {
  CANCELLED,
  type EngineState,
  type RunningQuery,
  type SqlAnswer,
  type SqlEngine,
  type SqlQuery,
} from '../sql-engine.ts'
import { type DuckDb, loadDuckDb, PACKAGE } from './load-duckdb.ts'
import { placesOf, RunningPlaces } from './running-places.ts'
import { StatementRun } from './statement-run.ts'
import { type DatabaseLimits, WorldDatabase } from './world-database.ts'

export interface DuckDbOptions {
  /** Where each world has a file; undefined: databases are in memory. */
  readonly directory: string | undefined
  readonly memoryBytes: number
}

/** Queries of one world share these; other worlds have their own. */
const THREADS = 2

export class DuckDbEngine implements SqlEngine {
  readonly name = 'duckdb'
  readonly dialects = ['presto'] as const
  readonly #options: DuckDbOptions
  readonly #places = new RunningPlaces(placesOf(process.env.UV_THREADPOOL_SIZE))
  readonly #databases = new Map<string, Promise<WorldDatabase>>()
  /** Those of them that are open. */
  readonly #opened = new Map<string, WorldDatabase>()
  #duck: Promise<DuckDb> | undefined
  #isClosed = false

  constructor(options: DuckDbOptions) {
    this.#options = options
  }

  async check(): Promise<void> {
    try {
      await this.#load()
    } catch {
      const how = `npm install ${PACKAGE}`
      throw new EngineUnavailable(`the engine duckdb needs the package ${PACKAGE}, which is not installed: ${how}`)
    }
    const { directory } = this.#options
    if (directory === undefined) return
    try {
      await mkdir(directory, { recursive: true, mode: 0o700 })
    } catch (error) {
      throw new EngineUnavailable(`the folder ${directory} of the engine duckdb cannot be made: ${String(error)}`)
    }
  }

  start(query: SqlQuery, onState: (state: EngineState) => void): RunningQuery {
    let run: StatementRun | undefined
    const stop = new AbortController()
    const answer = async (): Promise<SqlAnswer> => {
      if (query.dialect === 'spark') return { message: 'The engine duckdb does not support Spark SQL' }
      if (!(await this.#places.enter(stop.signal))) return { message: CANCELLED }
      try {
        const database = await this.#database(query.project)
        run = new StatementRun(database, questionOf(query), { rows: query.limits.rows, cells: query.cells, onState })
        if (stop.signal.aborted) run.cancel()
        return await run.answer()
      } finally {
        this.#places.leave()
      }
    }
    return {
      answer: answer(),
      cancel(): void {
        stop.abort()
        run?.cancel()
      },
    }
  }

  ownRows(project: string): readonly TableName[] {
    return this.#opened.get(project)?.ownRows() ?? []
  }

  async resetWorld(project: string): Promise<void> {
    const opened = this.#databases.get(project)
    this.#databases.delete(project)
    this.#opened.delete(project)
    const database = await opened?.catch(() => undefined)
    database?.close()
    const file = this.#fileOf(project)
    if (file === undefined || this.#isClosed) return
    for (const name of [file, `${file}.wal`]) await rm(name, { force: true })
  }

  async close(): Promise<void> {
    this.#isClosed = true
    const opened = [...this.#databases.values()]
    this.#databases.clear()
    for (const database of await Promise.allSettled(opened)) {
      if (database.status === 'fulfilled') database.value.close()
    }
  }

  #load(): Promise<DuckDb> {
    this.#duck ??= loadDuckDb()
    return this.#duck
  }

  #database(project: string): Promise<WorldDatabase> {
    if (this.#isClosed) return Promise.reject(new EngineLost('The engine duckdb is closed'))
    const known = this.#databases.get(project)
    if (known !== undefined) return known
    const opened = this.#open(project)
    this.#databases.set(project, opened)
    opened.then(
      (database) => {
        if (this.#databases.get(project) === opened) this.#opened.set(project, database)
      },
      () => this.#databases.delete(project),
    )
    return opened
  }

  async #open(project: string): Promise<WorldDatabase> {
    const limits: DatabaseLimits = { memoryBytes: this.#options.memoryBytes, threads: THREADS }
    try {
      return await WorldDatabase.open(await this.#load(), this.#fileOf(project), limits)
    } catch (error) {
      throw new EngineLost(`The engine duckdb cannot open the database of this project: ${String(error)}`)
    }
  }

  /** A name that no file can have is written in hexadecimal. */
  #fileOf(project: string): string | undefined {
    const { directory } = this.#options
    if (directory === undefined) return undefined
    const name = /^[A-Za-z0-9_-]{1,100}$/.test(project)
      ? project
      : `x${Buffer.from(project).toString('hex').slice(0, 200)}`
    return join(directory, `${name}.duckdb`)
  }
}

/** A query of MRS is in the catalog hive, unless it names another. */
const CATALOG = 'hive'

const questionOf = ({ text, catalog, schema, user, world }: SqlQuery): SqlQuestion => ({
  ...{ text, user, schema: schema.toLowerCase(), isStrict: true },
  catalog: catalog === '' ? CATALOG : catalog,
  ...world,
})
