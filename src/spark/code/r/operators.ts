import { MAX_ELEMENTS, Unsure } from '../output.ts'
import { RError } from './r-error.ts'
import { type Item, itemsAs, type Value, type Vector, vector, widest } from './value.ts'

const vectorOf = (value: Value): Vector => {
  if (value.kind !== 'vector') throw new Unsure('not a vector')
  return value
}

export function isTrue(value: Value): boolean {
  const [first] = vectorOf(value).items
  if (first === undefined) throw new RError('argument is of length zero', 'if (logical(0)) NULL')
  if (first === null || typeof first === 'string') throw new Unsure('a condition')
  return Boolean(first)
}

export function unary(operator: string, value: Value): Value {
  const { type, items } = vectorOf(value)
  if (type === 'character')
    throw new RError(
      operator === '!' ? 'invalid argument type' : 'invalid argument to unary operator',
      `${operator}"${String(items[0])}"`,
    )
  if (operator === '!')
    return vector(
      'logical',
      items.map((item) => (item === null ? null : !item)),
    )
  return vector(
    type === 'logical' ? 'integer' : type,
    items.map((item) => (item === null ? null : operator === '-' ? -Number(item) : Number(item))),
  )
}

/** An operation on two vectors, the shorter one repeated. */
export function binary(operator: string, left: Value, right: Value): Value {
  const [a, b] = [vectorOf(left), vectorOf(right)]
  if (operator === ':') return range(a, b)
  if (operator === '%in%')
    return vector(
      'logical',
      a.items.map((item) => b.items.includes(item)),
    )
  const length = a.items.length === 0 || b.items.length === 0 ? 0 : Math.max(a.items.length, b.items.length)
  const pairs = (type: Vector['type']): (readonly [Item, Item])[] => {
    const [x, y] = [itemsAs(a, type), itemsAs(b, type)]
    return Array.from({ length }, (_, index) => [x[index % x.length] ?? null, y[index % y.length] ?? null])
  }
  if (['&', '&&', '|', '||'].includes(operator))
    return vector(
      'logical',
      pairs('logical').map(([x, y]) => logical(operator[0] === '&', x, y)),
    )
  if (['==', '!=', '<', '>', '<=', '>='].includes(operator)) {
    return vector(
      'logical',
      pairs(widest([a.type, b.type])).map(([x, y]) => (x === null || y === null ? null : compared(operator, x, y))),
    )
  }
  if (a.type === 'character' || b.type === 'character')
    throw new RError('non-numeric argument to binary operator', `${shown(a)} ${operator} ${shown(b)}`)
  const isWhole = a.type !== 'double' && b.type !== 'double' && operator !== '/' && operator !== '^'
  return vector(
    isWhole ? 'integer' : 'double',
    pairs('double').map(([x, y]) => (x === null || y === null ? null : arithmetic(operator, Number(x), Number(y)))),
  )
}

const shown = ({ type, items }: Vector): string => (type === 'character' ? `"${String(items[0])}"` : String(items[0]))

function range(a: Vector, b: Vector): Value {
  const [from, to] = [Number(a.items[0]), Number(b.items[0])]
  const length = Math.floor(Math.abs(to - from)) + 1
  if (!(length <= MAX_ELEMENTS)) throw new Unsure('a long range')
  const step = from <= to ? 1 : -1
  return vector(
    Number.isInteger(from) ? 'integer' : 'double',
    Array.from({ length }, (_, index) => from + index * step),
  )
}

function logical(isAnd: boolean, x: Item, y: Item): Item {
  const decisive = !isAnd
  if (x !== null && Boolean(x) === decisive) return decisive
  if (y !== null && Boolean(y) === decisive) return decisive
  return x === null || y === null ? null : !decisive
}

function compared(operator: string, x: NonNullable<Item>, y: NonNullable<Item>): boolean {
  switch (operator) {
    case '==':
      return x === y || Number(x) === Number(y)
    case '!=':
      return !(x === y || Number(x) === Number(y))
    case '<':
      return x < y
    case '>':
      return x > y
    case '<=':
      return x <= y
    default:
      return x >= y
  }
}

function arithmetic(operator: string, x: number, y: number): number {
  switch (operator) {
    case '+':
      return x + y
    case '-':
      return x - y
    case '*':
      return x * y
    case '/':
      return x / y
    case '^':
      return x ** y
    case '%%':
      return x - Math.floor(x / y) * y
    case '%/%':
      return Math.floor(x / y)
    default:
      throw new Unsure(operator)
  }
}
