import { Problem } from '../../core/problem.ts'
import { findCluster } from '../../presto/clusters.ts'
import type { World } from '../../world/world.ts'

/** The most jobs of a cluster that have not ended (MRS API reference, error code 0177). */
const MOST_RUNNING = 10

/** The components that a type of job needs, by the beginnings of their names: Spark, Spark2x and Spark3x are Spark. */
const COMPONENTS: Readonly<Record<string, string>> = {
  MapReduce: 'Hadoop',
  DistCp: 'Hadoop',
  SparkSubmit: 'Spark',
  SparkScript: 'Spark',
  SparkSql: 'Spark',
  HiveScript: 'Hive',
  HiveSql: 'Hive',
  Flink: 'Flink',
}

/** Throws if a cluster does not take a job of that type now. */
export function checkTakesJob(world: World, clusterId: string, type: string): void {
  const { history, components } = findCluster(world, clusterId)
  const { state } = history
  if (state !== 'running') {
    throw new Problem(
      'wrong-cluster-state',
      `Jobs cannot be submitted to a cluster in the ${state} state.`,
      'cluster_id',
    )
  }
  const needed = COMPONENTS[type] ?? 'Hadoop'
  if (!components.some((component) => component.toLowerCase().startsWith(needed.toLowerCase()))) {
    const message = `The cluster has no ${needed}; its components: ${components.join(', ')}.`
    throw new Problem('missing-component', message, 'job_type', needed)
  }
  if (world.mrsJobs.activeOf(clusterId).size >= MOST_RUNNING) {
    throw new Problem('too-many-jobs', `The number of jobs running in each cluster cannot exceed ${MOST_RUNNING}.`)
  }
}
