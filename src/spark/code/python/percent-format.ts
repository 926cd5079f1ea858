import { Unsure } from '../output.ts'
import { raised } from './errors.ts'
import { formatValue } from './format-value.ts'
import { repr, strOf } from './repr.ts'
import { isBlank } from './special.ts'
import { integerOf, numberOf, typeName, type Value } from './value.ts'
import { wholePart } from './whole-part.ts'

const FIELD = /%(?:\((\w*)\))?([-+ 0#]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g

/** `text % value`. */
export function percentFormat(text: string, value: Value): string {
  const items = value.type === 'tuple' ? value.items : [value]
  let used = 0
  let byName = false
  const result = text.replace(
    FIELD,
    (
      _field,
      name: string | undefined,
      flags: string,
      width: string | undefined,
      precision: string | undefined,
      type: string,
    ) => {
      if (type === '%') return '%'
      if (name !== undefined) byName = true
      const item = name === undefined ? items[used++] : entry(value, name)
      if (item === undefined) throw raised('TypeError', 'not enough arguments for format string')
      return field(item, { flags, width: Number(width ?? 0), precision, type })
    },
  )
  if (/%(?!%)/.test(text.replace(FIELD, ''))) throw new Unsure('a format')
  if (!byName && used < items.length && value.type !== 'dict')
    throw raised('TypeError', 'not all arguments converted during string formatting')
  return result
}

function entry(value: Value, name: string): Value {
  if (value.type !== 'dict') throw raised('TypeError', 'format requires a mapping')
  const found = value.entries.get(`s${name}`)
  if (found === undefined) throw raised('KeyError', name)
  return found[1]
}

interface Field {
  readonly flags: string
  readonly width: number
  readonly precision: string | undefined
  readonly type: string
}

function field(item: Value, { flags, width, precision, type }: Field): string {
  if (isBlank(item)) throw new Unsure('an unknown value')
  const text = plain(item, flags, precision, type)
  if (flags.includes('-')) return text.padEnd(width)
  if (!flags.includes('0') || type === 's' || type === 'r') return text.padStart(width)
  const sign = /^[-+ ]/.exec(text)?.[0] ?? ''
  return sign + text.slice(sign.length).padStart(width - sign.length, '0')
}

function plain(item: Value, flags: string, precision: string | undefined, type: string): string {
  if (type === 's' || type === 'r' || type === 'a') {
    const text = type === 's' ? strOf(item) : repr(item)
    return precision === undefined ? text : text.slice(0, Number(precision))
  }
  const number = numberOf(item)
  if (number === undefined) {
    if (type === 'c' && item.type === 'str') return item.value
    const wanted = 'di'.includes(type)
      ? `%${type} format: a real number is required, not ${typeName(item)}`
      : `must be real number, not ${typeName(item)}`
    if ('di'.includes(type) || 'eEfFgG'.includes(type)) throw raised('TypeError', wanted)
    throw new Unsure('a format')
  }
  const sign = flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : ''
  if (type === 'd' || type === 'i' || type === 'u') {
    const whole = integerOf(item) ?? wholePart(number)
    return (whole >= 0n ? sign : '') + whole.toString()
  }
  if ('xXo'.includes(type) && integerOf(item) === undefined) throw new Unsure('a format of a float')
  const spec = `${sign}${flags.includes('#') ? '#' : ''}${precision === undefined ? '' : `.${precision}`}${type}`
  return formatValue(item, spec)
}
