import type { Cluster } from '../../model/cluster.ts'
import { DEFAULT_ANSWER } from '../../stubs/stub-plan.ts'
import type { World } from '../../world/world.ts'

/** The history of a created cluster stays readable after its id is gone. */
export function rememberCluster({ tombstones }: World, { id, history, plan, request }: Cluster, why: string): void {
  if (request === undefined) return
  tombstones.remember({ kind: 'cluster', id, history, answeredBy: plan?.answeredBy ?? DEFAULT_ANSWER, why })
}
