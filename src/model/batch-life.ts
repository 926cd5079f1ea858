import { FOR_EVER, next, type StateOf, type StateRule, statesOf } from '../core/life.ts'
import type { Batch } from './batch.ts'

/** The life of a batch. There is no state for a cancelled one: it is dead. */
export const batchLife = {
  name: 'batch',
  states: {
    starting: {
      moves: ['running', 'dead'],
      defaultMs: 500,
      lasts: (batch) => lengthOf(batch, 'starting'),
      follows: ({ request: { badMemory } }) =>
        badMemory === undefined ? next('running', 'started') : next('dead', `${badMemory.field} has no unit`),
    },
    recovering: {
      moves: ['starting', 'dead'],
      defaultMs: 200,
      lasts: (batch) => lengthOf(batch, 'recovering'),
      follows: next('starting', 'starts again'),
    },
    running: {
      moves: ['success', 'dead', 'recovering'],
      defaultMs: 300,
      onEnter: 'startApp',
      lasts: (batch) => (batch.plan.never ? FOR_EVER : lengthOf(batch, 'running')),
      gate: ({ plan }) => plan.hold,
      follows: (batch) => {
        if (batch.plan.result().message === undefined) return next('success', batch.plan.ending)
        return canRetry(batch) ? next('recovering', 'failed, and is started again') : next('dead', batch.plan.ending)
      },
      afterEnd: 'takeResult',
    },
    success: { moves: [] },
    dead: { moves: [] },
  },
} as const satisfies { name: string; states: Record<string, StateRule<Batch>> }

const canRetry = ({ request: { autoRecovery, maxRetries }, retries }: Batch): boolean =>
  autoRecovery && retries < maxRetries

/** A cancel that never takes effect keeps the batch in its state. */
const lengthOf = ({ cancelRequested, plan }: Batch, state: string): number =>
  cancelRequested ? FOR_EVER : plan.durationMs(state)

export type BatchState = StateOf<typeof batchLife>
export const batchStates = statesOf(batchLife)
