/** A real Spark that runs the code of DLI's sessions. */

/** The kinds of code that a Spark engine runs. */
export const engineKinds = ['spark', 'pyspark', 'sparkr', 'sql'] as const
export type EngineKind = (typeof engineKinds)[number]

/** What a session of DLI asks of its driver. */
export interface SparkSessionRequest {
  readonly project: string
  readonly sessionId: string
  /** The session's own kind; `shared` (Livy): each code says its own. */
  readonly kind: EngineKind | 'shared'
  /** The session's name; empty if it has none. */
  readonly name: string
  readonly conf: Readonly<Record<string, string>>
  readonly driverMemory?: string | undefined
  readonly executorMemory?: string | undefined
  readonly driverCores?: number | undefined
  readonly executorCores?: number | undefined
  readonly numExecutors?: number | undefined
  readonly jars: readonly string[]
  readonly files: readonly string[]
  readonly pyFiles: readonly string[]
  readonly archives: readonly string[]
  /** SQL jobs run in it: moments and dates keep all digits, and rows are counted beyond those that are shown. */
  readonly isForJobs?: boolean
}

/** What became of a session's driver. `error`: its interpreter has ended, or its start failed. */
export type SparkSessionState = 'idle' | 'dead' | 'error'

export interface SparkSessionEvents {
  /** `idle` once, when it takes code; then `dead` or `error` once, with the reason, unless `close` came before. */
  onState(state: SparkSessionState, why: string): void
  /** A line of the driver's log, without its line end. */
  onLog(line: string): void
}

/** A Spark engine. Its methods throw nothing: failures are states and outputs. */
export interface SparkEngine {
  /** As `answeredBy` names it: `livy`, `spark`. */
  readonly name: string
  /** Whether the tables of a session are its own; otherwise others see them, too. */
  readonly hasOwnTables: boolean
  /** Rejects with EngineUnavailable if it cannot be used. */
  check(signal: AbortSignal): Promise<void>
  createSession(request: SparkSessionRequest, events: SparkSessionEvents): SparkSession
  /** Ends every session and its processes. */
  close(): Promise<void>
}

/** A session's driver. Code that is given while other code runs waits for its turn. */
export interface SparkSession {
  run(code: string, kind: EngineKind): RunningCode
  close(): Promise<void>
}

/** Code that runs, or waits for its turn. */
export interface RunningCode {
  /** Never rejects for what the code does; rejects with EngineLost if the engine went away. */
  readonly answer: Promise<CodeAnswer>
  /** The share of the work that is done, 0 to 1, as far as the engine says. */
  progress(): number
  /** Asks for the end of the code. `answer` still comes. */
  cancel(): void
}

/** How code ended: Livy's states, and Livy's `output` without `execution_count`. Its texts are exactly Livy's. */
export interface CodeAnswer {
  readonly state: 'available' | 'cancelled'
  /** null: cancelled code that shows nothing. */
  readonly output: Readonly<Record<string, unknown>> | null
}
