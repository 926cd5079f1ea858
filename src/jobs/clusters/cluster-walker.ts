import type { EffectOf } from '../../core/life.ts'
import type { Cluster } from '../../model/cluster.ts'
import { type ClusterState, clusterLife } from '../../model/cluster-life.ts'
import { Walker } from '../../world/walker.ts'

/** Walks clusters through their life. `cluster-effects.ts` has its effects. */
export const clusterWalker = new Walker<Cluster, ClusterState, EffectOf<typeof clusterLife>>('cluster', clusterLife, {
  kind: 'cluster',
  about: ({ id, history }) => ({ id, why: `it has been ${history.state} long enough` }),
})
