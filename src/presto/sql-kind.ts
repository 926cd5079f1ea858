import { pieces, sqlSyntax } from '../core/comments.ts'
import type { SqlKind } from '../model/plan.ts'

/** Whether a text has a `;` outside quotes and comments: Presto takes one statement, without a closing `;`. */
export function hasSemicolon(sql: string): boolean {
  return pieces(sql, sqlSyntax).some((piece) => piece.kind === 'code' && piece.text.includes(';'))
}

/** Whether a text has nothing but blanks and comments. */
export function isBlank(sql: string): boolean {
  return pieces(sql, sqlSyntax).every(({ kind, text }) => kind === 'comment' || (kind === 'code' && text.trim() === ''))
}

/** The kind of an SQL text, by its first words. A text that neither queries nor writes rows counts as DDL. */
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
