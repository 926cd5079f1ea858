import { pieces, sqlSyntax } from '../core/comments.ts'

/** The first words of Spark SQL whose result has columns, even without a row. */
const WITH_COLUMNS = /^[\s(]*(select|with|values|table|from|map|reduce|show|desc|describe|explain|list|set)\b/i
/** A common table expression or a FROM clause can also begin an INSERT. */
const INSERTS = /\binsert\s+(into|overwrite)\b/i

/** Whether the result of a statement in Spark SQL has columns: it is a query or shows something, and does not only change something. */
export function hasColumns(sql: string): boolean {
  const code = pieces(sql, sqlSyntax)
    .filter(({ kind }) => kind !== 'comment')
    .map(({ kind, text }) => (kind === 'quoted' ? "''" : text))
    .join(' ')
  if (!WITH_COLUMNS.test(code)) return false
  return !(/^[\s(]*(with|from)\b/i.test(code) && INSERTS.test(code))
}
