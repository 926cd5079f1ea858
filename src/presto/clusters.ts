import type { ListClustersQuery } from '../apis/mrs/schemas.ts'
import type { Cluster } from '../model/sql-execution.ts'
import type { World } from '../world/world.ts'
import { checkPath, checkProject, noSuchCluster } from './sql-executions.ts'

/** What the reference says of a page that nobody asked for. */
const PAGE_SIZE = 10
/** Where clusters are that were put into no enterprise project. */
export const DEFAULT_ENTERPRISE_PROJECT = '0'

/** One page of a list, and how many there are on all of them. */
export interface ClusterPage {
  readonly total: number
  readonly clusters: readonly Cluster[]
}

/** The cluster of that id. Throws no-such-cluster, or invalid where it is no id. */
export function findCluster(world: World, clusterId: string): Cluster {
  checkPath(world, clusterId)
  const cluster = world.clusters.find(clusterId)
  if (cluster === undefined) throw noSuchCluster(clusterId)
  return cluster
}

/** The clusters that fit, in the order in which they became known. Throws no-project-id. */
export function listClusters(world: World, query: ListClustersQuery): ClusterPage {
  checkProject(world)
  const { pageSize = PAGE_SIZE, currentPage = 1, clusterName = '', clusterState = 'existing' } = query
  const { tags = '', enterpriseProjectId = '' } = query
  const canMatch = tags === '' && ['', DEFAULT_ENTERPRISE_PROJECT].includes(enterpriseProjectId)
  const fitting = canMatch
    ? knownClusters(world).filter(({ name, state }) => name.includes(clusterName) && isAsked(state, clusterState))
    : []
  const start = (currentPage - 1) * pageSize
  return { total: fitting.length, clusters: fitting.slice(start, start + pageSize) }
}

/** Those that somebody declared, then those that the SQL which is remembered was sent to: where any id will do it made them known. */
function knownClusters({ clusters, executions }: World): Cluster[] {
  const ids = new Set(clusters.list().map(({ id }) => id))
  for (const { clusterId } of executions.values()) ids.add(clusterId)
  return [...ids].map((id) => clusters.find(id)).filter((cluster) => cluster !== undefined)
}

/** Clusters whose deletion failed, which the reference counts as history too, are not known here. */
function isAsked(state: string, asked: NonNullable<ListClustersQuery['clusterState']>): boolean {
  switch (asked) {
    case 'existing':
      return state !== 'terminated'
    case 'history':
      return state === 'terminated'
    default:
      return state === asked
  }
}
