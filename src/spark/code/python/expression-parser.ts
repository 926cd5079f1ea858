import { Unsure } from '../output.ts'
import type { Cursor } from './cursor.ts'
import { isKeyword } from './cursor.ts'
import { formatParts } from './format-parts.ts'
import type { Argument, Expression, Loop, Parameter } from './nodes.ts'
import { literalParts, withoutEscapes } from './strings.ts'
import { PythonSyntaxError } from './syntax-error.ts'

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

export function startsExpression(cursor: Cursor): boolean {
  const { type, text } = cursor.token
  if (type === 'name')
    return !isKeyword(text) || ['None', 'True', 'False', 'not', 'lambda', 'await', 'yield'].includes(text)
  if (type === 'op') return ['(', '[', '{', '-', '+', '~', '*', '...'].includes(text)
  return type === 'number' || type === 'string'
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
    if (cursor.is('yield')) throw new Unsure('yield')
    const value = disjunction(cursor)
    if (!cursor.is('if')) return value
    cursor.take()
    const test = disjunction(cursor)
    if (!cursor.is('else')) throw expectedElse(cursor)
    cursor.take()
    return { kind: 'if', test, consequent: value, otherwise: parseExpression(cursor) }
  })
}

const expectedElse = (cursor: Cursor): Error =>
  // in a comprehension the condition follows the loop, so this is code that only a full parser words
  cursor.brackets > 0 ? new Unsure('a condition without else') : cursor.invalid()

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

function postfix(cursor: Cursor): Expression {
  let value = atom(cursor)
  for (;;) {
    if (cursor.skip('.')) value = { kind: 'attribute', value, name: cursor.expectName() }
    else if (cursor.is('(')) value = call(cursor, value)
    else if (cursor.is('[')) value = { kind: 'index', value, index: within(cursor, ']', () => subscript(cursor)) }
    else return value
  }
}

function call(cursor: Cursor, callee: Expression): Expression {
  const { line } = cursor.token
  const args = within(cursor, ')', () => {
    const found: Argument[] = []
    while (!cursor.is(')')) {
      found.push(argument(cursor))
      if (!cursor.skip(',')) break
    }
    return found
  })
  return { kind: 'call', callee, args, line }
}

function argument(cursor: Cursor): Argument {
  if (cursor.skip('**')) return { value: parseExpression(cursor), name: undefined, spread: 2 }
  if (cursor.skip('*')) return { value: parseExpression(cursor), name: undefined, spread: 1 }
  if (cursor.token.type === 'name' && cursor.peek(1).text === '=' && cursor.peek(1).type === 'op') {
    const name = cursor.expectName()
    cursor.take()
    return { value: parseExpression(cursor), name, spread: 0 }
  }
  const value = parseNamed(cursor)
  if (!startsLoop(cursor)) return { value, name: undefined, spread: 0 }
  const loops = parseLoops(cursor)
  return {
    value: { kind: 'comprehension', result: 'generator', item: value, value: undefined, loops },
    name: undefined,
    spread: 0,
  }
}

const startsLoop = (cursor: Cursor): boolean =>
  cursor.is('for') || (cursor.is('async') && cursor.peek(1).text === 'for')

function parseLoops(cursor: Cursor): Loop[] {
  const loops: Loop[] = []
  while (startsLoop(cursor)) {
    if (cursor.is('async')) throw new Unsure('async')
    cursor.take()
    const target = parseTargets(cursor)
    cursor.expect('in')
    const over = disjunction(cursor)
    const conditions: Expression[] = []
    while (cursor.skip('if')) conditions.push(disjunction(cursor))
    loops.push({ target, over, conditions })
  }
  return loops
}

/** The targets of a loop, up to `in`. */
export function parseTargets(cursor: Cursor): Expression {
  const one = (): Expression => (cursor.skip('*') ? { kind: 'star', value: postfix(cursor) } : postfix(cursor))
  const first = one()
  if (!cursor.is(',')) return first
  const items = [first]
  while (cursor.skip(',')) {
    if (cursor.is('in')) break
    items.push(one())
  }
  return { kind: 'tuple', items }
}

function subscript(cursor: Cursor): Expression {
  const items = [subscriptItem(cursor)]
  let isTuple = false
  while (cursor.skip(',')) {
    isTuple = true
    if (cursor.is(']')) break
    items.push(subscriptItem(cursor))
  }
  const [first] = items
  return isTuple || first === undefined ? { kind: 'tuple', items } : first
}

function subscriptItem(cursor: Cursor): Expression {
  const part = (): Expression | undefined => (cursor.is(':', ']', ',') ? undefined : parseNamed(cursor))
  const first = part()
  if (!cursor.is(':')) {
    if (first === undefined) throw cursor.invalid()
    return first
  }
  const parts = [first]
  while (cursor.skip(':')) parts.push(part())
  return { kind: 'slice', parts }
}

/** What is between brackets. Throws in Python's words if a comma is missing. */
function within<T>(cursor: Cursor, close: string, parse: () => T): T {
  cursor.take()
  cursor.brackets++
  const start = cursor.token
  const result = parse()
  cursor.brackets--
  if (cursor.skip(close)) return result
  const isOperand = startsExpression(cursor) && !cursor.is('-', '+', '*', '(', '[', '{', '~')
  if (!isOperand || start === cursor.token) throw cursor.invalid()
  // Python marks both expressions, which needs their places
  throw new PythonSyntaxError('invalid syntax. Perhaps you forgot a comma?', widthTo(cursor, start))
}

