import type { Due } from '../core/agenda.ts'
import type { History } from '../core/state-machine.ts'
import type { Change } from './change.ts'
import type { CodeRun } from './engine-run.ts'
import type { StatementPlan, StatementResult } from './plan.ts'
import type { Session } from './session.ts'
import type { StatementState } from './statement-life.ts'

export interface Statement {
  /** Counted from 0 in its session. */
  readonly id: number
  readonly session: Session
  readonly code: string
  readonly kind: string
  readonly history: History<StatementState>
  /** Its plan, decided when it was created. */
  readonly plan: StatementPlan
  /** How long it runs, drawn when it started; milliseconds. */
  runningMs: number
  /** Set when it has ended; for a cancelled statement the output that it shows, if any. */
  result: StatementResult | undefined
  /** What its result takes that no other shares, in bytes: from its creation on, so that there is room for it. */
  resultBytes: number
  /** The end of its present state, if that has one. */
  due: Due<Change> | undefined
  /** The gate that it waits at when its running time is over. */
  gate: string | undefined
  /** Before its turn, a cancel was requested that takes effect only on running code. */
  cancelRequested: boolean
  /** What an engine does for it; undefined before and after. */
  engineRun: CodeRun | undefined
}
