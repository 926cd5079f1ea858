import { FOR_EVER, type Next, next, type StateOf, type StateRule, statesOf } from '../core/life.ts'
import type { MrsJob } from './mrs-job.ts'

/** How long it takes until a kill takes effect, in milliseconds: no document says. */
const KILL_TAKES_MS = 100

/** The life of an MRS job: the states of a YARN application. `job_result` is beside it. */
export const mrsJobLife = {
  name: 'MRS job',
  states: {
    NEW: {
      moves: ['NEW_SAVING', 'FAILED', 'KILLED'],
      defaultMs: 20,
      lasts: (job) => lengthOf(job, 'NEW'),
      follows: (job) => killed(job) ?? next('NEW_SAVING', 'went on'),
      afterEnd: 'takeResult',
    },
    NEW_SAVING: {
      moves: ['SUBMITTED', 'FAILED', 'KILLED'],
      defaultMs: 20,
      lasts: (job) => lengthOf(job, 'NEW_SAVING'),
      follows: (job) => killed(job) ?? next('SUBMITTED', 'went on'),
      afterEnd: 'takeResult',
    },
    SUBMITTED: {
      moves: ['ACCEPTED', 'FAILED', 'KILLED'],
      defaultMs: 30,
      lasts: (job) => lengthOf(job, 'SUBMITTED'),
      follows: (job) => killed(job) ?? next('ACCEPTED', 'went on'),
      afterEnd: 'takeResult',
    },
    ACCEPTED: {
      moves: ['RUNNING', 'FAILED', 'KILLED'],
      defaultMs: 200,
      lasts: (job) => lengthOf(job, 'ACCEPTED'),
      follows: (job) => killed(job) ?? next('RUNNING', 'went on'),
      afterEnd: 'takeResult',
    },
    RUNNING: {
      moves: ['FINISHED', 'FAILED', 'KILLED'],
      defaultMs: 300,
      onEnter: 'startApp',
      lasts: (job) => (job.plan.never && job.kill !== 'requested' ? FOR_EVER : lengthOf(job, 'RUNNING')),
      gate: ({ plan, kill }) => (kill === 'requested' ? undefined : plan.hold),
      awaits: ({ plan, kill }) => plan.engine !== undefined && kill === undefined,
      onAwait: 'runOnEngine',
      follows: (job) =>
        killed(job) ?? next(job.plan.result().message === undefined ? 'FINISHED' : 'FAILED', job.plan.ending),
      afterEnd: 'takeResult',
    },
    FINISHED: { moves: [] },
    FAILED: { moves: [] },
    KILLED: { moves: [] },
  },
} as const satisfies { name: string; states: Record<string, StateRule<MrsJob>> }

/** A kill that never takes effect keeps the job in its state. */
function lengthOf({ kill, plan }: MrsJob, state: string): number {
  if (kill === undefined) return plan.durationMs(state)
  return kill === 'never' ? FOR_EVER : KILL_TAKES_MS
}

const killed = ({ kill }: MrsJob): Next<'KILLED'> | undefined =>
  kill === 'requested' ? next('KILLED', 'killed') : undefined

export type MrsJobState = StateOf<typeof mrsJobLife>
export const mrsJobStates = statesOf(mrsJobLife)
