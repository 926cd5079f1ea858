/** The parts of FROM. */
import type { Relation } from '../../sql/syntax-tree.ts'
import { quoteName } from './names.ts'
import { expressionPrinter, type PrintQuery } from './print-expression.ts'
import { printTable } from './print-table.ts'
import { printUnnest } from './print-unnest.ts'
import type { Translation } from './translation.ts'
import { Untranslatable } from './untranslatable.ts'

/** A part of FROM, and its columns in the order of its shape; undefined for one that DuckDB does not have. */
export interface PrintedRelation {
  readonly sql: string
  readonly columns: readonly (string | undefined)[]
}

type Of<Kind extends Relation['kind']> = Relation & { readonly kind: Kind }

/** `alias` is the name that the text gives the relation. */
export function printRelation(
  of: Translation,
  relation: Relation,
  printQuery: PrintQuery,
  alias?: string,
): PrintedRelation {
  const printed = print(of, relation, printQuery, alias)
  of.setColumns(of.analysis.shapeOf(relation), printed.columns)
  return printed
}

function print(
  of: Translation,
  relation: Relation,
  printQuery: PrintQuery,
  alias: string | undefined,
): PrintedRelation {
  switch (relation.kind) {
    case 'table':
      return printTable(of, relation, relation.name, alias, printQuery)
    case 'subquery':
    case 'lateral': {
      const { sql, columns } = printQuery(of, relation.query)
      const called = quoteName(of.aliases.take(alias ?? 'q'))
      const word = relation.kind === 'lateral' ? 'LATERAL ' : ''
      return { sql: `${word}(${sql}) AS ${called}`, columns: columns.map((column) => `${called}.${column}`) }
    }
    case 'aliased':
      return printAliased(of, relation, printQuery)
    case 'unnest':
      return printUnnest(of, relation, expressionPrinter(of, printQuery), alias)
    case 'sample':
      return printSample(of, relation, printQuery, alias)
    case 'join':
      return printJoin(of, relation, printQuery)
  }
}

function printAliased(of: Translation, relation: Of<'aliased'>, printQuery: PrintQuery): PrintedRelation {
  const { sql, columns } = printRelation(of, relation.relation, printQuery, relation.alias.text.toLowerCase())
  if (relation.columns === undefined) return { sql, columns }
  const fields = of.analysis.shapeOf(relation.relation)?.fields ?? []
  return { sql, columns: columns.filter((_, index) => fields[index]?.isHidden !== true) }
}

/** Rows are drawn, so a result differs from time to time, as it does in Presto. */
function printSample(
  of: Translation,
  relation: Of<'sample'>,
  printQuery: PrintQuery,
  alias: string | undefined,
): PrintedRelation {
  const { percentage } = relation
  if (percentage.kind !== 'integer' && percentage.kind !== 'decimal') throw new Untranslatable('this TABLESAMPLE')
  const { sql, columns } = printRelation(of, relation.relation, printQuery, alias)
  const method = relation.method === 'SYSTEM' ? 'system' : 'bernoulli'
  return { sql: `${sql} TABLESAMPLE ${method}(${percentage.text} PERCENT)`, columns }
}

function printJoin(of: Translation, join: Of<'join'>, printQuery: PrintQuery): PrintedRelation {
  const left = printRelation(of, join.left, printQuery)
  const right = printRelation(of, join.right, printQuery)
  const sides = [left.sql, join.right.kind === 'join' ? `(${right.sql})` : right.sql]
  const columns = [...left.columns, ...right.columns]
  if (join.using !== undefined) return printUsing(of, join, left, right)
  if (join.type === 'CROSS' || join.type === 'IMPLICIT') return { sql: sides.join(' CROSS JOIN '), columns }
  // the condition sees the columns of both sides
  of.setColumns(of.analysis.shapeOf(join), columns)
  const condition = join.on === undefined ? 'true' : expressionPrinter(of, printQuery)(join.on)
  return { sql: `${sides.join(` ${join.type} JOIN `)} ON ${condition}`, columns }
}

/** USING as a condition. The joined columns come first; in a FULL JOIN each is that of the side that has a row. */
function printUsing(of: Translation, join: Of<'join'>, left: PrintedRelation, right: PrintedRelation): PrintedRelation {
  const used = join.using === undefined ? undefined : of.analysis.usingOf(join.using)
  const [fromLeft, fromRight] = [of.analysis.shapeOf(join.left), of.analysis.shapeOf(join.right)]
  const pairs = (join.using ?? []).map((name) => {
    const [one] = fromLeft?.matches([name.text.toLowerCase()]) ?? []
    const [other] = fromRight?.matches([name.text.toLowerCase()]) ?? []
    return [left.columns[one ?? -1] ?? lost(name.text), right.columns[other ?? -1] ?? lost(name.text)] as const
  })
  const condition = pairs.map(([one, other]) => `${one} = ${other}`).join(' AND ')
  const joined = pairs.map(([one, other]) =>
    join.type === 'RIGHT' ? other : join.type === 'FULL' ? `coalesce(${one}, ${other})` : one,
  )
  const sql = `${left.sql} ${join.type} JOIN ${join.right.kind === 'join' ? `(${right.sql})` : right.sql} ON ${condition}`
  const rest = (side: PrintedRelation, taken: ReadonlySet<number> | undefined): readonly (string | undefined)[] =>
    side.columns.filter((_, index) => taken?.has(index) !== true)
  return { sql, columns: [...joined, ...rest(left, used?.left), ...rest(right, used?.right)] }
}

function lost(name: string): never {
  throw new Untranslatable(`the column ${name} in USING`)
}
