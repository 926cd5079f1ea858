/** The SQL of MRS jobs on a real engine: statement by statement, up to the first that fails. */
import type { SqlRows } from '../../engines/sql-engine.ts'
import type { JobResult, StatementRows } from '../../model/job-plan.ts'
import type { MrsJob } from '../../model/mrs-job.ts'
import { closeRows, lostWork, notChosen, runQuery } from '../../presto/engine-query.ts'
import { sqlKind } from '../../presto/sql-kind.ts'
import { DEFAULT_CATALOG, DEFAULT_SCHEMA } from '../../sql/catalog.ts'
import { countResult } from '../../world/take-result.ts'
import type { World } from '../../world/world.ts'
import { followCatalog, type JobEngine, jobEngineOf, jobRows, MOST_ROWS } from '../job-engine.ts'
import { mrsJobWalker } from './mrs-job-walker.ts'
import { usedDatabase } from './sql-session.ts'

/** Gives the statements of a job to its engine; those that stubs gave a result have it. */
export function runOnEngine(world: World, job: MrsJob): void {
  const found = jobEngineOf(world)
  if (found === undefined) {
    end(world, job, { message: notChosen(job.plan.engine?.name ?? '', 'sqlJobEngine') })
    return
  }
  new JobScript(world, job, found).runNext()
}

/** The engine of a restored job does not know it. */
export function loseEngine(world: World, job: MrsJob): void {
  end(world, job, { message: lostWork(job.plan.engine?.name ?? '') })
}

/** One job while its statements run. */
class JobScript {
  readonly #world: World
  readonly #job: MrsJob
  readonly #on: JobEngine
  readonly #statements: readonly StatementRows[]
  readonly #message: string | undefined
  readonly #done: StatementRows[] = []
  readonly #ran: string[] = []
  #database: string = DEFAULT_SCHEMA

  constructor(world: World, job: MrsJob, on: JobEngine) {
    this.#world = world
    this.#job = job
    this.#on = on
    const { statements = [], message } = job.plan.result()
    this.#statements = statements
    this.#message = message
  }

  /** Goes on with the statement after those that are done. */
  runNext(): void {
    for (;;) {
      const statement = this.#statements[this.#done.length]
      if (statement === undefined) {
        this.#end(this.#message)
        return
      }
      const { engineRuns: sql } = statement
      if (sql !== undefined && usedDatabase(sql) === undefined) {
        this.#run(sql)
        return
      }
      this.#database = (sql && usedDatabase(sql)) ?? this.#database
      this.#done.push(sql === undefined ? statement : {})
    }
  }

  #run(sql: string): void {
    const { id, history } = this.#job
    const { engine, dialect } = this.#on
    const schema = this.#database
    const query = { text: sql, dialect, cells: 'json', catalog: '', schema, kind: sqlKind(sql), conf: {} } as const
    this.#job.engineRun = runQuery(
      this.#world,
      engine,
      { ...query, id: `${id}-${this.#done.length}`, firstRows: MOST_ROWS },
      {
        isWaiting: () => !history.isFinal && this.#job.kill === undefined,
        onState: () => undefined,
        onRows: (answer, first) => {
          closeRows(answer)
          this.#noteSql(answer.sql)
          followCatalog(this.#world, engine, { sql, catalog: DEFAULT_CATALOG, database: schema }, answer)
          this.#done.push(rowsOf(answer, first))
          this.runNext()
        },
        onFailure: (message, ran) => {
          this.#noteSql(ran)
          this.#end(message)
        },
      },
    )
  }

  #noteSql(sql: string | undefined): void {
    if (sql === undefined) return
    this.#ran.push(sql)
    this.#job.engineSql = this.#ran.join(';\n')
  }

  #end(message: string | undefined): void {
    end(this.#world, this.#job, { statements: this.#done, ...(message === undefined ? {} : { message }) })
  }
}

function rowsOf(answer: SqlRows, first: Parameters<typeof jobRows>[1]): StatementRows {
  const { columns, rows } = jobRows(answer, first)
  return columns === undefined ? {} : { columns, rows: rows ?? [] }
}

function end(world: World, job: MrsJob, result: JobResult): void {
  job.engineRun = undefined
  job.result = result
  countResult(world, job, result)
  const hasFailed = result.message !== undefined
  job.jobResult = hasFailed ? 'FAILED' : 'SUCCEEDED'
  mrsJobWalker.enter(world, job, hasFailed ? 'FAILED' : 'FINISHED', job.plan.ending)
}
