import Type, { type TObject } from 'typebox'
import { invalid, Problem } from '../core/problem.ts'
import { SchemaCheck } from '../core/schema-check.ts'

/** What can be changed of a stub or a fault rule. */
export const definitionChange = Type.Object(
  {
    enabled: Type.Boolean({ description: 'false: it is switched off. It keeps its place and its counts.' }),
  },
  { additionalProperties: false, examples: [{ enabled: false }] },
)

export const enabledField = Type.Boolean({ description: 'false: it is switched off, and matches nothing.' })

/** The refusal for a name that no stub or fault rule has; `which` says which of them were searched. */
export const noSuchDefinition = (which: string, name: string): Problem =>
  new Problem('not-found', `No ${which} is named ${JSON.stringify(name)}.`, 'name')

/**
 * A body that declares one thing or an array of them, as a section of a fixtures file does. OpenAPI shows a union, which cannot say
 * which of its sides is wrong; so the route only checks the type, and `read` checks each definition on its own, against `checked`.
 */
export function definitionList<Definition>(schema: TObject, one: string, section: string, checked: TObject = schema) {
  const description = `One ${one}, or an array of ${one}s, as in the \`${section}\` section of a fixtures file.`
  const check = new SchemaCheck(Type.Unsafe<Definition>(checked))
  return {
    checked: Type.Unsafe<Definition | readonly Definition[]>({
      type: ['object', 'array'],
      description,
    }),
    published: { anyOf: [schema, { type: 'array', minItems: 1, items: schema }], description },

    /** Throws a Problem with the place of the first error, as `stubs.1.match.code`. */
    read(body: unknown): readonly Definition[] {
      const definitions: readonly unknown[] = Array.isArray(body) ? body : [body]
      if (definitions.length === 0) throw invalid('body', `must have at least one ${one}`)
      return definitions.map((definition, index) => check.read(definition, `${section}.${index}`))
    },
  }
}
