import { overLimit } from '../core/problem.ts'
import type { CatalogChange, CatalogView, SchemaDetails, Table, TableName } from './catalog-view.ts'

/** The catalog of names that have none, and the one that Presto has for itself. */
export const DEFAULT_CATALOG = 'hive'
const SYSTEM = 'system'
/** A table keeps this many rows; further ones are not kept. */
export const MAX_ROWS = 10_000
/** The schema of names that have none. */
export const DEFAULT_SCHEMA = 'default'

/** A schema that exists, with tables or without. */
export interface DeclaredSchema {
  readonly catalog: string
  readonly schema: string
  readonly tables: readonly Table[]
  /** Absent for a schema that DLI did not create. */
  readonly details?: SchemaDetails | undefined
}

type Schemas = Map<string, Map<string, Table>>

export interface CatalogCounts {
  readonly schemas: number
  readonly tables: number
}

/** The schemas, tables and views of a world: those of the fixtures, and what its statements and tests changed. */
export class Catalog implements CatalogView {
  readonly #catalogs = new Map<string, Schemas>()
  /** By catalog and schema. */
  readonly #details = new Map<string, SchemaDetails>()
  #tableCount = 0
  #schemaCount = 0
  #revision = 0

  constructor(declared: readonly DeclaredSchema[] = []) {
    this.#catalogs.set(SYSTEM, new Map())
    this.#declare({ catalog: DEFAULT_CATALOG, schema: DEFAULT_SCHEMA, tables: [] })
    for (const one of declared) this.#declare(one)
  }

  /** Everything known, for `restore`. */
  state(): readonly DeclaredSchema[] {
    return [...this.#catalogs].flatMap(([catalog, schemas]) =>
      [...schemas].map(([schema, tables]) => ({
        ...{ catalog, schema, tables: [...tables.values()] },
        details: this.details(catalog, schema),
      })),
    )
  }

