/** The tables of DLI: those of the catalog that MRS reads, too. */
import { Problem } from '../../core/problem.ts'
import { takeRoom } from '../../presto/check-sql.ts'
import { DEFAULT_CATALOG } from '../../sql/catalog.ts'
import type { Table } from '../../sql/catalog-view.ts'
import type { World } from '../../world/world.ts'
import { type Database, findDatabase } from './databases.ts'

/** MANAGED: the service keeps its data; EXTERNAL: its data is in object storage. */
export type TableType = 'MANAGED' | 'EXTERNAL' | 'VIEW'

export function typeOfTable({ kind, storage }: Table): TableType {
  if (kind === 'view') return 'VIEW'
  return storage?.location === 'OBS' ? 'EXTERNAL' : 'MANAGED'
}

/** Where the data of a table is, as requests name it. */
export function locationOf(table: Table): 'VIEW' | 'OBS' | 'DLI' {
  return table.kind === 'view' ? 'VIEW' : (table.storage?.location ?? 'DLI')
}

export interface TableFilter {
  /** A part of the name, in any case; empty: any. */
  readonly keyword: string
  /** undefined: any. */
  readonly type: TableType | undefined
  /** Where the data is; undefined: anywhere. */
  readonly source: string | undefined
  /** Counted from 1. */
  readonly page: number
  readonly pageSize: number
}

/** One page of the tables and views of a database that match, in alphabetical order, and how many match in all. */
export function listTables(world: World, databaseName: string, filter: TableFilter) {
  const { keyword, type, source, page, pageSize } = filter
  const found = findDatabase(world, databaseName).tables.filter(
    (table) =>
      table.name.includes(keyword.toLowerCase()) &&
      (type === undefined || typeOfTable(table) === type) &&
      (source === undefined || locationOf(table) === source),
  )
  return { total: found.length, tables: found.slice((page - 1) * pageSize, page * pageSize) }
}

/** A table or a view of a database. Throws no-such-object for either. */
export function findTable(world: World, databaseName: string, name: string): Table {
  const database = findDatabase(world, databaseName)
  const table = database.tables.find((one) => one.name === name.toLowerCase())
  if (table !== undefined) return table
  // the service's own words
  throw new Problem('no-such-object', `There is no table named named ${name}`, 'table_name', name)
}

/** Adds a table or a view. Throws if its name is taken or there is no room. */
export function createTable(world: World, database: Database, table: Table): void {
  if (database.tables.some(({ name }) => name === table.name)) {
    throw new Problem('conflict', `The table ${database.name}.${table.name} exists already.`, 'table_name')
  }
  const change = { kind: 'putTable', table } as const
  takeRoom(world, change)
  world.catalog.apply(change)
}

export function deleteTable(world: World, { schema, name }: Table): void {
  world.catalog.apply({ kind: 'dropTable', table: { catalog: DEFAULT_CATALOG, schema, name } })
}
