/** The SQL of jobs on a Spark engine: the jobs of a project share one session of kind sql, and so their tables. */
import type { SparkEngine } from '../spark-engine.ts'
import type { EngineState, RunningQuery, SqlEngine, SqlQuery } from '../sql-engine.ts'
import { JobSession } from './job-session.ts'

export class SqlOnSpark implements SqlEngine {
  readonly name: string
  readonly dialects = ['spark'] as const
  readonly #engine: SparkEngine
  readonly #sessions = new Map<string, JobSession>()

  constructor(engine: SparkEngine) {
    this.name = engine.name
    this.#engine = engine
  }

  /** The Spark engine is checked when it is chosen. */
  async check(): Promise<void> {}

  start(query: SqlQuery, onState: (state: EngineState) => void): RunningQuery {
    return this.#session(query.project).run(query, onState)
  }

  async resetWorld(project: string): Promise<void> {
    const session = this.#sessions.get(project)
    this.#sessions.delete(project)
    await session?.close()
  }

  async close(): Promise<void> {
    await Promise.allSettled([...this.#sessions.keys()].map((project) => this.resetWorld(project)))
  }

  /** The session of a project: made for its first job, and again for the next one after it has ended. */
  #session(project: string): JobSession {
    const known = this.#sessions.get(project)
    if (known !== undefined && !known.hasEnded) return known
    const session = new JobSession(this.#engine, project)
    this.#sessions.set(project, session)
    return session
  }
}
