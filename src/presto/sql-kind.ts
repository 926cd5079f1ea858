import { pieces, sqlSyntax } from '../core/comments.ts'
import type { SqlKind } from '../model/plan.ts'

/** Whether a `;` stands anywhere outside quotes and comments: Presto takes one statement and no closing `;` either. */
export function hasSemicolon(sql: string): boolean {
  return pieces(sql, sqlSyntax).some((piece) => piece.kind === 'code' && piece.text.includes(';'))
}

/** What an SQL text is, by its first words. Whatever is no query and writes no rows is taken for DDL. */
export function sqlKind(sql: string): SqlKind {
  const code = pieces(sql, sqlSyntax)
    .map((piece) => (piece.kind === 'code' ? piece.text : ' '))
    .join('')
    .replace(/^[\s(]+/, '')
  const first = /^\w+/.exec(code)?.[0].toLowerCase() ?? ''
  switch (first) {
    case 'select':
    case 'with':
    case 'values':
    case 'table':
      return 'select'
    case 'show':
      return 'show'
    case 'desc':
    case 'describe':
      return 'describe'
    case 'explain':
      return 'explain'
    case 'insert':
    case 'delete':
    case 'update':
      return 'update'
    case 'create':
      return /^create\s+table\b.*\bas[\s(]+(select|with|values|table)\b/is.test(code) ? 'update' : 'ddl'
    default:
      return 'ddl'
  }
}
