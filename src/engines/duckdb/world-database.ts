/** The database of one world. */
import { after } from '../../core/clock.ts'
import type { CatalogChange, CatalogView, Table, TableName } from '../../sql/catalog-view.ts'
import { DefinitionStore } from './definition-store.ts'
import type { DuckConnection, DuckDb, DuckInstance } from './load-duckdb.ts'
import { macros } from './macros.ts'
import { OutsideFunctions } from './outside-functions.ts'
import { EngineCatalog, isSameDefinition, keyOf, type StoredTable } from './stored-tables.ts'
import { alterTableSql, createTableSql, dropTableSql, insertRowsSql, moveTableSql } from './table-sql.ts'

export interface DatabaseLimits {
  readonly memoryBytes: number
  readonly threads: number
}

/** Nothing outside the database can be read or written, and SQL cannot change that. Queries do not go to disk when memory is full. */
const sandbox = (limits: DatabaseLimits): Record<string, string> => ({
  threads: String(limits.threads),
  memory_limit: `${Math.max(1, Math.floor(limits.memoryBytes / 1024))}KiB`,
  temp_directory: '',
  enable_external_access: 'false',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
  lock_configuration: 'true',
})

/** How often a query is interrupted, in real milliseconds. */
const INTERRUPT_MS = 10

export class WorldDatabase {
  readonly functions: OutsideFunctions
  readonly #instance: DuckInstance
  readonly #main: DuckConnection
  readonly #definitions: DefinitionStore
  readonly #stored = new Map<string, StoredTable>()
  /** Tables that the engine has dropped, and the world has not yet. */
  readonly #dropped = new Map<string, Table>()
  /** Tables whose rows statements have changed here, by their keys. */
  readonly #ownRows = new Map<string, TableName>()
  readonly #idle: DuckConnection[] = []
  readonly #busy = new Set<DuckConnection>()
  /** Those whose query was interrupted; they are not used again. */
  readonly #stopping = new Set<DuckConnection>()
  /** Changes of tables happen one after the other. */
  #turn: Promise<unknown> = Promise.resolve()
  #isClosed = false

  private constructor(duck: DuckDb, instance: DuckInstance, main: DuckConnection, definitions: DefinitionStore) {
    this.functions = new OutsideFunctions(duck, main)
    this.#instance = instance
    this.#main = main
    this.#definitions = definitions
  }

