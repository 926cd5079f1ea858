import Type from 'typebox'
import { checkPath } from '../apis/mrs/path-rules.ts'
import { closed, resourceId } from '../core/json-schema.ts'
import { Problem } from '../core/problem.ts'
import { defineOperation, ok } from '../operation.ts'
import { notRunning } from '../presto/clusters.ts'
import { failSqlOf } from '../presto/end-sql.ts'
import type { World } from '../world/world.ts'
import { projectId, projectParams, replies, WORLD } from './control-api.ts'
import { gone } from './session-control.ts'

const CLUSTERS = `${WORLD}/clusters`
const CLUSTER = `${CLUSTERS}/:cluster_id`

const clusterParams = Type.Object({
  project_id: projectId,
  cluster_id: resourceId('The cluster.', 'my-cluster'),
})
export const cluster = Type.Object({
  id: Type.String(),
  name: Type.String(),
  state: Type.String({ description: '`running` takes SQL, any other state refuses it.' }),
  version: Type.String(),
  components: Type.Array(Type.String()),
  declared: Type.Boolean({ description: 'false: it was not declared, and any id is accepted.' }),
})
export const clusterList = Type.Object({
  anyId: Type.Boolean({ description: 'Whether ids that were not declared are accepted, too.' }),
  clusters: Type.Array(cluster, { description: 'The clusters that the fixtures or a test declared.' }),
})
export const clusterChange = Type.Object(
  {
    state: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 64,
        description: 'For example terminated, frozen, abnormal; running takes SQL.',
      }),
    ),
    name: Type.Optional(Type.String({ maxLength: 64 })),
    version: Type.Optional(Type.String({ maxLength: 64, pattern: '^\\d+(\\.\\d+)*$' })),
    components: Type.Optional(Type.Array(Type.String({ maxLength: 64 }), { maxItems: 64 })),
    running: Type.Optional(
      Type.Enum(['fail', 'keep'], {
        description: 'What happens to the SQL that it runs if the new state is not running; fail when absent.',
      }),
    ),
  },
  {
    ...closed,
    description: 'Absent fields do not change.',
    examples: [{ name: 'reports', state: 'running', version: '3.1.0' }],
  },
)

/** The MRS clusters that a test declares and changes. */
export const clusterOperations = [
  defineOperation({
    id: 'ListDeclaredClusters',
    method: 'GET',
    path: CLUSTERS,
    summary: 'List the declared MRS clusters',
    description: 'Source: lakemock.',
    params: projectParams,
    replies: replies(clusterList),
    handle: ({ world: { clusters } }) =>
      ok({ anyId: clusters.anyId, clusters: clusters.list().map((one) => ({ ...one, declared: true })) }),
  }),
  defineOperation({
    id: 'ShowCluster',
    method: 'GET',
    path: CLUSTER,
    summary: 'Show an MRS cluster',
    description: '404 if there is no such cluster. Source: lakemock.',
    params: clusterParams,
    replies: replies(cluster),
    handle: ({ world, params }) => ok(clusterView(world, params.cluster_id)),
  }),
  defineOperation({
    id: 'ChangeCluster',
    method: 'PATCH',
    path: CLUSTER,
    summary: 'Change an MRS cluster, or declare one',
    description:
      'Other ids stay as they are. In a state other than running it takes no SQL, and the SQL that it runs fails unless `running` is `keep`. Source: lakemock.',
    params: clusterParams,
    body: clusterChange,
    replies: replies(cluster),
    handle({ world, params: { cluster_id: id }, body }) {
      const { running = 'fail', ...change } = body
      checkPath(world, id)
      const { state } = world.clusters.change(id, change, world.settings.limitsClusters)
      if (state !== 'running' && running === 'fail') failSqlOf(world, id, notRunning(state))
      return ok(clusterView(world, id))
    },
  }),
  defineOperation({
    id: 'RemoveCluster',
    method: 'DELETE',
    path: CLUSTER,
    summary: 'Remove an MRS cluster',
    description:
      'From now on SQL to it and reads of what it ran are refused (12000003); what it ran has failed. 404 if there is no such cluster. Source: lakemock.',
    params: clusterParams,
    replies: replies(gone),
    handle({ world, params: { cluster_id: id } }) {
      checkPath(world, id)
      if (!world.clusters.remove(id, world.settings.limitsClusters)) throw noCluster(id)
      failSqlOf(world, id, 'The cluster does not exist.')
      return ok({ id, gone: true })
    },
  }),
]

function clusterView(world: World, id: string) {
  checkPath(world, id)
  const found = world.clusters.find(id)
  if (found === undefined) throw noCluster(id)
  return { ...found, declared: world.clusters.isDeclared(id) }
}

const noCluster = (id: string): Problem => new Problem('not-found', `There is no cluster ${id}.`, 'cluster_id')
