import { Unsure } from '../output.ts'
import type { Cursor } from './cursor.ts'
import type { Expression } from './nodes.ts'
import { numberLiteral } from './number-literal.ts'
import { invalidLiteral, syntaxError, unsupportedType } from './sql-error.ts'
import { type SqlType, simple, simpleNamed } from './sql-type.ts'
import type { Token } from './tokens.ts'

const COMPARISONS = ['=', '==', '<=>', '<>', '!=', '<', '<=', '>', '>=']
/** Words that cannot begin an expression, so that one is missing before them. */
const ENDS = new Set('FROM WHERE GROUP HAVING ORDER LIMIT UNION INTERSECT EXCEPT ON THEN WHEN END AS'.split(' '))

export function parseExpression(cursor: Cursor): Expression {
  return cursor.nest(() => {
    let left = conjunction(cursor)
    while (cursor.skip('OR')) left = { kind: 'binary', operator: 'OR', left, right: conjunction(cursor) }
    return left
  })
}

function conjunction(cursor: Cursor): Expression {
  let left = negation(cursor)
  while (cursor.skip('AND')) left = { kind: 'binary', operator: 'AND', left, right: negation(cursor) }
  return left
}

function negation(cursor: Cursor): Expression {
  if (cursor.skip('NOT')) return cursor.nest(() => ({ kind: 'unary', operator: 'NOT', value: negation(cursor) }))
  return predicate(cursor)
}

function predicate(cursor: Cursor): Expression {
  let left = sum(cursor)
  for (;;) {
    const { upper, type } = cursor.token
    if (type === 'op' && COMPARISONS.includes(upper)) {
      cursor.take()
      left = {
        kind: 'binary',
        operator: upper === '==' ? '=' : upper === '<>' ? '!=' : upper,
        left,
        right: sum(cursor),
      }
    } else {
      const next = wordPredicate(cursor, left)
      if (next === undefined) return left
      left = next
    }
  }
}

function wordPredicate(cursor: Cursor, value: Expression): Expression | undefined {
  if (cursor.skip('IS')) {
    const negated = cursor.skip('NOT')
    if (!cursor.skip('NULL')) throw cursor.unexpected()
    return { kind: 'is-null', value, negated }
  }
  const negated =
    cursor.is('NOT') && ['IN', 'BETWEEN', 'LIKE', 'RLIKE'].includes(cursor.peek(1).upper) && cursor.skip('NOT')
  if (cursor.skip('IN')) {
    cursor.expect('(')
    if (cursor.is('SELECT') || cursor.is('WITH')) throw new Unsure('a subquery')
    return { kind: 'in', value, list: parseList(cursor), negated }
  }
  if (cursor.skip('BETWEEN')) {
    const low = sum(cursor)
    cursor.expect('AND')
    return { kind: 'between', value, low, high: sum(cursor), negated }
  }
  if (cursor.is('LIKE') || cursor.is('RLIKE')) {
    const operator = cursor.take().upper
    const like: Expression = { kind: 'binary', operator, left: value, right: sum(cursor) }
    return negated ? { kind: 'unary', operator: 'NOT', value: like } : like
  }
  return undefined
}

/** Expressions up to a closing bracket, which is taken. */
export function parseList(cursor: Cursor): Expression[] {
  const items: Expression[] = []
  if (cursor.skip(')')) return items
  do items.push(parseExpression(cursor))
  while (cursor.skip(','))
  cursor.expect(')')
  return items
}

function sum(cursor: Cursor): Expression {
  let left = product(cursor)
  while (cursor.is('+') || cursor.is('-') || cursor.is('||')) {
    left = { kind: 'binary', operator: cursor.take().text, left, right: product(cursor) }
  }
  return left
}

function product(cursor: Cursor): Expression {
  let left = unary(cursor)
  while (cursor.is('*') || cursor.is('/') || cursor.is('%') || cursor.is('DIV')) {
    left = { kind: 'binary', operator: cursor.take().upper, left, right: unary(cursor) }
  }
  return left
}