  /** `path` is undefined for a database in memory. */
  static async open(duck: DuckDb, path: string | undefined, limits: DatabaseLimits): Promise<WorldDatabase> {
    const instance = await duck.DuckDBInstance.create(path ?? ':memory:', sandbox(limits))
    try {
      const main = await instance.connect()
      for (const macro of macros) await main.run(macro)
      const definitions = new DefinitionStore(main, path !== undefined)
      const database = new WorldDatabase(duck, instance, main, definitions)
      for (const table of await definitions.read()) {
        database.#stored.set(keyOf(table), { table, takenRows: undefined, replaces: undefined, isSeen: false })
        if (table.kind === 'table') database.noteRows(table)
      }
      return database
    } catch (error) {
      instance.closeSync()
      throw error
    }
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  /** What the statements of the world see. Tables that were dropped or replaced elsewhere are gone. */
  async catalog(known: CatalogView): Promise<CatalogView> {
    await this.inTurn(() => this.#reconcile(known))
    return new EngineCatalog(known, this.#stored, this.#dropped)
  }

  /** What the world's catalog does not have: the tables of a file that was opened. */
  unseen(): readonly CatalogChange[] {
    return [...this.#stored.values()]
      .filter((one) => !one.isSeen && one.replaces === undefined)
      .map(({ table }) => ({ kind: 'putTable', table }))
  }

  /** Makes a table of the world's catalog, with its rows, if the engine does not have it yet. */
  ensure(known: CatalogView, name: TableName): Promise<void> {
    return this.inTurn(() => this.#ensure(known, name))
  }

  /** A connection for one statement. */
  async take(): Promise<DuckConnection> {
    const connection = this.#idle.pop() ?? (await this.#instance.connect())
    this.#busy.add(connection)
    return connection
  }

  give(connection: DuckConnection): void {
    this.#busy.delete(connection)
    if (this.#isClosed || this.#stopping.delete(connection)) connection.closeSync()
    else this.#idle.push(connection)
    if (this.#isClosed && this.#busy.size === 0) this.#instance.closeSync()
  }

  /** Stops what a connection does. A query that only begins does not notice it, so the call is repeated until it ends. */
  interrupt(connection: DuckConnection): void {
    if (!this.#busy.has(connection)) return
    this.#stopping.add(connection)
    connection.interrupt()
    after(INTERRUPT_MS, () => this.interrupt(connection))
  }

  /** Follows a change that a statement makes in the catalog. */
  follow(known: CatalogView, change: CatalogChange): Promise<void> {
    return this.inTurn(() => this.#follow(known, change))
  }

  /** Notes that a statement has changed the rows of a table. */
  noteRows(table: TableName): void {
    this.#ownRows.set(keyOf(table), nameOf(table))
  }

  /** The tables whose rows the world's catalog does not have. */
  ownRows(): readonly TableName[] {
    return [...this.#ownRows.values()]
  }

  /** Notes a table that a statement has made itself. */
  async noteTable(known: CatalogView, table: Table): Promise<void> {
    await this.#store(known, table)
  }

  /** Removes a table that a statement could not fill. */
  async forget(name: TableName): Promise<void> {
    await this.#forget(name)
  }

  /** Waits for the changes that others make. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(work, work)
    this.#turn = next.catch(() => undefined)
    return next
  }

  /** Stops what runs, and closes the database when it has stopped. */
  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    for (const connection of this.#busy) this.interrupt(connection)
    for (const connection of this.#idle.splice(0)) connection.closeSync()
    this.#main.closeSync()
    if (this.#busy.size === 0) this.#instance.closeSync()
  }

  async #run(statements: readonly string[]): Promise<void> {
    for (const statement of statements) await this.#main.run(statement)
  }

  async #reconcile(known: CatalogView): Promise<void> {
    for (const [key, table] of this.#dropped) {
      if (known.table(table.catalog, table.schema, table.name) !== table) this.#dropped.delete(key)
    }
    for (const [key, stored] of this.#stored) {
      const { table, replaces } = stored
      const now = known.table(table.catalog, table.schema, table.name)
      if (now === undefined) {
        if (stored.isSeen) await this.#forget(table)
      } else if (now !== replaces && !stored.isSeen)
        this.#stored.set(key, { ...stored, isSeen: true, replaces: undefined })
    }
  }

  async #ensure(known: CatalogView, name: TableName): Promise<void> {
    const table = known.table(name.catalog, name.schema, name.name)
    const stored = this.#stored.get(keyOf(name))
    if (table === undefined || table.kind === 'view' || stored?.replaces === table) return
    if (stored !== undefined && isSameDefinition(stored.table, table)) {
      const { takenRows = [] } = stored
      const { rows = [] } = table
      if (table.rows === undefined || rows === takenRows) return
      if (takenRows.every((row, index) => rows[index] === row)) {
        await this.#run(insertRowsSql(table, rows.slice(takenRows.length)))
        this.#stored.set(keyOf(name), { ...stored, takenRows: rows })
        return
      }
    }
    await this.#run([...createTableSql(table), ...insertRowsSql(table, table.rows ?? [])])
    this.#stored.set(keyOf(name), { table, takenRows: table.rows, replaces: undefined, isSeen: true })
    await this.#definitions.write(table)
  }

  async #follow(known: CatalogView, change: CatalogChange): Promise<void> {
    switch (change.kind) {
      case 'createSchema':
      case 'addRows':
      case 'deleteRows':
        return
      case 'dropSchema':
        for (const table of known.tables(change.catalog, change.schema) ?? []) await this.#drop(known, table)
        return
      case 'renameSchema':
        for (const table of known.tables(change.catalog, change.schema) ?? []) {
          await this.#move(known, table, { ...table, schema: change.to })
        }
        return
      case 'putTable':
        return this.#put(known, change.table)
      case 'dropTable':
        return this.#drop(known, change.table)
      case 'renameTable':
        return this.#move(known, change.table, change.to)
    }
  }

  async #put(known: CatalogView, table: Table): Promise<void> {
    await this.#ensure(known, table)
    const before = this.#stored.get(keyOf(table))?.table
    if (table.kind === 'table')
      await this.#run(before?.kind === 'table' ? alterTableSql(before, table) : createTableSql(table))
    await this.#store(known, table)
  }

  async #store(known: CatalogView, table: Table): Promise<void> {
    const replaces = known.table(table.catalog, table.schema, table.name)
    const own = { ...table, rows: undefined }
    const takenRows = this.#stored.get(keyOf(table))?.takenRows
    this.#dropped.delete(keyOf(table))
    this.#stored.set(keyOf(table), { table: own, takenRows, replaces, isSeen: false })
    await this.#definitions.write(own)
  }

  async #move(known: CatalogView, from: TableName, to: TableName): Promise<void> {
    await this.#ensure(known, from)
    const before = known.table(from.catalog, from.schema, from.name) ?? this.#stored.get(keyOf(from))?.table
    if (before?.kind === 'table') await this.#run(moveTableSql(from, to))
    if (this.#ownRows.has(keyOf(from))) this.noteRows(to)
    await this.#drop(known, from)
    if (before !== undefined) await this.#store(known, { ...before, ...nameOf(to) })
  }

  async #drop(known: CatalogView, name: TableName): Promise<void> {
    const table = known.table(name.catalog, name.schema, name.name)
    if (table !== undefined) this.#dropped.set(keyOf(name), table)
    await this.#forget(name)
  }

  async #forget(name: TableName): Promise<void> {
    if (this.#stored.get(keyOf(name))?.table.kind !== 'view') await this.#run([dropTableSql(name)]).catch(ignoreMissing)
    this.#stored.delete(keyOf(name))
    this.#ownRows.delete(keyOf(name))
    await this.#definitions.remove(name)
  }
}

const nameOf = ({ catalog, schema, name }: TableName): TableName => ({ catalog, schema, name })

/** DROP TABLE IF EXISTS fails if there is no such schema. */
function ignoreMissing(error: Error): void {
  if (!/does not exist/.test(error.message)) throw error
}
