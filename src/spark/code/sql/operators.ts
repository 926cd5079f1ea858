import { Unsure } from '../output.ts'
import { decimalText, divide, unitsOf } from './decimal.ts'
import { asDecimal, type Cell, commonType, isNumber, isWhole, type SqlType, simple } from './sql-type.ts'
import { type Typed, typed } from './typed.ts'

const BITS: Readonly<Record<string, bigint>> = { tinyint: 8n, smallint: 16n, int: 32n, bigint: 64n }

/** An operation on two values. A value that is not known makes one that is not known. */
export function binary(operator: string, left: Typed, right: Typed): Typed {
  switch (operator) {
    case 'AND':
    case 'OR':
      return logical(operator, left, right)
    case '||':
      return both(left, right, simple('string'), (a, b) => cellText(a, left.type) + cellText(b, right.type))
    case 'LIKE':
      return both(left, right, simple('boolean'), (a, b) => like(String(a), String(b)))
    case 'RLIKE':
      return both(left, right, simple('boolean'), () => undefined)
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case 'DIV':
      return arithmetic(operator, left, right)
    case '<=>':
      return typed(
        simple('boolean'),
        left.value === undefined || right.value === undefined ? undefined : order(left, right) === 0,
        false,
      )
    default:
      return both(left, right, simple('boolean'), () =>
        isNoNumber(left, right) || isNoNumber(right, left) ? null : compared(operator, left, right),
      )
  }
}

/** A text beside a number is read as one; if it cannot be, the comparison is NULL. */
const isNoNumber = (text: Typed, number: Typed): boolean =>
  isNumber(number.type) &&
  typeof text.value === 'string' &&
  text.type.name === 'string' &&
  castNumber(text.value) === null

function both(
  left: Typed,
  right: Typed,
  type: SqlType,
  make: (left: NonNullable<Cell>, right: NonNullable<Cell>) => Cell | undefined,
): Typed {
  const nullable = left.nullable || right.nullable
  if (left.value === undefined || right.value === undefined) return typed(type, undefined, nullable)
  if (left.value === null || right.value === null) return typed(type, null, true)
  return typed(type, make(left.value, right.value), nullable)
}

function logical(operator: 'AND' | 'OR', left: Typed, right: Typed): Typed {
  const decisive = operator === 'OR'
  const nullable = left.nullable || right.nullable
  const boolean = simple('boolean')
  if (left.value === decisive || right.value === decisive) return typed(boolean, decisive, nullable)
  if (left.value === undefined || right.value === undefined) return typed(boolean, undefined, nullable)
  return typed(boolean, left.value === null || right.value === null ? null : !decisive, nullable)
}

function compared(operator: string, left: Typed, right: Typed): boolean | undefined {
  const result = order(left, right)
  if (result === undefined) return undefined
  switch (operator) {
    case '=':
      return result === 0
    case '!=':
      return result !== 0
    case '<':
      return result < 0
    case '<=':
      return result <= 0
    case '>':
      return result > 0
    default:
      return result >= 0
  }
}

