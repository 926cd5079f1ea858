import type { Due } from '../core/agenda.ts'
import type { History, Machine } from '../core/state-machine.ts'
import type { Change } from './change.ts'
import type { Plan, SqlKind, SqlResult } from './plan.ts'

export const executionStatuses = [
  'QUEUED',
  'WAITING_FOR_RESOURCES',
  'PLANNING',
  'STARTING',
  'RUNNING',
  'FINISHING',
  'FINISHED',
  'FAILED',
] as const
export type ExecutionStatus = (typeof executionStatuses)[number]

/** Forward only, skipping is legal, the last two are final (Presto 0.216, QueryStateMachine). */
export const executionMachine: Machine<ExecutionStatus> = {
  name: 'SQL execution',
  states: {
    QUEUED: { moves: ['WAITING_FOR_RESOURCES', 'PLANNING', 'STARTING', 'RUNNING', 'FINISHING', 'FINISHED', 'FAILED'] },
    WAITING_FOR_RESOURCES: { moves: ['PLANNING', 'STARTING', 'RUNNING', 'FINISHING', 'FINISHED', 'FAILED'] },
    PLANNING: { moves: ['STARTING', 'RUNNING', 'FINISHING', 'FINISHED', 'FAILED'] },
    STARTING: { moves: ['RUNNING', 'FINISHING', 'FINISHED', 'FAILED'] },
    RUNNING: { moves: ['FINISHING', 'FINISHED', 'FAILED'] },
    FINISHING: { moves: ['FINISHED', 'FAILED'] },
    FINISHED: { moves: [] },
    FAILED: { moves: [] },
  },
}

export interface SqlExecution {
  /** The query's id in the engine; the wire shows it only where `hasId`. */
  readonly id: string
  readonly hasId: boolean
  readonly clusterId: string
  readonly sql: string
  readonly kind: SqlKind
  readonly database: string
  readonly history: History<ExecutionStatus>
  readonly plan: Plan<SqlResult>
  /** Where the rows of a SELECT go. */
  readonly resultLocation: string
  /** No state takes any time: on a clock that nobody moves, for a reply that waits for the end. */
  immediate: boolean
  result: SqlResult | undefined
  due: Due<Change> | undefined
  gate: string | undefined
  /** A cancel was asked for that never comes to anything: from RUNNING on it stays where it is. */
  cancelAsked: boolean
}

/** A cluster that the fixtures, or a test, declare. */
export interface Cluster {
  readonly id: string
  readonly name: string
  readonly state: string
  readonly version: string
  readonly components: readonly string[]
}
