import { FOR_EVER, type Next, next, type StateOf, type StateRule, statesOf } from '../core/life.ts'
import type { SqlJob } from './sql-job.ts'

/** The life of a DLI SQL job. One that scales a queue begins in SCALING, and the end of the queue's change ends it. */
export const sqlJobLife = {
  name: 'SQL job',
  states: {
    LAUNCHING: {
      moves: ['RUNNING', 'FAILED', 'CANCELLED'],
      defaultMs: 200,
      lasts: lengthOf('LAUNCHING'),
      follows: next('RUNNING', 'went on'),
    },
    RUNNING: {
      moves: ['FINISHED', 'FAILED', 'CANCELLED'],
      defaultMs: 300,
      onEnter: 'limitTime',
      // a cancel that never takes effect keeps the job here
      lasts: (row) => (row.plan.never || row.cancelRequested ? FOR_EVER : lengthOf('RUNNING')(row)),
      gate: ({ plan }) => plan.hold,
      awaits: ({ plan }) => plan.engine !== undefined,
      onAwait: 'runOnEngine',
      follows: ending,
      afterEnd: 'takeResult',
    },
    SCALING: {
      moves: ['FINISHED', 'FAILED', 'CANCELLED'],
      lasts: () => FOR_EVER,
      gate: ({ plan }) => plan.hold,
      follows: ending,
      afterEnd: 'takeResult',
    },
    FINISHED: { moves: [], onEnter: 'changeCatalog' },
    FAILED: { moves: [] },
    CANCELLED: { moves: [] },
  },
} as const satisfies { name: string; states: Record<string, StateRule<SqlJob>> }

function lengthOf(state: string): (job: SqlJob) => number {
  return ({ immediate, plan }) => {
    if (plan.engine?.paces) return FOR_EVER
    return immediate ? 0 : plan.durationMs(state)
  }
}

function ending({ plan }: SqlJob): Next<'FINISHED' | 'FAILED'> {
  return next(plan.result().message === undefined ? 'FINISHED' : 'FAILED', plan.ending)
}

export type SqlJobState = StateOf<typeof sqlJobLife>
export const sqlJobStates = statesOf(sqlJobLife)
