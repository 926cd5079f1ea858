/** Arithmetic, comparisons and predicates. */
import type { DataType } from '../../sql/data-type.ts'
import { commonType } from '../../sql/data-types/coercion.ts'
import { isIntegerType } from '../../sql/data-types/type-parts.ts'
import type { Expression } from '../../sql/syntax-tree.ts'
import { isZonedType } from './duck-type.ts'
import { coerce } from './print-cast.ts'
import { printOutside } from './print-outside.ts'
import type { Translation } from './translation.ts'

type Of<Kind extends Expression['kind']> = Expression & { readonly kind: Kind }
export type Print = (part: Expression) => string

/** A part as a value of another type. */
export function printAs(of: Translation, part: Expression, type: DataType, print: Print): string {
  return coerce(of, print(part), of.analysis.typeOf(part), type)
}

export function printArithmetic(of: Translation, one: Of<'arithmetic'>, print: Print): string {
  const type = of.analysis.typeOf(one)
  const { operator, left, right } = one
  if (isIntegerType(type)) {
    const [first, second] = [printAs(of, left, type, print), printAs(of, right, type, print)]
    if (operator === '/') return `presto_divide(${first}, ${second})`
    return operator === '%' ? `presto_modulus(${first}, ${second})` : `(${first} ${operator} ${second})`
  }
  const isFloat = type.base === 'double' || type.base === 'real'
  if (isFloat && operator !== '%' && [left, right].every((part) => isNumber(of.analysis.typeOf(part)))) {
    return `(${printAs(of, left, type, print)} ${operator} ${printAs(of, right, type, print)})`
  }
  if (type.base === 'decimal' && operator !== '/' && operator !== '%') {
    return `(${printAs(of, left, decimalOf(of, left), print)} ${operator} ${printAs(of, right, decimalOf(of, right), print)})`
  }
  return printOutside(of, one, print)
}

const isNumber = (type: DataType): boolean => isIntegerType(type) || ['double', 'real', 'decimal'].includes(type.base)

/** The decimal that a whole number becomes beside a decimal. */
function decimalOf(of: Translation, part: Expression): DataType {
  const type = of.analysis.typeOf(part)
  if (!isIntegerType(type)) return type
  return commonType(type, { base: 'decimal', parameters: [1, 0] }) ?? type
}

/** Types whose values DuckDB compares as Presto does. */
const comparedAlike: ReadonlySet<string> = new Set([
  ...[
    'boolean',
    'tinyint',
    'smallint',
    'integer',
    'bigint',
    'real',
    'double',
    'decimal',
    'varchar',
    'char',
    'varbinary',
  ],
  ...['date', 'time', 'timestamp', 'interval day to second', 'interval year to month', 'unknown'],
])

/** How the parts are written so that DuckDB compares them; undefined if it cannot. */
function comparable(of: Translation, parts: readonly Expression[], print: Print): readonly string[] | undefined {
  let common: DataType = { base: 'unknown' }
  for (const part of parts) {
    const next = commonType(common, of.analysis.typeOf(part))
    if (next === undefined) return undefined
    common = next
  }
  const type = common
  if (isZonedType(type)) return parts.map((part) => `(${printAs(of, part, type, print)}).ms`)
  if (!comparedAlike.has(type.base)) return undefined
  return parts.map((part) => {
    const own = of.analysis.typeOf(part)
    return own.base === 'decimal' && type.base === 'decimal' ? print(part) : printAs(of, part, type, print)
  })
}

export function printComparison(of: Translation, one: Of<'comparison' | 'distinct'>, print: Print): string {
  const sides = comparable(of, [one.left, one.right], print)
  if (sides === undefined) return printOutside(of, one, print)
  return `(${sides.join(one.kind === 'distinct' ? ' IS DISTINCT FROM ' : ` ${one.operator} `)})`
}

export function printBetween(of: Translation, one: Of<'between'>, print: Print): string {
  const parts = comparable(of, [one.value, one.low, one.high], print)
  if (parts === undefined) return printOutside(of, one, print)
  return `(${parts[0]} BETWEEN ${parts[1]} AND ${parts[2]})`
}

export function printInList(of: Translation, one: Of<'inList'>, print: Print): string {
  const parts = comparable(of, [one.value, ...one.items], print)
  if (parts === undefined) return printOutside(of, one, print)
  return `(${parts[0]} IN (${parts.slice(1).join(', ')}))`
}

export function printLike(of: Translation, one: Of<'like'>, print: Print): string {
  const hasText = [one.value, one.pattern].every((part) => of.analysis.typeOf(part).base === 'varchar')
  // a pattern with an escape character that is not a single one fails in Presto's words
  if (!hasText || one.escape !== undefined) return printOutside(of, one, print)
  return `(${print(one.value)} LIKE ${print(one.pattern)})`
}
