import { Problem } from '../core/problem.ts'
import { OFF, type SqlEngineAddress, sqlEngineAddress } from './engine-address.ts'
import { EngineUnavailable } from './engine-errors.ts'
import type { SqlEngine } from './sql-engine.ts'

/** The settings that choose engines. */
export interface ChosenEngines {
  readonly sqlEngine: string
}

/** What makes an engine of an address. */
export type LoadSqlEngine = (address: SqlEngineAddress, limits: EngineMemory) => Promise<SqlEngine>

export interface EngineMemory {
  /** Bytes that an engine in this process may use. */
  readonly memoryBytes: number
}

/** How long an engine has to answer when it is chosen, in real milliseconds. */
const CHECK_MS = 20_000

/** The engines of a process: each is made when it is first chosen, and shared by all worlds that choose it. */
export class Engines {
  readonly #load: LoadSqlEngine
  readonly #sql = new Map<string, SqlEngine>()

  constructor(load: LoadSqlEngine) {
    this.#load = load
  }

  /** Makes the chosen engines ready. Throws a Problem that says what is missing; `prefix` is that of the setting's name. */
  async prepare(chosen: ChosenEngines & { readonly limitsEngineMemory: number }, prefix = ''): Promise<void> {
    const { sqlEngine, limitsEngineMemory } = chosen
    const address = sqlEngineAddress(sqlEngine)
    if (address === undefined || this.#sql.has(sqlEngine)) return
    const field = `${prefix}engines.sql`
    try {
      const engine = await this.#load(address, { memoryBytes: limitsEngineMemory })
      try {
        await engine.check(AbortSignal.timeout(CHECK_MS))
      } catch (error) {
        await engine.close()
        throw error
      }
      const other = this.#sql.get(sqlEngine)
      if (other === undefined) this.#sql.set(sqlEngine, engine)
      else await engine.close()
    } catch (error) {
      if (!(error instanceof EngineUnavailable)) throw error
      throw new Problem('invalid', `${field}: ${error.message}`, field)
    }
  }

  /** The SQL engine that settings choose; undefined if they choose none, or one that was not made ready. */
  sql({ sqlEngine }: ChosenEngines): SqlEngine | undefined {
    return sqlEngine === OFF ? undefined : this.#sql.get(sqlEngine)
  }

  /** A world is gone. */
  resetWorld(project: string): void {
    for (const engine of this.#sql.values()) engine.resetWorld(project).catch(() => undefined)
  }

  async close(): Promise<void> {
    const engines = [...this.#sql.values()]
    this.#sql.clear()
    await Promise.allSettled(engines.map((engine) => engine.close()))
  }
}
