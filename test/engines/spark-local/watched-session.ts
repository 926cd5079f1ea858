import type { CodeAnswer, EngineKind, SparkSession, SparkSessionRequest } from '../../../src/engines/spark-engine.ts'
import type { LocalSparkEngine } from '../../../src/engines/spark-local/local-spark-engine.ts'

export const sessionRequest: SparkSessionRequest = {
  ...{ project: 'p1', sessionId: '0', kind: 'pyspark', name: '', conf: {} },
  ...{ jars: [], files: [], pyFiles: [], archives: [] },
}

export interface WatchedSession {
  readonly session: SparkSession
  readonly log: string[]
  /** `state: reason` of each. */
  readonly states: string[]
  /** Resolves with the next state and its reason. */
  next(): Promise<string>
  run(code: string, kind?: EngineKind): Promise<CodeAnswer>
}

/** Creates a session and keeps what it reports. */
export function watchSession(engine: LocalSparkEngine, changes: Partial<SparkSessionRequest> = {}): WatchedSession {
  const log: string[] = []
  const states: string[] = []
  const waiting: ((state: string) => void)[] = []
  let seen = 0
  const session = engine.createSession(
    { ...sessionRequest, ...changes },
    {
      onLog: (line) => log.push(line),
      onState(state, why) {
        states.push(`${state}: ${why}`)
        for (const resolve of waiting.splice(0)) resolve(states[seen++] ?? '')
      },
    },
  )
  const next = (): Promise<string> => {
    const state = states[seen]
    if (state === undefined) return new Promise((resolve) => waiting.push(resolve))
    seen++
    return Promise.resolve(state)
  }
  const run = (code: string, kind: EngineKind = 'pyspark') => session.run(code, kind).answer
  return { session, log, states, next, run }
}
