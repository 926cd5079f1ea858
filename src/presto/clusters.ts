import { invalid, Problem } from '../core/problem.ts'
import { RESOURCE_ID, RESOURCE_ID_RULE } from '../core/resource-id.ts'
import type { Cluster } from '../model/cluster.ts'
import { DEFAULT_ENTERPRISE_PROJECT } from '../model/cluster-defaults.ts'
import type { World } from '../world/world.ts'

/** SQL execution came with MRS 1.9.2. */
const FIRST_VERSION = [1, 9, 2]

/** Whether a version comes before another; both are numbers between dots. */
function isOlder(version: string, than: readonly number[]): boolean {
  const numbers = version.split('.').map(Number)
  const at = than.findIndex((number, index) => (numbers[index] ?? 0) !== number)
  return at >= 0 && (numbers[at] ?? 0) < (than[at] ?? 0)
}

/** Throws if a text cannot be the id of a cluster. */
export function checkClusterId(id: string): void {
  if (!RESOURCE_ID.test(id)) throw invalid('cluster_id', `must be ${RESOURCE_ID_RULE}`)
}

/** The cluster with that id. Throws no-such-cluster. */
export function findCluster(world: World, id: string): Cluster {
  const cluster = world.clusters.find(id)
  if (cluster === undefined) throw new Problem('no-such-cluster', `No cluster ${id} is declared.`, 'cluster_id')
  return cluster
}

/** Throws if a cluster cannot run SQL of that engine. */
export function checkTakesSql(world: World, id: string, engine: string): void {
  const { history, version, components } = findCluster(world, id)
  const { state } = history
  if (state !== 'running') throw new Problem('wrong-cluster-state', notRunning(state), 'cluster_id')
  if (isOlder(version, FIRST_VERSION)) {
    throw new Problem('cluster-version', `Not support sql execution in cluster version ${version}.`, 'cluster_id')
  }
  const isInstalled = components.some((component) => component.toLowerCase() === 'presto')
  if (engine !== 'presto' || !isInstalled) {
    const message = `SQL typed ${engine} can not run on the cluster which not installed dependent components.`
    throw new Problem('missing-component', message)
  }
}

/** MRS's message for a cluster that takes no SQL in its state (MRS API reference). */
export const notRunning = (state: string): string => `Cannot execute SQL on a cluster in the ${state} state.`

/** Which clusters are listed. */
export interface ClusterFilter {
  /** Counted from 1. */
  readonly page: number
  readonly pageSize: number
  /** A part of the name; empty: any. */
  readonly name: string
  /** One state, or `existing` or `history`, which stand for several states. */
  readonly state: string
  /** All of these; one without a value fits any value. */
  readonly tags: readonly { readonly key: string; readonly value: string | undefined }[]
  /** Empty: any. */
  readonly enterpriseProject: string
}

/** One page of a list, and how many clusters are on all pages. */
export interface ClusterPage {
  readonly total: number
  readonly clusters: readonly Cluster[]
}

/** The clusters that match, in the order in which they became known. */
export function listClusters(world: World, filter: ClusterFilter): ClusterPage {
  const { page, pageSize, name, state } = filter
  const fitting = knownClusters(world).filter(
    (cluster) =>
      cluster.name.includes(name) &&
      isInState(cluster, state) &&
      isInProject(cluster, filter.enterpriseProject) &&
      hasTags(cluster, filter.tags),
  )
  const start = (page - 1) * pageSize
  return { total: fitting.length, clusters: fitting.slice(start, start + pageSize) }
}

const isInProject = ({ request }: Cluster, project: string): boolean =>
  project === '' || project === (request?.enterpriseProject ?? DEFAULT_ENTERPRISE_PROJECT)

const hasTags = ({ tags }: Cluster, wanted: ClusterFilter['tags']): boolean =>
  wanted.every(({ key, value }) => tags.some((tag) => tag.key === key && (value === undefined || tag.value === value)))

/** The known clusters, then those of kept executions: if every id is a cluster, they are known from these. */
function knownClusters({ clusters, executions }: World): Cluster[] {
  const ids = new Set(clusters.list().map(({ id }) => id))
  for (const { clusterId } of executions.values()) ids.add(clusterId)
  return [...ids].map((id) => clusters.find(id)).filter((cluster) => cluster !== undefined)
}

/** The reference also counts clusters whose deletion failed as history; lakemock has no such state. */
function isInState({ history: { state } }: Cluster, wanted: string): boolean {
  if (wanted === 'existing') return state !== 'terminated'
  if (wanted === 'history') return state === 'terminated'
  return state === wanted
}
