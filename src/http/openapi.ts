import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import type { Family } from '../operation.ts'

/** Where the page is that renders the description. */
export const DOCS_PATH = '/_lakemock/docs'

/** Describes every route that follows. To be called before they are declared. */
export async function installOpenapi(
  app: FastifyInstance,
  families: readonly Family[],
  version: string,
): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'lakemock',
        version,
        description: 'A local Huawei Cloud DLI and MRS: the emulated APIs, and the control API that steers them.',
      },
      tags: families.map((family) => ({ name: family.name, description: family.title })),
    },
  })
  await app.register(swaggerUi, {
    routePrefix: DOCS_PATH,
    theme: { title: 'lakemock', css: [{ filename: 'lakemock.css', content: '.swagger-ui .topbar { display: none }' }] },
  })
}
