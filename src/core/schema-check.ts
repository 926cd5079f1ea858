import { Ajv, type ValidateFunction } from 'ajv'
import type { Static, TSchema } from 'typebox'
import { schemaProblem } from './schema-problem.ts'

const ajv = new Ajv({ strict: false, verbose: true })

/** Checks values against a schema, which is compiled when the first value comes. */
export class SchemaCheck<S extends TSchema> {
  readonly #schema: S
  #check: ValidateFunction<Static<S>> | undefined

  constructor(schema: S) {
    this.#schema = schema
  }

  /** The value with its type. Throws a Problem that names the first invalid field, below `at`, as `stubs.1.match.code`. */
  read(value: unknown, at: string): Static<S> {
    this.#check ??= ajv.compile<Static<S>>(this.#schema)
    if (this.#check(value)) return value
    const [error] = this.#check.errors ?? []
    const { instancePath = '', keyword = '', params = {} } = error ?? {}
    throw schemaProblem({ ...error, keyword, params, instancePath: `/${at.replaceAll('.', '/')}${instancePath}` }, at)
  }
}
