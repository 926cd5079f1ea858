import { hasColumns } from '../../sql-kind.ts'
import { Unsure } from '../output.ts'
import type { Catalog } from './catalog.ts'
import { Cursor } from './cursor.ts'
import { nothing } from './nothing.ts'
import { syntaxError } from './sql-error.ts'
import { type Frame, simple } from './sql-type.ts'
import { statements } from './statements.ts'

/** Code that is longer is not parsed. */
const MAX_SQL = 20_000

/** The result of a text of Spark SQL. Throws an SqlError if it is certain that Spark refuses it. */
export function runSql(sql: string, catalog: Catalog): Frame {
  try {
    return readSql(sql, catalog)
  } catch (error) {
    if (!(error instanceof Unsure)) throw error
    catalog.evaluation.assume(`the result of SQL (${error.message})`)
    return plausible(sql)
  }
}

/** The same, but throws Unsure if the result is not known. */
export function readSql(sql: string, catalog: Catalog): Frame {
  if (sql.length > MAX_SQL) throw new Unsure('a long text')
  const cursor = new Cursor(sql)
  if (cursor.isAtEnd) throw syntaxError(sql, sql.length, undefined)
  const { type, text, upper, at } = cursor.token
  const statement = statements[upper]
  if (statement === undefined || (type !== 'word' && upper !== '('))
    throw syntaxError(sql, at, text === '' ? undefined : sql.slice(at, cursor.token.end))
  // one word alone is a statement only for those that need no more
  if (cursor.peek(1).type === 'end' && !ALONE.has(upper)) throw syntaxError(sql, cursor.token.end, undefined)
  const object = cursor.peek(1)
  if ((upper === 'CREATE' || upper === 'DROP') && object.type === 'word' && !OBJECTS.has(object.upper))
    throw syntaxError(sql, object.at, object.text)
  checkAlone(cursor)
  return statement(cursor, catalog)
}

/** Throws for a second statement after `;`: Spark takes one at a time. */
function checkAlone(cursor: Cursor): void {
  const { sql, token } = cursor
  if (TAKES_ANYTHING.has(token.upper) || HIVE_OBJECTS.has(cursor.peek(1).upper)) return
  const later = cursor.afterSemicolon()
  if (later === undefined) return
  const text = sql.slice(later.at, later.end)
  throw syntaxError(sql, later.at, text, `: extra input '${text}'`)
}

/** Spark's grammar takes whatever follows these words: settings, files, and statements of Hive that it has only to refuse them. */
const TAKES_ANYTHING = new Set(
  'SET RESET ADD LIST DFS GRANT REVOKE EXPORT IMPORT LOCK UNLOCK START COMMIT ROLLBACK'.split(' '),
)
const HIVE_OBJECTS = new Set(['ROLE', 'ROLES', 'GRANT', 'PRINCIPALS', 'INDEX', 'MACRO'])

const ALONE = new Set(['SET', 'RESET', 'COMMIT', 'ROLLBACK', 'REFRESH', 'CLEAR', 'ADD', 'LIST', 'DFS', 'START'])
const OBJECTS = new Set(
  'TABLE VIEW DATABASE SCHEMA NAMESPACE FUNCTION TEMP TEMPORARY GLOBAL EXTERNAL OR INDEX ROLE MACRO CATALOG MATERIALIZED STREAMING LIVE VARIABLE CONNECTION VOLUME SHARE RECIPIENT BLOOMFILTER'.split(
    ' ',
  ),
)

/** A result of the right form: one text for what has columns. */
export function plausible(sql: string): Frame {
  if (!hasColumns(sql)) return nothing
  return { columns: [{ name: 'result', type: simple('string'), nullable: true }], rows: [] }
}
