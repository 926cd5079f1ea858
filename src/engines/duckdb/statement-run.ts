/** One statement of Presto on the database of its world. */

import type { CatalogChange, CatalogView, TableName } from '../../sql/catalog-view.ts'
import { cellText } from '../../sql/constant/cell-text.ts'
import type { Value } from '../../sql/constant/value.ts'
import type { DataType } from '../../sql/data-type.ts'
import { printColumnType } from '../../sql/data-types/print-type.ts'
import { SqlFailure } from '../../sql/failure.ts'
import type { ResultColumn } from '../../sql/query/statement-result.ts'
import type { PrestoVersion, SqlQuestion } from '../../sql/question.ts'
import { type Row, RowStore, TooManyRows } from '../row-store.ts'
import { sparkTypeOf } from '../spark-sql/spark-type.ts'
import { CANCELLED, type EngineState, type SqlAnswer, type SqlQuery } from '../sql-engine.ts'
import { type CheckedStatement, checkStatement } from './checked-statement.ts'
import { fromDuck } from './duck-value.ts'
import { engineMessage } from './engine-message.ts'
import { valueJson } from './json-value.ts'
import type { DuckConnection, DuckResult } from './load-duckdb.ts'
import type { QueryFunctions } from './outside-functions.ts'
import { withoutRows } from './stored-tables.ts'
import { tableSql } from './table-sql.ts'
import { translateQuery } from './translate-query.ts'
import type { TranslationContext } from './translation.ts'
import { Untranslatable } from './untranslatable.ts'
import type { WorldDatabase } from './world-database.ts'
import { runWrite } from './write-run.ts'

/** A statement was cancelled while nothing ran in DuckDB. */
class Cancelled extends Error {}

export interface StatementOptions {
  /** The most rows of a result. */
  readonly rows: number
  /** The form of cells; absent: text. */
  readonly cells?: SqlQuery['cells']
  readonly foldsConstants?: boolean
  readonly onState?: (state: EngineState) => void
}

export class StatementRun {
  readonly #database: WorldDatabase
  readonly #question: SqlQuestion
  readonly #options: StatementOptions
  readonly #functions: QueryFunctions
  readonly #read: TableName[] = []
  #connection: DuckConnection | undefined
  #isCancelled = false
  /** The SQL that ran. */
  #sql: string | undefined

  constructor(database: WorldDatabase, question: SqlQuestion, options: StatementOptions) {
    this.#database = database
    this.#question = question
    this.#options = options
    this.#functions = database.functions.open()
  }

