/** Errors about columns that are certain: the columns of FROM are known, and a name is not one of them. */
import { distance } from 'fastest-levenshtein'
import { quoted } from '../../../sql/spark-name.ts'
import { isAggregate } from './aggregates.ts'
import type { Catalog } from './catalog.ts'
import { nameOf } from './names.ts'
import type { Expression, Query, Source } from './nodes.ts'
import { analysisError } from './sql-error.ts'
import type { Column } from './sql-type.ts'

/** Names that are also functions without brackets, or columns that every table has. */
const OTHER_MEANINGS = new Set(
  'current_date current_timestamp localtimestamp current_user user session_user current_catalog current_database current_schema current_timezone now grouping__id _metadata'.split(
    ' ',
  ),
)
/** The first argument of these may be a unit of time, which is read as a name. */
const TAKES_UNIT = /^(date_?add|date_?diff|date_?sub|timestampadd|timestampdiff|date_part|datepart|extract)$/

/** Whether a source has no other columns than those that are known. */
function isCertain(source: Source | undefined, catalog: Catalog): boolean {
  if (source === undefined || source.kind === 'range') return true
  if (source.kind === 'query') return hasCertainColumns(source.query, catalog)
  const table = catalog.get(source.path)
  return catalog.knowsColumns && table !== undefined && table.isOpen !== true
}

export function hasCertainColumns(query: Query, catalog: Catalog): boolean {
  if (query.values !== undefined || query.items.every(({ value }) => value.kind !== 'star')) return true
  return query.with.length === 0 && isCertain(query.from, catalog)
}

/** Throws an SqlError for a name in SELECT or WHERE that is certain to be no column, and for a column beside aggregates. */
export function checkColumns(query: Query, columns: readonly Column[], catalog: Catalog): void {
  const values = query.items.map((item) => item.value)
  if (isCertain(query.from, catalog)) {
    const known = new Set(columns.map(({ name }) => name.toLowerCase()))
    const names: Names = { known, columns, qualifier: qualifierOf(query.from, catalog) }
    if (query.where !== undefined) {
      if (isAggregate(query.where)) throw aggregateInWhere(query.where)
      checkNames(query.where, names)
    }
    // an item may use the names of those before it
    for (const { value, alias } of query.items) {
      checkNames(value, names)
      if (alias !== undefined) known.add(alias.toLowerCase())
    }
  }
  const isGlobal = query.groupBy.length === 0 && values.some(isAggregate)
  if (isGlobal && values.some((value) => value.kind === 'column')) {
    throw analysisError(
      '[MISSING_GROUP_BY] The query does not include a GROUP BY clause. Add GROUP BY or turn it into the window functions using OVER clauses.; line 1 pos 0;\n',
    )
  }
}

const aggregateInWhere = (node: Expression): Error =>
  analysisError(
    `[INVALID_WHERE_CONDITION] The WHERE condition "${nameOf(node)}" contains invalid expressions: ${aggregatesIn(node).map(nameOf).join(', ')}.\nRewrite the query to avoid window functions, aggregate functions, and generator functions in the WHERE clause.; line 1 pos 0;\n`,
  )

const aggregatesIn = (node: Expression): readonly Expression[] =>
  node.kind === 'call' && isAggregate(node) && !node.args.some(isAggregate)
    ? [node]
    : partsOf(node).flatMap(aggregatesIn)

interface Names {
  /** What may be named, in lower case. */
  readonly known: ReadonlySet<string>
  readonly columns: readonly Column[]
  /** The part before the full name of a column. */
  readonly qualifier: string
}

function qualifierOf(source: Source | undefined, catalog: Catalog): string {
  if (source === undefined) return ''
  if (source.alias !== undefined) return `${source.alias}.`
  if (source.kind !== 'table') return ''
  const path = source.path.length > 1 ? source.path : [catalog.namespace, ...source.path]
  return catalog.get(source.path)?.temporary === true ? `${source.path.join('.')}.` : `spark_catalog.${path.join('.')}.`
}

function checkNames(node: Expression, names: Names): void {
  if (node.kind === 'column') {
    const [name = '', ...rest] = node.path
    const lower = name.toLowerCase()
    if (rest.length > 0 || names.known.has(lower) || OTHER_MEANINGS.has(lower)) return
    throw unresolved(name, node.at ?? 0, names)
  }
  for (const part of partsOf(node)) checkNames(part, names)
}

function partsOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'unary':
    case 'cast':
    case 'is-null':
      return [node.value]
    case 'binary':
      return [node.left, node.right]
    case 'in':
      return [node.value, ...node.list]
    case 'between':
      return [node.value, node.low, node.high]
    case 'case':
      return [
        ...(node.of === undefined ? [] : [node.of]),
        ...node.whens.flat(),
        ...(node.otherwise === undefined ? [] : [node.otherwise]),
      ]
    case 'call':
      return TAKES_UNIT.test(node.name) ? node.args.slice(1) : node.args
    case 'literal':
    case 'column':
    case 'star':
      return []
  }
}

function unresolved(name: string, at: number, { columns, qualifier }: Names): Error {
  const start = `A column or function parameter with name ${quoted(name)} cannot be resolved. `
  const place = `; line 1 pos ${at};\n'Project ['${name}]\n`
  if (columns.length === 0)
    return analysisError(`[UNRESOLVED_COLUMN.WITHOUT_SUGGESTION] ${start}${place}+- OneRowRelation\n`)
  const near = [...new Set(columns.map((column) => column.name))]
    .sort((one, other) => distance(qualifier + one, name) - distance(qualifier + other, name))
    .slice(0, 5)
  return analysisError(
    `[UNRESOLVED_COLUMN.WITH_SUGGESTION] ${start}Did you mean one of the following? [${near.map(quoted).join(', ')}].${place}`,
  )
}
