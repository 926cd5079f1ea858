import type { Due } from '../core/agenda.ts'
import type { History, Machine } from '../core/state-machine.ts'
import type { Change } from './change.ts'
import type { StatementPlan, StatementResult } from './plan.ts'
import type { Session } from './session.ts'

export const statementStates = ['waiting', 'running', 'available', 'error', 'cancelling', 'cancelled'] as const
export type StatementState = (typeof statementStates)[number]

/** The states of the DLI API reference, and Livy's moves between them. A session that dies or is closed cancels what waits and fails what runs. */
export const statementMachine: Machine<StatementState> = {
  name: 'statement',
  states: {
    waiting: { moves: ['running', 'cancelled'] },
    running: { moves: ['available', 'error', 'cancelling'] },
    cancelling: { moves: ['cancelled'] },
    available: { moves: [] },
    error: { moves: [] },
    cancelled: { moves: [] },
  },
}

export interface Statement {
  /** Counted from 0 in its session. */
  readonly id: number
  readonly session: Session
  readonly code: string
  readonly kind: string
  readonly history: History<StatementState>
  /** What it will do, decided when it was created. */
  readonly plan: StatementPlan
  /** How long it runs, drawn when it started; milliseconds. */
  runningMs: number
  /** Once it has ended; of a cancelled one, what its output shows where it shows any. */
  result: StatementResult | undefined
  due: Due<Change> | undefined
  /** The gate that it waits at, having run its time. */
  gate: string | undefined
  /** A cancel that does not simply take was asked for before its turn came. */
  cancelAsked: boolean
}
