import Type from 'typebox'
import { fixturesSchema } from '../fixture-files/schema.ts'
import type { Operation } from '../operation.ts'
import { type ControlContext, ok, ROOT, replies } from './context.ts'
import * as schemas from './schemas.ts'

const anything = Type.Object({}, { additionalProperties: true })

/** About the process itself. */
export const processOperations = (context: ControlContext): readonly Operation[] => [
  {
    id: 'Health',
    method: 'GET',
    path: `${ROOT}/health`,
    summary: 'Whether the process answers',
    description: 'Always 200 while it runs. Source: lakemock.',
    replies: replies(schemas.health),
    handle: () =>
      ok({
        status: 'ok',
        version: context.version,
        ...(context.instance === undefined ? {} : { instance: context.instance }),
      }),
  },
  {
    id: 'Ready',
    method: 'GET',
    path: `${ROOT}/ready`,
    summary: 'Whether the fixtures are loaded',
    description: '503 until they are, and again while the process stops. Source: lakemock.',
    replies: { 200: schemas.readiness, 503: schemas.readiness },
    // as text: the first that is asked of most processes need not load what writes replies by their schemas
    handle: () => ({ status: context.isReady() ? 200 : 503, body: JSON.stringify({ ready: context.isReady() }) }),
  },
  {
    id: 'ShowOpenapi',
    method: 'GET',
    path: `${ROOT}/openapi.json`,
    summary: 'The OpenAPI description of every route',
    description: 'The page that renders it is /_lakemock/docs. Source: lakemock.',
    replies: replies(anything),
    handle: async () => ok(await context.openapi()),
  },
  {
    id: 'ShowFixturesSchema',
    method: 'GET',
    path: `${ROOT}/fixtures.schema.json`,
    summary: 'The JSON Schema of a fixtures file',
    description: 'For editors and validators. Source: lakemock.',
    replies: replies(anything),
    handle: () => ok(fixturesSchema),
  },
]
