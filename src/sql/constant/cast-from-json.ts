import type { DataType } from '../data-type.ts'
import { printType } from '../data-types/print-type.ts'
import { bigintType, booleanType, doubleType, varcharType } from '../data-types/scalar-types.ts'
import { itemTypes, rowFields, typeParameter } from '../data-types/type-parts.ts'
import { type JsonValue, parseJson, writeJson } from './json-value.ts'
import { runFailure } from './run-failure.ts'
import type { Value } from './value.ts'

type Cast = (value: Value, from: DataType, to: DataType) => Value | undefined

/** Converts a JSON value; undefined if the result is not known. Throws a SqlFailure if a part cannot be converted. */
export function castFromJson(value: Value, to: DataType, cast: Cast): Value | undefined {
  const json = typeof value === 'string' ? parseJson(value) : undefined
  return json === undefined ? undefined : convert(json, to, cast)
}

function convert(json: JsonValue, to: DataType, cast: Cast): Value | undefined {
  switch (json.kind) {
    case 'null':
      return null
    case 'boolean':
      return to.base === 'varchar' ? String(json.value) : cast(json.value, booleanType, to)
    case 'string':
      return cast(json.value, varcharType, to)
    case 'number':
      return convertNumber(json.text, to, cast)
    case 'array':
      requireNested(json, to)
      return convertArray(json.items, to, cast)
    case 'object':
      requireNested(json, to)
      return convertObject(json.fields, to, cast)
  }
}

const simpleTypes: ReadonlySet<string> = new Set([
  ...['varchar', 'boolean', 'tinyint', 'smallint', 'integer', 'bigint', 'real', 'double'],
])

/** An array or an object does not become a text, a number or a boolean. */
function requireNested(json: JsonValue, to: DataType): void {
  if (simpleTypes.has(to.base)) throw runFailure(`Cannot cast '${writeJson(json)}' to ${printType(to)}`)
}

function convertNumber(text: string, to: DataType, cast: Cast): Value | undefined {
  if (to.base === 'decimal' || to.base === 'varchar') return cast(text, varcharType, to)
  return /^-?\d{1,18}$/.test(text) ? cast(BigInt(text), bigintType, to) : cast(Number(text), doubleType, to)
}

function convertArray(items: readonly JsonValue[], to: DataType, cast: Cast): Value | undefined {
  if (to.base !== 'array' && to.base !== 'row') return undefined
  const typeOf = itemTypes(to)
  const values = items.map((item, index) => convert(item, typeOf(index), cast))
  return values.every((value) => value !== undefined) ? values : undefined
}

function convertObject(fields: readonly (readonly [string, JsonValue])[], to: DataType, cast: Cast): Value | undefined {
  if (to.base === 'row') {
    const byName = new Map(fields.map(([key, value]) => [key.toLowerCase(), value]))
    const values = rowFields(to).map((field) =>
      convert(byName.get(field.field?.toLowerCase() ?? '') ?? { kind: 'null' }, field.type, cast),
    )
    return values.every((value) => value !== undefined) ? values : undefined
  }
  if (to.base !== 'map') return undefined
  const entries: [Value, Value][] = []
  for (const [key, value] of fields) {
    const newKey = cast(key, varcharType, typeParameter(to, 0))
    const newValue = convert(value, typeParameter(to, 1), cast)
    if (newKey === undefined || newValue === undefined) return undefined
    entries.push([newKey, newValue])
  }
  return { entries }
}
