import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import swagger from '@fastify/swagger'
import swaggerUi, { type FastifySwaggerUiOptions } from '@fastify/swagger-ui'
import type { FastifyInstance, RouteOptions } from 'fastify'
import { stringify } from 'yaml'
import { STATUS_CODES } from '../core/node-http.ts'
import { inSlices, laterTurn } from '../core/slices.ts'
import type { Operation, Service } from '../operation.ts'
import { packageFolder } from '../version.ts'
import { routeOf } from './route.ts'

export interface OpenapiOptions {
  /** Makes an application without routes. */
  makeApp(): FastifyInstance
  readonly services: readonly Service[]
  readonly version: string
  /** Whether callers are authenticated: the setting `auth` is `verify`. */
  readonly mustVerify: boolean
  /** The path of the page that renders the description. */
  readonly docsPath: string
}

const JSON_TYPE = 'application/json'

const ABOUT = `A local Huawei Cloud DLI and MRS: the emulated APIs, and the control API that steers them.

Each operation has an example that works on a fresh server as it is, after the operation that creates its resource:
CreateSession, then CreateStatement when the session is idle, for sessions and statements; AddStubs and AddFaults for the names of
stubs and rules; any request of the project for its journal. The examples have the ids that project \`demo\` then gives. Only the
ids of SQL executions contain the time: copy them from the reply of ExecuteSql.`

/** The operations that are described in one turn of the event loop. */
const OPERATIONS_PER_TURN = 8

interface Owned {
  readonly service: Service
  readonly operation: Operation
}

/** An OpenAPI document. */
interface Document {
  readonly paths: Readonly<Record<string, object>>
  readonly [key: string]: unknown
}

/** The description of every operation. */
export interface Description {
  readonly document: Document
  /** The page that renders the document, and its files. */
  readonly page: FastifyInstance
  /** The document as YAML. */
  yaml(): Promise<string>
}

/** The parts of a described reply that are completed here. */
interface DescribedReply {
  description: string
  headers?: Record<string, unknown>
  content?: Record<string, unknown>
}

/** Describes every operation, some in each turn of the event loop. */
export async function describeOperations(options: OpenapiOptions): Promise<Description> {
  const owned = options.services.flatMap((service) =>
    service.operations.map((operation): Owned => ({ service, operation })),
  )
  let document: Document | undefined
  for (let at = 0; at < owned.length; at += OPERATIONS_PER_TURN) {
    await laterTurn()
    const app = options.makeApp()
    await describePart(app, options, owned.slice(at, at + OPERATIONS_PER_TURN))
    await laterTurn()
    const part = swaggerOf(app)
    await app.close()
    document = document === undefined ? part : { ...document, paths: { ...document.paths, ...merged(document, part) } }
  }
  if (document === undefined) throw new Error('there are no operations')
  const page = options.makeApp()
  await page.register(swagger, { mode: 'static', specification: { document: document as never } })
  await page.register(swaggerUi, {
    routePrefix: options.docsPath,
    ...pageFiles(),
    theme: {
      title: 'lakemock',
      css: [{ filename: 'lakemock.css', content: '.swagger-ui .topbar { display: none }' }],
    },
  })
  await page.ready()
  const described = document
  let yaml: Promise<string> | undefined
  return {
    document: described,
    page,
    yaml() {
      yaml ??= yamlOf(described)
      return yaml
    },
  }
}

// its type allows for older versions of OpenAPI
const swaggerOf = (app: FastifyInstance) => app.swagger() as unknown as Document

/** The paths of a part, each with the methods that the document has of it already. */
function merged({ paths }: Document, part: Document): Document['paths'] {
  return Object.fromEntries(Object.entries(part.paths).map(([path, methods]) => [path, { ...paths[path], ...methods }]))
}

/** In slices: the whole takes half a second. */
async function yamlOf({ paths, ...rest }: Document): Promise<string> {
  const texts: string[] = []
  const write = (value: object) => stringify(value, { aliasDuplicateObjects: false })
  await inSlices(Object.entries(rest), ([key, value]) => texts.push(write({ [key]: value })))
  texts.push('paths:\n')
  await inSlices(Object.entries(paths), ([path, methods]) => {
    const text = write({ paths: { [path]: methods } })
    texts.push(text.slice(text.indexOf('\n') + 1))
  })
  return texts.join('')
}

