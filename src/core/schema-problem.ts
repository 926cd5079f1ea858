import { invalid, type Problem } from './problem.ts'

/** One error of a JSON Schema validator (Ajv's shape). */
export interface SchemaError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly message?: string
}

/** What a schema refuses, as a field and the rule that it breaks. `context` is what to call the whole value. */
export function schemaProblem({ instancePath, keyword, params, message }: SchemaError, context: string): Problem {
  const path = instancePath.slice(1).replaceAll('/', '.')
  const field = path === '' ? context : path
  const inner = (name: unknown): string => (path === '' ? String(name) : `${path}.${name}`)
  switch (keyword) {
    case 'required':
      return invalid(inner(params.missingProperty), 'is required')
    case 'additionalProperties':
      return invalid(inner(params.additionalProperty), 'is no field of this request')
    case 'type':
      return invalid(field, `must be ${typeNames(params.type)}`)
    case 'enum':
      return invalid(
        field,
        `must be one of ${(params.allowedValues as unknown[]).filter((value) => value !== null).join(', ')}`,
      )
    case 'maxLength':
      return invalid(field, `must have at most ${params.limit} characters`)
    case 'minLength':
      return invalid(field, params.limit === 1 ? 'must not be empty' : `must have at least ${params.limit} characters`)
    case 'minItems':
      return invalid(field, params.limit === 1 ? 'must not be empty' : `must have at least ${params.limit} items`)
    case 'minimum':
      return invalid(field, `must be ${params.limit} or more`)
    case 'maximum':
      return invalid(field, `must be ${params.limit} or less`)
    default:
      return invalid(field, message ?? 'breaks a rule')
  }
}

const articles: Record<string, string> = {
  string: 'a string',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'an array',
}

/** Types of a JSON Schema in words; that a value may be null besides goes without saying. */
export function typeNames(types: unknown): string {
  return [types]
    .flat()
    .flatMap((type) => String(type).split(','))
    .filter((type) => type !== 'null')
    .map((type) => articles[type] ?? type)
    .join(' or ')
}
