import { Unsure } from '../output.ts'
import { startsExpression } from './brackets.ts'
import { Cursor } from './cursor.ts'
import { grammar, parseExpression, parseExpressions, parseNamed, parseParameters } from './expression-parser.ts'
import type { Expression, Handler, Statement, Suite } from './nodes.ts'
import { parseTargets } from './operand-parser.ts'
import { type ParseStatement, simpleLine } from './simple-parser.ts'
import { PythonSyntaxError } from './syntax-error.ts'
import { tokenize } from './tokens.ts'

/** Parses a module. Throws a PythonSyntaxError if CPython refuses the code, and Unsure if that is not known. */
export function parseModule(code: string): Suite {
  const cursor = new Cursor(tokenize(code), grammar)
  const body: Statement[] = []
  while (cursor.token.type !== 'end') {
    if (cursor.token.type === 'indent') {
      throw new PythonSyntaxError(
        'unexpected indent',
        { line: cursor.token.line, column: cursor.token.column, width: 0 },
        'IndentationError',
      )
    }
    if (!cursor.skipType('newline')) body.push(...parseStatement(cursor))
  }
  return body
}

/** One compound statement, or the simple ones of a line. */
function parseStatement(cursor: Cursor): Statement[] {
  const { line, text, type } = cursor.token
  if (type === 'name') {
    const compound = compounds[text]
    if (compound !== undefined) return [cursor.nest(() => compound(cursor, line))]
  }
  if (cursor.is('@')) return [decorated(cursor)]
  // `match` and `type` are words of the language only at the start of a statement
  const next = cursor.peek(1)
  if ((text === 'match' || text === 'type') && next.type !== 'op' && next.type !== 'newline') throw new Unsure(text)
  return simpleLine(cursor)
}

/** The statements with a body, from their keyword on. */
const compounds: Readonly<Record<string, ParseStatement>> = Object.assign(Object.create(null), {
  if(cursor, line) {
    cursor.take()
    const test = condition(cursor)
    const consequent = suite(cursor, `'if' statement on line ${line}`)
    return { kind: 'if', line, test, consequent, otherwise: elseSuite(cursor, true) }
  },
  while(cursor, line) {
    cursor.take()
    const test = condition(cursor)
    const body = suite(cursor, `'while' statement on line ${line}`)
    return { kind: 'while', line, test, body, otherwise: elseSuite(cursor, false) }
  },
  for(cursor, line) {
    cursor.take()
    const target = parseTargets(cursor)
    cursor.expect('in')
    const over = parseExpressions(cursor)
    const body = suite(cursor, `'for' statement on line ${line}`)
    return { kind: 'for', line, target, over, body, otherwise: elseSuite(cursor, false) }
  },
  def: (cursor, line) => definition(cursor, line, []),
  class: (cursor, line) => classDefinition(cursor, line, []),
  try: tryStatement,
  with(cursor, line) {
    cursor.take()
    const found: Expression[] = []
    const isGroup = cursor.is('(') && /\bas\b/.test(groupText(cursor))
    if (isGroup) cursor.take()
    do {
      if (isGroup && cursor.is(')')) break
      parseExpression(cursor)
      if (cursor.skip('as')) found.push(isGroup || !cursor.is('(') ? parseExpression(cursor) : parseExpressions(cursor))
    } while (cursor.skip(','))
    if (isGroup) cursor.expect(')')
    return { kind: 'with', line, names: found, body: suite(cursor, `'with' statement on line ${line}`) }
  },
  async() {
    throw new Unsure('async')
  },
} satisfies Record<string, ParseStatement>)

/** The texts of the tokens up to the end of the line, to see what a bracket after `with` is. */
function groupText(cursor: Cursor): string {
  const texts: string[] = []
  for (let offset = 0; offset < 100 && cursor.peek(offset).type !== 'newline'; offset++)
    texts.push(cursor.peek(offset).text)
  return texts.join(' ')
}

function condition(cursor: Cursor): Expression {
  const start = cursor.token
  if (!startsExpression(cursor)) throw cursor.invalid()
  const test = parseNamed(cursor)
  if (!cursor.is('=')) return test
  if (test.kind === 'name') {
    const after = cursor.peek(1)
    const width = after.column + after.text.length - start.column
    throw new PythonSyntaxError("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", { ...start, width })
  }
  throw new Unsure('an assignment in a condition')
}

