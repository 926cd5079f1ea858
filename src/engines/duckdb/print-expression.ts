/** Expressions as SQL of DuckDB. What has the same meaning in both is written in SQL, the rest is called outside. */
import { evaluate } from '../../sql/constant/evaluate.ts'
import { literalValue } from '../../sql/constant/literal-value.ts'
import { resolveType } from '../../sql/data-types/read-type.ts'
import { rowFields } from '../../sql/data-types/type-parts.ts'
import { SqlFailure } from '../../sql/failure.ts'
import { constantContext } from '../../sql/query/constant-context.ts'
import { isAggregateCall } from '../../sql/query/expression-parts.ts'
import type { Expression, Query } from '../../sql/syntax-tree.ts'
import { isConstant } from './constant-parts.ts'
import { duckType, fieldName } from './duck-type.ts'
import { printAggregate } from './print-aggregate.ts'
import { printCall } from './print-call.ts'
import { printCast } from './print-cast.ts'
import { printLiteral } from './print-literal.ts'
import {
  type Print,
  printArithmetic,
  printAs,
  printBetween,
  printComparison,
  printInList,
  printLike,
} from './print-operators.ts'
import { printOutside } from './print-outside.ts'
import { printWindowCall } from './print-window.ts'
import type { PrintedQuery, Translation } from './translation.ts'
import { Untranslatable } from './untranslatable.ts'

type Of<Kind extends Expression['kind']> = Expression & { readonly kind: Kind }
/** Writes a query in an expression; injected, as queries and expressions contain each other. */
export type PrintQuery = (of: Translation, query: Query) => PrintedQuery

export function expressionPrinter(of: Translation, printQuery: PrintQuery): Print {
  const print: Print = (part) => printFolded(of, part) ?? printExpression(of, part, print, printQuery)
  return print
}

const literals: ReadonlySet<Expression['kind']> = new Set([
  ...(['null', 'boolean', 'integer', 'decimal', 'double', 'string', 'binary', 'typed', 'interval'] as const),
])

/** A constant as its value. One that fails stays as it is: it fails when a row needs it. */
function printFolded(of: Translation, expression: Expression): string | undefined {
  const { analysis, context } = of
  const isFolded = literals.has(expression.kind) || expression.kind === 'current' || context.foldsConstants
  if (!isFolded || expression.kind === 'lambda' || !isConstant(of, expression)) return undefined
  const type = analysis.typeOf(expression)
  try {
    const value = evaluate(expression, constantContext(analysis))
    return value === undefined ? undefined : printLiteral(value, type)
  } catch (error) {
    if (error instanceof SqlFailure) return undefined
    throw error
  }
}

