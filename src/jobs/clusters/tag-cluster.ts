import { Problem } from '../../core/problem.ts'
import type { Cluster, ClusterTag } from '../../model/cluster.ts'
import { findCluster } from '../../presto/clusters.ts'
import type { World } from '../../world/world.ts'

/** The tags that a cluster can have (MRS API reference). */
const MOST_TAGS = 10

/** Throws too-many-tags. */
export function checkTags(tags: readonly ClusterTag[]): void {
  if (tags.length <= MOST_TAGS) return
  throw new Problem('too-many-tags', `The number of tags in one cluster must not exceed ${MOST_TAGS}.`, 'tags')
}

/** Adds tags to a cluster, or gives those that it has another value. Throws too-many-tags. */
export function addTags(world: World, id: string, tags: readonly ClusterTag[]): Cluster {
  const { tags: present } = findCluster(world, id)
  const all = [...new Map([...present, ...tags].map((tag) => [tag.key, tag])).values()]
  checkTags(all)
  return setTags(world, id, all)
}

/** Removes tags from a cluster; unknown ones are ignored. */
export function removeTags(world: World, id: string, keys: readonly string[]): Cluster {
  return setTags(
    world,
    id,
    findCluster(world, id).tags.filter(({ key }) => !keys.includes(key)),
  )
}

function setTags(world: World, id: string, tags: readonly ClusterTag[]): Cluster {
  const cluster = world.clusters.keep(id, world.settings.limitsClusters)
  cluster.tags = tags
  return cluster
}
