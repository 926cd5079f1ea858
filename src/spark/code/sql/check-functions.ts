import { quoted } from '../../../sql/spark-name.ts'
import type { Catalog } from './catalog.ts'
import type { Cursor } from './cursor.ts'
import { isSparkFunction } from './function-names.ts'
import { analysisError } from './sql-error.ts'

/** Throws an SqlError for the first function that Spark does not have and that nothing can have created. */
export function checkFunctions({ calls, sql }: Cursor, catalog: Catalog): void {
  if (catalog.hasOwnFunctions) return
  for (const { path, at } of calls) {
    const [name = '', ...database] = path.toReversed()
    if (database.length > 0 ? !catalog.isStrict : isSparkFunction(name)) continue
    const searched = [
      ['system', 'builtin'],
      ['system', 'session'],
      ['spark_catalog', catalog.namespace],
    ]
    const searchPath = searched.map((one) => one.map(quoted).join('.')).join(', ')
    const before = sql.slice(0, at).split('\n')
    const place = `line ${before.length} pos ${before.at(-1)?.length ?? 0}`
    throw analysisError(
      `[UNRESOLVED_ROUTINE] Cannot resolve function ${path.map(quoted).join('.')} on search path [${searchPath}].; ${place}`,
    )
  }
}
