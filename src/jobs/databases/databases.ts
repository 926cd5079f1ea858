/** The databases of DLI: the schemas of the catalog that MRS reads, too. */
import { Problem } from '../../core/problem.ts'
import { hasTags } from '../../model/tag.ts'
import { takeRoom } from '../../presto/check-sql.ts'
import { DEFAULT_CATALOG, DEFAULT_SCHEMA } from '../../sql/catalog.ts'
import type { SchemaDetails, Table } from '../../sql/catalog-view.ts'
import type { World } from '../../world/world.ts'
import { checkName } from '../names.ts'

/** A database as requests see it. */
export interface Database {
  /** In lower case. */
  readonly name: string
  readonly tables: readonly Table[]
  readonly details: SchemaDetails
}

/** What is known of a database that SQL or the fixtures made. */
const NO_DETAILS: SchemaDetails = { description: '', owner: '', enterpriseProjectId: '0', tags: [] }

export interface DatabaseFilter {
  /** A part of the name, in any case; empty: any. */
  readonly keyword: string
  /** As `k1=v1,k2=v2`; empty: any. */
  readonly tags: string
  readonly offset: number
  readonly limit: number
}

/** A part of the databases that match, in alphabetical order, and how many match in all. */
export function listDatabases(world: World, { keyword, tags, offset, limit }: DatabaseFilter) {
  const found = namesOf(world)
    .filter((name) => name.includes(keyword.toLowerCase()))
    .map((name) => databaseOf(world, name))
    .filter((database) => hasTags(database.details.tags, tags))
  return { total: found.length, databases: found.slice(offset, offset + limit) }
}

/** The database with that name, in any case. Throws no-such-object. */
export function findDatabase(world: World, name: string): Database {
  const key = name.toLowerCase()
  if (!namesOf(world).includes(key)) {
    throw new Problem('no-such-object', `There is no database named ${name}`, 'database_name', name)
  }
  return databaseOf(world, key)
}

/** Creates a database. Throws if its name breaks the rule of names or is taken. */
export function createDatabase(world: World, name: string, details: SchemaDetails): Database {
  const schema = checkName(name, 'database_name')
  if (namesOf(world).includes(schema)) {
    throw new Problem('conflict', `The database ${schema} exists already.`, 'database_name')
  }
  const change = { kind: 'createSchema', catalog: DEFAULT_CATALOG, schema, details } as const
  takeRoom(world, change)
  world.catalog.apply(change)
  return databaseOf(world, schema)
}

/** Throws if a database cannot be deleted: it is the one that every project has, or it has tables and the request does not cascade. */
export function checkDeletable({ name, tables }: Database, cascades: boolean): void {
  if (name === DEFAULT_SCHEMA) {
    throw new Problem('not-supported', `The database ${name} cannot be deleted.`, 'database_name')
  }
  if (tables.length === 0 || cascades) return
  const has = tables.length === 1 ? 'a table' : `${tables.length} tables`
  throw new Problem(
    'wrong-state',
    `The database ${name} is not empty: it has ${has}. Delete what it has first, or give cascade=true.`,
    'database_name',
  )
}

/** Deletes a database with its tables. */
export function deleteDatabase(world: World, { name }: Pick<Database, 'name'>): void {
  world.catalog.apply({ kind: 'dropSchema', catalog: DEFAULT_CATALOG, schema: name })
}

/** `default` exists always, even if SQL dropped it. */
function namesOf({ catalog }: World): readonly string[] {
  const names = catalog.schemas(DEFAULT_CATALOG) ?? []
  return names.includes(DEFAULT_SCHEMA) ? names : [...names, DEFAULT_SCHEMA].sort()
}

const databaseOf = ({ catalog }: World, name: string): Database => ({
  name,
  tables: catalog.tables(DEFAULT_CATALOG, name) ?? [],
  details: catalog.details(DEFAULT_CATALOG, name) ?? NO_DETAILS,
})
