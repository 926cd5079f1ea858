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
/** A statement about roles and what is granted is DCL, whatever its first word. */
const ROLES = /^((create|drop|set)\s+role|show\s+((current|all)\s+)?(roles?|grants?|principals?))\b/i
/** A common table expression or a FROM clause can also begin an INSERT. */
const LATER_INSERT = /\binsert\s+(into|overwrite)\b/i
const TABLE =
  /\b(?:from|into|join|overwrite(?:\s+table)?|table(?:\s+if(?:\s+not)?\s+exists)?|partitions|(?:desc|describe)(?:\s+(?:extended|formatted))?|update)\s+(?!(?:table|if|select|extended|formatted|local|directory|values)\b)((?:`[^`]+`|\w+)(?:\s*\.\s*(?:`[^`]+`|\w+))*)/gi
/** Most texts without a table have none of these words, and need no more than this. */
const MAYBE_TABLE = /\b(?:from|into|join|overwrite|table|partitions|desc|describe|update)\b/i
/** FROM that no table follows: in a call, and in a comparison. */
const OTHER_FROM = /\b(?:(?:extract|trim|substring|substr|overlay)\s*\([^()]*\)|distinct\s+from\b)/gi
/** Statements without a table, although their words look like one. */
const TABLELESS =
  /^(?:show\s+(?:tables|views|(?:\w+\s+)?functions)|(?:desc|describe)\s+(?:function|database|schema|namespace|query))\b/i
/** The names of common table expressions. */
const EXPRESSIONS = /(?:\bwith|,)\s*(`[^`]+`|\w+)(?:\s*\([^()]*\))?\s+as\s*\(/gi

/** The type, echo and table of an SQL text, from its first words. DESC and SHOW are DDL, as in the reference's example. */
export function readJobText(sql: string): SqlJobText {
  const code = pieces(sql, sqlSyntax)
    .map(({ kind, text }) => (kind === 'code' || /^`/.test(text) ? text : kind === 'quoted' ? "''" : ' '))
    .join('')
    .replace(/^[\s(]+/, '')
  const type = typeOf(code)
  return { type, kind: kindOf(code, type), table: type === 'DCL' || TABLELESS.test(code) ? '' : tableOf(code) }
}

/** The table that a text names first, in lower case. */
function tableOf(code: string): string {
  if (!MAYBE_TABLE.test(code)) return ''
  const isExpression = /\bwith\b/i.test(code) ? expressionsOf(code) : () => false
  for (const [, path = ''] of code.replaceAll(OTHER_FROM, ' ').matchAll(TABLE)) {
    const name = bareName(path.split('.').at(-1) ?? '')
    if (path.includes('.') || !isExpression(name)) return name
  }
  return ''
}

function expressionsOf(code: string): (name: string) => boolean {
  const names = new Set([...code.matchAll(EXPRESSIONS)].map(([, name = '']) => bareName(name)))
  return (name) => names.has(name)
}

const bareName = (name: string): string => name.replaceAll('`', '').trim().toLowerCase()

function typeOf(code: string): SqlJobType {
  if (ROLES.test(code)) return 'DCL'
  const type = typesOfWords[firstWord(code)] ?? 'DDL'
  return type === 'QUERY' && /^(with|from)/i.test(code) && LATER_INSERT.test(code) ? 'INSERT' : type
}

function kindOf(code: string, type: SqlJobType): SqlKind {
  if (type === 'DCL') return 'ddl'
  const word = firstWord(code)
  if (word === 'show') return 'show'
  if (word === 'desc' || word === 'describe') return 'describe'
  if (word === 'explain') return 'explain'
  if (type === 'QUERY') return 'select'
  return type === 'INSERT' || type === 'UPDATE' || type === 'DELETE' ? 'update' : 'ddl'
}

const firstWord = (code: string): string => /^\w+/.exec(code)?.[0].toLowerCase() ?? ''