function elseSuite(cursor: Cursor, withElif: boolean): Suite {
  const { line } = cursor.token
  if (withElif && cursor.skip('elif')) {
    const test = condition(cursor)
    const consequent = suite(cursor, `'elif' statement on line ${line}`)
    return [{ kind: 'if', line, test, consequent, otherwise: elseSuite(cursor, true) }]
  }
  return cursor.skip('else') ? suite(cursor, `'else' statement on line ${line}`) : []
}

/** The body of a compound statement, from its colon on. */
function suite(cursor: Cursor, of: string): Suite {
  if (!cursor.is(':')) {
    // Python says so only at the end of a line or before a name or a literal; elsewhere its words differ
    if (cursor.token.type === 'newline') throw new PythonSyntaxError("expected ':'", cursor.token)
    const { type } = cursor.token
    if (type === 'name' || type === 'number' || type === 'string') throw cursor.invalid()
    throw new Unsure('a header that ends early')
  }
  cursor.take()
  if (!cursor.skipType('newline')) return simpleLine(cursor)
  while (cursor.skipType('newline'));
  if (!cursor.skipType('indent')) {
    const { line, column, text } = cursor.token
    const width = Math.max(1, text.length)
    throw new PythonSyntaxError(`expected an indented block after ${of}`, { line, column, width }, 'IndentationError')
  }
  const body: Statement[] = []
  while (!cursor.skipType('dedent')) {
    if (cursor.token.type === 'end') break
    if (cursor.token.type === 'indent')
      throw new PythonSyntaxError('unexpected indent', { ...cursor.token, width: 0 }, 'IndentationError')
    if (!cursor.skipType('newline')) body.push(...parseStatement(cursor))
  }
  return body
}

function decorated(cursor: Cursor): Statement {
  const decorators: Expression[] = []
  while (cursor.skip('@')) {
    decorators.push(parseNamed(cursor))
    if (!cursor.skipType('newline')) throw cursor.invalid()
  }
  const { line } = cursor.token
  if (cursor.is('def')) return definition(cursor, line, decorators)
  if (cursor.is('class')) return classDefinition(cursor, line, decorators)
  throw new Unsure('what a decorator is for')
}

function definition(cursor: Cursor, line: number, decorators: readonly Expression[]): Statement {
  cursor.take()
  const name = cursor.expectName()
  if (!cursor.is('(')) throw new Unsure('a function without parameters')
  cursor.take()
  const parameters = parseParameters(cursor, ')', true)
  cursor.expect(')')
  if (cursor.skip('->')) parseExpression(cursor)
  const body = suite(cursor, `function definition on line ${line}`)
  return { kind: 'def', line, name, parameters, body, decorators }
}

function classDefinition(cursor: Cursor, line: number, decorators: readonly Expression[]): Statement {
  cursor.take()
  const name = cursor.expectName()
  const bases: Expression[] = []
  let special = false
  if (cursor.skip('(')) {
    while (!cursor.is(')')) {
      if (cursor.peek(1).text === '=') {
        special = true
        cursor.take()
        cursor.take()
        parseExpression(cursor)
      } else bases.push(parseExpression(cursor))
      if (!cursor.skip(',')) break
    }
    cursor.expect(')')
  }
  return {
    kind: 'class',
    line,
    name,
    bases,
    body: suite(cursor, `class definition on line ${line}`),
    decorators,
    special,
  }
}

function tryStatement(cursor: Cursor, line: number): Statement {
  cursor.take()
  const body = suite(cursor, `'try' statement on line ${line}`)
  const handlers: Handler[] = []
  for (let { line: at } = cursor.token; cursor.skip('except'); at = cursor.token.line) {
    if (cursor.is('*')) throw new Unsure('except*')
    const of = cursor.is(':') ? undefined : parseExpression(cursor)
    const name = cursor.skip('as') ? cursor.expectName() : undefined
    handlers.push({ of, name, body: suite(cursor, `'except' statement on line ${at}`) })
  }
  const otherwise = elseSuite(cursor, false)
  const at = cursor.token.line
  const final = cursor.skip('finally') ? suite(cursor, `'finally' statement on line ${at}`) : []
  if (handlers.length === 0 && final.length === 0) throw cursor.invalid("expected 'except' or 'finally' block")
  return { kind: 'try', line, body, handlers, otherwise, final }
}
