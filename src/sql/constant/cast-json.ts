import type { DataType } from '../data-type.ts'
import { itemTypes, typeParameter } from '../data-types/type-parts.ts'
import { cellText } from './cell-text.ts'
import { isBytes, isList, isMap, type Value } from './value.ts'

/** A value as JSON text; undefined if the result is not known. */
export function castToJson(value: Value, from: DataType): string | undefined {
  if (value === null) return 'null'
  if (from.base === 'json') return typeof value === 'string' ? value : undefined
  if (typeof value === 'boolean' || typeof value === 'bigint') return cellText(value, from) ?? undefined
  if (typeof value === 'string') return JSON.stringify(value)
  if (isBytes(value)) return undefined
  if (isMap(value)) return mapToJson(value.entries, from)
  if (isList(value)) return listToJson(value, from)
  const text = cellText(value, from)
  if (text === null) return undefined
  return from.base === 'double' || from.base === 'real' ? numberToJson(text) : JSON.stringify(text)
}

function numberToJson(text: string): string {
  return /[a-z]/.test(text) ? JSON.stringify(text) : text
}

function listToJson(items: readonly Value[], from: DataType): string | undefined {
  const typeOf = itemTypes(from)
  const texts = items.map((item, index) => castToJson(item, typeOf(index)))
  return texts.includes(undefined) ? undefined : `[${texts.join(',')}]`
}

function mapToJson(entries: readonly (readonly [Value, Value])[], from: DataType): string | undefined {
  const parts: [string, string][] = []
  for (const [key, value] of entries) {
    const name = cellText(key, typeParameter(from, 0))
    const text = castToJson(value, typeParameter(from, 1))
    if (name === null || text === undefined) return undefined
    parts.push([name, text])
  }
  parts.sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
  return `{${parts.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(',')}}`
}
