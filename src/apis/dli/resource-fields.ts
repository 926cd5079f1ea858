/** The fields of a request that sessions and batches have in common: packages and the size of their application. */
import Type, { type Static, type TSchema } from 'typebox'
import { nullable } from '../../core/json-schema.ts'

/** An optional field; null counts as absent, since clients written with Jackson send every field they know. */
export const optional = <T extends TSchema>(schema: T) => Type.Optional(nullable(schema))
const names = (description: string) => optional(Type.Array(Type.String(), { description }))
const resource = Type.Object({ name: Type.String(), type: Type.String() })
/** The maximum of Java's int, in which the service stores these numbers. */
const MAX_INT = 2 ** 31 - 1
export const whole = (description: string) => optional(Type.Integer({ minimum: 0, maximum: MAX_INT, description }))

export const packageFields = {
  jars: names('Names of jar packages.'),
  pyFiles: names('Names of Python files.'),
  files: names('Names of files.'),
  modules: names('Names of dependency modules.'),
  resources: optional(Type.Array(resource, { description: 'Resources by name and type.' })),
  groups: optional(
    Type.Array(Type.Object({ name: Type.String(), resources: Type.Optional(Type.Array(resource)) }), {
      description: 'Groups of resources.',
    }),
  ),
}

const MEMORY = 'Such as `2G` or `2048M`; without a unit the start fails.'
export const sizeFields = {
  driverMemory: optional(Type.String({ description: MEMORY })),
  executorMemory: optional(Type.String({ description: MEMORY })),
  driverCores: whole('Cores of the driver.'),
  executorCores: whole('Cores of an executor.'),
  numExecutors: whole('The number of executors.'),
}
const sizes = Type.Object(sizeFields)
type Sizes = Static<typeof sizes>

export const scTypeField = (what: string) =>
  optional(Type.Enum(['A', 'B', 'C'], { description: `The size of the ${what}: A, B or C; A when absent.` }))

const SIZES = Object.keys(sizeFields) as (keyof Sizes)[]

/** The size that replies show: `CUSTOMIZED` if the request has a size of its own. */
export const scTypeOf = (body: Sizes & { readonly sc_type?: string | null }): string =>
  SIZES.some((field) => body[field] !== undefined && body[field] !== null) ? 'CUSTOMIZED' : (body.sc_type ?? 'A')

/** Java's memory strings: a number and a unit. */
const MEMORY_FORM = /^\d+\s*([bkmgt]|[kmgt]b)$/i

/** The first memory size without a unit. */
export function badMemoryOf(body: Pick<Sizes, 'driverMemory' | 'executorMemory'>) {
  for (const field of ['driverMemory', 'executorMemory'] as const) {
    const value = body[field]
    if (value !== undefined && value !== null && !MEMORY_FORM.test(value)) return { field, value }
  }
  return undefined
}
