import Type from 'typebox'
import { whenEnded } from '../../../core/when-ended.ts'
import { createCluster } from '../../../jobs/clusters/create-cluster.ts'
import { listHosts } from '../../../jobs/clusters/list-hosts.ts'
import { readCluster } from '../../../jobs/clusters/read-cluster.ts'
import { scaleCluster } from '../../../jobs/clusters/scale-cluster.ts'
import { addTags, removeTags } from '../../../jobs/clusters/tag-cluster.ts'
import { deleteCluster } from '../../../jobs/clusters/terminate-cluster.ts'
import type { Cluster, ClusterRequest } from '../../../model/cluster.ts'
import { defineOperation, type Notes, namedOperations, ok, type Replies, reply } from '../../../operation.ts'
import { mrsNames } from '../../../operation-names.ts'
import { findCluster } from '../../../presto/clusters.ts'
import type { World } from '../../../world/world.ts'
import { readJobRequest } from '../jobs/job-requests.ts'
import { checkPath, checkProject } from '../path-rules.ts'
import { clusterDetails, clusterParams, error, projectParams } from '../schemas.ts'
import { clusterView } from './cluster-view.ts'
import { clusterVersions } from './component-versions.ts'
import { readClusterRequest } from './create-request.ts'
import * as bodies from './create-schemas.ts'
import { hostView } from './host-view.ts'
import { readScaling } from './scaling-request.ts'
import * as schemas from './schemas.ts'
import { readTags } from './tag-request.ts'
import { zoneListView } from './zone-view.ts'

const CLUSTER = '/v1.1/:project_id/clusters/:cluster_id'
const DETAILS = '/v1.1/:project_id/cluster_infos/:cluster_id'

const errors = { '4xx': error, '5xx': error } satisfies Replies
const nothing = Type.Null({ description: 'No body.' })
const UNKNOWN = '400 12000003 unknown cluster'

/** The journal notes the cluster of a request and its state before the request. */
function about(notes: Notes, { id, history, plan }: Cluster, isNew = false): void {
  notes.subject = { kind: 'cluster', id, before: isNew ? undefined : history.state, history }
  if (plan !== undefined) notes.answeredBy = plan.answeredBy
}

/** The cluster in a path, at the world's time. */
function clusterAt(world: World, id: string, notes: Notes): Cluster {
  checkPath(world, id)
  const cluster = findCluster(world, id)
  about(notes, cluster)
  return cluster
}

function created(world: World, notes: Notes, request: ClusterRequest) {
  const cluster = createCluster(world, request)
  about(notes, cluster, true)
  return ok({ cluster_id: cluster.id })
}

const CREATE_ERRORS =
  'Errors: 400 12000002 invalid field; 400 12000043 the name is taken; 400 12000210 no subnet; 400 12000028 too many nodes; ' +
  '400 12005001 or 12005002 too many tags, or a tag that breaks its rule; 400 12000054 too many clusters (setting limits.clusters).'

