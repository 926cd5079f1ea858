/** Building blocks of JSON Schemas; each keeps its static type. */
import Type, { type Static, type TArrayOptions, type TObjectOptions, type TSchema } from 'typebox'
import { RESOURCE_ID } from './resource-id.ts'

/** An object that refuses unknown keys. */
export const closed = { additionalProperties: false }

/** A value that may also be null. */
export function nullable<T extends TSchema>(schema: T) {
  const { type, enum: values, ...rest } = schema as { type?: string | string[]; enum?: unknown[] }
  return Type.Unsafe<Static<T> | null>({
    ...rest,
    ...(type === undefined ? {} : { type: [type, 'null'].flat() }),
    ...(values === undefined ? {} : { enum: [...values, null] }),
  })
}

/** A list that its readers do not change. */
export const listOf = <T extends TSchema>(items: T, options: TArrayOptions = {}) =>
  Type.Unsafe<readonly Static<T>[]>({ ...Type.Array(items), ...options })

/** A map from texts. The pattern of a plain `Type.String()` lets a key with a line break pass with any value. */
export const mapOf = <T extends TSchema>(value: T, options: TObjectOptions = {}) =>
  Type.Record(Type.String({ pattern: '^[\\s\\S]*$' }), value, options)

/** A text or a number, such as a time or a span. */
export const textOrNumber = (options: TSchema = {}) =>
  Type.Unsafe<string | number>({ type: ['string', 'number'], ...options })

/** One text or a list of them. */
export const oneOrMoreTexts = (options: TSchema = {}) =>
  Type.Unsafe<string | string[]>({ type: ['string', 'array'], items: { type: 'string' }, minItems: 1, ...options })

/** One of several values, or a list of them. The schema distinguishes the two cases first, so that an error names the wrong value. */
export const oneOrMore = <const T extends string>(values: readonly T[], description?: string) =>
  Type.Unsafe<T | T[]>({
    type: ['string', 'array'],
    if: { type: 'string' },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { enum: [...values] },
    else: { type: 'array', minItems: 1, items: { enum: [...values] } },
    ...(description === undefined ? {} : { description }),
  })

/** The id of a project or a cluster, with its rule. */
export const resourceId = (description?: string, example?: string) =>
  Type.String({
    pattern: RESOURCE_ID.source,
    ...(description === undefined ? {} : { description }),
    ...(example === undefined ? {} : { examples: [example] }),
  })

/** The project in a path, with the one that the examples use. */
export const projectId = (description: string) =>
  Type.Unsafe<string>({ ...resourceId(description, EXAMPLE_PROJECT), default: EXAMPLE_PROJECT })

const EXAMPLE_PROJECT = 'demo'
