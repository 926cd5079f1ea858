/** A query that is the rest of a text. */
import { Unsure } from '../output.ts'
import type { Catalog } from './catalog.ts'
import { checkFunctions } from './check-functions.ts'
import type { Cursor } from './cursor.ts'
import type { Query } from './nodes.ts'
import { parseQuery } from './query-parser.ts'
import { syntaxError } from './sql-error.ts'

/** Throws an SqlError for syntax that Spark refuses, then for functions that it does not have; Unsure for what is not modelled. */
export function wholeQuery(cursor: Cursor, catalog: Catalog): Query {
  try {
    const query = restAsQuery(cursor)
    checkFunctions(cursor, catalog)
    return query
  } catch (error) {
    if (error instanceof Unsure) checkFunctions(cursor, catalog)
    throw error
  }
}

function restAsQuery(cursor: Cursor): Query {
  const parsed = parseQuery(cursor)
  const { type, text, at } = cursor.token
  if (type === 'number' || isSecondAlias(cursor)) throw syntaxError(cursor.sql, at, text, `: extra input '${text}'`)
  while (cursor.skip(';'));
  if (!cursor.isAtEnd) throw new Unsure('more after the query')
  return parsed
}

/** Words that may follow the alias of an item or of a table. */
const AFTER_ALIAS = new Set(
  'FROM WHERE GROUP HAVING ORDER SORT CLUSTER DISTRIBUTE LIMIT OFFSET UNION INTERSECT EXCEPT MINUS JOIN INNER CROSS LEFT RIGHT FULL SEMI ANTI NATURAL ON USING LATERAL WINDOW TABLESAMPLE PIVOT UNPIVOT AS QUALIFY FOR TIMESTAMP VERSION SYSTEM_TIME SYSTEM_VERSION'.split(
    ' ',
  ),
)

/** Whether two words follow each other that can both only be aliases: `form t` of `select * form t`. */
function isSecondAlias(cursor: Cursor): boolean {
  const [before, last] = [cursor.peek(-2), cursor.peek(-1)]
  if (cursor.token.type !== 'word' || AFTER_ALIAS.has(cursor.token.upper) || last.type !== 'word') return false
  return before.text === '*' && cursor.peek(1).type === 'end' && !AFTER_ALIAS.has(last.upper)
}
