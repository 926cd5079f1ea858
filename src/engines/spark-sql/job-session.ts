import { quoted } from '../../sql/spark-name.ts'
import { EngineLost } from '../engine-errors.ts'
import type { CodeAnswer, RunningCode, SparkEngine, SparkSession, SparkSessionState } from '../spark-engine.ts'
import { CANCELLED, type EngineState, type RunningQuery, type SqlAnswer, type SqlQuery } from '../sql-engine.ts'
import { answerOfOutput } from './spark-output.ts'
import { TablesToMake } from './tables-to-make.ts'

const CANCELLED_ANSWER: SqlAnswer = { message: CANCELLED }
const noop = (): void => undefined

/** One job that the session runs, or that waits for its turn. */
class JobRun implements RunningQuery {
  readonly answer: Promise<SqlAnswer>
  isCancelled = false
  /** What Spark does for it now. */
  code: RunningCode | undefined

  constructor(work: (run: JobRun) => Promise<SqlAnswer>) {
    this.answer = work(this)
    // who submitted it may have lost interest
    this.answer.catch(noop)
  }

  cancel(): void {
    this.isCancelled = true
    this.code?.cancel()
  }
}

/** The session in which the SQL jobs of a project run, one after the other. */
export class JobSession {
  readonly #session: SparkSession
  readonly #hasOwnTables: boolean
  readonly #isUp: Promise<void>
  /** Resolved when the job before the next one has ended. */
  #turn: Promise<unknown> = Promise.resolve()
  #database: string | undefined
  /** Those of the world at its first job. */
  #tables: TablesToMake | undefined
  /** Why it has ended. */
  #ended: string | undefined
  #resolveUp = noop
  #rejectUp: (error: EngineLost) => void = noop

  constructor(engine: SparkEngine, project: string) {
    this.#isUp = new Promise((resolve, reject) => {
      this.#resolveUp = resolve
      this.#rejectUp = reject
    })
    this.#isUp.catch(noop)
    this.#hasOwnTables = engine.hasOwnTables
    this.#session = engine.createSession(
      {
        ...{ project, sessionId: 'sql-jobs', kind: 'sql', name: '', isForJobs: true },
        ...{ conf: {}, jars: [], files: [], pyFiles: [], archives: [] },
      },
      { onState: (state, why) => this.#follow(engine.name, state, why), onLog: noop },
    )
  }

  get hasEnded(): boolean {
    return this.#ended !== undefined
  }

  run(query: SqlQuery, onState: (state: EngineState) => void): RunningQuery {
    return new JobRun((run) => {
      const answer = this.#turn.then(() => this.#answer(run, query, onState))
      this.#turn = answer.catch(noop)
      return answer
    })
  }

  async close(): Promise<void> {
    this.#end('its project was reset, or lakemock ends')
    await this.#session.close()
  }

  async #answer(run: JobRun, query: SqlQuery, onState: (state: EngineState) => void): Promise<SqlAnswer> {
    if (run.isCancelled) return CANCELLED_ANSWER
    await this.#isUp
    if (run.isCancelled) return CANCELLED_ANSWER
    onState('RUNNING')
    if (this.#hasOwnTables && !(await this.#makeTables(run, query.world))) return CANCELLED_ANSWER
    const { text, schema, catalog, conf, limits } = query
    const isOwnCatalog = catalog !== ''
    const database = `${isOwnCatalog ? `${quoted(catalog)}.` : ''}${quoted(schema)}`
    const settings = Object.entries(conf)
    const before = [
      ...(this.#database === database ? [] : [`CREATE DATABASE IF NOT EXISTS ${database}`, `USE ${database}`]),
      ...settings.map(([key, value]) => `SET ${key}=${value}`),
    ]
    this.#database = undefined
    for (const statement of before) {
      const answer = await answerOfOutput(await this.#run(run, statement), limits.rows)
      if ('message' in answer) return answer
      if (run.isCancelled) return CANCELLED_ANSWER
    }
    try {
      const output = await this.#run(run, text)
      // a statement can be a USE of its own
      if (!/\buse\b/i.test(text)) this.#database = database
      return await answerOfOutput(output, limits.rows)
    } finally {
      run.code = undefined
      if (!this.hasEnded)
        for (const [key] of settings) await this.#session.run(`RESET ${key}`, 'sql').answer.catch(noop)
    }
  }

  /** Makes the tables that the world has with rows, before the first job. Returns false if the job was cancelled meanwhile. */
  async #makeTables(run: JobRun, { known }: SqlQuery['world']): Promise<boolean> {
    this.#tables ??= new TablesToMake(known)
    return this.#tables.make(
      (statement) => this.#run(run, statement),
      () => run.isCancelled,
    )
  }

  #run(run: JobRun, text: string): Promise<CodeAnswer> {
    run.code = this.#session.run(text, 'sql')
    return run.code.answer
  }

  #follow(engine: string, state: SparkSessionState, why: string): void {
    if (state === 'idle') this.#resolveUp()
    else this.#end(`The session of SQL jobs on the engine ${engine} has ended: ${why}`)
  }

  #end(why: string): void {
    this.#ended ??= why
    this.#rejectUp(new EngineLost(why))
  }
}
