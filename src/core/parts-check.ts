import Type, { type Static, type TObject } from 'typebox'
import { SchemaCheck } from './schema-check.ts'
import { inSlices } from './slices.ts'

/**
 * Checks objects against a large schema, field by field in slices: to compile the whole schema, or to check a large
 * value against it, would hold up other projects.
 */
export class PartsCheck<S extends TObject> {
  readonly #fields: SchemaCheck<TObject>
  readonly #parts: readonly (readonly [name: string, part: SchemaCheck<S>])[]

  constructor(schema: S) {
    const { properties, required, ...rest } = schema
    const names = Object.keys(properties)
    const anything = Object.fromEntries(names.map((name) => [name, {}]))
    this.#fields = new SchemaCheck(Type.Unsafe<object>({ ...rest, required, properties: anything }) as never)
    this.#parts = names.map((name) => [name, new SchemaCheck(properties[name] as never)])
  }

  /** The value with its type. Throws a Problem that names the first invalid field. */
  async read(value: unknown): Promise<Static<S>> {
    const fields: Readonly<Record<string, unknown>> = this.#fields.read(value)
    await inSlices(this.#parts, ([name, part]) => {
      if (fields[name] !== undefined) part.read(fields[name], name)
    })
    return value as Static<S>
  }
}
