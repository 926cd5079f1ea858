import Type from 'typebox'
import { checkPath } from '../apis/mrs/path-rules.ts'
import { closed, resourceId } from '../core/json-schema.ts'
import { Problem } from '../core/problem.ts'
import { createCluster } from '../jobs/clusters/create-cluster.ts'
import { failCluster, removeCluster, setCluster } from '../jobs/clusters/set-cluster.ts'
import { terminateCluster } from '../jobs/clusters/terminate-cluster.ts'
import type { Cluster } from '../model/cluster.ts'
import { DEFAULT_COMPONENTS, DEFAULT_VERSION, defaultRequest } from '../model/cluster-defaults.ts'
import { clusterStates } from '../model/cluster-life.ts'
import { defineOperation, ok } from '../operation.ts'
import type { World } from '../world/world.ts'
import { cluster, clusterControlView } from './cluster-view.ts'
import { projectId, projectParams, replies, WORLD } from './control-api.ts'
import { notFound } from './not-found.ts'
import { gone } from './session-control.ts'
import { waitDescription, waited, waitForState, waitQuery } from './wait-for-state.ts'

const CLUSTERS = `${WORLD}/clusters`
const CLUSTER = `${CLUSTERS}/:cluster_id`

const clusterParams = Type.Object({
  project_id: projectId,
  cluster_id: resourceId('The cluster.', 'my-cluster'),
})
export const clusterList = Type.Object({
  anyId: Type.Boolean({ description: 'Whether ids that are neither declared nor created are accepted, too.' }),
  clusters: Type.Array(cluster, { description: 'The declared and the created clusters.' }),
})
export const clusterWaited = Type.Object({ ...waited, ...cluster.properties })

const name = Type.String({ maxLength: 64 })
const version = Type.String({ maxLength: 64, pattern: '^\\d+(\\.\\d+)*$' })
const components = Type.Array(Type.String({ maxLength: 64 }), { maxItems: 64 })
export const clusterChange = Type.Object(
  {
    state: Type.Optional(
      Type.Enum([...clusterStates], { description: 'It stays in it until a request or a test changes it.' }),
    ),
    name: Type.Optional(name),
    version: Type.Optional(version),
    components: Type.Optional(components),
    running: Type.Optional(
      Type.Enum(['fail', 'keep'], {
        description:
          'What happens to the SQL and the jobs that it runs if the new state is not running; fail when absent.',
      }),
    ),
  },
  {
    ...closed,
    description: 'Absent fields do not change.',
    examples: [{ name: 'reports', state: 'running', version: '3.1.0' }],
  },
)
export const newCluster = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 64, pattern: '^[A-Za-z0-9_-]+$' }),
    version: Type.Optional(version),
    components: Type.Optional(components),
  },
  { ...closed, description: 'Absent fields are as for a declared cluster.', examples: [{ name: 'nightly' }] },
)
export const clusterFailure = Type.Object(
  { message: Type.Optional(Type.String({ minLength: 1, maxLength: 1024 })) },
  { ...closed, examples: [{ message: 'No resources for the flavor c3.2xlarge.4.' }] },
)

