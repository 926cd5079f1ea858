/** What an SQL job is by its text. */
import { pieces, sqlSyntax } from '../../core/comments.ts'
import type { SqlKind } from '../../model/plan.ts'
import type { SqlJobType } from '../../model/sql-job.ts'

/** What the text of a job says of it. */
export interface SqlJobText {
  readonly type: SqlJobType
  /** The form of its echo. */
  readonly kind: SqlKind
  /** The table that it names first, without its database; empty if none. */
  readonly table: string
}

/** The types of statements that do not begin with a query, by their first word; any other word begins DDL. */
const typesOfWords: Readonly<Record<string, SqlJobType | undefined>> = {
  select: 'QUERY',
  with: 'QUERY',
  values: 'QUERY',
  table: 'QUERY',
  from: 'QUERY',
  map: 'QUERY',
  explain: 'QUERY',
  insert: 'INSERT',
  update: 'UPDATE',
  merge: 'UPDATE',
  delete: 'DELETE',
  grant: 'DCL',
  revoke: 'DCL',
  load: 'IMPORT',
  import: 'IMPORT',
  export: 'EXPORT',
}
/** A statement about roles is DCL, whatever its first word. */
const ROLES = /^(create|drop|show|set)\s+(current\s+)?roles?\b/i
/** A common table expression or a FROM clause can also begin an INSERT. */
const LATER_INSERT = /\binsert\s+(into|overwrite)\b/i
const TABLE =
  /\b(?:from|into|join|overwrite(?:\s+table)?|table(?:\s+if(?:\s+not)?\s+exists)?|desc|describe|update)\s+(?!table\b|if\b|select\b)((?:`[^`]+`|\w+)(?:\s*\.\s*(?:`[^`]+`|\w+))*)/i

/** The type, echo and table of an SQL text, from its first words. DESC and SHOW are DDL, as in the reference's example. */
export function readJobText(sql: string): SqlJobText {
  const code = pieces(sql, sqlSyntax)
    .map(({ kind, text }) => (kind === 'code' || /^`/.test(text) ? text : kind === 'quoted' ? "''" : ' '))
    .join('')
    .replace(/^[\s(]+/, '')
  const type = typeOf(code)
  const [, path = ''] = TABLE.exec(code) ?? []
  const table = path.split('.').at(-1)?.replaceAll('`', '').trim() ?? ''
  return { type, kind: kindOf(code, type), table: table.toLowerCase() }
}

function typeOf(code: string): SqlJobType {
  if (ROLES.test(code)) return 'DCL'
  const type = typesOfWords[firstWord(code)] ?? 'DDL'
  return type === 'QUERY' && /^(with|from)/i.test(code) && LATER_INSERT.test(code) ? 'INSERT' : type
}

function kindOf(code: string, type: SqlJobType): SqlKind {
  const word = firstWord(code)
  if (word === 'show') return 'show'
  if (word === 'desc' || word === 'describe') return 'describe'
  if (word === 'explain') return 'explain'
  if (type === 'QUERY') return 'select'
  return type === 'INSERT' || type === 'UPDATE' || type === 'DELETE' ? 'update' : 'ddl'
}

const firstWord = (code: string): string => /^\w+/.exec(code)?.[0].toLowerCase() ?? ''
