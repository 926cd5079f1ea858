/** The columns of a table, a view, or a query of WITH that FROM names. */
import type { Table } from '../catalog-view.ts'
import type { DataType } from '../data-type.ts'
import { parseType } from '../data-types/parse-type.ts'
import { bigintType, integerType, varcharType } from '../data-types/scalar-types.ts'
import { isBuiltInSchema } from '../metadata/built-in-tables.ts'
import type { PrestoVersion } from '../question.ts'
import type { QualifiedName } from '../syntax-tree.ts'
import { type Analysis, failAt } from './analysis.ts'
import { type Field, RowShape, type Scope } from './scope.ts'
import { findTable, fullName, mayExist, tableNameOf } from './table-name.ts'
import { checkView } from './view.ts'

/** Columns that are not part of `*`, and their types: of tables of the hive catalog, and of one of information_schema in 333. */
export function hiddenColumns(table: Table, version: PrestoVersion): readonly (readonly [string, DataType])[] {
  if (isBuiltInSchema(table)) {
    const isColumns = table.schema === 'information_schema' && table.name === 'columns' && version === '333'
    return isColumns ? ['comment', 'extra_info'].map((name) => [name, varcharType] as const) : []
  }
  return [
    ['$path', varcharType],
    ...(table.properties.bucketed_by === undefined ? [] : [['$bucket', integerType] as const]),
    ...(version === '333' ? [['$file_size', bigintType] as const, ['$file_modified_time', bigintType] as const] : []),
  ]
}

/** `node` is the place that a failure names. */
export function tableShape(
  analysis: Analysis,
  node: { readonly at: number },
  name: QualifiedName,
  outer: Scope | undefined,
): RowShape {
  const [only] = name.parts
  const query = name.parts.length === 1 && only !== undefined ? outer?.query(only.text.toLowerCase()) : undefined
  if (query !== undefined && only !== undefined) {
    analysis.setSource(node, { kind: 'query', query: query.named.query, analysis })
    return query.shape.aliased(
      only.text,
      query.named.columns?.map((column) => column.text),
    )
  }
  const target = tableNameOf(name, analysis.question)
  const qualifier = name.parts.map((part) => part.text.toLowerCase())
  const found = findTable(analysis.question, target)
  if (typeof found !== 'string') return knownShape(analysis, node, found, qualifier)
  if (mayExist(analysis.question, target)) {
    analysis.assume(`table ${fullName(target)}`)
    return new RowShape([], [{ qualifier, named: new Set() }])
  }
  if (found === 'catalog') failAt(node, `Catalog ${analysis.quoted(target.catalog)} does not exist`)
  if (found === 'schema') failAt(node, `Schema ${analysis.quoted(target.schema)} does not exist`)
  return failAt(node, `Table ${analysis.quoted(fullName(target))} does not exist`)
}

function knownShape(
  analysis: Analysis,
  node: { readonly at: number },
  table: Table,
  qualifier: readonly string[],
): RowShape {
  if (table.kind === 'view') checkView(analysis, node, table)
  else analysis.setSource(node, { kind: 'table', table })
  const fields: Field[] = table.columns.map((column) => ({
    name: column.name,
    type: parseType(column.type),
    qualifier,
    isHidden: false,
  }))
  if (table.kind === 'table') {
    const taken = new Set(fields.map((field) => field.name))
    for (const [name, type] of hiddenColumns(table, analysis.question.version)) {
      if (!taken.has(name)) fields.push({ name, type, qualifier, isHidden: true })
    }
  }
  return new RowShape(fields)
}
