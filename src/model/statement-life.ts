import { FOR_EVER, next, type StateOf, type StateRule, statesOf } from '../core/life.ts'
import type { Statement } from './statement.ts'

/**
 * The life of a statement: the states of the DLI API reference, and Livy's moves between them. A session that dies or is closed
 * cancels the statements that wait and fails the one that runs.
 */
export const statementLife = {
  name: 'statement',
  states: {
    waiting: {
      moves: ['running', 'cancelled'],
      defaultMs: 50,
      // counted from the time when it is the first in the queue
      lasts: ({ plan }) => plan.durationMs('waiting'),
      follows: next('running', 'started running'),
    },
    running: {
      moves: ['available', 'error', 'cancelling'],
      defaultMs: 300,
      onEnter: 'startCode',
      lasts: ({ plan, runningMs }) => (plan.never ? FOR_EVER : runningMs),
      gate: ({ plan }) => plan.hold,
      awaits: ({ plan }) => plan.engine !== undefined,
      onAwait: 'runOnEngine',
      follows: ({ plan }) => next(plan.result().state, plan.ending),
    },
    cancelling: {
      moves: ['cancelled'],
      defaultMs: 100,
      lasts: ({ plan }) => (plan.cancel === 'never' ? FOR_EVER : plan.durationMs('cancelling')),
      // the code of an engine ends when the engine says so
      awaits: ({ engineRun }) => engineRun !== undefined,
      follows: next('cancelled', 'the cancel has taken effect'),
    },
    available: { moves: [], onEnter: 'endCode' },
    error: { moves: [], onEnter: 'endCode' },
    // the code may run on, and keeps the session's turn until it ends
    cancelled: { moves: [], lasts: ({ plan }) => plan.lingersMs(), afterEnd: 'endCancelledCode' },
  },
} as const satisfies { name: string; states: Record<string, StateRule<Statement>> }

export type StatementState = StateOf<typeof statementLife>
export const statementStates = statesOf(statementLife)