function widthTo(cursor: Cursor, start: { line: number; column: number; end: number; text: string }) {
  const { token } = cursor
  const width = token.line === start.line ? token.column + token.text.length - start.column : 1
  return { line: start.line, column: start.column, width }
}

function atom(cursor: Cursor): Expression {
  const { token } = cursor
  switch (token.type) {
    case 'number':
      cursor.take()
      return { kind: 'number', text: token.text }
    case 'string':
      return strings(cursor)
    case 'name':
      return word(cursor)
    case 'op':
      return bracketed(cursor)
    default:
      throw cursor.invalid()
  }
}

function word(cursor: Cursor): Expression {
  const { text } = cursor.token
  if (text === 'None' || text === 'True' || text === 'False') {
    cursor.take()
    return { kind: 'constant', name: text }
  }
  if (text === 'await' || text === 'yield' || text === 'async') throw new Unsure(text)
  return { kind: 'name', name: cursor.expectName() }
}

function bracketed(cursor: Cursor): Expression {
  switch (cursor.token.text) {
    case '(':
      return within(cursor, ')', () => group(cursor))
    case '[':
      return within(cursor, ']', () => items(cursor, 'list', ']'))
    case '{':
      return within(cursor, '}', () => braces(cursor))
    case '...':
      cursor.take()
      return { kind: 'constant', name: '...' }
    default:
      throw cursor.invalid()
  }
}

function group(cursor: Cursor): Expression {
  if (cursor.is(')')) return { kind: 'tuple', items: [] }
  const first = starred(cursor)
  if (startsLoop(cursor)) {
    return { kind: 'comprehension', result: 'generator', item: first, value: undefined, loops: parseLoops(cursor) }
  }
  if (!cursor.is(',')) return first
  return { kind: 'tuple', items: more(cursor, first, ')') }
}

function more(cursor: Cursor, first: Expression, close: string): Expression[] {
  const found = [first]
  while (cursor.skip(',')) {
    if (cursor.is(close)) break
    found.push(starred(cursor))
  }
  return found
}

function items(cursor: Cursor, kind: 'list' | 'set', close: string): Expression {
  if (cursor.is(close)) return { kind, items: [] }
  const first = starred(cursor)
  if (startsLoop(cursor)) {
    return { kind: 'comprehension', result: kind, item: first, value: undefined, loops: parseLoops(cursor) }
  }
  return { kind, items: more(cursor, first, close) }
}

function braces(cursor: Cursor): Expression {
  if (cursor.is('}')) return { kind: 'dict', items: [] }
  if (!cursor.is('**')) {
    const first = starred(cursor)
    if (!cursor.skip(':')) return setFrom(cursor, first)
    const value = parseExpression(cursor)
    if (startsLoop(cursor)) {
      return { kind: 'comprehension', result: 'dict', item: first, value, loops: parseLoops(cursor) }
    }
    return dictFrom(cursor, [[first, value]])
  }
  cursor.take()
  return dictFrom(cursor, [[undefined, binary(cursor, 0)]])
}

function setFrom(cursor: Cursor, first: Expression): Expression {
  if (startsLoop(cursor)) {
    return { kind: 'comprehension', result: 'set', item: first, value: undefined, loops: parseLoops(cursor) }
  }
  return { kind: 'set', items: more(cursor, first, '}') }
}

function dictFrom(cursor: Cursor, entries: [Expression | undefined, Expression][]): Expression {
  while (cursor.skip(',')) {
    if (cursor.is('}')) break
    if (cursor.skip('**')) entries.push([undefined, binary(cursor, 0)])
    else {
      const key = parseExpression(cursor)
      cursor.expect(':')
      entries.push([key, parseExpression(cursor)])
    }
  }
  return { kind: 'dict', items: entries }
}

/** Adjacent literals are one. */
function strings(cursor: Cursor): Expression {
  const parts: Expression[] = []
  while (cursor.token.type === 'string') {
    const { prefix, body } = literalParts(cursor.take().text)
    const isRaw = prefix.includes('r')
    const bytes = prefix.includes('b')
    if (prefix.includes('f')) parts.push({ kind: 'format', parts: formatParts(body, isRaw) })
    else parts.push({ kind: 'string', value: isRaw ? body : withoutEscapes(body, bytes), bytes })
  }
  return joined(parts)
}

function joined(parts: readonly Expression[]): Expression {
  const [first] = parts
  if (parts.length === 1 && first !== undefined) return first
  if (parts.some((part) => part.kind === 'string' && part.bytes)) throw new Unsure('adjacent bytes')
  if (!parts.some(({ kind }) => kind === 'format')) {
    return {
      kind: 'string',
      value: parts.map((part) => (part.kind === 'string' ? part.value : '')).join(''),
      bytes: false,
    }
  }
  return {
    kind: 'format',
    parts: parts.flatMap((part) => (part.kind === 'format' ? part.parts : part.kind === 'string' ? [part.value] : [])),
  }
}
