import { Unsure } from '../output.ts'
import { startsExpression } from './brackets.ts'
import type { Cursor, Grammar } from './cursor.ts'
import type { Expression, Parameter } from './nodes.ts'
import { postfix } from './operand-parser.ts'
import { PythonSyntaxError } from './syntax-error.ts'
import type { Token } from './tokens.ts'

const BINARY: readonly (readonly string[])[] = [
  ['|'],
  ['^'],
  ['&'],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '//', '%', '@'],
]
const COMPARISONS = ['<', '>', '==', '>=', '<=', '!=', 'in', 'is', 'not']

/** One expression or several, separated by commas: a tuple. */
export function parseExpressions(cursor: Cursor): Expression {
  const first = starred(cursor)
  if (!cursor.is(',')) return first
  const items = [first]
  while (cursor.skip(',')) {
    if (!startsExpression(cursor)) break
    items.push(starred(cursor))
  }
  return { kind: 'tuple', items }
}

function starred(cursor: Cursor): Expression {
  if (cursor.skip('*')) return { kind: 'star', value: binary(cursor, 0) }
  return parseNamed(cursor)
}

/** An expression, or `name := expression`. */
export function parseNamed(cursor: Cursor): Expression {
  const value = parseExpression(cursor)
  if (value.kind !== 'name' || !cursor.skip(':=')) return value
  return { kind: 'walrus', name: value.name, value: parseExpression(cursor) }
}

export function parseExpression(cursor: Cursor): Expression {
  return cursor.nest(() => {
    if (cursor.is('lambda')) return lambda(cursor)
    if (cursor.is('yield')) return yielded(cursor)
    const start = cursor.token
    const value = disjunction(cursor)
    if (!cursor.is('if')) return value
    cursor.take()
    const test = disjunction(cursor)
    if (!cursor.is('else')) throw expectedElse(cursor, start)
    cursor.take()
    return { kind: 'if', test, consequent: value, otherwise: parseExpression(cursor) }
  })
}

function yielded(cursor: Cursor): Expression {
  const { line } = cursor.take()
  const isFrom = cursor.skip('from')
  const isBare = cursor.token.type === 'newline' || cursor.token.type === 'end' || cursor.is(')', ']', '}', ';', '=')
  return { kind: 'yield', value: isBare ? undefined : parseExpressions(cursor), isFrom, line }
}

function expectedElse(cursor: Cursor, { line, column }: Token): Error {
  // in a comprehension the condition follows the loop, so this is code that only a full parser words
  if (cursor.brackets > 0) return new Unsure('a condition without else')
  const { before } = cursor
  const width = before.column + before.text.length - column
  return new PythonSyntaxError("expected 'else' after 'if' expression", { line, column, width })
}

function lambda(cursor: Cursor): Expression {
  const { line } = cursor.take()
  const parameters = parseParameters(cursor, ':', false)
  cursor.expect(':')
  return { kind: 'lambda', parameters, body: parseExpression(cursor), line }
}

/** Parameters up to a closing token, which is left. */
export function parseParameters(cursor: Cursor, close: string, annotated: boolean): Parameter[] {
  const parameters: Parameter[] = []
  while (!cursor.is(close)) {
    parameters.push(parameter(cursor, annotated))
    if (!cursor.skip(',')) break
  }
  return parameters
}

function parameter(cursor: Cursor, annotated: boolean): Parameter {
  if (cursor.skip('/')) return { name: '/', form: 'marker', fallback: undefined }
  if (cursor.skip('*')) {
    if (cursor.is(',')) return { name: '*', form: 'marker', fallback: undefined }
    return { name: typedName(cursor, annotated), form: 'args', fallback: undefined }
  }
  if (cursor.skip('**')) return { name: typedName(cursor, annotated), form: 'kwargs', fallback: undefined }
  const name = typedName(cursor, annotated)
  return { name, form: 'plain', fallback: cursor.skip('=') ? parseExpression(cursor) : undefined }
}

function typedName(cursor: Cursor, annotated: boolean): string {
  const name = cursor.expectName()
  if (annotated && cursor.skip(':')) parseExpression(cursor)
  return name
}

function disjunction(cursor: Cursor): Expression {
  let left = conjunction(cursor)
  while (cursor.skip('or')) left = { kind: 'or', left, right: conjunction(cursor) }
  return left
}

function conjunction(cursor: Cursor): Expression {
  let left = negation(cursor)
  while (cursor.skip('and')) left = { kind: 'and', left, right: negation(cursor) }
  return left
}

function negation(cursor: Cursor): Expression {
  if (cursor.skip('not')) return cursor.nest(() => ({ kind: 'unary', operator: 'not', value: negation(cursor) }))
  return comparison(cursor)
}

function comparison(cursor: Cursor): Expression {
  const first = binary(cursor, 0)
  const rest: [string, Expression][] = []
  while (cursor.is(...COMPARISONS)) {
    if (cursor.is('not') && cursor.peek(1).text !== 'in') break
    let operator = cursor.take().text
    if (operator === 'not') operator = `not ${cursor.take().text}`
    else if (operator === 'is' && cursor.skip('not')) operator = 'is not'
    rest.push([operator, binary(cursor, 0)])
  }
  return rest.length === 0 ? first : { kind: 'compare', first, rest }
}

function binary(cursor: Cursor, level: number): Expression {
  const operators = BINARY[level]
  if (operators === undefined) return unary(cursor)
  let left = binary(cursor, level + 1)
  while (cursor.token.type === 'op' && operators.includes(cursor.token.text)) {
    const operator = cursor.take().text
    left = { kind: 'binary', operator, left, right: binary(cursor, level + 1) }
  }
  return left
}

function unary(cursor: Cursor): Expression {
  if (cursor.token.type === 'op' && cursor.is('-', '+', '~')) {
    const operator = cursor.take().text
    return cursor.nest(() => ({ kind: 'unary', operator, value: unary(cursor) }))
  }
  const base = postfix(cursor)
  if (!cursor.skip('**')) return base
  return { kind: 'binary', operator: '**', left: base, right: cursor.nest(() => unary(cursor)) }
}

export const grammar: Grammar = {
  expression: parseExpression,
  named: parseNamed,
  starred,
  disjunction,
  operand: (cursor) => binary(cursor, 0),
}
