import { MAX_ELEMENTS, Unsure } from '../output.ts'

/** A value of the small R that default results are made with: vectors, functions, NULL. */
export type Value =
  | Vector
  | { readonly kind: 'null' }
  | { readonly kind: 'function'; call(args: readonly Value[]): Value }
  | { readonly kind: 'unknown' }

export type Item = number | string | boolean | null

export interface Vector {
  readonly kind: 'vector'
  readonly type: 'logical' | 'integer' | 'double' | 'character'
  /** null is NA. */
  readonly items: readonly Item[]
}

export const vector = (type: Vector['type'], items: readonly Item[]): Vector => {
  if (items.length > MAX_ELEMENTS) throw new Unsure('a long vector')
  return { kind: 'vector', type, items }
}
export const nullValue: Value = { kind: 'null' }
export const unknown: Value = { kind: 'unknown' }

const ORDER = ['logical', 'integer', 'double', 'character'] as const
/** The type that holds the items of several. */
export const widest = (types: readonly Vector['type'][]): Vector['type'] =>
  ORDER[Math.max(0, ...types.map((type) => ORDER.indexOf(type)))] ?? 'logical'

/** The items as those of another type. */
export function itemsAs(value: Vector, type: Vector['type']): Item[] {
  return value.items.map((item): Item => {
    if (item === null || value.type === type) return item
    if (type === 'character') return itemText(item, value.type)
    return typeof item === 'boolean' ? Number(item) : item
  })
}

/** An item as `paste` and `cat` write it: numbers with up to 15 digits. */
export function itemText(item: Item, type: Vector['type'], digits = 15): string {
  if (item === null) return 'NA'
  if (typeof item === 'boolean') return item ? 'TRUE' : 'FALSE'
  return typeof item === 'string' ? item : numberText(item, type, digits)
}

/** A number with a number of significant digits, in the shorter of both notations. */
export function numberText(value: number, type: Vector['type'], digits: number): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? 'Inf' : '-Inf'
  if (type === 'integer') return String(value)
  const [mantissa = '0', exponent = '0'] = value.toExponential(digits - 1).split('e')
  const shortened = mantissa.includes('.') ? mantissa.replace(/0+$/, '').replace(/\.$/, '') : mantissa
  const power = Number(exponent)
  const size = Math.abs(power)
  const scientific = `${shortened}e${power < 0 ? '-' : '+'}${size < 10 ? '0' : ''}${size}`
  const decimals = Math.max(0, shortened.replace(/^-?\d\.?/, '').length - power)
  const fixed = decimals > 100 || size > 300 ? scientific : value.toFixed(decimals)
  return fixed.length <= scientific.length ? fixed : scientific
}
