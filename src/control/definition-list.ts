import { Ajv, type ValidateFunction } from 'ajv'
import Type, { type TObject } from 'typebox'
import { invalid, Problem } from '../core/problem.ts'
import { schemaProblem } from '../core/schema-problem.ts'

const ajv = new Ajv({ strict: false })

/**
 * A body that declares one thing or an array of them, as a section of a fixtures file does. OpenAPI shows a union, which cannot say
 * which of its sides is wrong; so the first check is looser, and `read` checks each definition on its own.
 */
export function definitionList<Definition>(schema: TObject, one: string, section: string) {
  const description = `One ${one}, or an array of ${one}s, as in the \`${section}\` section of a fixtures file.`
  // compiled when the first body comes
  let check: ValidateFunction<Definition> | undefined
  return {
    checked: Type.Unsafe<Definition | readonly Definition[]>({
      type: ['object', 'array'],
      description,
      properties: schema.properties,
      items: schema,
    }),
    published: { anyOf: [schema, { type: 'array', minItems: 1, items: schema }], description },

    /** Throws a Problem with the place of the first error, as `stubs.1.match.code`. */
    read(body: Definition | readonly Definition[]): readonly Definition[] {
      check ??= ajv.compile<Definition>(schema)
      const definitions: readonly unknown[] = Array.isArray(body) ? body : [body]
      if (definitions.length === 0) throw invalid('body', `must have at least one ${one}`)
      return definitions.map((definition, index) => {
        if (check?.(definition)) return definition
        const [error] = check?.errors ?? []
        const problem = error === undefined ? invalid(one, 'is invalid') : schemaProblem(error, one)
        throw new Problem('invalid', `${section}.${index}: ${problem.message}`, `${section}.${index}.${problem.field}`)
      })
    },
  }
}