/** Gives an application the description of some operations. It does not serve them. */
async function describePart(
  app: FastifyInstance,
  { services, version, mustVerify }: OpenapiOptions,
  owned: readonly Owned[],
): Promise<void> {
  const owners = new Map(owned.map((one) => [one.operation.id, one]))
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'lakemock',
        version,
        description: ABOUT,
      },
      tags: services.map((service) => ({ name: service.name, description: service.title })),
      components: {
        securitySchemes: {
          token: {
            type: 'apiKey',
            in: 'header',
            name: 'X-Auth-Token',
            description: 'The X-Subject-Token that KeystoneCreateUserTokenByPassword returned.',
          },
          signature: {
            type: 'apiKey',
            in: 'header',
            name: 'Authorization',
            description: 'An AK/SK signature: SDK-HMAC-SHA256 Access=…, SignedHeaders=…, Signature=…',
          },
        },
        headers: {
          RequestId: {
            description: "The request's id: 32 hex digits.",
            required: true,
            schema: { type: 'string', pattern: '^[0-9a-f]{32}$' },
          },
        },
      },
    },
    // the published schema of a body can be stricter than the one that is checked first
    transform: ({ schema, url, route }) => {
      const operation = route.config?.route?.operation
      return { schema: operation?.publishedBody ? { ...schema, body: operation.publishedBody } : schema, url }
    },
    transformObject: (document) => {
      const described = 'openapiObject' in document ? document.openapiObject : document.swaggerObject
      for (const path of Object.values(described.paths ?? {})) {
        for (const route of Object.values(path as Record<string, { operationId?: string }>)) complete(route)
      }
      return described
    },
  })
  for (const { service, operation } of owned) app.route(described(service, operation))
  await app.ready()

  /** Adds what every operation has: who may call it, and the headers of its replies. */
  function complete(route: {
    operationId?: string
    security?: unknown
    parameters?: { example?: unknown; schema?: { examples?: readonly unknown[] } }[]
    requestBody?: { required?: boolean }
    responses?: Record<string, DescribedReply>
  }) {
    const owner = owners.get(route.operationId ?? '')
    if (owner === undefined) return
    const { service, operation } = owner
    if (service.name !== 'control') route.security = securityOf(service, operation)
    // the page fills its fields with these only
    for (const parameter of route.parameters ?? []) {
      const [example] = parameter.schema?.examples ?? []
      if (example !== undefined) parameter.example = example
    }
    // a body that may be null may be absent
    if (route.requestBody !== undefined && isNullable(operation.body)) route.requestBody.required = false
    for (const [status, reply] of Object.entries(route.responses ?? {})) {
      const isSuccess = status.startsWith('2')
      reply.description = statusText(status)
      reply.headers = { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } }
      if (!isSuccess) continue
      for (const [name, description] of Object.entries(operation.replyHeaders ?? {})) {
        reply.headers[name] = { description, required: true, schema: { type: 'string' } }
      }
      if (operation.produces !== undefined && reply.content !== undefined) {
        const json = reply.content[JSON_TYPE]
        const text = { schema: { type: 'string' } }
        reply.content = Object.fromEntries(operation.produces.map((type) => [type, type === JSON_TYPE ? json : text]))
      }
    }
  }

  /** An empty requirement allows anonymous callers. */
  function securityOf(service: Service, operation: Operation): readonly Record<string, never[]>[] {
    if (!service.needsAuth(operation)) return []
    return [{ token: [] }, { signature: [] }, ...(mustVerify ? [] : [{}])]
  }
}

/** The page's files. The build copies them to dist, because the bundled plugin cannot find its own. */
function pageFiles(): Pick<FastifySwaggerUiOptions, 'baseDir' | 'logo'> {
  const baseDir = join(packageFolder, 'dist/swagger-ui')
  if (!existsSync(baseDir)) return {}
  return { baseDir, logo: { type: 'image/svg+xml', content: readFileSync(join(baseDir, 'logo.svg')) } }
}

/** An operation with its schemas, as Fastify takes them. */
function described(service: Service, operation: Operation): RouteOptions {
  return {
    method: operation.method,
    url: operation.path,
    config: { route: routeOf(service, operation) },
    schema: {
      operationId: operation.id,
      tags: [service.name],
      summary: operation.summary,
      description: operation.description,
      response: operation.replies,
      ...(operation.params ? { params: operation.params } : {}),
      ...(operation.query ? { querystring: operation.query } : {}),
      ...(operation.body ? { body: operation.body } : {}),
    },
    handler: () => {
      throw new Error(`${operation.id} is not served here`)
    },
  }
}

/** The text of a status, or of a class of them. */
function statusText(status: string): string {
  if (status === '4XX') return 'The request is refused.'
  if (status === '5XX') return 'An error that the request did not cause.'
  return STATUS_CODES[status] ?? status
}

const isNullable = (body: Operation['body']): boolean =>
  [(body as { type?: unknown } | undefined)?.type].flat().includes('null')
