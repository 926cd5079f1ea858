import type { ExecutionResult, SqlKind, StatementResult } from '../engine/answer.ts'
import type { OutcomeContext } from './outcomes/outcome.ts'

type Unmatched = 'echo' | 'empty' | 'fail'

/** How a statement ends that no stub matched. Livy 0.4 prints what the last expression is; ours says it back as a string. */
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

/** How an SQL execution ends that no stub matched: the columns are those that Presto 0.216 gives such a statement. */
export function echoExecution(sql: string, kind: SqlKind, unmatched: Unmatched): ExecutionResult {
  if (unmatched === 'fail') {
    return { message: `no stub matches ${JSON.stringify(sql)}, and unmatched statements fail here` }
  }
  const columns = columnsOf(sql, kind)
  if (columns === undefined) return kind === 'update' ? { updateCount: unmatched === 'echo' ? 1 : 0 } : {}
  const row = columns.map(({ value }) => value)
  return { columns: columns.map(({ name }) => name), rows: unmatched === 'echo' ? [row] : [] }
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

/** The columns of `select a, b as c, 1`: a name each, and a literal's own value. */
function selected(sql: string): Column[] {
  const list =
    /^\s*select\s+(?:distinct\s+|all\s+)?(.*?)(?:\s+(?:from|where|order|group|limit|union|having)\b.*)?$/is.exec(sql)
  const items = topLevelItems(list?.[1] ?? '*')
  return items.map((item, index) => {
    const [, expression = item, alias] = /^(.*?)\s+(?:as\s+)?"?(\w+)"?$/is.exec(item) ?? []
    const literal = /^(?:'((?:[^']|'')*)'|(-?\d+(?:\.\d+)?|true|false|null))$/i.exec(expression)
    const plain = /^(?:\w+\.)*(\w+)$/.exec(item)?.[1]
    const name = alias ?? (literal || plain === undefined ? `_col${index}` : plain)
    if (literal === null) return { name: item === '*' ? 'id' : name, value: item === '*' ? '1' : `${name} 1` }
    const word = literal[2]
    return {
      name,
      value:
        word === undefined ? (literal[1] ?? '').replaceAll("''", "'") : word.toLowerCase() === 'null' ? null : word,
    }
  })
}

/** Splits at the commas that stand in no parentheses and no quotes. */
function topLevelItems(list: string): string[] {
  const items = ['']
  let depth = 0
  let quoted = false
  for (const letter of list) {
    if (letter === "'") quoted = !quoted
    if (!quoted && letter === '(') depth++
    if (!quoted && letter === ')') depth--
    if (letter === ',' && depth === 0 && !quoted) items.push('')
    else items[items.length - 1] += letter
  }
  return items.map((item) => item.trim())
}
