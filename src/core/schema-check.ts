import { Ajv, type Options, type ValidateFunction } from 'ajv'
import type { Static, TSchema } from 'typebox'
import type { Problem } from './problem.ts'
import { schemaProblem } from './schema-problem.ts'
import { lengths } from './text-length.ts'

/**
 * `verbose` gives each error the value and its schema, which messages need. A valid value costs no more with it. The schemas are our
 * own: a test checks them, because compiling the schema of schemas takes 80 ms of the first request.
 */
export const ajvOptions = {
  strict: false,
  // YAML and JavaScript have Infinity and NaN, which no count or size can be
  strictNumbers: true,
  verbose: true,
  meta: false,
  validateSchema: false,
  // the optimizer of the written code takes as long as all else, and V8 has its own
  code: { optimize: false },
} as const satisfies Options

/** A validator of schemas. Its check of a text's length does not count the characters of a long text. */
export function makeAjv(): Ajv {
  const ajv = new Ajv(ajvOptions)
  for (const length of lengths) ajv.removeKeyword(length.keyword).addKeyword(length)
  return ajv
}

const ajv = makeAjv()

/** What the last value of `check` breaks first. `context` names the whole value, and `at` is where it is, as `/stubs/1`. */
export function firstProblem({ errors }: ValidateFunction, context: string, at = ''): Problem {
  const { instancePath = '', keyword = '', params = {}, ...error } = errors?.[0] ?? {}
  return schemaProblem({ ...error, keyword, params, instancePath: `${at}${instancePath}` }, context)
}

/** Checks values against a schema, which is compiled when the first value is checked. */
export class SchemaCheck<S extends TSchema> {
  readonly #schema: S
  #check: ValidateFunction<Static<S>> | undefined

  constructor(schema: S) {
    this.#schema = schema
  }

  /**
   * The value with its type. Throws a Problem that names the first invalid field with its path below `at`, such as
   * `stubs.1.match.code`.
   */
  read(value: unknown, at = ''): Static<S> {
    this.#check ??= ajv.compile<Static<S>>(this.#schema)
    if (this.#check(value)) return value
    throw firstProblem(this.#check, at || 'body', at && `/${at.replaceAll('.', '/')}`)
  }
}
