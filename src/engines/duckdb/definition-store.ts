/** The definitions of tables and views in the file of a database, which DuckDB's own types do not tell. */
import type { Table, TableName } from '../../sql/catalog-view.ts'
import type { DuckConnection } from './load-duckdb.ts'
import { quoteText } from './names.ts'

const TABLE = 'lakemock_tables'

export class DefinitionStore {
  readonly #connection: DuckConnection
  readonly #isKept: boolean

  /** Those of a database in memory are not kept. */
  constructor(connection: DuckConnection, isKept: boolean) {
    this.#connection = connection
    this.#isKept = isKept
  }

  async read(): Promise<readonly Table[]> {
    if (!this.#isKept) return []
    await this.#connection.run(`CREATE TABLE IF NOT EXISTS ${TABLE} (name VARCHAR PRIMARY KEY, definition VARCHAR)`)
    const result = await this.#connection.run(`SELECT definition FROM ${TABLE}`)
    return (await result.getRows()).map(([text]): Table => {
      const { comment, viewText, rows, ...table } = JSON.parse(String(text))
      return { ...table, comment: comment ?? undefined, viewText: viewText ?? undefined, rows: rows ?? undefined }
    })
  }

  async write(table: Table): Promise<void> {
    if (!this.#isKept) return
    const text = JSON.stringify({ ...table, rows: undefined })
    await this.#connection.run(`INSERT OR REPLACE INTO ${TABLE} VALUES (${key(table)}, ${quoteText(text)})`)
  }

  async remove(name: TableName): Promise<void> {
    if (this.#isKept) await this.#connection.run(`DELETE FROM ${TABLE} WHERE name = ${key(name)}`)
  }
}

const key = ({ catalog, schema, name }: TableName): string => quoteText(`${catalog}.${schema}.${name}`)
