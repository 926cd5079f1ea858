import type { Static } from 'typebox'
import { listOf, mapOf } from '../core/json-schema.ts'
import { invalid } from '../core/problem.ts'
import { History } from '../core/state-machine.ts'
import { clusterWalker } from '../jobs/clusters/cluster-walker.ts'
import { type Cluster, clusterRequest, clusterTag, nodeGroup } from '../model/cluster.ts'
import { defaultNodeGroups } from '../model/cluster-defaults.ts'
import { clusterLife, clusterStates } from '../model/cluster-life.ts'
import type { World } from '../world/world.ts'
import { closed, count, flag, name, optional, pick, spanMs, steps, text } from './form-parts.ts'
import { mapAt, type Restoring } from './references.ts'

const planForm = closed({
  durations: mapOf(spanMs),
  hold: optional(name),
  never: flag,
  failure: optional(text),
  answeredBy: text,
})
const rowFields = { id: name, name: text, version: text, components: listOf(text) }
const clusterForm = closed({
  ...rowFields,
  steps: steps(clusterStates),
  plan: optional(planForm),
  request: optional(clusterRequest),
  nodeGroups: optional(listOf(nodeGroup, { description: 'Absent: the nodes of a declared cluster.' })),
  scalesTo: optional(listOf(nodeGroup)),
  tags: listOf(clusterTag),
  errorText: text,
  stepJobs: optional(listOf(text, { description: 'The jobs of its steps, once they have begun.' })),
})
/** The clusters of a world: which ids are clusters, and their rows. */
export const clustersForm = closed({
  anyId: flag,
  known: listOf(clusterForm, { description: 'The declared, the changed and the created clusters.' }),
  gone: listOf(text, { description: 'Ids that a test removed.' }),
  dropped: optional(count),
})

type ClusterForm = Static<typeof clusterForm>
type ClustersForm = Static<typeof clustersForm>

export function takeClusters({ clusters }: World): ClustersForm {
  const { anyId, known, gone } = clusters.content()
  return { anyId, known: known.map(takeCluster), gone: [...gone], dropped: clusters.dropped }
}

function takeCluster(row: Cluster): ClusterForm {
  const { history, plan, request, nodeGroups, scalesTo, tags, errorText, stepJobs } = row
  const groups = nodeGroups === defaultNodeGroups ? undefined : nodeGroups
  return {
    ...pick(rowFields, row),
    steps: history.steps,
    plan,
    request,
    nodeGroups: groups,
    scalesTo,
    tags,
    errorText,
    stepJobs,
  }
}

export function restoreClusters({ anyId, known, gone, dropped = 0 }: ClustersForm, { world, rows }: Restoring): void {
  const clusters = mapAt(known, 'clusters.known', (form, at): Cluster => {
    const { steps: past, plan, request, nodeGroups = defaultNodeGroups, scalesTo, tags, errorText, stepJobs } = form
    const key = `cluster/${form.id}`
    if (rows.has(key)) throw invalid(`${at}.id`, 'must be unique')
    const row: Cluster = {
      ...pick(rowFields, form),
      history: History.resume(clusterLife, past),
      request,
      nodeGroups,
      scalesTo,
      tags,
      plan: plan && { ...plan, hold: plan.hold, failure: plan.failure },
      errorText,
      stepJobs,
      stepsDue: undefined,
      due: undefined,
      gate: undefined,
    }
    rows.set(key, { row, walker: clusterWalker })
    return row
  })
  world.clusters.restore({ anyId, known: clusters, gone })
  world.clusters.dropped = dropped
}