  /** Replaces everything known. */
  restore(schemas: readonly DeclaredSchema[]): void {
    this.#revision++
    for (const catalog of this.#catalogs.keys()) if (catalog !== SYSTEM) this.#catalogs.delete(catalog)
    this.#details.clear()
    this.#tableCount = 0
    this.#schemaCount = 0
    for (const one of schemas) this.#declare(one)
  }

  /** How many schemas it has, and how many tables and views. */
  get counts(): CatalogCounts {
    return { schemas: this.#schemaCount, tables: this.#tableCount }
  }

  get revision(): number {
    return this.#revision
  }

  catalogs(): readonly string[] {
    return [...this.#catalogs.keys()].sort()
  }

  schemas(catalog: string): readonly string[] | undefined {
    const schemas = this.#catalogs.get(catalog)
    return schemas && [...schemas.keys()].sort()
  }

  /** What DLI knows of a schema; undefined if DLI did not create it. */
  details(catalog: string, schema: string): SchemaDetails | undefined {
    return this.#details.get(keyOf(catalog, schema))
  }

  tables(catalog: string, schema: string): readonly Table[] | undefined {
    const tables = this.#catalogs.get(catalog)?.get(schema)
    return tables && [...tables.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  table(catalog: string, schema: string, name: string): Table | undefined {
    return this.#catalogs.get(catalog)?.get(schema)?.get(name)
  }

  /** The approximate size of what tables contain, in bytes. */
  get bytes(): number {
    let sum = 0
    for (const schemas of this.#catalogs.values())
      for (const tables of schemas.values()) for (const table of tables.values()) sum += tableBytes(table)
    return sum
  }

  /** Throws `quota` if a change adds a table or a schema, and there are `limit` already. */
  checkRoom(change: CatalogChange, limit: number): void {
    if (this.#hasRoom(change, limit)) return
    throw overLimit(
      'tables',
      `a project can have ${limit} schemas, and ${limit} tables and views (setting limits.tables)`,
    )
  }

  #hasRoom(change: CatalogChange, limit: number): boolean {
    if (change.kind === 'createSchema') return this.#schemaCount < limit
    return change.kind !== 'putTable' || this.#tableCount < limit || this.#find(change.table) !== undefined
  }

  /** Makes a change if there is room for what it adds. Returns whether there is. */
  applyIfRoom(change: CatalogChange, limit: number): boolean {
    const fits = this.#hasRoom(change, limit)
    if (fits) this.apply(change)
    return fits
  }

  /** Makes a change. One that has nothing to change does nothing. */
  apply(change: CatalogChange): void {
    this.#revision++
    switch (change.kind) {
      case 'createSchema':
        this.#declare({ ...change, tables: [] })
        return
      case 'dropSchema':
        this.#dropSchema(change)
        return
      case 'renameSchema':
        this.#renameSchema(change)
        return
      case 'putTable':
        this.#put(change.table)
        return
      case 'dropTable':
        this.#drop(change.table)
        return
      case 'renameTable':
        this.#rename(change.table, change.to)
        return
      case 'addRows': {
        const table = this.#find(change.table)
        if (table !== undefined)
          this.#put({ ...table, rows: [...(table.rows ?? []), ...change.rows].slice(0, MAX_ROWS) })
        return
      }
      case 'deleteRows': {
        const table = this.#find(change.table)
        if (table !== undefined) this.#put({ ...table, rows: [] })
      }
    }
  }

  #declare({ catalog, schema, tables, details }: DeclaredSchema): void {
    this.#schemaOf(catalog, schema)
    if (details !== undefined) this.#details.set(keyOf(catalog, schema), details)
    for (const table of tables) this.#put(table)
  }

  #find({ catalog, schema, name }: TableName): Table | undefined {
    return this.table(catalog, schema, name)
  }

  /** A table makes its schema and its catalog known. */
  #put(table: Table): void {
    const tables = this.#schemaOf(table.catalog, table.schema)
    if (!tables.has(table.name)) this.#tableCount++
    tables.set(table.name, table)
  }

  #drop({ catalog, schema, name }: TableName): void {
    if (this.#catalogs.get(catalog)?.get(schema)?.delete(name)) this.#tableCount--
  }

  #rename(from: TableName, to: TableName): void {
    const table = this.#find(from)
    if (table === undefined) return
    this.#drop(from)
    this.#put({ ...table, ...to })
  }

  #dropSchema({ catalog, schema }: { readonly catalog: string; readonly schema: string }): void {
    const tables = this.#catalogs.get(catalog)?.get(schema)
    if (tables === undefined) return
    this.#tableCount -= tables.size
    this.#schemaCount--
    this.#details.delete(keyOf(catalog, schema))
    this.#catalogs.get(catalog)?.delete(schema)
  }

  #renameSchema({
    catalog,
    schema,
    to,
  }: {
    readonly catalog: string
    readonly schema: string
    readonly to: string
  }): void {
    const tables = this.#catalogs.get(catalog)?.get(schema)
    if (tables === undefined) return
    const details = this.details(catalog, schema)
    this.#dropSchema({ catalog, schema })
    const moved = [...tables.values()].map((table) => ({ ...table, schema: to }))
    this.#declare({ catalog, schema: to, tables: moved, details })
  }

  #schemaOf(catalog: string, schema: string): Map<string, Table> {
    const schemas: Schemas = this.#catalogs.get(catalog) ?? new Map()
    this.#catalogs.set(catalog, schemas)
    const known = schemas.get(schema)
    if (known !== undefined) return known
    const tables = new Map<string, Table>()
    schemas.set(schema, tables)
    this.#schemaCount++
    return tables
  }
}

const keyOf = (catalog: string, schema: string): string => JSON.stringify([catalog, schema])

/** The approximate size of a table's columns, text and rows, in bytes. */
export function tableBytes({ columns, rows = [], viewText = '', comment = '' }: Table): number {
  let bytes = viewText.length + comment.length
  for (const column of columns) bytes += column.name.length + column.type.length + (column.comment?.length ?? 0)
  return bytes + rowsBytes(rows)
}

/** The approximate size of rows, in bytes. */
export const rowsBytes = (rows: NonNullable<Table['rows']>): number =>
  rows.reduce((sum, row) => row.reduce((bytes, cell) => bytes + (cell?.length ?? 1), sum), 0)