/** Operations on clusters that a project has. */
export const clusterOperations = namedOperations(mrsNames.clusters, [
  defineOperation({
    id: 'CreateCluster',
    method: 'POST',
    path: '/v2/:project_id/clusters',
    summary: 'Create a cluster',
    description:
      'The cluster is starting, then running, or failed if a stub decides so. Networks, flavors and components need not exist. ' +
      `${CREATE_ERRORS} Source: MRS API reference, "creating clusters"; CreateClusterReqV2 of Huawei's SDKs.`,
    params: projectParams,
    body: bodies.createClusterBody,
    publishedBody: bodies.publishedCreateBody,
    replies: { 200: bodies.clusterCreated, ...errors },
    handle({ world, caller, body, notes }) {
      checkProject(world)
      return created(world, notes, readClusterRequest(body, caller?.user ?? ''))
    },
  }),
  defineOperation({
    id: 'RunJobFlow',
    method: 'POST',
    path: '/v2/:project_id/run-job-flow',
    summary: 'Create a cluster that runs jobs',
    description:
      'As CreateCluster. Its steps become jobs of the cluster some time after its start (setting durations, cluster.steps). ' +
      `${CREATE_ERRORS} Source: MRS API reference, "creating a cluster and submitting a job"; RunJobFlowCommand of Huawei's SDKs.`,
    params: projectParams,
    body: bodies.runJobFlowBody,
    publishedBody: bodies.publishedRunJobFlowBody,
    replies: { 200: bodies.clusterCreated, ...errors },
    // Spark SQL of a step that no stub matches is evaluated
    prepare: ({ sparkSql }) => sparkSql.loading(),
    handle({ world, caller, body, notes }) {
      checkProject(world)
      const request = readClusterRequest(body, caller?.user ?? '')
      // the rules of jobs hold for steps, too
      const steps = body.steps.map((step) => readJobRequest(world, step.job_execution))
      return created(world, notes, { ...request, steps })
    },
  }),
  defineOperation({
    id: 'ShowClusterDetails',
    method: 'GET',
    path: DETAILS,
    summary: 'Show a cluster',
    description:
      'A cluster in any state; any id is accepted if no clusters are declared. Errors: 400 12000002 not an id of a cluster; 400 12000003 unknown cluster; ' +
      '400 12000107 (2025) the project id has other characters than letters and digits. Source: MRS API reference, "querying cluster details"; Cluster of Huawei\'s SDKs.',
    params: clusterParams,
    replies: { 200: clusterDetails, ...errors },
    handle({ world, params, notes }) {
      const cluster = clusterAt(world, params.cluster_id, notes)
      return whenEnded(readCluster(world, cluster), () => ok({ cluster: clusterView(world, cluster) }))
    },
  }),
  defineOperation({
    id: 'UpdateClusterScaling',
    method: 'PUT',
    path: DETAILS,
    summary: 'Add nodes to a cluster, or remove some',
    description:
      `The cluster is scaling-out or scaling-in, then running again. Errors: 400 12000002 invalid field; ${UNKNOWN}; ` +
      '400 12000012 it is not running; 400 12000018 it is being scaled; 400 12000013 it has fewer nodes; 400 12000028 too many nodes. ' +
      'Source: MRS API reference, "resizing a cluster".',
    params: clusterParams,
    body: schemas.scalingBody,
    replies: { 200: schemas.scalingResult, ...errors },
    handle({ world, params, body, notes }) {
      const { id } = clusterAt(world, params.cluster_id, notes)
      scaleCluster(world, id, readScaling(body))
      return ok({ result: 'succeeded' })
    },
  }),
  defineOperation({
    id: 'DeleteCluster',
    method: 'DELETE',
    path: CLUSTER,
    summary: 'Delete a cluster',
    description:
      'The cluster is terminating, then terminated; it stays readable. What it runs ends at once: SQL and jobs fail. ' +
      `Errors: ${UNKNOWN}; 400 12000021 in its state it cannot be deleted (starting, scaling-out, scaling-in, terminating, terminated, failed). ` +
      'Source: MRS API reference, "deleting a cluster".',
    params: clusterParams,
    replies: { 204: nothing, ...errors },
    handle({ world, params, notes }) {
      deleteCluster(world, clusterAt(world, params.cluster_id, notes).id)
      return reply(204, null)
    },
  }),
  defineOperation({
    id: 'ListHosts',
    method: 'GET',
    path: `${CLUSTER}/hosts`,
    summary: 'List the hosts of a cluster',
    description:
      'Empty while it is starting, and after its end. The Terraform provider reads it after a create. ' +
      `Errors: 400 12000002 invalid field; ${UNKNOWN}. Source: MRS API reference, "querying a host list"; HostModel of Huawei's SDKs.`,
    params: clusterParams,
    query: schemas.listHostsQuery,
    replies: { 200: schemas.hostList, ...errors },
    handle({ world, params, query, notes }) {
      const cluster = clusterAt(world, params.cluster_id, notes)
      const { pageSize = 10, currentPage = 1 } = query
      const { total, hosts } = listHosts(world.sourceId, cluster, (currentPage - 1) * pageSize, pageSize)
      return ok({ hosts: hosts.map((host) => hostView(cluster, host)), total })
    },
  }),
  defineOperation({
    id: 'ListClusterTags',
    method: 'GET',
    path: `${CLUSTER}/tags`,
    summary: 'List the tags of a cluster',
    description: `The Terraform provider reads them after a create. Errors: ${UNKNOWN}. Source: MRS API reference, "querying tags of a specified cluster".`,
    params: clusterParams,
    replies: { 200: schemas.tagList, ...errors },
    handle({ world, params, notes }) {
      const { tags } = clusterAt(world, params.cluster_id, notes)
      return ok({ tags: tags.map((tag) => ({ ...tag })) })
    },
  }),
  defineOperation({
    id: 'BatchCreateClusterTags',
    method: 'POST',
    path: `${CLUSTER}/tags/action`,
    summary: 'Add tags to a cluster, or remove some',
    description:
      'The SDKs also call it BatchDeleteClusterTags, with action delete. A tag that exists gets the new value; to remove one, its key is enough. ' +
      `Errors: 400 12000002 invalid field; ${UNKNOWN}; 400 12005001 or 12005002 too many tags, or a tag that breaks its rule. ` +
      'Source: MRS API reference, "adding or deleting cluster tags in batches".',
    params: clusterParams,
    body: schemas.tagsAction,
    replies: { 204: nothing, ...errors },
    handle({ world, params, body, notes }) {
      const { id } = clusterAt(world, params.cluster_id, notes)
      const tags = readTags(body.tags, 'tags')
      if (body.action === 'create') addTags(world, id, tags)
      else {
        const keys = tags.map(({ key }) => key)
        removeTags(world, id, keys)
      }
      return reply(204, null)
    },
  }),
  defineOperation({
    id: 'ShowMrsVersionList',
    method: 'GET',
    path: '/v2/:project_id/metadata/versions',
    summary: 'List the versions of clusters',
    description: "Always the same. Errors: none. Source: ShowMrsVersionListResponse of Huawei's SDKs.",
    params: projectParams,
    replies: { 200: schemas.versionList, ...errors },
    handle({ world }) {
      checkProject(world)
      return ok({ cluster_versions: [...clusterVersions] })
    },
  }),
])

/** Operations whose path has no project, so that they have no world. */
export const regionOperations = [
  defineOperation({
    id: 'ListAvailableZones',
    method: 'GET',
    path: '/v1.1/:region_id/available-zones',
    summary: 'List the availability zones of a region',
    description:
      "Three zones, for any region. Errors: none. Source: ListAvailableZonesResponse of Huawei's SDKs; the Terraform provider.",
    params: schemas.regionParams,
    replies: { 200: schemas.zoneList, ...errors },
    handle: ({ params }) => ok(zoneListView(params.region_id)),
  }),
]
