import { FOR_EVER, next, type StateOf, type StateRule, statesOf } from '../core/life.ts'
import type { Session } from './session.ts'

const ended = ['error', 'dead', 'success'] as const

/** How long Livy shows a session as busy whose driver has ended, in milliseconds (recorded). */
const DEATH_SHOWS_MS = 200

/** Whether a statement of the session has not ended, or its code runs on. */
const hasWork = ({ current, queue }: Session): boolean => current !== undefined || queue.size > 0
const workCame = next('busy', 'statements to run')
const workDone = next('idle', 'nothing left to run')

/**
 * The life of a session. In Livy's server any active state may follow another active one, but never an inactive one
 * (InteractiveSession); `error` counts as active there, so a session in it can still be shut down.
 */
export const sessionLife = {
  name: 'session',
  states: {
    not_started: {
      moves: ['starting', 'recovering', 'idle', 'busy', 'shutting_down', ...ended],
      defaultMs: 0,
      lasts: ({ plan }) => plan.notStartedMs,
      follows: next('starting', 'its start begins'),
    },
    starting: {
      moves: ['not_started', 'recovering', 'idle', 'busy', 'shutting_down', ...ended],
      defaultMs: 500,
      lasts: ({ plan }) => plan.startingMs,
      awaits: ({ plan, driver, request }) =>
        plan.engine !== undefined && driver === undefined && request.badMemory === undefined,
      onAwait: 'startDriver',
      follows: ({ plan, request: { badMemory } }) => {
        if (badMemory !== undefined) return next('error', `${badMemory.field} has no unit`)
        if (plan.fails !== undefined) return next(plan.fails, 'its start failed')
        return plan.recoveringMs > 0 ? next('recovering', 'started, recovers') : next('idle', 'started')
      },
      afterEnd: 'diagnoseStart',
    },
    recovering: {
      moves: ['not_started', 'starting', 'idle', 'busy', 'shutting_down', ...ended],
      defaultMs: 0,
      lasts: ({ plan }) => plan.recoveringMs,
      follows: next('idle', 'recovered'),
    },
    // busy from the moment when it accepts a statement until none waits or runs. In Livy a session that is idle beside a waiting
    // statement exists for an instant only, and a client that waits for idle must not see it
    idle: {
      moves: ['not_started', 'starting', 'recovering', 'busy', 'shutting_down', ...ended],
      settles: (session) => (hasWork(session) ? workCame : undefined),
    },
    busy: {
      moves: ['not_started', 'starting', 'recovering', 'idle', 'shutting_down', ...ended],
      settles: (session) => (hasWork(session) ? undefined : workDone),
      // on its own it ends only with its driver
      canEnd: ({ death }) => death !== undefined,
      lasts: ({ death }) => (death === undefined ? FOR_EVER : DEATH_SHOWS_MS),
      follows: ({ death }) => (death === undefined ? workDone : next(death.state, death.why)),
      afterEnd: 'endWithDriver',
    },
    shutting_down: {
      moves: ended,
      defaultMs: 0,
      lasts: ({ plan }) => plan.shuttingDownMs,
      follows: next('dead', 'shut down'),
      afterEnd: 'remove',
    },
    error: { moves: ['shutting_down', 'dead'] },
    dead: { moves: [] },
    success: { moves: [] },
  },
} as const satisfies { name: string; states: Record<string, StateRule<Session>> }

export type SessionState = StateOf<typeof sessionLife>
export const sessionStates = statesOf(sessionLife)

/** States that DLI does not document and versions of Livy send; a session shows one only if a test puts it there. */
export const livyStates = ['running', 'killed'] as const
export type LivyState = (typeof livyStates)[number]
