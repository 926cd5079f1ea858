/** The tables of the reference: parameters, bodies and replies, field by field. */
import type { Parameter, Route, Schema } from './description.ts'

/** The maximum depth of nested fields that are listed; the served description has all of them. */
const DEPTH = 3

export function queryTable({ parameters = [] }: Route): string | undefined {
  const query = parameters.filter((one) => one.in !== 'path')
  return query.length === 0 ? undefined : section('Query parameters', query.map(parameterRow))
}

export function bodyTable({ requestBody }: Route): string | undefined {
  const schema = Object.values(requestBody?.content ?? {})[0]?.schema
  return schema && section('Fields of the body', fields(schema))
}

/** A table for each shape of a successful reply, with its statuses. */
export function replyTables({ responses }: Route): string[] {
  const shapes = new Map<string, string[]>()
  for (const [status, { content = {} }] of Object.entries(responses)) {
    if (!/^[23]/.test(status)) continue
    const [type = '', { schema = {} } = {}] = Object.entries(content)[0] ?? []
    const shape = section(type === 'application/json' ? '' : `, ${type}`, fields(schema))
    shapes.set(shape, [...(shapes.get(shape) ?? []), status])
  }
  return [...shapes].map(([shape, statuses]) => `Fields of the reply ${statuses.join(' or ')}${shape}`)
}

const section = (title: string, rows: readonly string[]): string =>
  rows.length === 0
    ? `${title}: any JSON.`
    : `${title}:\n\n| field | type | what it is |\n|---|---|---|\n${rows.join('\n')}`

const parameterRow = ({ name, required, description, schema }: Parameter): string =>
  `| \`${name}\`${required ? '' : '?'} | ${typeOf(schema)} | ${what({ ...schema, description: description ?? schema.description ?? '' })} |`

/** A row for each field, including those of nested objects and arrays of objects. */
function fields(schema: Schema, prefix = '', depth = 0): string[] {
  const { properties, required = [] } = objectOf(schema)
  if (properties === undefined) {
    return prefix === '' && (schema.type !== undefined || schema.anyOf !== undefined)
      ? [`| | ${typeOf(schema)} | ${what(schema)} |`]
      : []
  }
  return Object.entries(properties).flatMap(([name, field]) => {
    const path = `${prefix}${name}`
    const isArray = field.items !== undefined
    const row = `| \`${path}${isArray ? '[]' : ''}\`${required.includes(name) ? '' : '?'} | ${typeOf(field)} | ${what(field)} |`
    return depth + 1 >= DEPTH ? [row] : [row, ...fields(field, `${path}${isArray ? '[]' : ''}.`, depth + 1)]
  })
}

/** The object schema in a schema: itself, the items of an array, or one side of a union. */
function objectOf(schema: Schema): Schema {
  if (schema.properties !== undefined) return schema
  if (schema.items !== undefined) return objectOf(schema.items)
  return schema.anyOf?.map(objectOf).find(({ properties }) => properties !== undefined) ?? {}
}

function typeOf(schema: Schema): string {
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${String(value)}\``).join(' or ')
  if (schema.anyOf !== undefined) {
    const sides = schema.anyOf.filter((side) => side.type ?? side.enum ?? side.const ?? side.anyOf).map(typeOf)
    return [...new Set(sides)].join(' or ') || 'any'
  }
  const types = [schema.type ?? (schema.properties ? 'object' : 'any')].flat()
  return types
    .map((type) => (type === 'array' && schema.items ? `array of ${typeOf(schema.items)}` : type))
    .join(' or ')
}

/** The description, and the bounds that the type does not show. */
function what(schema: Schema): string {
  const { minimum, maximum, minLength, maxLength, minItems, pattern, format } = schema
  const bounds = [
    minimum !== undefined && `at least ${minimum}`,
    maximum !== undefined && `at most ${maximum}`,
    minLength !== undefined && `${minLength} characters or more`,
    maxLength !== undefined && `${maxLength} characters or fewer`,
    minItems !== undefined && `${minItems} or more`,
    pattern !== undefined && `\`${pattern}\``,
    format,
  ].filter(Boolean)
  return cell([schema.description, bounds.length > 0 && `(${bounds.join(', ')})`].filter(Boolean).join(' '))
}

export const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
