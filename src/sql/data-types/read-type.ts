import type { DataType, RowField } from '../data-type.ts'
import { SqlFailure } from '../failure.ts'
import type { TypeText } from '../syntax-tree.ts'
import { isPlainType, typeAliases } from './known-types.ts'
import { printTypeText } from './print-type.ts'
import { charOf, MAX_CHAR_LENGTH, MAX_PRECISION, UNBOUNDED, varcharOf, varcharType } from './scalar-types.ts'

/**
 * The type that a text names; undefined if there is no such type. Throws a SqlFailure without a place if its
 * precision, scale or length is not possible.
 */
export function readType(text: TypeText): DataType | undefined {
  const name = text.name.toLowerCase()
  const base = typeAliases[name] ?? name
  if (text.parameters.length === 0) return readPlain(base)
  if (base === 'row') return readRow(text)
  if (text.parameters.every((parameter) => typeof parameter === 'number')) return readSized(base, text.parameters)
  return readNested(base, text)
}

/** The type that a text names. Throws a SqlFailure at `at`, the place of the cast, if there is no such type. */
export function resolveType(text: TypeText, at: number): DataType {
  const type = readType(text)
  if (type === undefined) throw new SqlFailure(`Unknown type: ${printTypeText(text)}`, at)
  return type
}

function readPlain(base: string): DataType | undefined {
  if (base === 'varchar') return varcharType
  if (base === 'char') return charOf(1)
  if (base === 'decimal') return { base, parameters: [MAX_PRECISION, 0] }
  return isPlainType(base) ? { base } : undefined
}

function readSized(base: string, sizes: readonly number[]): DataType | undefined {
  const [first = 0, second = 0] = sizes
  if (base === 'decimal' && sizes.length <= 2) {
    if (first < 1 || first > MAX_PRECISION)
      throw new SqlFailure(`DECIMAL precision must be in range [1, ${MAX_PRECISION}]`)
    if (second > first) throw new SqlFailure('DECIMAL scale must be in range [0, precision]')
    return { base, parameters: [first, second] }
  }
  if (sizes.length !== 1) return undefined
  if (base === 'varchar') {
    if (first > UNBOUNDED) throw new SqlFailure(`Invalid VARCHAR length ${first}`)
    return varcharOf(first)
  }
  if (base !== 'char') return undefined
  if (first > MAX_CHAR_LENGTH) throw new SqlFailure(`CHAR length scale must be in range [0, ${MAX_CHAR_LENGTH}]`)
  return charOf(first)
}

function readRow(text: TypeText): DataType | undefined {
  const fields: RowField[] = []
  for (const parameter of text.parameters) {
    if (typeof parameter === 'number') return undefined
    const isField = 'kind' in parameter
    const type = readType(isField ? parameter.type : parameter)
    if (type === undefined) return undefined
    fields.push({ field: isField ? fieldName(parameter.name) : undefined, type })
  }
  return { base: 'row', parameters: fields }
}

function fieldName(name: { readonly text: string; readonly isQuoted: boolean }): string {
  return name.isQuoted ? name.text : name.text.toLowerCase()
}

const nestedTypes: Readonly<Record<string, number>> = { array: 1, map: 2, qdigest: 1, classifier: 1 }

function readNested(base: string, text: TypeText): DataType | undefined {
  if (nestedTypes[base] !== text.parameters.length) return undefined
  const parameters: DataType[] = []
  for (const parameter of text.parameters) {
    const type = typeof parameter === 'number' || 'kind' in parameter ? undefined : readType(parameter)
    if (type === undefined) return undefined
    parameters.push(type)
  }
  return { base, parameters }
}
