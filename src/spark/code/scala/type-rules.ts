import { Unsure } from '../output.ts'
import { double, long, primitive, type Value } from './value.ts'

const NUMBERS = ['Byte', 'Short', 'Int', 'Long', 'Float', 'Double']
export const isNumeric = (type: string | undefined): boolean =>
  type !== undefined && (NUMBERS.includes(type) || type === 'Char')
export const isWhole = (type: string): boolean => ['Byte', 'Short', 'Int', 'Long', 'Char'].includes(type)
const VALUES = new Set([...NUMBERS, 'Char', 'Boolean', 'Unit'])

/** The wider of two types of numbers; operations on small ones give an Int. */
export function widerType(left: string, right: string): string {
  const rank = (type: string): number => (type === 'Char' ? 2 : NUMBERS.indexOf(type))
  return NUMBERS[Math.max(2, rank(left), rank(right))] ?? 'Int'
}

/** The type that elements of several types have in a collection. Throws Unsure for types that the compiler words otherwise. */
export function joinedType(types: readonly (string | undefined)[]): string {
  const known = types.map((type) => {
    if (type === undefined) throw new Unsure('an element of an unknown type')
    return type
  })
  const different = [...new Set(known)]
  const [first] = different
  if (first === undefined) return 'Nothing'
  if (different.length === 1) return first
  if (different.every((type) => NUMBERS.includes(type))) return different.reduce(widerType)
  const references = different.filter((type) => !VALUES.has(type))
  if (references.length === 0) return 'AnyVal'
  const [type, ...others] = references.filter((one) => one !== 'Null')
  if (references.length === different.length && type !== undefined && others.length === 0) return type
  if (references.every((one) => /^(?:Some\[|None\.type$|Option\[)/.test(one))) return optionType(references)
  if (references.length < different.length) return 'Any'
  throw new Unsure('a common type')
}

function optionType(types: readonly string[]): string {
  const inner = types.flatMap((type) => (type === 'None.type' ? [] : [type.slice(type.indexOf('[') + 1, -1)]))
  return `Option[${joinedType(inner)}]`
}

/** Whether a type of the code is a mismatch with a value for certain. */
export function isMismatch(declared: string, actual: string): boolean {
  const plain = new Set([...VALUES, 'String'])
  if (!plain.has(declared) || !plain.has(actual) || declared === actual || declared === 'Unit') return false
  if (NUMBERS.includes(declared) && NUMBERS.includes(actual))
    return NUMBERS.indexOf(actual) > NUMBERS.indexOf(declared) && actual !== 'Int'
  // a character is a number, and whole numbers may fit into a character
  return !(actual === 'Char' || declared === 'Char')
}

/** A value as one of a declared type: numbers become wider. */
export function ascribed(value: Value, declared: string): Value {
  const type = fullType(declared)
  if (value.kind !== 'primitive') return value.kind === 'unknown' ? { kind: 'unknown', type } : { ...value, type }
  return type === value.type ? value : widened(value.value, value.type, type)
}

function widened(value: unknown, from: string, type: string): Value {
  if (typeof value === 'number' || typeof value === 'bigint') {
    if (!mayHold(type, from, Number(value))) throw new Unsure('a number of a narrower type')
    if (type === 'Long') return long(BigInt(value))
    if (type === 'Double' || type === 'Float')
      return type === 'Double' ? double(Number(value)) : primitive(type, Math.fround(Number(value)))
    if (type === 'Char') return primitive(type, String.fromCharCode(Number(value)))
    return primitive(type, value)
  }
  if (from === 'Char' && typeof value === 'string' && isWhole(type)) return primitive(type, value.charCodeAt(0))
  return primitive(type, value as string | boolean | null | undefined)
}

const SMALL: Readonly<Record<string, readonly [number, number]>> = {
  ...{ Byte: [-128, 127], Short: [-32768, 32767], Char: [0, 65535] },
}

/** Whether a number is one of a type: it is not narrower, or a constant fits into it. */
function mayHold(type: string, from: string, value: number): boolean {
  const [least, most] = (Object.hasOwn(SMALL, type) ? SMALL[type] : undefined) ?? []
  if (from === 'Int' && least !== undefined && most !== undefined) return value >= least && value <= most
  return !isNumeric(type) || NUMBERS.indexOf(from) <= NUMBERS.indexOf(type)
}

const FULL: Readonly<Record<string, string>> = {
  Map: 'scala.collection.immutable.Map',
  Set: 'scala.collection.immutable.Set',
  Vector: 'scala.collection.immutable.Vector',
  DataFrame: 'org.apache.spark.sql.DataFrame',
  Dataset: 'org.apache.spark.sql.Dataset',
  Row: 'org.apache.spark.sql.Row',
  BigInt: 'BigInt',
}

/** A type as the shell writes it: some names with their packages. */
export function fullType(type: string): string {
  const name = /^\w+/.exec(type)?.[0] ?? ''
  return (Object.hasOwn(FULL, name) ? FULL[name] : name) + type.slice(name.length)
}
