/** What happens when clusters change state, by the names in their table. Rules use the walker, and these effects use the rules. */
import { notRunning } from '../../presto/clusters.ts'
import { clusterWalker } from './cluster-walker.ts'
import { endWork } from './end-work.ts'
import { dropSteps, scheduleSteps } from './steps.ts'

clusterWalker.define({
  /** A start that failed says why in the cluster's details. */
  noteFailure(_world, cluster) {
    if (cluster.history.state === 'failed') cluster.errorText = cluster.plan?.failure ?? ''
  },
  scheduleSteps,
  /** The nodes that it scaled to are its nodes. */
  resize(_world, cluster) {
    cluster.nodeGroups = cluster.scalesTo ?? cluster.nodeGroups
    cluster.scalesTo = undefined
  },
  endWork(world, cluster) {
    dropSteps(world, cluster)
    endWork(world, cluster.id, notRunning(cluster.history.state))
  },
})
