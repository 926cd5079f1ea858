import { Unsure } from '../output.ts'
import { parseCases } from './case-parser.ts'
import { Cursor, Incomplete } from './cursor.ts'
import { parseExpression, parseLambda } from './expression-parser.ts'
import { KEYWORDS } from './keywords.ts'
import type { Expression, Statement } from './nodes.ts'
import { parseParameters, parsePattern } from './parameter-parser.ts'
import { ScalaSyntaxError } from './syntax-error.ts'
import { tokenize } from './tokens.ts'
import { parseType } from './type-parser.ts'

/** The statements of a unit of code. Throws Incomplete if more must follow. */
export function parseUnit(code: string): Statement[] {
  const { tokens, isOpen } = tokenize(code)
  if (isOpen) throw new Incomplete()
  const cursor = new Cursor(code, tokens, { expression: parseExpression, block: parseBlock })
  const body = parseStatements(cursor, undefined)
  if (body.length === 0) throw new Incomplete()
  return body
}

function parseStatements(cursor: Cursor, close: string | undefined): Statement[] {
  const body: Statement[] = []
  for (;;) {
    skipSeparators(cursor)
    if (cursor.isAtEnd && close === undefined) return body
    if (close === undefined && cursor.is('}'))
      throw new ScalaSyntaxError("eof expected but '}' found.", cursor.token.at)
    if (close !== undefined && cursor.is(close)) return body
    if (cursor.isAtEnd) throw new Incomplete()
    body.push(parseStatement(cursor))
    const { type } = cursor.token
    if (type !== 'newline' && !cursor.is(';') && !cursor.isAtEnd && !(close !== undefined && cursor.is(close))) {
      throw new Unsure(`near ${cursor.token.text}`)
    }
  }
}

function skipSeparators(cursor: Cursor): void {
  while (cursor.token.type === 'newline' || cursor.is(';')) cursor.take()
}

/** `{ … }`: statements, or a function. */
function parseBlock(cursor: Cursor): Expression {
  const { at } = cursor.token
  return cursor.nest(() =>
    cursor.within('}', () => {
      cursor.skipLines()
      if (isCase(cursor)) return { kind: 'cases', at, cases: parseCases(cursor, caseBody) }
      const lambda = parseBlockLambda(cursor, at)
      return lambda ?? { kind: 'block', at, body: parseStatements(cursor, '}') }
    }),
  )
}

/** `case` that is not a case class. */
const isCase = (cursor: Cursor): boolean =>
  cursor.is('case') && cursor.peek(1).text !== 'class' && cursor.peek(1).text !== 'object'

/** The statements of a case, up to the next one. */
function caseBody(cursor: Cursor): Statement[] {
  const body: Statement[] = []
  for (;;) {
    skipSeparators(cursor)
    if (cursor.is('}') || isCase(cursor)) return body
    if (cursor.isAtEnd) throw new Incomplete()
    body.push(parseStatement(cursor))
    if (cursor.token.type !== 'newline' && !cursor.is(';', '}') && !isCase(cursor)) throw cursor.unexpected()
  }
}

/** In a block the body of a function is everything up to the end of the block. */
function parseBlockLambda(cursor: Cursor, at: number): Expression | undefined {
  const back = cursor.mark()
  const short = parseLambda(cursor, at)
  if (short === undefined) return undefined
  cursor.skipLines()
  if (cursor.is('}')) return short
  back()
  if (short.kind !== 'lambda') return undefined
  while (!cursor.skip('=>')) cursor.take()
  return { ...short, body: { kind: 'block', at, body: parseStatements(cursor, '}') } }
}

const MODIFIERS = ['implicit', 'private', 'protected', 'final', 'sealed', 'abstract', 'override', 'case']

function parseStatement(cursor: Cursor): Statement {
  const { at, type } = cursor.token
  if (type === 'op' && cursor.is('@')) throw new Unsure('an annotation')
  if (type !== 'name') return { kind: 'expression', at, value: parseExpression(cursor) }
  const modifiers: string[] = []
  while (cursor.token.type === 'name' && MODIFIERS.includes(cursor.token.text)) modifiers.push(cursor.take().text)
  const isLazy = cursor.is('lazy') && cursor.skip('lazy')
  if (cursor.isAtEnd) throw new Incomplete()
  switch (cursor.token.text) {
    case 'val':
    case 'var':
      return parseVal(cursor, at, isLazy)
    case 'def':
      return parseDef(cursor, at)
    case 'class':
    case 'trait':
    case 'object':
      return parseClass(cursor, at, modifiers.includes('case'))
    case 'import':
      return parseImport(cursor, at)
    case 'type': {
      cursor.take()
      const name = cursor.name()
      if (cursor.is('[')) cursor.within(']', () => skipTo(cursor, ']'))
      cursor.expect('=')
      parseType(cursor)
      return { kind: 'type', at, name }
    }
    case 'package':
      throw new Unsure('a package')
    default:
      return { kind: 'expression', at, value: parseExpression(cursor) }
  }
}

