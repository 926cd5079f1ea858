/** JSON of values whose parts are JSON already, so that no digit of them changes. */
import type { DataType } from '../sql/data-type.ts'
import { itemTypes, rowFields } from '../sql/data-types/type-parts.ts'

export const objectJson = (entries: readonly (readonly [key: string, json: string])[]): string =>
  `{${entries.map(([key, json]) => `${JSON.stringify(key)}:${json}`).join()}}`

/** The JSON of an array of SQL, or of a row, which is an object by the names of its fields. */
export function listJson<Value>(
  values: readonly Value[],
  type: DataType,
  jsonOf: (value: Value, type: DataType) => string,
): string {
  const typeOf = itemTypes(type)
  const items = values.map((item, index) => jsonOf(item, typeOf(index)))
  if (type.base !== 'row') return `[${items.join()}]`
  const fields = rowFields(type)
  return objectJson(items.map((item, index) => [fields[index]?.field ?? `col${index + 1}`, item]))
}
