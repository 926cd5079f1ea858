import { Unsure } from '../output.ts'
import type { Cursor } from './cursor.ts'
import { parseExpression, parseList } from './expression-parser.ts'
import type { Expression, Item, Query, Source } from './nodes.ts'
import { analysisError } from './sql-error.ts'

/** Words after an item or a table that are not its alias. */
const RESERVED = new Set(
  'FROM WHERE GROUP HAVING ORDER SORT CLUSTER DISTRIBUTE LIMIT OFFSET UNION INTERSECT EXCEPT MINUS JOIN INNER CROSS LEFT RIGHT FULL SEMI ANTI NATURAL ON USING LATERAL WINDOW TABLESAMPLE PIVOT UNPIVOT AS'.split(
    ' ',
  ),
)

/** A query. Throws a syntax error if the text ends too early, and Unsure for what is not modelled. */
export function parseQuery(cursor: Cursor): Query {
  return cursor.nest(() => {
    const tables: { name: string; query: Query }[] = []
    if (cursor.skip('WITH')) {
      do {
        const name = cursor.name()
        if (cursor.is('(')) throw new Unsure('names of columns')
        cursor.skip('AS')
        cursor.expect('(')
        tables.push({ name, query: parseQuery(cursor) })
        cursor.expect(')')
      } while (cursor.skip(','))
    }
    const query = parseSelect(cursor)
    return { ...query, with: tables }
  })
}

function parseSelect(cursor: Cursor): Query {
  if (cursor.skip('(')) {
    const inner = parseQuery(cursor)
    cursor.expect(')')
    return withTail(cursor, inner)
  }
  if (cursor.skip('VALUES')) return withTail(cursor, { ...none, values: parseRows(cursor) })
  if (cursor.skip('TABLE')) {
    const { at } = cursor.token
    return withTail(cursor, {
      ...none,
      items: [star],
      from: { kind: 'table', path: cursor.path(), at, alias: undefined },
    })
  }
  cursor.expect('SELECT')
  const distinct = cursor.skip('DISTINCT')
  if (!distinct) cursor.skip('ALL')
  const items = parseItems(cursor)
  const from = cursor.skip('FROM') ? parseSource(cursor) : undefined
  const where = cursor.skip('WHERE') ? parseExpression(cursor) : undefined
  const groupBy = cursor.skip('GROUP', 'BY') ? parseComma(cursor) : []
  if (cursor.is('HAVING')) throw new Unsure('having')
  return withTail(cursor, { ...none, distinct, items, from, where, groupBy })
}

const star: Item = { value: { kind: 'star', of: [] }, alias: undefined }
const none: Query = {
  with: [],
  items: [],
  distinct: false,
  from: undefined,
  where: undefined,
  groupBy: [],
  orderBy: [],
  limit: undefined,
  union: undefined,
  values: undefined,
}

function withTail(cursor: Cursor, query: Query): Query {
  if (cursor.skip('UNION')) {
    const all = cursor.skip('ALL')
    if (!all) cursor.skip('DISTINCT')
    return { ...query, union: { query: parseSelect(cursor), all } }
  }
  const orderBy: { value: Expression; descending: boolean }[] = []
  if (cursor.skip('ORDER', 'BY') || cursor.skip('SORT', 'BY')) {
    do {
      const value = parseExpression(cursor)
      const descending = cursor.skip('DESC')
      if (!descending) cursor.skip('ASC')
      if (cursor.skip('NULLS')) cursor.take()
      orderBy.push({ value, descending })
    } while (cursor.skip(','))
  }
  let { limit } = query
  if (cursor.skip('LIMIT')) {
    if (cursor.skip('ALL')) limit = undefined
    else if (cursor.is('-') && cursor.peek(1).type === 'number') throw negativeLimit(cursor)
    else if (cursor.token.type !== 'number') throw cursor.unexpected()
    else limit = Number(cursor.take().text)
    if (limit !== undefined && !Number.isInteger(limit)) throw new Unsure('a limit that is not a whole number')
  }
  return { ...query, orderBy: orderBy.length > 0 ? orderBy : query.orderBy, limit }
}

function negativeLimit(cursor: Cursor): Error {
  const { at } = cursor.token
  const text = `-${cursor.peek(1).text}`
  const before = cursor.sql.slice(0, at).split('\n')
  return analysisError(
    `[INVALID_LIMIT_LIKE_EXPRESSION.IS_NEGATIVE] The limit like expression "${text}" is invalid. The limit expression must be equal to or greater than 0, but got ${text}.; line ${before.length} pos ${before.at(-1)?.length ?? 0};\n`,
  )
}

function parseComma(cursor: Cursor): Expression[] {
  const items: Expression[] = []
  do items.push(parseExpression(cursor))
  while (cursor.skip(','))
  return items
}

function parseItems(cursor: Cursor): Item[] {
  const items: Item[] = []
  do {
    const value = parseExpression(cursor)
    items.push({ value, alias: parseAlias(cursor) })
  } while (cursor.skip(','))
  return items
}

function parseAlias(cursor: Cursor): string | undefined {
  // most keywords are names if no other reading fits
  if (cursor.peek(1).type === 'end' && (cursor.is('AS') || cursor.is('FROM') || cursor.is('WHERE')))
    return cursor.take().text
  if (cursor.skip('AS')) {
    if (cursor.is('(')) throw new Unsure('several aliases')
    return cursor.name()
  }
  const { type, upper } = cursor.token
  if (type === 'quoted' || (type === 'word' && !RESERVED.has(upper))) return cursor.take().text
  return undefined
}

function parseRows(cursor: Cursor): Expression[][] {
  const rows: Expression[][] = []
  do {
    if (cursor.skip('(')) rows.push(parseList(cursor))
    else rows.push([parseExpression(cursor)])
  } while (cursor.skip(','))
  return rows
}

function parseSource(cursor: Cursor): Source {
  const source = parseTable(cursor)
  if (
    cursor.is(',') ||
    [
      'JOIN',
      'INNER',
      'CROSS',
      'LEFT',
      'RIGHT',
      'FULL',
      'NATURAL',
      'LATERAL',
      'TABLESAMPLE',
      'PIVOT',
      'UNPIVOT',
    ].includes(cursor.token.upper)
  ) {
    throw new Unsure('a join')
  }
  return source
}

function parseTable(cursor: Cursor): Source {
  if (cursor.skip('(')) {
    const query = parseQuery(cursor)
    cursor.expect(')')
    return { kind: 'query', query, ...aliases(cursor) }
  }
  if (cursor.is('VALUES')) {
    cursor.take()
    return { kind: 'query', query: { ...none, values: parseRows(cursor) }, ...aliases(cursor) }
  }
  const { at } = cursor.token
  if (cursor.is('RANGE', '(')) return range(cursor)
  const path = cursor.path()
  if (cursor.is('(')) throw new Unsure('a function of rows')
  return { kind: 'table', path, at, alias: parseAlias(cursor) }
}

function aliases(cursor: Cursor): { alias: string | undefined; columns: string[] } {
  const alias = parseAlias(cursor)
  const columns: string[] = []
  if (alias !== undefined && cursor.skip('(')) {
    do columns.push(cursor.name())
    while (cursor.skip(','))
    cursor.expect(')')
  }
  return { alias, columns }
}

function range(cursor: Cursor): Source {
  cursor.take()
  cursor.take()
  const bounds = parseList(cursor).map((bound) => {
    if (bound.kind !== 'literal' || bound.type.name !== 'int') throw new Unsure('bounds')
    return Number(bound.text)
  })
  return { kind: 'range', bounds, alias: parseAlias(cursor) }
}
