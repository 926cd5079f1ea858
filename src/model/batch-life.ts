import { FOR_EVER, next, type StateOf, type StateRule, statesOf } from '../core/life.ts'
import type { Batch } from './batch.ts'

/** The life of a batch. There is no state for a cancelled one: it is dead. */
export const batchLife = {
  name: 'batch',
  states: {
    starting: {
      moves: ['running', 'recovering', 'success', 'dead'],
      defaultMs: 500,
      // after a failure only: a new batch is in this state from its creation on
      onEnter: 'startAgain',
      lasts: ({ plan }) => plan.durationMs('starting'),
      follows: (batch) => {
        const { badMemory } = batch.request
        return badMemory === undefined
          ? next('running', 'started')
          : afterFailure(batch, `${badMemory.field} has no unit`)
      },
      afterEnd: 'takeResult',
    },
    recovering: {
      moves: ['starting', 'success', 'dead'],
      defaultMs: 200,
      onEnter: 'endAttempt',
      lasts: ({ plan }) => plan.durationMs('recovering'),
      follows: next('starting', 'started again'),
    },
    running: {
      moves: ['recovering', 'success', 'dead'],
      defaultMs: 300,
      onEnter: 'startApp',
      // a cancel that never takes effect keeps the batch here
      lasts: ({ plan, cancelRequested }) => (plan.never || cancelRequested ? FOR_EVER : plan.durationMs('running')),
      gate: ({ plan }) => plan.hold,
      follows: (batch) => {
        const { plan } = batch
        return plan.result().message === undefined ? next('success', plan.ending) : afterFailure(batch, plan.ending)
      },
      afterEnd: 'takeResult',
    },
    success: { moves: [] },
    dead: { moves: [] },
  },
} as const satisfies { name: string; states: Record<string, StateRule<Batch>> }

/** A failed application is started again if the request says so, and not too often. */
function afterFailure({ request: { autoRecovery, maxRetries }, attempts, cancelRequested }: Batch, why: string) {
  const canRetry = autoRecovery && attempts.length <= maxRetries && !cancelRequested
  return canRetry ? next('recovering', `failed: ${why}`) : next('dead', why)
}

export type BatchState = StateOf<typeof batchLife>
export const batchStates = statesOf(batchLife)
