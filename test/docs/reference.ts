/** docs/reference.md, made from the OpenAPI description that is served. */
interface Schema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly additionalProperties?: boolean | Schema
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly pattern?: string
  readonly format?: string
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>

interface Parameter {
  readonly in: string
  readonly name: string
  readonly required?: boolean
  readonly description?: string
  readonly schema: Schema
}

interface Route {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly tags: readonly string[]
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>
}

export interface Description {
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Route>>>>
}

/** How deep the fields of a field are listed; further down the served description and the schemas have them. */
const DEPTH = 3

export function referencePage({ tags, paths }: Description): string {
  const services = tags.map(({ name, description }) => {
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, route]) => route.tags.includes(name))
        .map(([method, route]) => operation(method.toUpperCase(), path, route)),
    )
    return `## ${description}\n\n${operations.join('\n\n')}`
  })
  return `# Reference

Every operation of every API, made from the description that a running lakemock serves at \`/_lakemock/openapi.json\` and renders at \`/_lakemock/docs\`.
A field with \`?\` can be absent. Every reply has \`X-Request-Id\`, 32 hex digits. Beside the errors that an operation names, any can be refused by the
gateway: 401 and 403 by \`auth: verify\`, 404 APIGW.0101 for a path that no API has, 413 and 414 for what is too long.

${services.join('\n\n')}
`
}

function operation(method: string, path: string, route: Route): string {
  const parameters = (route.parameters ?? []).filter((one) => one.in !== 'path')
  const body = Object.values(route.requestBody?.content ?? {})[0]?.schema
  return [
    `### ${route.operationId}`,
    `\`${method} ${path}\``,
    `${route.summary}. ${cell(route.description)}`,
    parameters.length > 0 && section('Query', parameters.map(parameterRow)),
    body && section('Body', fields(body)),
    ...replies(route),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** The replies that are no refusals; statuses of the same shape together. */
function replies({ responses }: Route): string[] {
  const shapes = new Map<string, string[]>()
  for (const [status, { content = {} }] of Object.entries(responses)) {
    if (!/^[23]/.test(status)) continue
    const [type = '', { schema = {} } = {}] = Object.entries(content)[0] ?? []
    const shape = section(type === 'application/json' ? '' : `, ${type}`, fields(schema))
    shapes.set(shape, [...(shapes.get(shape) ?? []), status])
  }
  return [...shapes].map(([shape, statuses]) => `Reply ${statuses.join(' or ')}${shape}`)
}

const section = (title: string, rows: readonly string[]): string =>
  rows.length === 0
    ? `${title}: any JSON.`
    : `${title}:\n\n| field | type | what it is |\n|---|---|---|\n${rows.join('\n')}`

const parameterRow = ({ name, required, description, schema }: Parameter): string =>
  `| \`${name}\`${required ? '' : '?'} | ${typeOf(schema)} | ${what({ ...schema, description: description ?? schema.description ?? '' })} |`

/** A row for each field, and for those of objects and of arrays of objects within. */
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

/** The object that a schema is, holds, or can be. */
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

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
