import { Unsure } from '../output.ts'
import { startsExpression } from './brackets.ts'
import type { Cursor } from './cursor.ts'
import { parseExpression, parseExpressions } from './expression-parser.ts'
import type { Expression, Statement } from './nodes.ts'
import { PythonSyntaxError } from './syntax-error.ts'

/** Parses a statement that begins with a keyword. */
export type ParseStatement = (cursor: Cursor, line: number) => Statement

const AUGMENTED = ['+=', '-=', '*=', '/=', '//=', '%=', '**=', '>>=', '<<=', '&=', '|=', '^=', '@=']

export function simpleLine(cursor: Cursor): Statement[] {
  const statements: Statement[] = []
  for (;;) {
    const { line } = cursor.token
    statements.push(simple(cursor, line))
    if (cursor.skip(';')) {
      if (cursor.token.type !== 'newline') continue
    }
    if (cursor.skipType('newline') || cursor.token.type === 'end') return statements
    throw unexpected(cursor, statements.at(-1))
  }
}

/** A token that cannot follow a statement. */
function unexpected(cursor: Cursor, statement: Statement | undefined): Error {
  const { before, token } = cursor
  const isPrint = before.type === 'name' && (before.text === 'print' || before.text === 'exec')
  if (isPrint && (token.type === 'string' || token.type === 'number' || token.type === 'name')) {
    const rest = restOfLine(cursor)
    const width = rest - before.column
    return new PythonSyntaxError(`Missing parentheses in call to '${before.text}'. Did you mean ${before.text}(...)?`, {
      ...before,
      width,
    })
  }
  if (statement?.kind === 'expression' && cursor.is('=')) return new Unsure('an assignment to an expression')
  return cursor.invalid()
}

/** The column after the last token of the line. */
function restOfLine(cursor: Cursor): number {
  let offset = 0
  while (cursor.peek(offset + 1).type !== 'newline' && cursor.peek(offset + 1).type !== 'end') offset++
  const last = cursor.peek(offset)
  return last.column + last.text.length
}

function simple(cursor: Cursor, line: number): Statement {
  const { type, text } = cursor.token
  const keyword = type === 'name' ? simples[text] : undefined
  if (keyword !== undefined) {
    cursor.take()
    return keyword(cursor, line)
  }
  if (!startsExpression(cursor)) throw cursor.invalid()
  return assignment(cursor, line)
}

function assignment(cursor: Cursor, line: number): Statement {
  const start = cursor.token
  const first = parseExpressions(cursor)
  if (cursor.skip(':')) return annotated(cursor, line, first)
  if (cursor.is(...AUGMENTED)) {
    const operator = cursor.take().text.slice(0, -1)
    return { kind: 'augment', line, target: first, operator, value: parseExpressions(cursor) }
  }
  const chain = [first]
  while (cursor.is('=')) {
    checkTarget(chain.at(-1), start)
    cursor.take()
    if (!startsExpression(cursor)) throw cursor.invalid()
    chain.push(parseExpressions(cursor))
  }
  const value = chain.pop()
  if (value === undefined || chain.length === 0) return { kind: 'expression', line, value: first }
  return { kind: 'assign', line, targets: chain, value }
}

function checkTarget(
  target: Expression | undefined,
  { line, column, text }: { line: number; column: number; text: string },
): void {
  if (target?.kind === 'constant' && target.name !== '...')
    throw new PythonSyntaxError(`cannot assign to ${target.name}`, { line, column, width: text.length })
  if (target?.kind === 'number' || target?.kind === 'string') {
    throw new PythonSyntaxError("cannot assign to literal here. Maybe you meant '==' instead of '='?", {
      line,
      column,
      width: text.length,
    })
  }
}

function annotated(cursor: Cursor, line: number, target: Expression): Statement {
  parseExpression(cursor)
  if (!cursor.skip('=')) return { kind: 'declare', line, target }
  return { kind: 'assign', line, targets: [target], value: parseExpressions(cursor), isAnnotated: true }
}

const endsStatement = (cursor: Cursor): boolean =>
  cursor.token.type === 'newline' || cursor.token.type === 'end' || cursor.is(';')

/** The statements of one line that begin with a keyword, after it. */
const simples: Readonly<Record<string, ParseStatement>> = Object.assign(Object.create(null), {
  pass: (_cursor, line) => ({ kind: 'pass', line }),
  break: (_cursor, line) => ({ kind: 'break', line }),
  continue: (_cursor, line) => ({ kind: 'continue', line }),
  return: (cursor, line) => ({
    kind: 'return',
    line,
    value: endsStatement(cursor) ? undefined : parseExpressions(cursor),
  }),
  raise(cursor, line) {
    const value = endsStatement(cursor) ? undefined : parseExpression(cursor)
    if (cursor.skip('from')) parseExpression(cursor)
    return { kind: 'raise', line, value }
  },
  global: (cursor, line) => ({ kind: 'global', line, names: names(cursor) }),
  nonlocal: (cursor, line) => ({ kind: 'nonlocal', line, names: names(cursor) }),
  del(cursor, line) {
    const value = parseExpressions(cursor)
    return { kind: 'delete', line, targets: value.kind === 'tuple' ? value.items : [value] }
  },
  assert(cursor, line) {
    const test = parseExpression(cursor)
    return { kind: 'assert', line, test, message: cursor.skip(',') ? parseExpression(cursor) : undefined }
  },
  import(cursor, line) {
    const modules: { module: string; name: string }[] = []
    do {
      const module = dotted(cursor)
      const name = cursor.skip('as') ? cursor.expectName() : (module.split('.')[0] ?? module)
      modules.push({ module, name })
    } while (cursor.skip(','))
    return { kind: 'import', line, modules }
  },
  from(cursor, line) {
    let module = ''
    while (cursor.is('.', '...')) module += cursor.take().text
    if (!cursor.is('import')) module += dotted(cursor)
    cursor.expect('import')
    if (cursor.skip('*')) return { kind: 'from', line, module, names: [{ name: '*', as: '*' }] }
    const isGroup = cursor.skip('(')
    const found: { name: string; as: string }[] = []
    do {
      if (isGroup && cursor.is(')')) break
      const name = cursor.expectName()
      found.push({ name, as: cursor.skip('as') ? cursor.expectName() : name })
    } while (cursor.skip(','))
    if (isGroup) cursor.expect(')')
    return { kind: 'from', line, module, names: found }
  },
} satisfies Record<string, ParseStatement>)

function names(cursor: Cursor): string[] {
  const found = [cursor.expectName()]
  while (cursor.skip(',')) found.push(cursor.expectName())
  return found
}

function dotted(cursor: Cursor): string {
  let name = cursor.expectName()
  while (cursor.skip('.')) name += `.${cursor.expectName()}`
  return name
}