  /** Stops it. The answer is then a failure. */
  cancel(): void {
    this.#isCancelled = true
    if (this.#connection !== undefined) this.#database.interrupt(this.#connection)
  }

  /** Does not reject for what goes wrong in a statement. */
  async answer(): Promise<SqlAnswer> {
    try {
      return await this.#answer()
    } catch (error) {
      if (!(error instanceof Error)) throw error
      const message = messageOf(error, this.#question.version)
      return this.#sql === undefined ? { message } : { message, sql: this.#sql }
    } finally {
      this.#functions.close()
    }
  }

  async #answer(): Promise<SqlAnswer> {
    const known = await this.#database.catalog(this.#question.known)
    const checked = checkStatement({ ...this.#question, known })
    this.#options.onState?.('PLANNING')
    const unseen = this.#database.unseen()
    switch (checked.does) {
      case 'read':
        return withChanges(await this.#select(known, checked), unseen)
      case 'write':
        return withChanges(await this.#write(known, checked), unseen)
      case 'tell': {
        const change = checked.change && withoutRows(checked.change)
        if (change !== undefined) await this.#database.follow(known, change)
        const { columns, rows } = checked.result
        const answer = { columns: this.#columns(columns), rows: RowStore.of(this.#texts(rows)) }
        return withChanges(answer, change === undefined ? unseen : [...unseen, change])
      }
    }
  }

  /** What a translation needs of the database. It notes the tables that are read. */
  context(): TranslationContext {
    return {
      functions: this.#functions,
      foldsConstants: this.#options.foldsConstants ?? true,
      tableName: (table) => {
        this.#read.push(table)
        return tableSql(table)
      },
    }
  }

  async #select(
    known: CatalogView,
    { analysis, query, columns }: CheckedStatement & { does: 'read' },
  ): Promise<SqlAnswer> {
    const { sql } = translateQuery(analysis, query, this.context())
    this.#sql = sql
    await this.#ensureTables(known)
    return this.#withConnection(async (connection) => {
      this.#options.onState?.('RUNNING')
      const rows = new RowStore({ limit: this.#options.rows })
      try {
        const print = this.#isJson ? valueJson : cellText
        await readRows(await connection.stream(sql), columns, rows, print)
        return { columns: this.#columns(columns), rows, sql }
      } catch (error) {
        await rows.close()
        throw error
      }
    })
  }

  async #write(known: CatalogView, checked: CheckedStatement & { does: 'write' }): Promise<SqlAnswer> {
    const written = await runWrite(checked, {
      known,
      database: this.#database,
      context: this.context(),
      ensureTables: () => this.#ensureTables(known),
      withConnection: (work) => this.#withConnection(work),
      onSql: (sql) => {
        this.#sql = sql
        this.#options.onState?.('RUNNING')
      },
    })
    const { count, change } = written
    const rows = RowStore.of([[count === undefined ? null : String(count)]])
    const answer = {
      columns: this.#columns(checked.result.columns),
      rows,
      ...(this.#sql === undefined ? {} : { sql: this.#sql }),
    }
    return withChanges(
      count === undefined ? answer : { ...answer, updateCount: count },
      change === undefined ? [] : [change],
    )
  }

  async #ensureTables(known: CatalogView): Promise<void> {
    for (const table of this.#read) await this.#database.ensure(known, table)
  }

  async #withConnection<T>(work: (connection: DuckConnection) => Promise<T>): Promise<T> {
    const connection = await this.#database.take()
    try {
      if (this.#isCancelled || this.#database.isClosed) throw new Cancelled()
      this.#connection = connection
      return await work(connection)
    } finally {
      this.#connection = undefined
      this.#database.give(connection)
    }
  }

  get #isJson(): boolean {
    return this.#options.cells === 'json'
  }

  /** Cells that are texts. */
  #texts(rows: readonly Row[]): readonly Row[] {
    return this.#isJson ? rows.map((row) => row.map((cell) => (cell === null ? null : JSON.stringify(cell)))) : rows
  }

  #columns(columns: readonly ResultColumn[]): { name: string; type: string }[] {
    const { version } = this.#question
    return columns.map(({ name, type }) => ({
      name,
      type: this.#isJson ? sparkTypeOf(type) : printColumnType(type, version),
    }))
  }
}

const withChanges = (answer: SqlAnswer, changes: readonly CatalogChange[]): SqlAnswer =>
  changes.length === 0 || 'message' in answer ? answer : { ...answer, changes }

function messageOf(error: Error, version: PrestoVersion): string {
  if (error instanceof SqlFailure || error instanceof Untranslatable || error instanceof TooManyRows)
    return error.message
  return error instanceof Cancelled ? CANCELLED : engineMessage(error.message, version)
}

type PrintCell = (value: Value, type: DataType) => string | null

/** Cells in the form that `print` gives them. */
async function readRows(
  result: DuckResult,
  columns: readonly ResultColumn[],
  rows: RowStore,
  print: PrintCell,
): Promise<void> {
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const vectors = columns.map((_, index) => chunk.getColumnVector(index))
    const batch: Row[] = []
    for (let row = 0; row < chunk.rowCount; row++) {
      batch.push(columns.map(({ type }, index) => print(fromDuck(vectors[index]?.getItem(row), type), type)))
    }
    await rows.append(batch)
  }
}
