import type { WorldSettings } from '../config/settings.ts'
import type { SqlKind, SqlResult, StatementResult } from '../model/plan.ts'
import type { EvaluatedCode } from '../model/session.ts'
import type { OutcomeContext } from './outcomes/outcome.ts'

type Unmatched = WorldSettings['unmatched']

/**
 * The result of a statement that no stub matched. Livy 0.4 prints the value of the last expression; the echo prints
 * the code as a string.
 */
export function echoStatement(code: string, unmatched: Unmatched, context: OutcomeContext): StatementResult {
  if (unmatched === 'fail') {
    return {
      state: context.failedState,
      output: {
        status: 'error',
        ename: 'UnmatchedStatement',
        evalue: `no stub matches ${JSON.stringify(code)}, and unmatched statements fail here`,
        traceback: [],
      },
    }
  }
  const text = unmatched === 'empty' || code === '' ? '' : `res0: String = ${code}`
  return { state: 'available', output: { status: 'ok', data: { 'text/plain': text } } }
}

/** The result of a statement that no stub matched, from its interpreter. */
export const checkedStatement = ({ output, report }: EvaluatedCode, context: OutcomeContext): StatementResult => ({
  ...exactStatement(output, context),
  report,
})

/** The result of code whose output is exactly Livy's. In DLI an error is a state, and texts lack the last line end. */
export function exactStatement(output: StatementResult['output'], { failedState }: OutcomeContext): StatementResult {
  if (output.status === 'error') return { state: failedState, output, exact: true }
  const data = (output.data ?? {}) as Readonly<Record<string, unknown>>
  const text = data['text/plain']
  if (failedState === 'available' || typeof text !== 'string') return { state: 'available', output, exact: true }
  const trimmed = { ...output, data: { ...data, 'text/plain': text.replace(/\n$/, '') } }
  return { state: 'available', output: trimmed, exact: true }
}

/** The result of SQL that no stub matched, with the columns that Presto 0.216 gives such a statement. */
export function echoExecution(sql: string, kind: SqlKind, unmatched: Unmatched): SqlResult {
  if (unmatched === 'fail') {
    return { message: `no stub matches ${JSON.stringify(sql)}, and unmatched statements fail here` }
  }
  const columns = columnsOf(sql, kind)
  if (columns === undefined) return kind === 'update' ? { updateCount: unmatched === 'empty' ? 0 : 1 } : {}
  const row = columns.map(({ value }) => value)
  return { columns: columns.map(({ name }) => name), rows: unmatched === 'empty' ? [] : [row] }
}

interface Column {
  readonly name: string
  readonly value: string | null
}

function columnsOf(sql: string, kind: SqlKind): Column[] | undefined {
  switch (kind) {
    case 'select':
      return selected(sql)
    case 'show':
      return [shown(sql)]
    case 'describe':
      return [
        { name: 'Column', value: 'id' },
        { name: 'Type', value: 'integer' },
        { name: 'Extra', value: '' },
        { name: 'Comment', value: '' },
      ]
    case 'explain':
      return [{ name: 'Query Plan', value: '- Output[]' }]
    default:
      return undefined
  }
}

function shown(sql: string): Column {
  const what = /^show\s+(tables|schemas|catalogs|create\s+table)/i.exec(sql)?.[1]?.toLowerCase().replace(/\s+/, ' ')
  switch (what) {
    case 'schemas':
      return { name: 'Schema', value: 'default' }
    case 'catalogs':
      return { name: 'Catalog', value: 'hive' }
    case 'create table':
      return { name: 'Create Table', value: sql.replace(/^show\s+/i, '') }
    case 'tables':
      return { name: 'Table', value: 't1' }
    default:
      return { name: 'Name', value: sql }
  }
}

/** An item of a select list that is longer than this is not read as a name or a literal. */
const LONGEST_ITEM = 200

/** The columns of `select a, b as c, 1`: a name each, and a literal's own value. */
function selected(sql: string): Column[] {
  const list = /^\s*select\s+(?:distinct\s+|all\s+)?/i.exec(sql)
  const items = topLevelItems(list === null ? '*' : sql.slice(list[0].length))
  return items.map((item, index) => {
    const [, expression = item, alias] =
      (item.length <= LONGEST_ITEM && /^(.*?)\s+(?:as\s+)?"?(\w+)"?$/is.exec(item)) || []
    const quoted = quotedText(expression)
    const word = /^(?:-?\d+(?:\.\d+)?|true|false|null)$/i.exec(expression)?.[0]
    const plain = item.length <= LONGEST_ITEM ? /^(?:\w+\.)*(\w+)$/.exec(item)?.[1] : undefined
    const name = alias ?? (quoted !== undefined || word !== undefined || plain === undefined ? `_col${index}` : plain)
    if (quoted !== undefined) return { name, value: quoted }
    if (word !== undefined) return { name, value: word.toLowerCase() === 'null' ? null : word }
    return item === '*' ? { name: 'id', value: '1' } : { name, value: `${name} 1` }
  })
}

/** The text of a literal in single quotes; undefined for anything else. */
function quotedText(expression: string): string | undefined {
  if (expression.length < 2 || !expression.startsWith("'") || !expression.endsWith("'")) return undefined
  const inner = expression.slice(1, -1)
  return inner.replaceAll("''", '').includes("'") ? undefined : inner.replaceAll("''", "'")
}

/** The columns after these are left out. */
export const MOST_COLUMNS = 1000

/** The keywords that end a select list. */
const LIST_ENDS = /^\s(?:from|where|order|group|limit|union|having)\b/i

/** Splits a select list at the commas outside parentheses and quotes, up to the word that ends it. */
function topLevelItems(sql: string): string[] {
  const items: string[] = []
  let [start, depth] = [0, 0]
  let isQuoted = false
  let at = 0
  for (; at < sql.length; at++) {
    const letter = sql[at]
    if (letter === "'") isQuoted = !isQuoted
    if (isQuoted) continue
    if (letter === '(') depth++
    else if (letter === ')') depth--
    else if (depth > 0) continue
    else if (letter === ',') {
      items.push(sql.slice(start, at).trim())
      start = at + 1
      if (items.length === MOST_COLUMNS) return items
    } else if (letter === ' ' && LIST_ENDS.test(sql.slice(at, at + 8))) break
  }
  return [...items, sql.slice(start, at).trim()]
}
