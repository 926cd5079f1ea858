/** CREATE SCHEMA, DROP SCHEMA and ALTER SCHEMA. */
import { SqlFailure } from '../failure.ts'
import { isBuiltInSchema } from '../metadata/built-in-tables.ts'
import { type Analysis, failAt } from '../query/analysis.ts'
import { type SchemaName, schemaNameOf } from '../query/schema-name.ts'
import { done, type StatementResult } from '../query/statement-result.ts'
import { hasSchema } from '../query/table-name.ts'
import type { Place, Statement } from '../syntax-tree.ts'
import { checkProperties } from './table-properties.ts'
import { requireCatalog, requireWritable } from './target.ts'

type Of<Kind extends Statement['kind']> = Statement & { readonly kind: Kind }

function isKnown(analysis: Analysis, { catalog, schema }: SchemaName): boolean {
  const { known } = analysis.question
  if (!known.catalogs().includes(catalog)) return false
  return isBuiltInSchema({ catalog, schema }) || (known.schemas(catalog)?.includes(schema) ?? false)
}

export function createSchema(analysis: Analysis, statement: Of<'createSchema'>): StatementResult {
  const name = schemaNameOf(analysis, statement, statement.name)
  if (isKnown(analysis, name)) {
    if (statement.ifNotExists) return done()
    failAt(statement, `Schema '${name.catalog}.${name.schema}' already exists`)
  }
  requireCatalog(analysis, name.catalog)
  checkProperties(analysis, statement.properties, 'schema', name.catalog)
  requireWritable(name, 'creating schemas')
  return done({ kind: 'createSchema', ...name })
}

export function dropSchema(analysis: Analysis, statement: Of<'dropSchema'>): StatementResult {
  const name = schemaNameOf(analysis, statement, statement.name)
  if (statement.cascades) throw new SqlFailure('CASCADE is not yet supported for DROP SCHEMA')
  if (!isKnown(analysis, name)) {
    if (statement.ifExists) return done()
    requireSchemaName(analysis, statement, name)
  }
  if (name.schema === 'information_schema') throw new SqlFailure(`Schema ${name.schema} not found`)
  requireWritable(name, 'dropping schemas')
  const tables = analysis.question.known.tables(name.catalog, name.schema) ?? []
  if (tables.length > 0) throw new SqlFailure(`Schema not empty: ${name.schema}`)
  return done({ kind: 'dropSchema', ...name })
}

function requireSchemaName(analysis: Analysis, statement: Place, name: SchemaName): void {
  if (hasSchema(analysis, name.catalog, name.schema)) return
  failAt(statement, `Schema '${name.catalog}.${name.schema}' does not exist`)
}

export function renameSchema(analysis: Analysis, statement: Of<'renameSchema'>): StatementResult {
  const name = schemaNameOf(analysis, statement, statement.name)
  if (!isKnown(analysis, name)) requireSchemaName(analysis, statement, name)
  const to = statement.to.text.toLowerCase()
  if (isKnown(analysis, { ...name, schema: to })) {
    failAt(statement, `Target schema '${name.catalog}.${to}' already exists`)
  }
  requireWritable(name, 'renaming schemas')
  return done({ kind: 'renameSchema', ...name, to })
}

export function authorizeSchema(analysis: Analysis, statement: Of<'authorizeSchema'>): StatementResult {
  const name = schemaNameOf(analysis, statement, statement.name)
  if (!isKnown(analysis, name)) requireSchemaName(analysis, statement, name)
  return done()
}
