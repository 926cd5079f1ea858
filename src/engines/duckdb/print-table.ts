/** Tables, views, and queries of WITH that FROM names. */

import type { Table } from '../../sql/catalog-view.ts'
import { parseCell } from '../../sql/constant/parse-cell.ts'
import { parseType } from '../../sql/data-types/parse-type.ts'
import { isBuiltInSchema, refuseRows } from '../../sql/metadata/built-in-tables.ts'
import { fullName } from '../../sql/query/table-name.ts'
import type { QualifiedName, QueryBody, Relation } from '../../sql/syntax-tree.ts'
import { duckType } from './duck-type.ts'
import { quoteName } from './names.ts'
import type { PrintQuery } from './print-expression.ts'
import { printLiteral } from './print-literal.ts'
import type { PrintedRelation } from './print-relation.ts'
import type { Translation } from './translation.ts'
import { Untranslatable } from './untranslatable.ts'

/** `node` is the place in the tree that names the table; `alias` is the name that the text gives it. */
export function printTable(
  of: Translation,
  node: (Relation | QueryBody) & { readonly kind: 'table' },
  name: QualifiedName,
  alias: string | undefined,
  printQuery: PrintQuery,
): PrintedRelation {
  const source = of.analysis.sourceOf(node)
  const hidden = (of.analysis.shapeOf(node)?.fields ?? []).filter((field) => field.isHidden).map(() => undefined)
  const last = name.parts.at(-1)?.text.toLowerCase() ?? ''
  const called = quoteName(of.aliases.take(alias ?? last))
  if (source === undefined) throw new Untranslatable(`the table ${last}`)
  if (source.kind === 'table')
    return {
      sql: `${tableText(of, source.table)} AS ${called}`,
      columns: [...columnsOf(source.table, called), ...hidden],
    }
  const isNamed = source.analysis === of.analysis
  const printed = isNamed
    ? (of.namedQuery(source.query) ?? missing(last))
    : printQuery(of.within(source.analysis), source.query)
  const columns = printed.columns.map((column) => `${called}.${column}`)
  return { sql: `${isNamed ? printed.sql : `(${printed.sql})`} AS ${called}`, columns }
}

function missing(name: string): never {
  throw new Untranslatable(`the query ${name} here`)
}

const columnsOf = (table: Table, alias: string): readonly string[] =>
  table.columns.map((column) => `${alias}.${quoteName(column.name.toLowerCase())}`)

function tableText(of: Translation, table: Table): string {
  if (!isBuiltInSchema(table) && !table.name.includes('$')) return of.context.tableName(table)
  refuseRows(of.analysis.question, table)
  if (table.rows === undefined) throw new Untranslatable(`the rows of ${fullName(table)}`)
  const types = table.columns.map((column) => parseType(column.type))
  const names = table.columns.map((column) => quoteName(column.name.toLowerCase()))
  const rows = table.rows.map(
    (row) =>
      `(${types.map((type, index) => printLiteral(parseCell(row[index] ?? null, type) ?? null, type)).join(', ')})`,
  )
  if (rows.length > 0) return `(SELECT * FROM (VALUES ${rows.join(', ')}) AS v(${names.join(', ')}))`
  const nulls = types.map((type, index) => `CAST(NULL AS ${duckType(type)}) AS ${names[index]}`)
  return `(SELECT ${nulls.join(', ')} WHERE false)`
}
