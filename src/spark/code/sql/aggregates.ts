import { Unsure } from '../output.ts'
import { evaluate, type Row } from './evaluate.ts'
import type { Expression } from './nodes.ts'
import { binary, order } from './operators.ts'
import { isWhole, type SqlType, simple } from './sql-type.ts'
import { type Typed, typed } from './typed.ts'

const NAMES = new Set([
  'count',
  'sum',
  'min',
  'max',
  'avg',
  'mean',
  'first',
  'last',
  'collect_list',
  'collect_set',
  'stddev',
  'variance',
  'approx_count_distinct',
  'any_value',
  'max_by',
  'min_by',
])

export const isAggregate = (node: Expression): boolean => {
  if (node.kind === 'call') return NAMES.has(node.name) || node.args.some(isAggregate)
  if (node.kind === 'binary') return isAggregate(node.left) || isAggregate(node.right)
  return (node.kind === 'cast' || node.kind === 'unary') && isAggregate(node.value)
}

/** An expression over the rows of a group. Rows without cells make an unknown value of the right type. */
export function aggregate(node: Expression, rows: readonly Row[], shape: Row): Typed {
  if (node.kind === 'binary')
    return binary(node.operator, aggregate(node.left, rows, shape), aggregate(node.right, rows, shape))
  if (node.kind !== 'call' || !NAMES.has(node.name)) {
    if (isAggregate(node)) throw new Unsure('an aggregate in an expression')
    return evaluate(node, rows[0] ?? shape)
  }
  const [arg] = node.args
  if (node.name === 'count') return count(node, rows)
  if (arg === undefined) throw new Unsure('no argument')
  const { type } = evaluate(arg, shape)
  const values = rows.map((row) => evaluate(arg, row)).filter(({ value }) => value !== null)
  if (node.distinct) throw new Unsure('distinct')
  return over(node.name, type, values)
}

function count({ args, distinct }: Extract<Expression, { kind: 'call' }>, rows: readonly Row[]): Typed {
  const [arg] = args
  if (distinct) throw new Unsure('distinct')
  const counted =
    arg === undefined || arg.kind === 'star' ? rows : rows.filter((row) => evaluate(arg, row).value !== null)
  return typed(simple('bigint'), BigInt(counted.length), false)
}

function over(name: string, type: SqlType, values: readonly Typed[]): Typed {
  const isUnknown = values.some(({ value }) => value === undefined)
  const [first] = values
  switch (name) {
    case 'min':
    case 'max': {
      if (first === undefined || isUnknown) return typed(type, first === undefined ? null : undefined, true)
      const sign = name === 'min' ? 1 : -1
      const best = values.reduce((left, right) => (sign * (order(right, left) ?? 0) < 0 ? right : left))
      return typed(type, best.value, true)
    }
    case 'sum': {
      const result = sumType(type)
      if (first === undefined || isUnknown) return typed(result, first === undefined ? null : undefined, true)
      if (isWhole(type))
        return typed(
          result,
          values.reduce((sum, { value }) => sum + BigInt(value as number), 0n),
          true,
        )
      if (type.name === 'decimal') throw new Unsure('a sum of decimals')
      return typed(
        result,
        values.reduce((sum, { value }) => sum + Number(value), 0),
        true,
      )
    }
    case 'avg':
    case 'mean':
      if (type.name === 'decimal') throw new Unsure('an average of decimals')
      if (first === undefined || isUnknown) return typed(simple('double'), first === undefined ? null : undefined, true)
      return typed(simple('double'), values.reduce((sum, { value }) => sum + Number(value), 0) / values.length, true)
    default:
      throw new Unsure(name)
  }
}

const sumType = (type: SqlType): SqlType => {
  if (isWhole(type)) return simple('bigint')
  return type.name === 'decimal'
    ? { name: 'decimal', precision: Math.min(38, type.precision + 10), scale: type.scale }
    : simple('double')
}