function unary(cursor: Cursor): Expression {
  if (cursor.skip('-')) {
    // Spark's parser makes one literal of a sign and a number
    if (cursor.token.type === 'number') return number(cursor, '-')
    return { kind: 'unary', operator: '-', value: cursor.nest(() => unary(cursor)) }
  }
  if (cursor.skip('+')) return { kind: 'unary', operator: '+', value: cursor.nest(() => unary(cursor)) }
  const value = primary(cursor)
  if (cursor.is('[') || cursor.is('::') || cursor.is('.')) throw new Unsure('an element or a cast')
  return value
}

function primary(cursor: Cursor): Expression {
  const { token } = cursor
  switch (token.type) {
    case 'number':
      return number(cursor, '')
    case 'string': {
      let text = cursor.take().text
      while (cursor.token.type === 'string') text += cursor.take().text
      return { kind: 'literal', type: simple('string'), text }
    }
    case 'quoted':
      return { kind: 'column', path: cursor.path(), at: token.at }
    case 'word':
      return word(cursor, token)
    default:
      return operator(cursor)
  }
}

function operator(cursor: Cursor): Expression {
  if (cursor.skip('*')) return { kind: 'star', of: [] }
  if (cursor.is(',') || cursor.is(')') || cursor.is('=') || cursor.is("'")) throw cursor.refused()
  if (!cursor.is('(')) throw cursor.unexpected()
  cursor.take()
  if (cursor.is('SELECT') || cursor.is('WITH') || cursor.is('VALUES')) throw new Unsure('a subquery')
  const value = parseExpression(cursor)
  if (cursor.skip(',')) return { kind: 'call', name: 'struct', args: [value, ...parseList(cursor)], distinct: false }
  cursor.expect(')')
  return value
}

function word(cursor: Cursor, { upper }: Token): Expression {
  if (ENDS.has(upper)) throw new Unsure(`an expression before ${upper}`)
  const next = cursor.peek(1)
  if (upper === 'TRUE' || upper === 'FALSE') {
    cursor.take()
    return { kind: 'literal', type: simple('boolean'), text: upper.toLowerCase() }
  }
  if (upper === 'NULL') {
    cursor.take()
    return { kind: 'literal', type: simple('void'), text: 'NULL', null: true }
  }
  if ((upper === 'DATE' || upper === 'TIMESTAMP') && next.type === 'string') return dateLiteral(cursor)
  if (upper === 'INTERVAL' || (upper === 'X' && next.type === 'string')) throw new Unsure(upper)
  if (upper === 'CASE') return caseExpression(cursor)
  if ((upper === 'CAST' || upper === 'TRY_CAST') && next.text === '(') return cast(cursor)
  if (next.text === '(' && next.type === 'op') return call(cursor)
  if (upper === 'CURRENT_DATE' || upper === 'CURRENT_TIMESTAMP') {
    return { kind: 'call', name: cursor.take().text.toLowerCase(), args: [], distinct: false }
  }
  return column(cursor)
}

function column(cursor: Cursor): Expression {
  const { at } = cursor.token
  const path = [cursor.name()]
  while (cursor.skip('.')) {
    if (cursor.skip('*')) return { kind: 'star', of: path }
    path.push(cursor.name())
  }
  if (cursor.is('(')) {
    cursor.calls.push({ path, at })
    throw new Unsure('a function of a database')
  }
  return { kind: 'column', path, at }
}

function dateLiteral(cursor: Cursor): Expression {
  const { upper, at } = cursor.take()
  const isDate = upper === 'DATE'
  const { text } = cursor.take()
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?)?$/.exec(text.trim())
  if (match === null) throw new Unsure('a date')
  const [, year = '', month = '', day = '', ...time] = match
  const two = (part: string | undefined): string => (part ?? '0').padStart(2, '0')
  if (!isDay(Number(year), Number(month), Number(day))) throw invalidLiteral(cursor.sql, at, upper, text)
  const date = `${year}-${two(month)}-${two(day)}`
  const clock = time.slice(0, 3).map(two).join(':')
  return { kind: 'literal', type: simple(isDate ? 'date' : 'timestamp'), text: isDate ? date : `${date} ${clock}` }
}

