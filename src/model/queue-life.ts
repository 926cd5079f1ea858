import { next, type StateOf, type StateRule, statesOf } from '../core/life.ts'
import type { Queue } from './queue.ts'

/** The life of a queue: it has no end, and DLI shows no state of it but whether it restarts. */
export const queueLife = {
  name: 'queue',
  states: {
    READY: { moves: ['RESTARTING', 'RESIZING'] },
    RESTARTING: {
      moves: ['READY'],
      defaultMs: 300,
      lasts: ({ changeMs }) => changeMs,
      follows: next('READY', 'restarted'),
    },
    RESIZING: {
      moves: ['READY'],
      defaultMs: 300,
      lasts: ({ changeMs }) => changeMs,
      follows: next('READY', 'scaled'),
    },
  },
} as const satisfies { name: string; states: Record<string, StateRule<Queue>> }

export type QueueState = StateOf<typeof queueLife>
export const queueStates = statesOf(queueLife)
