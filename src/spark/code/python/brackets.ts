import { type Cursor, isKeyword } from './cursor.ts'
import { PythonSyntaxError } from './syntax-error.ts'

export function startsExpression(cursor: Cursor): boolean {
  const { type, text } = cursor.token
  if (type === 'name')
    return !isKeyword(text) || ['None', 'True', 'False', 'not', 'lambda', 'await', 'yield'].includes(text)
  if (type === 'op') return ['(', '[', '{', '-', '+', '~', '*', '...'].includes(text)
  return type === 'number' || type === 'string'
}

export const startsLoop = (cursor: Cursor): boolean =>
  cursor.is('for') || (cursor.is('async') && cursor.peek(1).text === 'for')

/** What is between brackets. Throws in Python's words if a comma is missing. */
export function within<T>(cursor: Cursor, close: string, parse: () => T): T {
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
