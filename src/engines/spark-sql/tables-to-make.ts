import { DEFAULT_CATALOG } from '../../sql/catalog.ts'
import type { CatalogView } from '../../sql/catalog-view.ts'
import type { CodeAnswer } from '../spark-engine.ts'
import { declaredTables } from './declared-tables.ts'

/** The tables with rows of a world that a session of Spark does not have yet. */
export class TablesToMake {
  /** What is left of the statements of each table. */
  readonly #left: string[][]

  constructor(known: CatalogView) {
    this.#left = [...declaredTables(known, DEFAULT_CATALOG)].map((statements) => [...statements])
  }

  /** Makes them; a table that Spark cannot make is missing there. Returns false if it was stopped: a later call goes on. */
  async make(run: (statement: string) => Promise<CodeAnswer>, isStopped: () => boolean): Promise<boolean> {
    for (let table = this.#left[0]; table !== undefined; table = this.#left[0]) {
      for (let statement = table[0]; statement !== undefined; statement = table[0]) {
        const { output } = await run(statement)
        const isDone = output?.status === 'ok'
        if (isDone) table.shift()
        if (isStopped()) return false
        if (!isDone) break
      }
      this.#left.shift()
    }
    return true
  }
}