const isDay = (year: number, month: number, day: number): boolean => {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function caseExpression(cursor: Cursor): Expression {
  cursor.take()
  const of = cursor.is('WHEN') ? undefined : parseExpression(cursor)
  const whens: [Expression, Expression][] = []
  while (cursor.skip('WHEN')) {
    const test = parseExpression(cursor)
    cursor.expect('THEN')
    whens.push([test, parseExpression(cursor)])
  }
  const otherwise = cursor.skip('ELSE') ? parseExpression(cursor) : undefined
  cursor.expect('END')
  return { kind: 'case', of, whens, otherwise }
}

function cast(cursor: Cursor): Expression {
  if (cursor.take().upper === 'TRY_CAST') throw new Unsure('try_cast')
  cursor.expect('(')
  const value = parseExpression(cursor)
  cursor.expect('AS')
  const type = parseType(cursor)
  cursor.expect(')')
  return { kind: 'cast', value, type }
}

/** Types that are not modelled. */
const OTHER_TYPES = new Set(['TIMESTAMP_NTZ', 'INTERVAL', 'STRUCT', 'VARIANT'])

/** The name of a type, with its parameters. */
export function parseType(cursor: Cursor): SqlType {
  const { at } = cursor.token
  const word = cursor.name()
  const upper = word.toUpperCase()
  if (upper === 'DECIMAL' || upper === 'DEC' || upper === 'NUMERIC') {
    const [precision = 10, scale = 0] = numbersInBrackets(cursor)
    return { name: 'decimal', precision, scale }
  }
  if (upper === 'ARRAY') return { name: 'array', of: inAngles(cursor, () => parseType(cursor)), containsNull: true }
  if (upper === 'MAP') {
    return inAngles(cursor, () => {
      const key = parseType(cursor)
      cursor.expect(',')
      return { name: 'map', key, value: parseType(cursor), containsNull: true }
    })
  }
  const type = simpleNamed(word)
  if (type === undefined) {
    if (OTHER_TYPES.has(upper)) throw new Unsure('a type')
    throw unsupportedType(cursor.sql, at, upper)
  }
  numbersInBrackets(cursor)
  return type
}

function inAngles<T>(cursor: Cursor, parse: () => T): T {
  cursor.expect('<')
  const result = cursor.nest(parse)
  // two closing marks can be one token
  if (cursor.is('>>')) throw new Unsure('nested types')
  cursor.expect('>')
  return result
}

function numbersInBrackets(cursor: Cursor): number[] {
  if (!cursor.skip('(')) return []
  const found: number[] = []
  do {
    if (cursor.token.type !== 'number') throw cursor.unexpected()
    found.push(Number(cursor.take().text))
  } while (cursor.skip(','))
  cursor.expect(')')
  return found
}

function call(cursor: Cursor): Expression {
  const { text, at } = cursor.take()
  const name = text.toLowerCase()
  cursor.calls.push({ path: [text], at })
  cursor.expect('(')
  const distinct = cursor.skip('DISTINCT')
  const args = parseList(cursor)
  if (cursor.is('OVER') || cursor.is('FILTER') || cursor.is('WITHIN')) throw new Unsure('a window')
  return { kind: 'call', name, args, distinct }
}

/** Spark reads `1.5L` as 1, a point, and 5L, which no expression has. */
function number(cursor: Cursor, sign: string): Expression {
  const { text, end } = cursor.take()
  const [suffixed] = /(?<=^\d+\.)\d+[LSY]$/i.exec(text) ?? []
  if (suffixed !== undefined) throw syntaxError(cursor.sql, end - suffixed.length, suffixed)
  return numberLiteral(sign + text)
}
