import { Ajv, type ValidateFunction } from 'ajv'
import type { TSchema } from 'typebox'
import { invalid, Problem } from '../core/problem.ts'
import { schemaProblem } from '../core/schema-problem.ts'

const ajv = new Ajv({ strict: false })

/**
 * Reads a body that declares one thing or an array of them, as a section of a fixtures file does. The schema is compiled when the
 * first body comes. Throws `invalid` with the place of the first fault: `stubs.1.match.code`.
 */
export function declared<Definition>(schema: TSchema, section: string, what: string): (body: unknown) => Definition[] {
  let check: ValidateFunction | undefined
  return (body) => {
    check ??= ajv.compile(schema)
    const definitions: unknown[] = Array.isArray(body) ? body : [body]
    if (definitions.length === 0) throw invalid('body', `must hold a ${what}`)
    for (const [index, definition] of definitions.entries()) {
      if (check(definition)) continue
      const [error] = check.errors ?? []
      const problem = error === undefined ? invalid(what, 'is none') : schemaProblem(error, what)
      throw new Problem('invalid', `${section}.${index}: ${problem.message}`, `${section}.${index}.${problem.field}`)
    }
    return definitions as Definition[]
  }
}
