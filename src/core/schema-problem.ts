import { likelyName, oneOfRule, unknownText } from './did-you-mean.ts'
import { isObject } from './json-object.ts'
import { invalid, Problem } from './problem.ts'
import { shownName, shownValue } from './shown.ts'
import { ruleOfPattern } from './text-rules.ts'

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

/** A schema error as a Problem with the field and the rule that it breaks. `context` names the whole value. */
export function schemaProblem(error: SchemaError, context: string): Problem {
  const { instancePath, keyword, params, message } = error
  const path = segmentsOf(instancePath).join('.')
  const field = path === '' ? context : path
  const inner = (name: unknown): string => (path === '' ? String(name) : `${path}.${name}`)
  switch (keyword) {
    case 'required':
      return missingField(String(params.missingProperty), inner, error)
    case 'additionalProperties':
      return unknownField(String(params.additionalProperty), inner(params.additionalProperty), error)
    case 'type':
      if (typeof error.data === 'number' && !Number.isFinite(error.data))
        return invalid(field, `must be a finite number${notThis(error)}`)
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
    case 'minProperties':
      return invalid(field, params.limit === 1 ? 'must not be empty' : `must have at least ${params.limit} fields`)
    case 'maxProperties':
      return invalid(field, `must have at most ${params.limit} fields`)
    case 'minimum':
      return invalid(field, `must be ${params.limit} or more`)
    case 'maximum':
      return invalid(field, `must be ${params.limit} or less`)
    case 'pattern':
      return invalid(field, `must ${ruleOfPattern(String(params.pattern))}${notThis(error)}`)
    default:
      return invalid(field, message ?? 'is invalid')
  }
}

/** A required field is missing. If the object has an unknown field of a similar name, that one is meant. */
function missingField(name: string, inner: (name: string) => string, error: SchemaError): Problem {
  const { data, parentSchema } = error
  const isClosed = parentSchema !== undefined && 'additionalProperties' in parentSchema
  const known = isClosed && 'properties' in parentSchema ? Object.keys(parentSchema.properties as object) : []
  const unknown = Object.keys(isObject(data) ? data : {}).filter((key) => !known.includes(key))
  const typo = known.length === 0 ? undefined : unknown.find((key) => likelyName(key, known) === name)
  return typo === undefined ? invalid(inner(name), 'is required') : unknownField(typo, inner(typo), error)
}

function unknownField(name: string, place: string, { parentSchema }: SchemaError): Problem {
  const properties: unknown = parentSchema !== undefined && 'properties' in parentSchema ? parentSchema.properties : {}
  const known = Object.keys(properties ?? {})
  const at = place.slice(0, place.length - name.length)
  const message = known.length === 0 ? `unknown field "${at}${shownName(name)}"` : unknownText('field', name, known, at)
  return new Problem('invalid', message, place)
}

function listed(values: unknown, error: SchemaError): string {
  const allowed = [values].flat().filter((value) => value !== null)
  return isShown(error) ? oneOfRule(allowed.map(String), error.data) : `must be one of ${allowed.join(', ')}`
}

/** Whether a message may repeat the value; never a secret, which JSON Schema marks as `writeOnly`. */
const isShown = ({ data, parentSchema }: SchemaError): boolean =>
  data !== undefined && !(parentSchema !== undefined && 'writeOnly' in parentSchema)

const notThis = (error: SchemaError): string => (isShown(error) ? `, not ${shownValue(error.data)}` : '')

/** The keys on the way to a value, from a JSON pointer. */
export const segmentsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))

const articles: Record<string, string> = {
  string: 'a string',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'an array',
}

/** The types of a JSON Schema as text, without null. */
function typeNames(types: unknown): string {
  return [types]
    .flat()
    .flatMap((type) => String(type).split(','))
    .filter((type) => type !== 'null')
    .map((type) => articles[type] ?? type)
    .join(' or ')
}
