/** The parts that the forms of rows are made of. */
import Type, { type Static, type TObject, type TProperties, type TSchema } from 'typebox'
import { LAST_MS } from '../core/clock.ts'
import { listOf, nullable } from '../core/json-schema.ts'
import { MAX_SPAN_MS } from '../core/span.ts'

/** The last instant of a date: a deadline may lie far beyond what a clock can be set to. */
const LAST_DEADLINE_MS = 8.64e15

export const closed = <P extends TProperties>(properties: P, description = ''): TObject<P> =>
  Type.Object(properties, { additionalProperties: false, ...(description && { description }) })
/** A field that may be absent; the row then has undefined. */
export const optional = <S extends TSchema>(schema: S) =>
  Type.Optional(Type.Unsafe<Static<S> | undefined>({ ...schema }))
export const open = (description: string) =>
  Type.Unsafe<Readonly<Record<string, unknown>>>({ ...Type.Object({}, { description }) })

export const text = Type.String()
export const name = Type.String({ minLength: 1 })
export const flag = Type.Boolean()
export const textOrNull = nullable(text)
export const count = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })
export const spanMs = Type.Integer({ minimum: 0, maximum: MAX_SPAN_MS })
export const atMs = Type.Integer({ minimum: 0, maximum: LAST_MS, description: "Milliseconds of the world's clock." })
export const deadlineMs = Type.Integer({ minimum: 0, maximum: LAST_DEADLINE_MS })
export const timeoutMs = Type.Integer({ minimum: 0, maximum: LAST_DEADLINE_MS - LAST_MS })
export const steps = <S extends string>(states: readonly S[]) =>
  listOf(closed({ state: Type.Unsafe<S>(Type.Enum([...states])), atMs, why: text }), { minItems: 1 })

/** The fields of a row, or of its form, that a snapshot stores as they are. */
export function pick<P extends TProperties>(fields: P, row: Static<TObject<P>>): { [K in keyof P]: Static<P[K]> } {
  const picked: Record<string, unknown> = {}
  for (const key in fields) picked[key] = Reflect.get(row, key)
  return picked as { [K in keyof P]: Static<P[K]> }
}
