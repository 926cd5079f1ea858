import { Unsure } from '../output.ts'
import type { Cursor } from './cursor.ts'
import { interpolation } from './interpolation.ts'
import { KEYWORDS } from './keywords.ts'
import { parseMatch, parseTry } from './match-parser.ts'
import type { Argument, Expression, Generator, Parameter } from './nodes.ts'
import { checkNumber } from './number-literal.ts'
import { parseParameters, parsePattern } from './parameter-parser.ts'
import { parseType, typeList } from './type-parser.ts'

export function parseExpression(cursor: Cursor): Expression {
  return cursor.nest(() => {
    const { at } = cursor.token
    const special = parseSpecial(cursor, at)
    if (special !== undefined) return special
    const arrow = parseLambda(cursor, at)
    if (arrow !== undefined) return arrow
    const value = parseInfix(cursor, 0)
    if (cursor.is('match')) return parseMatch(cursor, value)
    if (cursor.skip(':')) return { kind: 'ascribe', at, value, type: parseType(cursor) }
    return parseAssignment(cursor, value)
  })
}

function parseAssignment(cursor: Cursor, target: Expression): Expression {
  const { text, type } = cursor.token
  const isUpdate = type === 'op' && /^(?:[+\-*/%|&^]|<<|>>)?=$/.test(text)
  if (!isUpdate) return target
  cursor.take()
  cursor.skipLines()
  return { kind: 'assign', at: target.at, target, operator: text.slice(0, -1), value: parseExpression(cursor) }
}

function parseSpecial(cursor: Cursor, at: number): Expression | undefined {
  if (cursor.token.type !== 'name') return undefined
  switch (cursor.token.text) {
    case 'if':
      return parseIf(cursor, at)
    case 'while': {
      cursor.take()
      const test = condition(cursor)
      cursor.skipLines()
      return { kind: 'while', at, test, body: parseExpression(cursor) }
    }
    case 'for':
      return parseFor(cursor, at)
    case 'throw':
      cursor.take()
      return { kind: 'throw', at, value: parseExpression(cursor) }
    case 'try':
      if (cursor.peek(1).type === 'end') throw cursor.unexpected()
      return parseTry(cursor, at)
    case 'do':
    case 'return':
    case 'case':
      if (cursor.peek(1).type === 'end') throw cursor.unexpected()
      throw new Unsure(cursor.token.text)
    default:
      return undefined
  }
}

function condition(cursor: Cursor): Expression {
  if (!cursor.is('(')) throw cursor.unexpected()
  return cursor.within(')', () => parseExpression(cursor))
}

function parseIf(cursor: Cursor, at: number): Expression {
  cursor.take()
  const test = condition(cursor)
  cursor.skipLines()
  const consequent = parseExpression(cursor)
  cursor.skip(';')
  const otherwise = cursor.skipLinesBefore('else') ? afterElse(cursor) : undefined
  return { kind: 'if', at, test, consequent, otherwise }
}

function afterElse(cursor: Cursor): Expression {
  cursor.take()
  cursor.skipLines()
  return parseExpression(cursor)
}

function parseFor(cursor: Cursor, at: number): Expression {
  cursor.take()
  if (!cursor.is('(', '{')) throw cursor.unexpected()
  const close = cursor.is('(') ? ')' : '}'
  const generators = cursor.within(close, () => parseGenerators(cursor, close))
  cursor.skipLines()
  const yields = cursor.skip('yield')
  cursor.skipLines()
  return { kind: 'for', at, generators, yields, body: parseExpression(cursor) }
}

function parseGenerators(cursor: Cursor, close: string): Generator[] {
  const found: Generator[] = []
  for (;;) {
    while (cursor.token.type === 'newline' || cursor.is(';')) cursor.take()
    if (cursor.is(close)) return found
    if (cursor.skip('if')) found.push({ kind: 'guard', test: parseInfix(cursor, 0) })
    else {
      const pattern = parsePattern(cursor)
      if (cursor.skip('<-')) found.push({ kind: 'from', pattern, over: parseExpression(cursor) })
      else {
        cursor.expect('=')
        found.push({ kind: 'value', pattern, value: parseExpression(cursor) })
      }
    }
  }
}

/** `x => body`, `(x: Int, y) => body`; undefined if it is something else. */
export function parseLambda(cursor: Cursor, at: number): Expression | undefined {
  const back = cursor.mark()
  const parameters = parameterList(cursor)
  if (parameters === undefined || !cursor.skip('=>')) {
    back()
    return undefined
  }
  cursor.skipLines()
  return { kind: 'lambda', at, parameters, body: parseExpression(cursor) }
}

function parameterList(cursor: Cursor): Parameter[] | undefined {
  const { type, text } = cursor.token
  if (type === 'name' && !KEYWORDS.has(text)) {
    if (cursor.peek(1).text !== '=>') return undefined
    return [{ name: cursor.take().text, type: undefined }]
  }
  const next = cursor.peek(1)
  if (!cursor.is('(') || (next.type !== 'name' && next.text !== ')')) return undefined
  // only names, types and commas can be parameters
  try {
    return cursor.within(')', () => parseParameters(cursor, ')'))
  } catch {
    return undefined
  }
}

