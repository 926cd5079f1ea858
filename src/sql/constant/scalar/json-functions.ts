import type { ScalarFunction } from '../call-arguments.ts'
import { readJsonPath, scalarText } from '../json-path.ts'
import { type JsonValue, normalizeJson, parseJson, writeJson } from '../json-value.ts'
import { runFailure } from '../run-failure.ts'
import type { Value } from '../value.ts'

export const jsonFunctions: Readonly<Record<string, ScalarFunction>> = {
  json_extract_scalar: (args) => scalarText(readJsonPath(args.text(0), args.text(1))),
  json_extract: (args) => {
    const value = readJsonPath(args.text(0), args.text(1))
    return value === undefined ? null : writeJson(value)
  },
  json_parse: (args) => toJson(args.text(0)),
  json_format: (args) => args.text(0),
  json_size: (args) => {
    const value = readJsonPath(args.text(0), args.text(1))
    if (value === undefined) return null
    if (value.kind === 'array') return BigInt(value.items.length)
    return value.kind === 'object' ? BigInt(value.fields.length) : 0n
  },
  json_array_length: (args) => {
    const value = parseJson(args.text(0))
    return value?.kind === 'array' ? BigInt(value.items.length) : null
  },
  json_array_get: (args) => {
    const value = parseJson(args.text(0))
    const item = value?.kind === 'array' ? value.items.at(Number(args.integer(1))) : undefined
    if (item === undefined || item.kind === 'null') return null
    return item.kind === 'string' ? item.value : writeJson(item)
  },
  json_array_contains: (args) => {
    const value = parseJson(args.text(0))
    if (value?.kind !== 'array') return null
    const searched = args.value(1)
    return value.items.some((item) => isJsonOf(item, searched))
  },
  is_json_scalar: (args) => {
    const value = parseJson(args.text(0))
    if (value === undefined) throw runFailure(`Invalid JSON value: ${args.text(0)}`)
    return value.kind !== 'array' && value.kind !== 'object'
  },
}

/** A text as a value of the type JSON. Throws a SqlFailure if it is not JSON. */
export function toJson(text: string): string {
  const json = normalizeJson(text)
  if (json === undefined) throw runFailure(`Cannot convert '${text}' to JSON`)
  return json
}

function isJsonOf(item: JsonValue, value: Value): boolean {
  switch (item.kind) {
    case 'string':
    case 'boolean':
      return item.value === value
    case 'number':
      return typeof value === 'bigint' ? item.text === String(value) : Number(item.text) === value
    default:
      return false
  }
}
