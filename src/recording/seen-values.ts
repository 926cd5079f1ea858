/** Reads values of replies, in which anything can be missing or of another type. */
import { isObject, type JsonObject } from '../core/json-object.ts'

/** The objects in the list under a key. */
export function listIn(fields: JsonObject, key: string): readonly JsonObject[] {
  const list = fields[key]
  return Array.isArray(list) ? list.filter(isObject) : []
}

/** The first whole number of 0 or more under one of the keys. */
export function integerIn(fields: JsonObject, ...keys: readonly string[]): number | undefined {
  const found = keys.map((key) => fields[key]).find((value) => Number.isSafeInteger(value) && Number(value) >= 0)
  return found === undefined ? undefined : Number(found)
}

/** The first of the values that is under one of the keys. */
export const oneOfIn = <const T extends string>(
  fields: JsonObject,
  values: readonly T[],
  ...keys: readonly string[]
): T | undefined => values.find((value) => keys.some((key) => fields[key] === value))

type Given<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> }

/** The fields that have a value. */
export const givenOf = <Fields extends object>(fields: Fields): Given<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<Fields>
