import type { Due } from '../core/agenda.ts'
import type { History, Machine } from '../core/state-machine.ts'
import type { Change } from './change.ts'
import type { StartPlan } from './plan.ts'
import type { Statement } from './statement.ts'
import type { Table } from './table.ts'

export const sessionStates = [
  'not_started',
  'starting',
  'recovering',
  'idle',
  'busy',
  'shutting_down',
  'error',
  'dead',
  'success',
] as const
export type SessionState = (typeof sessionStates)[number]

/** States that DLI does not document and versions of Livy send; a session shows one only where a test puts it there. */
export const livyStates = ['running', 'killed'] as const
export type LivyState = (typeof livyStates)[number]

const ended = ['error', 'dead', 'success'] as const

/**
 * Livy's server lets any active state follow any other, and never an active one an inactive one (InteractiveSession); `error` counts
 * as active there, so a session in it can still be shut down.
 */
export const sessionMachine: Machine<SessionState> = {
  name: 'session',
  states: {
    not_started: { moves: ['starting', 'recovering', 'idle', 'busy', 'shutting_down', ...ended] },
    starting: { moves: ['not_started', 'recovering', 'idle', 'busy', 'shutting_down', ...ended] },
    recovering: { moves: ['not_started', 'starting', 'idle', 'busy', 'shutting_down', ...ended] },
    idle: { moves: ['not_started', 'starting', 'recovering', 'busy', 'shutting_down', ...ended] },
    busy: { moves: ['not_started', 'starting', 'recovering', 'idle', 'shutting_down', ...ended] },
    shutting_down: { moves: ['error', 'dead', 'success'] },
    error: { moves: ['shutting_down', 'dead'] },
    dead: { moves: [] },
    success: { moves: [] },
  },
}

/** What the session was asked for, as far as anything follows from it: resources and settings of Spark are checked and not kept. */
export interface SessionRequest {
  readonly name: string
  readonly kind: string
  readonly queue: string
  readonly scType: string
  /** 0: never closed for silence. */
  readonly heartbeatTimeoutMs: number
  /** A memory size without a unit, which makes the start fail. */
  readonly badMemory: { readonly field: string; readonly value: string } | undefined
}

export interface Session {
  readonly id: string
  readonly request: SessionRequest
  readonly plan: StartPlan
  readonly history: History<SessionState>
  readonly createdMs: number
  /** The user who created it; empty where nobody is known. */
  readonly user: string
  /** Its number in the world, from 1. */
  readonly number: number
  /** Empty until it has started. */
  appId: string
  updatedMs: number
  readonly statements: Table<number, Statement>
  nextStatementId: number
  /** The statement whose turn it is: waiting for its start, running or cancelling. */
  current: Statement | undefined
  /** Those that wait for their turn, in order. */
  readonly queue: Set<Statement>
  /** The next change of the session's own history. */
  due: Due<Change> | undefined
  heartbeat: Due<Change> | undefined
  /** The undocumented state that it shows until its next change. */
  shows: LivyState | undefined
  /** Why it ended, as its log tells. */
  diagnostics: string[]
}
