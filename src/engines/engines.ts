import { Problem } from '../core/problem.ts'
import { OFF, type SqlEngineAddress, sqlEngineAddress } from './engine-address.ts'
import { EngineUnavailable } from './engine-errors.ts'
import type { JobEngineSetting } from './job-engine-setting.ts'
import { type SparkEngineAddress, sparkEngineAddress } from './spark-address.ts'
import type { SparkEngine } from './spark-engine.ts'
import { SqlOnSpark } from './spark-sql/sql-on-spark.ts'
import type { SqlEngine } from './sql-engine.ts'

/** The settings that choose engines. */
export interface ChosenEngines {
  readonly sqlEngine: string
  readonly sparkEngine: string
  readonly sqlJobEngine: JobEngineSetting
}

/** What makes an engine of an address. */
export type LoadSqlEngine = (address: SqlEngineAddress, limits: EngineMemory) => Promise<SqlEngine>

/** What makes a Spark engine of an address. */
export type LoadSparkEngine = (address: SparkEngineAddress, limits: EngineMemory) => Promise<SparkEngine>

export interface EngineMemory {
  /** Bytes that an engine in this process may use. */
  readonly memoryBytes: number
}

/** How long an engine has to answer when it is chosen, in real milliseconds. */
const CHECK_MS = 60_000

/** What any engine can do. */
interface AnyEngine {
  check(signal: AbortSignal): Promise<void>
  close(): Promise<void>
}

const noSparkEngine: LoadSparkEngine = async () => {
  throw new EngineUnavailable('there is no Spark engine here')
}

/** The engines of a process: each is made when it is first chosen, and shared by all worlds that choose it. */
export class Engines {
  readonly #loadSql: LoadSqlEngine
  readonly #loadSpark: LoadSparkEngine
  readonly #sql = new Map<string, SqlEngine>()
  readonly #spark = new Map<string, SparkEngine>()
  /** The SQL of jobs on each of the Spark engines. */
  readonly #jobs = new Map<SparkEngine, SqlOnSpark>()
  #keepsData = false

  constructor(loadSql: LoadSqlEngine, loadSpark: LoadSparkEngine = noSparkEngine) {
    this.#loadSql = loadSql
    this.#loadSpark = loadSpark
  }

  /** Makes the chosen engines ready. Throws a Problem that says what is missing; `prefix` is that of the setting's name. */
  async prepare(chosen: ChosenEngines & { readonly limitsEngineMemory: number }, prefix = ''): Promise<void> {
    const { sqlEngine, sparkEngine, sqlJobEngine, limitsEngineMemory: memoryBytes } = chosen
    const sql = sqlEngineAddress(sqlEngine)
    const spark = sparkEngineAddress(sparkEngine)
    if ((sqlJobEngine === 'spark' && spark === undefined) || (sqlJobEngine === 'sql' && sql === undefined)) {
      const [jobs, other] = [`${prefix}engines.jobs`, `${prefix}engines.${sqlJobEngine}`]
      throw new Problem('invalid', `${jobs} is ${sqlJobEngine}, but ${other} is off: choose an engine there`, jobs)
    }
    if (sql !== undefined)
      await ready(this.#sql, sqlEngine, `${prefix}engines.sql`, () => this.#loadSql(sql, { memoryBytes }))
    if (spark !== undefined)
      await ready(this.#spark, sparkEngine, `${prefix}engines.spark`, () => this.#loadSpark(spark, { memoryBytes }))
  }

  /** The SQL engine that settings choose; undefined if they choose none, or one that was not made ready. */
  sql({ sqlEngine }: ChosenEngines): SqlEngine | undefined {
    return sqlEngine === OFF ? undefined : this.#sql.get(sqlEngine)
  }

  /** The Spark engine likewise. */
  spark({ sparkEngine }: ChosenEngines): SparkEngine | undefined {
    return sparkEngine === OFF ? undefined : this.#spark.get(sparkEngine)
  }

  /** The engine that runs the SQL of jobs; undefined likewise. */
  jobs(chosen: ChosenEngines): SqlEngine | undefined {
    const { sqlJobEngine } = chosen
    if (sqlJobEngine === 'off') return undefined
    const sql = this.sql(chosen)
    if (sqlJobEngine === 'sql') return sql
    const spark = this.spark(chosen)
    if (spark !== undefined) return this.#sqlOn(spark)
    return sqlJobEngine === 'auto' && sql?.dialects.includes('spark') ? sql : undefined
  }

  #sqlOn(spark: SparkEngine): SqlOnSpark {
    const known = this.#jobs.get(spark)
    if (known !== undefined) return known
    const made = new SqlOnSpark(spark)
    this.#jobs.set(spark, made)
    return made
  }

  /** The process ends: worlds go, and what engines keep in files stays. */
  keepData(): void {
    this.#keepsData = true
  }

  /** A world is gone. */
  resetWorld(project: string): void {
    if (this.#keepsData) return
    for (const engine of [...this.#sql.values(), ...this.#jobs.values()])
      engine.resetWorld(project).catch(() => undefined)
  }

  async close(): Promise<void> {
    const engines = [...this.#jobs.values(), ...this.#sql.values(), ...this.#spark.values()]
    this.#jobs.clear()
    this.#sql.clear()
    this.#spark.clear()
    await Promise.allSettled(engines.map((engine) => engine.close()))
  }
}

/** Makes an engine, checks it, and keeps it under its address, unless there is one. Throws a Problem of `field`. */
async function ready<Engine extends AnyEngine>(
  engines: Map<string, Engine>,
  address: string,
  field: string,
  load: () => Promise<Engine>,
): Promise<void> {
  if (engines.has(address)) return
  try {
    const engine = await load()
    try {
      await engine.check(AbortSignal.timeout(CHECK_MS))
    } catch (error) {
      await engine.close()
      throw error
    }
    if (engines.has(address)) await engine.close()
    else engines.set(address, engine)
  } catch (error) {
    if (!(error instanceof EngineUnavailable)) throw error
    throw new Problem('invalid', `${field}: ${error.message}`, field)
  }
}
