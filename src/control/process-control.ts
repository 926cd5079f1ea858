import Type from 'typebox'
import { fixturesSchema } from '../fixture-files/schema.ts'
import { defineOperation, ok, reply } from '../operation.ts'
import { type ControlContext, ROOT, replies } from './control-api.ts'

const anyObject = Type.Unsafe<unknown>({ type: 'object', additionalProperties: true })
export const health = Type.Object({
  status: Type.Enum(['ok']),
  version: Type.String(),
  instance: Type.Optional(Type.String({ description: 'The id of the process, if it was started as a program.' })),
})
export const readiness = Type.Object({ ready: Type.Boolean() })

/** The process itself. */
export const processOperations = (context: ControlContext) => [
  defineOperation({
    id: 'Health',
    method: 'GET',
    path: `${ROOT}/health`,
    summary: 'Check that the process responds',
    description: 'Always 200 while the process runs. Source: lakemock.',
    replies: replies(health),
    handle: () =>
      ok({
        status: 'ok',
        version: context.version,
        ...(context.instance === undefined ? {} : { instance: context.instance }),
      }),
  }),
  defineOperation({
    id: 'Ready',
    method: 'GET',
    path: `${ROOT}/ready`,
    summary: 'Check that the fixtures are loaded',
    description: '503 until they are loaded, and again while the process stops. Source: lakemock.',
    replies: { 200: readiness, 503: readiness },
    handle: () => (context.isReady() ? ok({ ready: true }) : reply(503, { ready: false })),
  }),
  defineOperation({
    id: 'ShowOpenapi',
    method: 'GET',
    path: `${ROOT}/openapi.json`,
    summary: 'Show the OpenAPI description of all routes',
    description: 'The page /_lakemock/docs renders it. Source: lakemock.',
    replies: replies(anyObject),
    handle: async () => ok(await context.openapi()),
  }),
  defineOperation({
    id: 'ShowFixturesSchema',
    method: 'GET',
    path: `${ROOT}/fixtures.schema.json`,
    summary: 'Show the JSON Schema of a fixtures file',
    description: 'For editors and validators. Source: lakemock.',
    replies: replies(anyObject),
    handle: () => ok(fixturesSchema),
  }),
]
