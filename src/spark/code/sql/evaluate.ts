import { Unsure } from '../output.ts'
import { castTo, cellOfType } from './cast.ts'
import { callFunction } from './functions.ts'
import type { Expression } from './nodes.ts'
import { binary, order } from './operators.ts'
import { type Cell, type Column, type SqlType, simple } from './sql-type.ts'
import { joined, type Typed, typed } from './typed.ts'

/** The values that an expression may name, and the time. */
export interface Row {
  readonly columns: readonly Column[]
  /** Undefined: the values are not known. */
  readonly cells: readonly Cell[] | undefined
  readonly nowMs: number
  /** The database in use. */
  readonly namespace: string
  /** Whether other columns than these may exist. */
  readonly isOpen: boolean
}

/** The value of an expression in a row. Throws Unsure if its type is not known. */
export function evaluate(node: Expression, row: Row): Typed {
  const value = (one: Expression): Typed => evaluate(one, row)
  switch (node.kind) {
    case 'literal':
      return literal(node)
    case 'column':
      return column(node.path, row)
    case 'unary':
      return unary(node.operator, value(node.value))
    case 'binary':
      return binary(node.operator, value(node.left), value(node.right))
    case 'cast':
      return castTo(value(node.value), node.type)
    case 'is-null': {
      const { value: cell } = value(node.value)
      return typed(simple('boolean'), cell === undefined ? undefined : (cell === null) !== node.negated, false)
    }
    case 'in':
      return within(node, row)
    case 'between': {
      const inside = binary(
        'AND',
        binary('>=', value(node.value), value(node.low)),
        binary('<=', value(node.value), value(node.high)),
      )
      return node.negated ? unary('NOT', inside) : inside
    }
    case 'case':
      return caseOf(node, row)
    case 'call':
      return callFunction(node.name, node.args.map(value), row, node.args)
    case 'star':
      throw new Unsure('a star')
  }
}

function literal({ type, text, null: isNull }: Extract<Expression, { kind: 'literal' }>): Typed {
  if (isNull) return typed(type, null, true)
  return typed(type, literalCell(type, text), false)
}

function literalCell(type: SqlType, text: string): Cell {
  switch (type.name) {
    case 'bigint':
      return BigInt(text)
    case 'tinyint':
    case 'smallint':
    case 'int':
    case 'float':
    case 'double':
      return Number(text)
    case 'boolean':
      return text === 'true'
    default:
      return text
  }
}

function column(path: readonly string[], { columns, cells, isOpen }: Row): Typed {
  const name = path.at(-1)?.toLowerCase()
  const index = columns.findIndex((one) => one.name.toLowerCase() === name)
  const found = columns[index]
  if (found !== undefined) return typed(found.type, cells?.[index], found.nullable)
  if (isOpen) return typed(simple('string'), `${path.at(-1)} 1`, true)
  throw new Unsure('a column')
}

function unary(operator: string, value: Typed): Typed {
  const { type, value: cell, nullable } = value
  if (cell === undefined || cell === null) return operator === 'NOT' ? typed(simple('boolean'), cell, nullable) : value
  if (operator === 'NOT') return typed(simple('boolean'), !cell, nullable)
  if (operator === '+') return value
  if (typeof cell === 'number') return typed(type, -cell, nullable)
  if (typeof cell === 'bigint') return typed(type, -cell, nullable)
  if (type.name !== 'decimal' || typeof cell !== 'string') throw new Unsure('a sign')
  return typed(type, cell.startsWith('-') ? cell.slice(1) : `-${cell}`, nullable)
}

function within({ value: node, list, negated }: Extract<Expression, { kind: 'in' }>, row: Row): Typed {
  const value = evaluate(node, row)
  const items = list.map((item) => evaluate(item, row))
  const nullable = value.nullable || items.some((item) => item.nullable)
  const results = items.map((item) => (item.value === null || value.value === null ? null : order(value, item)))
  if (results.includes(0)) return typed(simple('boolean'), !negated, nullable)
  const isUnknown = results.includes(undefined)
  return typed(simple('boolean'), isUnknown ? undefined : results.includes(null) ? null : negated, nullable)
}

function caseOf({ of, whens, otherwise }: Extract<Expression, { kind: 'case' }>, row: Row): Typed {
  const values = whens.map(([, value]) => evaluate(value, row))
  const rest = otherwise === undefined ? typed(simple('void'), null, true) : evaluate(otherwise, row)
  const type = [...values, rest].map((one) => one.type).reduce(joined)
  const nullable = values.some((one) => one.nullable) || rest.nullable
  for (const [index, [test]] of whens.entries()) {
    const condition = of === undefined ? evaluate(test, row) : binary('=', evaluate(of, row), evaluate(test, row))
    if (condition.value === undefined) return typed(type, undefined, nullable)
    if (condition.value === true) return typed(type, cellOfType(values[index], type), nullable)
  }
  return typed(type, cellOfType(rest, type), nullable)
}
