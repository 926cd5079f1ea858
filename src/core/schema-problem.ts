import { didYouMean } from './did-you-mean.ts'
import { invalid, Problem } from './problem.ts'

/** One error of a JSON Schema validator, in the form of Ajv. */
export interface SchemaError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly message?: string | undefined
  /** The value; with Ajv's option `verbose`. */
  readonly data?: unknown
  /** The schema that has the keyword; with Ajv's option `verbose`. */
  readonly parentSchema?: object | undefined
}

/** The maximum number of characters that a message repeats of a value. */
const SHOWN = 60

/** A schema error as a Problem with the field and the rule that it breaks. `context` names the whole value. */
export function schemaProblem(error: SchemaError, context: string): Problem {
  const { instancePath, keyword, params, message } = error
  const path = instancePath.slice(1).replaceAll('/', '.')
  const field = path === '' ? context : path
  const inner = (name: unknown): string => (path === '' ? String(name) : `${path}.${name}`)
  switch (keyword) {
    case 'required':
      return invalid(inner(params.missingProperty), 'is required')
    case 'additionalProperties':
      return unknownField(String(params.additionalProperty), inner(params.additionalProperty), error)
    case 'type':
      return invalid(field, `must be ${typeNames(params.type)}${notThis(error)}`)
    case 'enum':
      return invalid(field, listed(params.allowedValues, error))
    case 'const':
      return invalid(field, `must be ${JSON.stringify(params.allowedValue)}${notThis(error)}`)
    case 'maxLength':
      return invalid(field, `must have at most ${params.limit} characters`)
    case 'minLength':
      return invalid(field, params.limit === 1 ? 'must not be empty' : `must have at least ${params.limit} characters`)
    case 'minItems':
      return invalid(field, params.limit === 1 ? 'must not be empty' : `must have at least ${params.limit} items`)
    case 'maxItems':
      return invalid(field, `must have at most ${params.limit} items`)
    case 'maxProperties':
      return invalid(field, `must have at most ${params.limit} fields`)
    case 'minimum':
      return invalid(field, `must be ${params.limit} or more`)
    case 'maximum':
      return invalid(field, `must be ${params.limit} or less`)
    default:
      return invalid(field, message ?? 'is invalid')
  }
}

function unknownField(name: string, place: string, { parentSchema }: SchemaError): Problem {
  const properties: unknown = parentSchema !== undefined && 'properties' in parentSchema ? parentSchema.properties : {}
  const known = Object.keys(properties ?? {})
  const allowed = known.length === 0 ? '' : `${didYouMean(name, known)}; allowed: ${known.join(', ')}`
  return new Problem('invalid', `unknown field "${place}"${allowed}`, place)
}

function listed(values: unknown, error: SchemaError): string {
  const allowed = [values].flat().filter((value) => value !== null)
  const guess = typeof error.data === 'string' ? didYouMean(error.data, allowed.map(String)) : ''
  return `must be ${allowed.length === 1 ? '' : 'one of '}${allowed.join(', ')}${notThis(error)}${guess}`
}

/** The value that was given; never a secret, which JSON Schema marks as `writeOnly`. */
function notThis({ data, parentSchema }: SchemaError): string {
  if (data === undefined || (parentSchema !== undefined && 'writeOnly' in parentSchema)) return ''
  const text = JSON.stringify(data)
  return `, not ${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}`
}

const articles: Record<string, string> = {
  string: 'a string',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'an array',
}

/** The types of a JSON Schema as text, without null. */
export function typeNames(types: unknown): string {
  return [types]
    .flat()
    .flatMap((type) => String(type).split(','))
    .filter((type) => type !== 'null')
    .map((type) => articles[type] ?? type)
    .join(' or ')
}
