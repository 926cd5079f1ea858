import type { Due } from '../core/agenda.ts'
import { nameBytes } from '../core/byte-budget.ts'
import type { History } from '../core/state-machine.ts'
import type { Change } from './change.ts'
import type { EngineDriver, EngineRun } from './engine-run.ts'
import type { CheckReport, StartPlan } from './plan.ts'
import type { LivyState, SessionState } from './session-life.ts'
import type { Statement } from './statement.ts'
import type { Table } from './table.ts'

/** What a session's request says of resources and Spark settings. Livy shows it, DLI does not; an engine starts the session with it. */
export interface SessionResources {
  readonly ttl?: string | undefined
  readonly driverMemory?: string | undefined
  readonly driverCores: number
  readonly executorMemory?: string | undefined
  readonly executorCores: number
  readonly numExecutors: number
  readonly conf: Readonly<Record<string, string>>
  readonly archives: readonly string[]
  readonly files: readonly string[]
  readonly jars: readonly string[]
  readonly pyFiles: readonly string[]
  /** The queue as requested. */
  readonly queue?: string | undefined
}

/** The fields of a session's request. */
export interface SessionRequest {
  readonly name: string
  readonly kind: string
  readonly queue: string
  /** The size: A, B, C or CUSTOMIZED. */
  readonly scType: string
  /** The user whom the session acts for (Livy); absent: its owner. */
  readonly proxyUser?: string | undefined
  /** 0: the session is never closed for lack of requests. */
  readonly heartbeatTimeoutMs: number
  /** A memory size without a unit: it makes the start fail. */
  readonly badMemory?: { readonly field: string; readonly value: string } | undefined
  /** Kept for the dialect livy, and for engines. */
  readonly resources?: SessionResources | undefined
}

/** The approximate size of the texts of a request. */
export const requestBytes = ({ name, queue, proxyUser = '', badMemory, resources }: SessionRequest): number =>
  [name, queue, proxyUser, badMemory?.value ?? ''].reduce((sum, text) => sum + nameBytes(text), 0) +
  (resources === undefined ? 0 : JSON.stringify(resources).length)

export interface Session {
  readonly id: string
  readonly request: SessionRequest
  readonly plan: StartPlan
  readonly history: History<SessionState>
  readonly createdMs: number
  /** The user who created it; empty if unknown. */
  readonly user: string
  /** The number of its application in the world, from 1. */
  readonly number: number
  /** Empty until it has started. */
  appId: string
  updatedMs: number
  readonly statements: Table<number, Statement>
  nextStatementId: number
  /** The first of the statements that have not ended: about to start, running, cancelling, or cancelled and running on. */
  current: Statement | undefined
  /** The statements that wait for their turn, in order. */
  readonly queue: Set<Statement>
  /** The end of its present state, if that has one. */
  due: Due<Change> | undefined
  heartbeat: Due<Change> | undefined
  /** The undocumented state that it shows until its next change. */
  livyState: LivyState | undefined
  /** Its driver has ended, which shows after a moment (Livy). */
  death: { readonly state: 'dead' | 'success'; readonly why: string } | undefined
  /** Why it ended, as its log says. */
  diagnostics: string[]
  /** What its code has defined; undefined until code runs that no stub matches. */
  code: SessionCode | undefined
  /** The start that an engine works on; undefined before and after. */
  engineRun: EngineRun | undefined
  /** The driver that an engine runs for it, from its start on; undefined if none does. */
  driver: EngineDriver | undefined
}

/** The interpreters of a session, for code that no stub matches. */
export interface SessionCode {
  /** The id of the next statement whose effects they have to see. */
  nextId: number
  /** Evaluates code, which takes effect on the code after it. */
  run(text: CodeText): EvaluatedCode
  /** Code ran whose effects are only guessed: a stub decided its result. */
  learn(text: CodeText): void
  /** Code ran that is no longer known. */
  miss(): void
}

/** The `output` of code, and what its interpreter did with it. */
export interface EvaluatedCode {
  readonly output: Readonly<Record<string, unknown>>
  readonly report: CheckReport
}

/** What the interpreters of a session depend on. */
export interface CodeSurroundings {
  nowMs(): number
  /** Whether a table that no statement created is refused. */
  isStrict(): boolean
  /** Whether code of kind spark may be Python, as DLI documents. */
  guessesLanguage(): boolean
  readonly appName: string
  /** Whether the session has files that may be modules. */
  readonly hasFiles: boolean
}

export type CreateInterpreters = (around: CodeSurroundings) => SessionCode

export interface CodeText {
  readonly kind: string
  readonly code: string
}