/** The MRS clusters that a test declares, creates and changes. */
export const clusterOperations = [
  defineOperation({
    id: 'ListDeclaredClusters',
    method: 'GET',
    path: CLUSTERS,
    summary: 'List the MRS clusters',
    description: 'The declared ones, then the created ones. Source: lakemock.',
    params: projectParams,
    replies: replies(clusterList),
    handle: ({ world }) =>
      ok({
        anyId: world.clusters.anyId,
        clusters: world.clusters.list().map((one) => clusterControlView(world, one)),
      }),
  }),
  defineOperation({
    id: 'CreateClusterControl',
    method: 'POST',
    path: CLUSTERS,
    summary: 'Create an MRS cluster',
    description:
      'As a request of MRS does, with nodes and a network of its own: it is starting, then running. ' +
      '409 if another cluster that has not ended has the name. Source: lakemock.',
    params: projectParams,
    body: newCluster,
    replies: replies(cluster),
    handle({ world, body }) {
      const { version = DEFAULT_VERSION, components = [...DEFAULT_COMPONENTS] } = body
      return ok(clusterControlView(world, createCluster(world, { ...defaultRequest, ...body, version, components })))
    },
  }),
  defineOperation({
    id: 'ShowCluster',
    method: 'GET',
    path: CLUSTER,
    summary: 'Show an MRS cluster',
    description: '404 if there is no such cluster. Source: lakemock.',
    params: clusterParams,
    replies: replies(cluster),
    handle: ({ world, params }) => ok(clusterControlView(world, clusterOf(world, params.cluster_id))),
  }),
  defineOperation({
    id: 'ChangeCluster',
    method: 'PATCH',
    path: CLUSTER,
    summary: 'Change an MRS cluster, or declare one',
    description:
      'Other ids stay as they are. In a state other than running it takes neither SQL nor jobs, and those that it runs end unless `running` is `keep`. Source: lakemock.',
    params: clusterParams,
    body: clusterChange,
    replies: replies(cluster),
    handle({ world, params: { cluster_id: id }, body }) {
      const { running = 'fail', ...change } = body
      checkPath(world, id)
      return ok(clusterControlView(world, setCluster(world, id, { ...change, keepsWork: running === 'keep' })))
    },
  }),
  defineOperation({
    id: 'FailCluster',
    method: 'POST',
    path: `${CLUSTER}/fail`,
    summary: 'Make an MRS cluster fail now',
    description:
      'One that is starting is failed, any other one abnormal; the SQL and the jobs that it runs end. 404 if there is no such cluster; 409 if it has ended or is terminating. Source: lakemock.',
    params: clusterParams,
    body: clusterFailure,
    replies: replies(cluster),
    handle({ world, params: { cluster_id: id }, body }) {
      const { state } = clusterOf(world, id).history
      if (!canFail(state)) throw ended(id, state)
      return ok(clusterControlView(world, failCluster(world, id, body.message ?? 'failed through the control API')))
    },
  }),
  defineOperation({
    id: 'TerminateCluster',
    method: 'POST',
    path: `${CLUSTER}/terminate`,
    summary: 'Terminate an MRS cluster',
    description:
      'As DeleteCluster of MRS, in any state: it is terminating, then terminated. 404 if there is no such cluster; 409 if it has ended or is terminating. Source: lakemock.',
    params: clusterParams,
    replies: replies(cluster),
    handle({ world, params: { cluster_id: id } }) {
      const { history } = clusterOf(world, id)
      if (!history.allows('terminating')) throw ended(id, history.state)
      return ok(clusterControlView(world, terminateCluster(world, id, 'terminated through the control API')))
    },
  }),
  defineOperation({
    id: 'WaitForCluster',
    method: 'GET',
    path: `${CLUSTER}/wait`,
    summary: 'Wait until an MRS cluster is in a state',
    description: waitDescription,
    params: clusterParams,
    query: waitQuery('running'),
    replies: replies(clusterWaited),
    async handle({ world, params, query }) {
      const row = clusterOf(world, params.cluster_id)
      const outcome = await waitForState(world, query, {
        history: row.history,
        states: clusterStates,
        due: () => row.due,
        gate: () => row.gate,
      })
      return ok({ ...outcome, ...clusterControlView(world, row) })
    },
  }),
  defineOperation({
    id: 'RemoveCluster',
    method: 'DELETE',
    path: CLUSTER,
    summary: 'Remove an MRS cluster',
    description:
      'From now on SQL and jobs for it, and reads of what it ran, are refused (12000003); what it ran has ended. 404 if there is no such cluster. Source: lakemock.',
    params: clusterParams,
    replies: replies(gone),
    handle({ world, params: { cluster_id: id } }) {
      checkPath(world, id)
      if (!removeCluster(world, id)) throw notFound(world, 'cluster', id)
      return ok({ id, gone: true })
    },
  }),
]

/** Finds a cluster without moving a clock. */
function clusterOf(world: World, id: string): Cluster {
  checkPath(world, id)
  const found = world.clusters.find(id)
  if (found === undefined) throw notFound(world, 'cluster', id)
  return found
}

const canFail = (state: Cluster['history']['state']): boolean =>
  state !== 'terminating' && state !== 'terminated' && state !== 'failed'

const ended = (id: string, state: string): Problem =>
  new Problem('wrong-state', `cluster ${id} has ended: it is ${state}`, 'cluster_id')
