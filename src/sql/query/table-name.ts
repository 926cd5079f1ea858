/** Which table a name means, and whether it exists. */
import type { Table, TableName } from '../catalog-view.ts'
import { SqlFailure } from '../failure.ts'
import { builtInTable } from '../metadata/built-in-table.ts'
import { isBuiltInSchema } from '../metadata/built-in-tables.ts'
import type { SqlQuestion } from '../question.ts'
import type { QualifiedName } from '../syntax-tree.ts'
import type { Analysis } from './analysis.ts'

/** The table that a name means: catalog and schema are those of the request unless the name has its own. */
export function tableNameOf(name: QualifiedName, question: SqlQuestion): TableName {
  const parts = name.parts.map((part) => part.text.toLowerCase())
  if (parts.length > 3) throw new SqlFailure(`Too many dots in table name: ${parts.join('.')}`)
  const [table = '', schema = question.schema, catalog = question.catalog] = parts.toReversed()
  return { catalog, schema, name: table }
}

export const fullName = (name: TableName): string => `${name.catalog}.${name.schema}.${name.name}`

/** What of a name is not there. */
export type Missing = 'catalog' | 'schema' | 'table'

/** A table or view, or what of its name is missing. */
export function findTable(question: SqlQuestion, name: TableName): Table | Missing {
  const { known } = question
  if (!known.catalogs().includes(name.catalog)) return 'catalog'
  const builtIn = builtInTable(question, name)
  if (builtIn !== undefined) return builtIn
  const table = known.table(name.catalog, name.schema, name.name)
  if (table !== undefined) return table
  if (isBuiltInSchema(name)) return 'table'
  return known.schemas(name.catalog)?.includes(name.schema) ? 'table' : 'schema'
}

/** Whether a name that is missing is taken to exist. The tables of information_schema and system are all known. */
export function mayExist(question: SqlQuestion, name: TableName): boolean {
  return !question.isStrict && !isBuiltInSchema(name)
}

/** A table that is known to exist, `assumed` if it is taken to exist, or undefined. */
export function lookUpTable(analysis: Analysis, name: TableName): Table | 'assumed' | undefined {
  const found = findTable(analysis.question, name)
  if (typeof found === 'object') return found
  if (!mayExist(analysis.question, name)) return undefined
  analysis.assume(`table ${fullName(name)}`)
  return 'assumed'
}

/** Whether a schema exists, or is taken to exist. */
export function hasSchema(analysis: Analysis, catalog: string, schema: string): boolean {
  const { known, isStrict } = analysis.question
  if (isBuiltInSchema({ catalog, schema }) && known.catalogs().includes(catalog)) return true
  if (known.schemas(catalog)?.includes(schema)) return true
  if (isStrict) return false
  analysis.assume(`schema ${catalog}.${schema}`)
  return true
}

/** Whether a catalog exists, or is taken to exist. */
export function hasCatalog(analysis: Analysis, catalog: string): boolean {
  if (analysis.question.known.catalogs().includes(catalog)) return true
  if (analysis.question.isStrict) return false
  analysis.assume(`catalog ${catalog}`)
  return true
}

/** A table or view of this name, if it is known. */
export function knownTable(analysis: Analysis, name: TableName): Table | undefined {
  const found = findTable(analysis.question, name)
  return typeof found === 'string' ? undefined : found
}
