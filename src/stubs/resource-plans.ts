/** The one place that decides how an elastic resource pool or a package resource comes to be. */
import { draw } from '../core/durations.ts'
import { SearchSteps } from '../core/search-steps.ts'
import type { PackagePlan, PoolPlan } from '../model/resource-plan.ts'
import { fill } from './fill.ts'
import type { PlanSource } from './plans.ts'
import { DEFAULT_ANSWER } from './stub-plan.ts'
import type { StubQuery } from './stub-query.ts'

/** How the creation of a pool of that name goes. */
export function planPool(source: PlanSource, pool: string): PoolPlan {
  const { durationMs, message, ...decided } = decide(source, { subject: 'elasticPool', pool })
  return {
    ...decided,
    creatingMs: durationMs('CREATING'),
    scalingMs: durationMs('SCALING'),
    ...(message === undefined ? {} : { failReason: message }),
  }
}

/** How the upload of a package of that name goes. */
export function planPackage(source: PlanSource, resource: string): PackagePlan {
  const { durationMs, message, ...decided } = decide(source, { subject: 'resource', resource })
  return { ...decided, uploadingMs: durationMs('UPLOADING'), fails: message !== undefined }
}

function decide({ project, stubs, settings, random }: PlanSource, query: Omit<StubQuery, 'project'>) {
  const match = stubs.find({ ...query, project, steps: new SearchSteps() })
  const outcome = match && fill(match.stub.outcome, match.captures)
  return {
    answeredBy: match?.stub.name ?? DEFAULT_ANSWER,
    ending: match?.stub.ending ?? 'no stub matched: as usual',
    message: outcome?.message as string | undefined,
    durationMs: (state: string): number =>
      draw(match?.stub.durations[state] ?? settings.durations[`${query.subject}.${state}`] ?? 0, random),
  }
}
