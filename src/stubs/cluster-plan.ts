import { draw } from '../core/durations.ts'
import { SearchSteps } from '../core/search-steps.ts'
import type { ClusterPlan } from '../model/cluster.ts'
import { fill } from './fill.ts'
import type { PlanSource } from './plans.ts'
import { statesOf } from './stub.ts'
import { DEFAULT_ANSWER } from './stub-plan.ts'

/** How a cluster of that name starts, scales and ends. */
export function planCluster({ project, stubs, settings, random }: PlanSource, clusterName: string): ClusterPlan {
  const match = stubs.find({ subject: 'cluster', project, clusterName, steps: new SearchSteps() })
  const { stub, captures = true } = match ?? {}
  const lengths = statesOf.cluster.flatMap((state) => {
    const duration = stub?.durations[state] ?? settings.durations[`cluster.${state}`]
    return duration === undefined ? [] : [[state, draw(duration, random)] as const]
  })
  const { hold, never = false, message } = stub === undefined ? {} : fill(stub.outcome, captures)
  return {
    durations: Object.fromEntries(lengths),
    hold,
    never,
    failure: message === undefined ? undefined : String(message),
    answeredBy: stub?.name ?? DEFAULT_ANSWER,
  }
}
