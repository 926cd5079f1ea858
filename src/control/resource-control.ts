import Type from 'typebox'
import { resource as wireResource } from '../apis/dli/resources/resource-operation-schemas.ts'
import { resourceView } from '../apis/dli/resources/resource-views.ts'
import { closed } from '../core/json-schema.ts'
import { endPackage } from '../jobs/packages/end-package.ts'
import { findPackage } from '../jobs/packages/find-package.ts'
import type { Package } from '../model/package.ts'
import { defineOperation, ok } from '../operation.ts'
import type { World } from '../world/world.ts'
import { projectId, projectParams, replies, WORLD } from './control-api.ts'
import { answeredBy, history, historyView } from './state-history.ts'

const RESOURCES = `${WORLD}/resources`
const RESOURCE = `${RESOURCES}/:resource`

const resourceParams = Type.Object({
  project_id: projectId,
  resource: Type.String({ description: 'The name of the package.', examples: ['app.jar'] }),
})
const groupQuery = Type.Object({
  group: Type.Optional(Type.String({ description: 'Its group.', examples: ['jobs'] })),
})
export const resourceControl = Type.Object({
  resource: wireResource,
  group: Type.String({ description: 'Empty: it belongs to none.' }),
  path: Type.String(),
  answeredBy,
  history,
})
export const resourceControlList = Type.Object({ resources: Type.Array(resourceControl) })
export const resourceEnd = Type.Object(
  { state: Type.Enum(['READY', 'FAILED']) },
  { ...closed, examples: [{ state: 'FAILED' }] },
)

const resourceControlView = (world: World, one: Package) => ({
  resource: resourceView(world, one),
  group: one.group,
  path: one.path,
  answeredBy: one.plan.answeredBy,
  history: historyView(one.history.steps),
})

/** What a test reads of package resources, and does to them. */
export const resourceControlOperations = [
  defineOperation({
    id: 'ListResourcesControl',
    method: 'GET',
    path: RESOURCES,
    summary: 'List the package resources, with their histories',
    description: 'Source: lakemock.',
    params: projectParams,
    replies: replies(resourceControlList),
    handle: ({ world }) =>
      ok({ resources: [...world.packages.values()].map((one) => resourceControlView(world, one)) }),
  }),
  defineOperation({
    id: 'ShowResourceControl',
    method: 'GET',
    path: RESOURCE,
    summary: 'Show a package resource, the stub that decided about it, and its history',
    description: '404 if there is no such package. Source: lakemock.',
    params: resourceParams,
    query: groupQuery,
    replies: replies(resourceControl),
    handle: ({ world, params, query }) =>
      ok(resourceControlView(world, findPackage(world, params.resource, query.group))),
  }),
  defineOperation({
    id: 'EndResource',
    method: 'PATCH',
    path: RESOURCE,
    summary: 'End the upload of a package resource now',
    description: '404 if there is no such package; 409 if its upload has ended. Source: lakemock.',
    params: resourceParams,
    query: groupQuery,
    body: resourceEnd,
    replies: replies(resourceControl),
    handle({ world, params, query, body }) {
      const found = findPackage(world, params.resource, query.group)
      endPackage(world, found, body.state)
      return ok(resourceControlView(world, found))
    },
  }),
]