function printExpression(of: Translation, one: Expression, print: Print, printQuery: PrintQuery): string {
  const { analysis } = of
  switch (one.kind) {
    case 'null':
    case 'boolean':
    case 'integer':
    case 'decimal':
    case 'double':
    case 'string':
    case 'binary':
    case 'typed':
    case 'interval': {
      const type = analysis.typeOf(one)
      return printLiteral(literalValue(one, type, analysis.question.version) ?? null, type)
    }
    case 'name':
      return of.columnOf(one) ?? missing(one.name.text)
    case 'member':
      return of.columnOf(one) ?? printField(of, one, print)
    case 'call':
      return printAnyCall(of, one, print)
    case 'sign':
      return one.sign === '+' ? print(one.value) : `(- ${print(one.value)})`
    case 'arithmetic':
      return printArithmetic(of, one, print)
    case 'comparison':
    case 'distinct':
      return printComparison(of, one, print)
    case 'between':
      return printBetween(of, one, print)
    case 'inList':
      return printInList(of, one, print)
    case 'like':
      return printLike(of, one, print)
    case 'logical':
      return `(${print(one.left)} ${one.operator} ${print(one.right)})`
    case 'not':
      return `(NOT ${print(one.value)})`
    case 'isNull':
      return `(${print(one.value)} IS ${one.isNegated ? 'NOT ' : ''}NULL)`
    case 'case':
      return printCase(of, one, print)
    case 'cast': {
      const from = analysis.typeOf(one.value)
      return printCast(of, print(one.value), from, resolveType(one.type, one.at), one.isTry)
    }
    case 'array': {
      const type = analysis.typeOf(one)
      const [element] = type.parameters ?? []
      const items = one.items.map((item) =>
        typeof element === 'object' && 'base' in element ? printAs(of, item, element, print) : print(item),
      )
      return `[${items.join(', ')}]::${duckType(type)}`
    }
    case 'row':
      return `{${one.items.map((item, index) => `'${fieldName(index)}': ${print(item)}`).join(', ')}}`
    case 'subscript':
      return printSubscript(of, one, print)
    case 'extract':
    case 'atTimeZone':
      return printOutside(of, one, print)
    case 'grouping':
      return printGrouping(of, one)
    case 'exists':
      return `EXISTS (${printQuery(of, one.query).sql})`
    case 'subquery':
      return `(${printQuery(of, one.query).sql})`
    case 'inQuery':
    case 'quantified':
      return printQuerySide(of, one, print, printQuery)
    case 'lambda':
    case 'parameter':
    case 'current':
      throw new Untranslatable(`this use of ${one.kind}`)
  }
}

function missing(name: string): never {
  throw new Untranslatable(`the name ${name} here`)
}

function printAnyCall(of: Translation, call: Of<'call'>, print: Print): string {
  if (call.window !== undefined) return printWindowCall(of, call, call.window, print)
  if (isAggregateCall(call, of.analysis.question.version)) return printAggregate(of, call, print)
  return printCall(of, call, print)
}

function printField(of: Translation, one: Of<'member'>, print: Print): string {
  const fields = rowFields(of.analysis.typeOf(one.base))
  const name = one.field.text.toLowerCase()
  const index = fields.findIndex((field) => field.field?.toLowerCase() === name)
  return index < 0 ? missing(one.field.text) : `(${print(one.base)}).${fieldName(index)}`
}

function printSubscript(of: Translation, one: Of<'subscript'>, print: Print): string {
  if (of.analysis.typeOf(one.base).base !== 'row' || one.index.kind !== 'integer') return printOutside(of, one, print)
  return `(${print(one.base)}).${fieldName(Number(one.index.text) - 1)}`
}

function printCase(of: Translation, one: Of<'case'>, print: Print): string {
  const type = of.analysis.typeOf(one)
  const branches = one.branches.map(({ when, then }) => {
    const condition: Expression =
      one.operand === undefined
        ? when
        : { kind: 'comparison', operator: '=', left: one.operand, right: when, at: when.at }
    return `WHEN ${print(condition)} THEN ${printAs(of, then, type, print)}`
  })
  const otherwise = one.otherwise === undefined ? '' : ` ELSE ${printAs(of, one.otherwise, type, print)}`
  return `CASE ${branches.join(' ')}${otherwise} END`
}

/** Presto's GROUPING is an integer up to 31 columns. */
function printGrouping(of: Translation, one: Of<'grouping'>): string {
  const indexes = of.analysis.groupingColumns(one) ?? []
  const columns = indexes.map((index) => of.groupingColumn(index))
  return `CAST(GROUPING(${columns.join(', ')}) AS ${duckType(of.analysis.typeOf(one))})`
}

function printQuerySide(
  of: Translation,
  one: Of<'inQuery' | 'quantified'>,
  print: Print,
  printQuery: PrintQuery,
): string {
  const { sql } = printQuery(of, one.query)
  if (one.kind === 'inQuery') return `(${print(one.value)} IN (${sql}))`
  return `(${print(one.value)} ${one.operator} ${one.quantifier === 'ALL' ? 'ALL' : 'ANY'} (${sql}))`
}