/** Negative, 0 or positive; undefined if that is not known. */
export function order(left: Typed, right: Typed): number | undefined {
  const [a, b] = [left.value, right.value]
  if (a === undefined || b === undefined) return undefined
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1
  if (isNumber(left.type) || isNumber(right.type)) {
    const [x, y] = [Number(a), Number(b)]
    return Number.isNaN(x) || Number.isNaN(y) ? undefined : x - y
  }
  if (typeof a === 'object' || typeof b === 'object') return undefined
  const [x, y] = [String(a), String(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

function like(text: string, pattern: string): boolean | undefined {
  const body = pattern.replace(/^%+|%+$/g, '')
  // only a pattern of a text with `%` around it
  if (/[%_\\]/.test(body)) return undefined
  const [start, end] = [pattern.startsWith('%'), pattern.endsWith('%')]
  if (pattern === '' || (!start && !end)) return text === pattern
  return start && end ? text.includes(body) : start ? text.endsWith(body) : text.startsWith(body)
}

function arithmetic(operator: string, left: Typed, right: Typed): Typed {
  if (operator === 'DIV') return wholeQuotient(left, right)
  const [a, b] = [numeric(left), numeric(right)]
  if (isWhole(a.type) && isWhole(b.type)) {
    if (operator !== '/') return whole(commonType(a.type, b.type) ?? a.type, a, b, operator)
    return double(a, b, operator)
  }
  if (isFloat(a.type) || isFloat(b.type)) return double(a, b, operator)
  return decimal(operator, a, b)
}

const isFloat = ({ name }: SqlType): boolean => name === 'double' || name === 'float'

/** A value as a number: texts and NULL become doubles. */
function numeric(value: Typed): Typed {
  if (isNumber(value.type)) return value
  if (value.type.name === 'string')
    return typed(simple('double'), typeof value.value === 'string' ? castNumber(value.value) : value.value, true)
  if (value.type.name === 'void') return typed(simple('double'), null, true)
  throw new Unsure('an operation on something else than numbers')
}

export const castNumber = (text: string): number | null =>
  /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/.test(text) ? Number(text) : null

function whole(type: SqlType, left: Typed, right: Typed, operator: string): Typed {
  const divides = operator === '%'
  const result = both(left, right, type, (a, b) => {
    const [x, y] = [BigInt(a as number), BigInt(b as number)]
    if (divides && y === 0n) return null
    const value = operator === '+' ? x + y : operator === '-' ? x - y : operator === '*' ? x * y : x % y
    const wrapped = BigInt.asIntN(Number(BITS[type.name] ?? 64n), value)
    return type.name === 'bigint' ? wrapped : Number(wrapped)
  })
  return divides ? { ...result, nullable: true } : result
}

/** `div`: it takes whole numbers and decimals. */
function wholeQuotient(left: Typed, right: Typed): Typed {
  if (left.type.name === 'void' || right.type.name === 'void') return typed(simple('bigint'), null)
  if (![left, right].every(({ type }) => isWhole(type) || type.name === 'decimal')) throw new Unsure('div of fractions')
  const scale = Math.max(asDecimal(left.type).scale, asDecimal(right.type).scale)
  const result = both(left, right, simple('bigint'), (a, b) => {
    const [x, y] = [unitsOf(String(a), scale), unitsOf(String(b), scale)]
    return y === 0n ? null : BigInt.asIntN(64, x / y)
  })
  return { ...result, nullable: true }
}

function double(left: Typed, right: Typed, operator: string): Typed {
  const divides = operator === '/' || operator === '%'
  const result = both(left, right, simple('double'), (a, b) => {
    const [x, y] = [Number(a), Number(b)]
    if (divides && y === 0) return null
    return operator === '+'
      ? x + y
      : operator === '-'
        ? x - y
        : operator === '*'
          ? x * y
          : operator === '/'
            ? x / y
            : x % y
  })
  return divides ? { ...result, nullable: true } : result
}

/** The types of Spark's decimal arithmetic, for results that need no rounding of the precision. */
function decimal(operator: string, left: Typed, right: Typed): Typed {
  const [a, b] = [exactDecimal(left), exactDecimal(right)]
  const type = decimalType(operator, a, b)
  if (type.precision > 38) throw new Unsure('a decimal beyond 38 digits')
  const result = both(left, right, { name: 'decimal', ...type }, (x, y) => {
    const [p, q] = [unitsOf(String(x), a.scale), unitsOf(String(y), b.scale)]
    if (operator === '*') return decimalText(p * q, type.scale)
    const common = Math.max(a.scale, b.scale)
    const [u, v] = [unitsOf(String(x), common), unitsOf(String(y), common)]
    if ((operator === '/' || operator === '%') && v === 0n) return null
    if (operator === '/') return decimalText(divide(u, v, type.scale), type.scale)
    return decimalText(operator === '+' ? u + v : operator === '-' ? u - v : u % v, common)
  })
  return { ...result, nullable: true }
}

/** A whole number that is a literal takes as many digits as it has. */
function exactDecimal({ type, value }: Typed): { precision: number; scale: number } {
  if (type.name === 'decimal' || value === undefined || value === null) return asDecimal(type)
  return { precision: String(value).replace('-', '').length, scale: 0 }
}

function decimalType(
  operator: string,
  a: { precision: number; scale: number },
  b: { precision: number; scale: number },
): { precision: number; scale: number } {
  const wholeDigits = Math.max(a.precision - a.scale, b.precision - b.scale)
  const scale = Math.max(a.scale, b.scale)
  switch (operator) {
    case '*':
      return { precision: a.precision + b.precision + 1, scale: a.scale + b.scale }
    case '/': {
      const digits = Math.max(6, a.scale + b.precision + 1)
      return { precision: a.precision - a.scale + b.scale + digits, scale: digits }
    }
    case '%':
      return { precision: Math.min(a.precision - a.scale, b.precision - b.scale) + scale, scale }
    default:
      return { precision: wholeDigits + scale + 1, scale }
  }
}

/** A cell as Spark writes it into a text. */
export function cellText(cell: Cell, type: SqlType): string {
  if (cell === null) return 'NULL'
  if (type.name === 'array' && Array.isArray(cell))
    return `[${cell.map((item: Cell) => cellText(item, type.of)).join(', ')}]`
  if (type.name === 'struct' && Array.isArray(cell)) {
    return `{${type.fields.map((field, index) => cellText((cell as readonly Cell[])[index] ?? null, field.type)).join(', ')}}`
  }
  if (type.name === 'map' && Array.isArray(cell)) {
    return `{${cell.map((entry: Cell) => (Array.isArray(entry) ? `${cellText(entry[0] ?? null, type.key)} -> ${cellText(entry[1] ?? null, type.value)}` : '')).join(', ')}}`
  }
  if (typeof cell === 'number' && isFloat(type)) return doubleText(cell)
  return String(cell)
}

/** A double as Java writes it. */
export function doubleText(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity'
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  const size = Math.abs(value)
  if (size >= 1e-3 && size < 1e7) return Number.isInteger(value) ? `${value}.0` : String(value)
  const [digits = '', exponent = ''] = value.toExponential().split('e')
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent.replace('+', '')}`
}