/** The precedence of an infix operator, by its first letter. */
function precedence(operator: string): number {
  if (/^[^=!<>].*=$|^[<>=!]{3,}=$/.test(operator) && !/^[<>=!]/.test(operator)) return -1
  const first = operator[0] ?? ''
  if (/[\p{L}_$`]/u.test(first)) return 1
  const level = ['|', '^', '&', '=!', '<>', ':', '+-', '*/%'].findIndex((letters) => letters.includes(first))
  return level < 0 ? 10 : level + 2
}

export function parseInfix(cursor: Cursor, least: number): Expression {
  let left = parsePrefix(cursor)
  for (;;) {
    const operator = infixOperator(cursor)
    if (operator === undefined) return left
    const level = precedence(operator)
    if (level < least || level < 0) return left
    const { at: operatorAt } = cursor.take()
    // an operator at the end of a line needs no second operand
    if (cursor.token.type === 'newline' || !startsOperand(cursor)) {
      return { kind: 'postfix', at: left.at, value: left, operator, operatorAt }
    }
    const isRight = operator.endsWith(':')
    const right = parseInfix(cursor, isRight ? level : level + 1)
    left = { kind: 'infix', at: left.at, operator, left, right, operatorAt }
  }
}

function infixOperator(cursor: Cursor): string | undefined {
  const { type, text } = cursor.token
  if (type === 'op') return ['=', '=>', '<-', ':', '@'].includes(text) ? undefined : text
  if (type === 'name') return KEYWORDS.has(text) ? undefined : text
  return undefined
}

function startsOperand(cursor: Cursor): boolean {
  const { type, text } = cursor.token
  if (type === 'number' || type === 'string' || type === 'char') return true
  if (type === 'name') return !KEYWORDS.has(text) || ['new', 'true', 'false', 'null', 'this', 'if'].includes(text)
  return ['(', '{', '-', '+', '!', '~'].includes(text)
}

function parsePrefix(cursor: Cursor): Expression {
  const { type, text, at } = cursor.token
  if (type === 'op' && ['-', '+', '!', '~'].includes(text)) {
    cursor.take()
    const next = cursor.token
    if (text === '-' && next.type === 'number' && next.at === at + 1) {
      return parseSuffix(cursor, number(cursor, at, '-'))
    }
    return { kind: 'prefix', at, operator: text, value: cursor.nest(() => parsePrefix(cursor)) }
  }
  return parseSuffix(cursor, parseAtom(cursor))
}

function parseSuffix(cursor: Cursor, start: Expression): Expression {
  let value = start
  for (;;) {
    const { at } = value
    if (cursor.is('.')) {
      cursor.take()
      cursor.skipLines()
      const nameAt = cursor.token.at
      value = { kind: 'select', at, value, name: cursor.name(), nameAt }
    } else if (cursor.is('[')) value = { kind: 'typed', at, callee: value, types: typeList(cursor) }
    else if (cursor.is('(')) value = { kind: 'call', at, callee: value, args: parseArguments(cursor) }
    else if (cursor.is('{') && (value.kind === 'select' || value.kind === 'call' || value.kind === 'name')) {
      value = { kind: 'call', at, callee: value, args: [{ name: undefined, value: cursor.grammar.block(cursor) }] }
    } else if (cursor.is('_') && cursor.token.type === 'name') throw new Unsure('a method as a value')
    else return value
  }
}

const parseArguments = (cursor: Cursor): Argument[] =>
  cursor.within(')', () => cursor.list(')', () => parseArgument(cursor)))

function parseArgument(cursor: Cursor): Argument {
  const isNamed = cursor.token.type === 'name' && cursor.peek(1).text === '=' && cursor.peek(1).type === 'op'
  const name = isNamed ? cursor.take().text : undefined
  if (isNamed) cursor.take()
  const value = parseExpression(cursor)
  if (value.kind === 'ascribe' && value.type === '_*') throw new Unsure('a sequence as arguments')
  return { name, value }
}

function number(cursor: Cursor, at: number, sign: string): Expression {
  const token = cursor.take()
  const text = sign + token.text
  checkNumber(text, token.at)
  return { kind: 'number', at, text }
}

function parseAtom(cursor: Cursor): Expression {
  const { type, text, at } = cursor.token
  switch (type) {
    case 'number':
      return number(cursor, at, '')
    case 'char':
      cursor.take()
      return { kind: type, at, text }
    case 'string':
      cursor.take()
      return text.startsWith('"') ? { kind: 'string', at, text } : interpolation(text, at, cursor.grammar)
    case 'name':
      return parseWord(cursor, text, at)
    default:
      break
  }
  if (cursor.is('(')) return parseGroup(cursor, at)
  if (cursor.is('{')) return cursor.grammar.block(cursor)
  throw cursor.unexpected()
}

function parseGroup(cursor: Cursor, at: number): Expression {
  const items = cursor.within(')', () => cursor.list(')', () => parseExpression(cursor)))
  const [first] = items
  if (first === undefined) return { kind: 'constant', at, name: '()' }
  return items.length === 1 ? first : { kind: 'tuple', at, items }
}

function parseWord(cursor: Cursor, text: string, at: number): Expression {
  if (text === 'true' || text === 'false' || text === 'null') {
    cursor.take()
    return { kind: 'constant', at, name: text }
  }
  if (text === '_') {
    cursor.take()
    return { kind: 'placeholder', at }
  }
  if (text === 'new') return parseNew(cursor, at)
  if (KEYWORDS.has(text)) throw text === 'this' || text === 'super' ? new Unsure(text) : cursor.unexpected()
  return { kind: 'name', at, name: cursor.name() }
}

function parseNew(cursor: Cursor, at: number): Expression {
  cursor.take()
  if (cursor.is('{')) throw new Unsure('a class without a name')
  const of = parseType(cursor)
  const args = cursor.is('(') ? parseArguments(cursor) : []
  if (cursor.is('{') || cursor.is('with') || cursor.is('(')) throw new Unsure('a class of its own')
  return { kind: 'new', at, of, args }
}
