/** The session in which the SQL of one job runs: its statements see what those before them did. */
import { Catalog, DEFAULT_CATALOG, DEFAULT_SCHEMA } from '../../sql/catalog.ts'
import type { CatalogChange } from '../../sql/catalog-view.ts'
import type { SparkAnswer } from '../../sql/spark-answer.ts'
import type { World } from '../../world/world.ts'

const USE = /^\s*use\s+(?:(?:database|schema|namespace)\s+)?`?(\w+)`?\s*$/i

/** The database that a USE chooses for what follows; undefined for another statement. */
export const usedDatabase = (sql: string): string | undefined => USE.exec(sql)?.[1]?.toLowerCase()

export class SqlSession {
  /** What its statements do to the catalog, in order. */
  readonly changes: CatalogChange[] = []
  /** How many statements it has run. */
  runs = 0
  readonly #world: World
  /** The catalog with the changes; the world's own before the first. */
  #known: Catalog
  #database: string = DEFAULT_SCHEMA

  constructor(world: World) {
    this.#world = world
    this.#known = world.catalog
  }

  /** The answer of Spark to the next statement; undefined if Spark's SQL is not loaded, and for USE. */
  run(sql: string): SparkAnswer | undefined {
    const { settings, nowMs, sparkSql } = this.#world
    this.runs++
    const used = usedDatabase(sql)
    if (used !== undefined) {
      this.#database = used
      return undefined
    }
    const answer = sparkSql.value?.({
      sql,
      catalog: DEFAULT_CATALOG,
      database: this.#database,
      known: this.#known,
      nowMs,
      isStrict: settings.catalog === 'strict',
      session: this,
    })
    for (const change of answer?.changes ?? []) this.#apply(change)
    return answer
  }

  #apply(change: CatalogChange): void {
    const { catalog, settings } = this.#world
    // the world's own changes only when the job ends
    if (this.#known === catalog) this.#known = new Catalog(catalog.state())
    if (this.#known.applyIfRoom(change, settings.limitsTables)) this.changes.push(change)
  }
}
