import { existsSync, readFileSync } from 'node:fs'
import { STATUS_CODES } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import swagger from '@fastify/swagger'
import swaggerUi, { type FastifySwaggerUiOptions } from '@fastify/swagger-ui'
import type { FastifyInstance, RouteOptions } from 'fastify'
import type { Operation, Service } from '../operation.ts'
import { packageFolder } from '../version.ts'

export interface OpenapiOptions {
  readonly services: readonly Service[]
  readonly version: string
  /** Whether tokens and signatures have to be right. */
  readonly mustVerify: boolean
  /** Where the page is that renders the description. */
  readonly docsPath: string
  /** Told of the part of the application that serves the page and its files. */
  readonly onPages: (pages: FastifyInstance) => void
}

const JSON_TYPE = 'application/json'

/** A reply in the description, as far as it is completed here. */
interface DescribedReply {
  description: string
  headers?: Record<string, unknown>
  content?: Record<string, unknown>
}

/** Gives an application the description of every operation, and the page that renders it. The operations are described, not served. */
export async function installOpenapi(
  app: FastifyInstance,
  { services, version, mustVerify, docsPath, onPages }: OpenapiOptions,
): Promise<void> {
  const owners = new Map<string, { service: Service; operation: Operation }>()
  for (const service of services)
    for (const operation of service.operations) owners.set(operation.id, { service, operation })

  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'lakemock',
        version,
        description: 'A local Huawei Cloud DLI and MRS: the emulated APIs, and the control API that steers them.',
      },
      tags: services.map((service) => ({ name: service.name, description: service.title })),
      components: {
        securitySchemes: {
          token: {
            type: 'apiKey',
            in: 'header',
            name: 'X-Auth-Token',
            description: 'What KeystoneCreateUserTokenByPassword answered in X-Subject-Token.',
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
    // the description can say more of a body than the first check does
    transform: ({ schema, url, route }) => {
      const { operation } = (route.config ?? {}) as { operation?: Operation }
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
  await app.register(async (pages) => {
    onPages(pages)
    await pages.register(swaggerUi, {
      routePrefix: docsPath,
      ...pageFiles(),
      theme: {
        title: 'lakemock',
        css: [{ filename: 'lakemock.css', content: '.swagger-ui .topbar { display: none }' }],
      },
    })
  })

  for (const { service, operation } of owners.values()) app.route(described(service, operation))
  await app.ready()

  /** Adds what holds for every operation: who may call, and what each reply carries. */
  function complete(route: { operationId?: string; security?: unknown; responses?: Record<string, DescribedReply> }) {
    const owner = owners.get(route.operationId ?? '')
    if (owner === undefined) return
    const { service, operation } = owner
    if (service.name !== 'control') route.security = securityOf(service, operation)
    for (const [status, reply] of Object.entries(route.responses ?? {})) {
      const isSuccess = status.startsWith('2')
      reply.description = wordsOf(status)
      reply.headers = { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } }
      if (!isSuccess) continue
      for (const [name, description] of Object.entries(operation.replyHeaders ?? {})) {
        // Location is there for 201 alone
        if (name !== 'Location' || status === '201') {
          reply.headers[name] = { description, required: true, schema: { type: 'string' } }
        }
      }
      if (operation.produces !== undefined && reply.content !== undefined) {
        const json = reply.content[JSON_TYPE]
        const text = { schema: { type: 'string' } }
        reply.content = Object.fromEntries(operation.produces.map((type) => [type, type === JSON_TYPE ? json : text]))
      }
    }
  }

  /** Where anything goes, an empty requirement says so. */
  function securityOf(service: Service, operation: Operation): readonly Record<string, never[]>[] {
    if (!service.needsAuth(operation)) return []
    return [{ token: [] }, { signature: [] }, ...(mustVerify ? [] : [{}])]
  }
}

/** The page's files: the build copies them, as the plugin finds its own only if it is not bundled. */
function pageFiles(): Pick<FastifySwaggerUiOptions, 'baseDir' | 'logo'> {
  const baseDir = fileURLToPath(new URL('dist/swagger-ui', packageFolder))
  if (!existsSync(baseDir)) return {}
  return { baseDir, logo: { type: 'image/svg+xml', content: readFileSync(join(baseDir, 'logo.svg')) } }
}

/** An operation with its schemas, as the framework takes them. */
function described(service: Service, operation: Operation): RouteOptions {
  return {
    method: operation.method,
    url: operation.path,
    config: { operation },
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

/** What a status is called; a whole class of them by who is to blame. */
function wordsOf(status: string): string {
  if (status === '4XX') return 'The request is refused.'
  if (status === '5XX') return 'A fault that is not of the request.'
  return STATUS_CODES[status] ?? status
}
