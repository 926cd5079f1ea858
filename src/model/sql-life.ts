import { FOR_EVER, next, type StateOf, type StateRule, statesOf } from '../core/life.ts'
import type { SqlExecution } from './sql-execution.ts'

/** The life of an SQL execution: forward only, states may be skipped, the last two are final (Presto 0.216, QueryStateMachine). */
export const sqlLife = {
  name: 'SQL execution',
  states: {
    QUEUED: {
      moves: ['WAITING_FOR_RESOURCES', 'PLANNING', 'STARTING', 'RUNNING', 'FINISHING', 'FINISHED', 'FAILED'],
      defaultMs: 20,
      lasts: lengthOf('QUEUED'),
      follows: ({ kind, plan }) => {
        if (plan.failsIn === 'QUEUED') return next('FAILED', plan.ending)
        // DDL needs no workers: the coordinator runs it alone
        return kind === 'ddl' ? next('RUNNING', 'went on') : next('WAITING_FOR_RESOURCES', 'went on')
      },
      afterEnd: 'takeResult',
    },
    WAITING_FOR_RESOURCES: {
      moves: ['PLANNING', 'STARTING', 'RUNNING', 'FINISHING', 'FINISHED', 'FAILED'],
      defaultMs: 20,
      lasts: lengthOf('WAITING_FOR_RESOURCES'),
      follows: next('PLANNING', 'went on'),
    },
    PLANNING: {
      moves: ['STARTING', 'RUNNING', 'FINISHING', 'FINISHED', 'FAILED'],
      defaultMs: 30,
      lasts: lengthOf('PLANNING'),
      follows: ({ plan }) => (plan.failsIn === 'PLANNING' ? next('FAILED', plan.ending) : next('STARTING', 'went on')),
      afterEnd: 'takeResult',
    },
    STARTING: {
      moves: ['RUNNING', 'FINISHING', 'FINISHED', 'FAILED'],
      defaultMs: 20,
      lasts: lengthOf('STARTING'),
      follows: next('RUNNING', 'went on'),
    },
    RUNNING: {
      moves: ['FINISHING', 'FINISHED', 'FAILED'],
      defaultMs: 300,
      // a cancel that never takes effect keeps the execution here
      lasts: (row) => (row.plan.never || row.cancelRequested ? FOR_EVER : lengthOf('RUNNING')(row)),
      gate: ({ plan }) => plan.hold,
      awaits: ({ plan }) => plan.engine !== undefined,
      onAwait: 'runOnEngine',
      follows: ({ plan }) =>
        plan.result().message === undefined ? next('FINISHING', 'went on') : next('FAILED', plan.ending),
      afterEnd: 'takeResult',
    },
    FINISHING: {
      moves: ['FINISHED', 'FAILED'],
      defaultMs: 20,
      // likewise, if the cancel came while it was finishing
      lasts: (row) => (row.cancelRequested ? FOR_EVER : lengthOf('FINISHING')(row)),
      follows: next('FINISHED', 'went on'),
    },
    FINISHED: { moves: [], onEnter: 'changeCatalog' },
    FAILED: { moves: [] },
  },
} as const satisfies { name: string; states: Record<string, StateRule<SqlExecution>> }

function lengthOf(state: string): (execution: SqlExecution) => number {
  return ({ immediate, plan }) => {
    if (plan.engine?.paces) return FOR_EVER
    return immediate ? 0 : plan.durationMs(state)
  }
}

export type SqlState = StateOf<typeof sqlLife>
export const sqlStates = statesOf(sqlLife)
