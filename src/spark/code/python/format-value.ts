import { Unsure } from '../output.ts'
import { raised } from './errors.ts'
import { floatText, strOf } from './repr.ts'
import { isBlank } from './special.ts'
import { integerOf, numberOf, typeName, type Value } from './value.ts'

const SPEC = /^(?:(.)?([<>=^]))?([-+ ])?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([bcdeEfFgGnosxX%])?$/su

interface Spec {
  readonly fill: string
  readonly align: string
  readonly sign: string
  readonly alternate: boolean
  readonly width: number
  readonly group: string
  readonly precision: number | undefined
  readonly type: string
}

/** `format(value, spec)`. Throws Unsure if the specification is not of the usual form. */
export function formatValue(value: Value, text: string): string {
  if (isBlank(value) && !(value.type === 'opaque' && value.text !== undefined)) throw new Unsure('an unknown value')
  if (text === '') return strOf(value)
  const spec = readSpec(text)
  if (spec.width > 1000 || (spec.precision ?? 0) > 100) throw new Unsure('a wide field')
  if (value.type === 'str') return textField(value.value, spec)
  const number = numberOf(value)
  if (number === undefined)
    throw raised('TypeError', `unsupported format string passed to ${typeName(value)}.__format__`)
  const whole = integerOf(value)
  if (whole !== undefined && !'eEfFgG%'.includes(spec.type || 'd'))
    return numberField(wholeText(whole, spec), whole < 0n, spec)
  if ('bcdoxX'.includes(spec.type || 'f')) {
    throw raised('ValueError', `Unknown format code '${spec.type}' for object of type 'float'`)
  }
  return numberField(floatField(Math.abs(number), spec), number < 0 || Object.is(number, -0), spec)
}

function readSpec(text: string): Spec {
  const match = SPEC.exec(text)
  if (match === null) throw new Unsure('a format specification')
  const [, fill, align = '', sign = '', alternate, zero, width, group = '', precision, type = ''] = match
  return {
    fill: fill ?? (zero === undefined || align !== '' ? ' ' : '0'),
    align: align || (zero === undefined ? '' : '='),
    sign,
    alternate: alternate !== undefined,
    width: Number(width ?? 0),
    group,
    precision: precision === undefined ? undefined : Number(precision),
    type,
  }
}

function textField(text: string, spec: Spec): string {
  if (spec.type !== '' && spec.type !== 's')
    throw raised('ValueError', `Unknown format code '${spec.type}' for object of type 'str'`)
  if (spec.align === '=' || spec.sign !== '') throw new Unsure('a format for numbers')
  const cut = spec.precision === undefined ? text : [...text].slice(0, spec.precision).join('')
  return aligned(cut, spec.align || '<', spec)
}

function aligned(text: string, align: string, { fill, width }: Spec): string {
  const missing = Math.max(0, width - [...text].length)
  if (align === '<') return text + fill.repeat(missing)
  if (align === '^') return fill.repeat(Math.floor(missing / 2)) + text + fill.repeat(Math.ceil(missing / 2))
  return fill.repeat(missing) + text
}

function wholeText(value: bigint, { type, alternate, group }: Spec): string {
  const size = value < 0n ? -value : value
  if (type === 'c') {
    if (value < 0n || value >= 0x110000n) throw raised('OverflowError', '%c arg not in range(0x110000)')
    return String.fromCodePoint(Number(value))
  }
  const base = { b: 2, o: 8, x: 16, X: 16 }[type] ?? 10
  const digits = size.toString(base)
  const grouped = group === '' ? digits : groups(digits, group, base === 10 ? 3 : 4)
  const prefix = alternate && base !== 10 ? `0${type}` : ''
  return prefix + (type === 'X' ? grouped.toUpperCase() : grouped)
}

const groups = (digits: string, mark: string, size: number): string => {
  const first = digits.length % size
  const parts = first === 0 ? [] : [digits.slice(0, first)]
  for (let at = first; at < digits.length; at += size) parts.push(digits.slice(at, at + size))
  return parts.join(mark)
}

function floatField(size: number, { type, precision, group }: Spec): string {
  if (!Number.isFinite(size)) return Number.isNaN(size) ? 'nan' : 'inf'
  const text = floatDigits(size, type, precision)
  if (group === '') return text
  const [whole = '', ...rest] = text.split('.')
  return [groups(whole, group, 3), ...rest].join('.')
}

function floatDigits(size: number, type: string, precision: number | undefined): string {
  switch (type) {
    case '%':
      return `${(size * 100).toFixed(precision ?? 6)}%`
    case 'f':
    case 'F':
      return fixed(size, precision ?? 6)
    case 'e':
    case 'E': {
      const text = size.toExponential(precision ?? 6).replace(/e([+-])(\d)$/, 'e$10$2')
      return type === 'E' ? text.toUpperCase() : text
    }
    default:
      return type === '' && precision === undefined ? floatText(size) : general(size, precision ?? 6, type)
  }
}

function fixed(size: number, precision: number): string {
  if (size >= 1e21) return BigInt(size).toString() + (precision > 0 ? `.${'0'.repeat(precision)}` : '')
  // toFixed rounds half away from zero; Python rounds the exact binary value, which differs for exact halves only
  const isExact = precision < 20 && Number.isInteger(size * 2 ** (precision + 1))
  const isHalf = isExact && Number.isInteger(size * 10 ** precision * 2) && !Number.isInteger(size * 10 ** precision)
  if (!isHalf) return size.toFixed(precision)
  const down = Math.floor(size * 10 ** precision)
  return ((down % 2 === 0 ? down : down + 1) / 10 ** precision).toFixed(precision)
}

function general(size: number, precision: number, type: string): string {
  const digits = Math.max(1, precision)
  if (size === 0) return type === '' ? '0.0' : '0'
  const exponent = Number(size.toExponential(digits - 1).split('e')[1])
  const trim = (text: string): string => (text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text)
  if (exponent < -4 || exponent >= digits + (type === '' ? -1 : 0)) {
    const [mantissa = '', power = ''] = size.toExponential(digits - 1).split('e')
    const text = `${trim(mantissa)}e${power.replace(/^([+-])(\d)$/, '$10$2')}`
    return type === 'G' ? text.toUpperCase() : text
  }
  const text = trim(size.toFixed(Math.max(0, digits - 1 - exponent)))
  return type === '' && !text.includes('.') ? `${text}.0` : text
}

function numberField(text: string, isNegative: boolean, spec: Spec): string {
  const sign = isNegative ? '-' : spec.sign === '-' ? '' : spec.sign
  if (spec.align !== '=') return aligned(sign + text, spec.align || '>', spec)
  return sign + aligned(text, '>', { ...spec, width: spec.width - sign.length })
}
