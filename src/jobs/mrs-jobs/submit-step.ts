import { Problem } from '../../core/problem.ts'
import type { MrsJob, MrsJobRequest } from '../../model/mrs-job.ts'
import type { World } from '../../world/world.ts'
import { submitMrsJob } from './submit-mrs-job.ts'

/** A step of a job flow, which becomes a job when its cluster runs. */
export interface JobStep {
  readonly request: MrsJobRequest
  /** Who requested the job flow; empty if unknown. */
  readonly user: string
}

/**
 * Submits a step of a job flow to its cluster. No client waits for a reply: a step that the cluster does not take becomes no job, and
 * the result is undefined.
 */
export function submitStep(world: World, clusterId: string, { request, user }: JobStep): MrsJob | undefined {
  try {
    return submitMrsJob(world, clusterId, request, user)
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}