function parseVal(cursor: Cursor, at: number, isLazy: boolean): Statement {
  const kind = isLazy ? 'lazy' : cursor.is('val') ? 'val' : 'var'
  cursor.take()
  if (cursor.token.type === 'number' && cursor.peek(1).type === 'name' && cursor.peek(1).at === cursor.token.end)
    throw new ScalaSyntaxError('Invalid literal number', cursor.token.at)
  const pattern = parsePattern(cursor)
  if (cursor.is(',')) throw new Unsure('several names')
  cursor.expect('=')
  cursor.skipLines()
  const value = parseExpression(cursor)
  if (value.kind === 'placeholder') throw new Unsure('a default value')
  return { kind, at, pattern, type: pattern.kind === 'bind' ? pattern.type : undefined, value }
}

function parseDef(cursor: Cursor, at: number): Statement {
  cursor.take()
  const name = cursor.token.type === 'op' ? cursor.take().text : cursor.name()
  const generics = cursor.is('[') ? textWithin(cursor) : ''
  const lists = []
  while (cursor.is('(')) lists.push(cursor.within(')', () => parseParameters(cursor, ')')))
  const result = cursor.skip(':') ? parseType(cursor) : undefined
  if (cursor.is('{'))
    return { kind: 'def', at, name, generics, lists, result: result ?? 'Unit', body: parseBlock(cursor) }
  cursor.expect('=')
  cursor.skipLines()
  return { kind: 'def', at, name, generics, lists, result, body: parseExpression(cursor) }
}

/** The text of square brackets. */
function textWithin(cursor: Cursor): string {
  const from = cursor.token.at
  cursor.within(']', () => skipTo(cursor, ']'))
  return cursor.code.slice(from, cursor.peek(-1).end)
}

function skipTo(cursor: Cursor, close: string): void {
  let depth = 0
  while (depth > 0 || !cursor.is(close)) {
    if (cursor.isAtEnd) throw new Incomplete()
    if (cursor.is('[', '(', '{')) depth++
    if (cursor.is(']', ')', '}')) depth--
    cursor.take()
  }
}

function parseClass(cursor: Cursor, at: number, isCase: boolean): Statement {
  const kind = cursor.is('class') ? 'class' : cursor.is('trait') ? 'trait' : 'object'
  cursor.take()
  const name = cursor.name()
  if (KEYWORDS.has(name)) throw new Unsure('a name')
  let hasMore = false
  if (cursor.is('[')) {
    textWithin(cursor)
    hasMore = true
  }
  const parameters = cursor.is('(') ? cursor.within(')', () => parseParameters(cursor, ')')) : []
  if (cursor.is('(')) throw new Unsure('more parameters')
  if (cursor.skip('extends')) {
    hasMore = true
    parseType(cursor)
    if (cursor.is('(')) cursor.within(')', () => skipTo(cursor, ')'))
    while (cursor.skip('with')) parseType(cursor)
  }
  const body = cursor.is('{') ? cursor.within('}', () => parseStatements(cursor, '}')) : []
  return { kind, at, name, parameters, isCase, hasMore: hasMore || body.length > 0, body }
}

/** An import, and the names that it defines; `_` is all names of a package. */
function parseImport(cursor: Cursor, at: number): Statement {
  cursor.take()
  const names: string[] = []
  const texts: string[] = []
  do {
    let path = cursor.name()
    let last = path
    while (cursor.skip('.')) {
      if (cursor.is('{')) {
        const selectors = cursor.within('}', () => parseSelectors(cursor))
        names.push(...selectors.map(({ name }) => name))
        path += `.{${selectors.map(({ text }) => text).join(', ')}}`
        last = ''
        break
      }
      last = cursor.name()
      path += `.${last}`
    }
    if (last !== '') names.push(last)
    texts.push(path)
  } while (cursor.skip(','))
  return { kind: 'import', at, text: `import ${texts.join(', ')}`, names }
}

function parseSelectors(cursor: Cursor): { name: string; text: string }[] {
  const found: { name: string; text: string }[] = []
  while (!cursor.is('}')) {
    cursor.skipLines()
    const name = cursor.name()
    if (cursor.skip('=>')) {
      const as = cursor.name()
      found.push({ name: as === '_' ? name : as, text: `${name}=>${as}` })
    } else found.push({ name, text: name })
    cursor.skipLines()
    if (!cursor.skip(',')) break
  }
  return found
}
