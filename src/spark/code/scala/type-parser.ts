import type { Cursor } from './cursor.ts'

/** A type, as the shell writes it. Throws Incomplete or Unsure. */
export function parseType(cursor: Cursor): string {
  return cursor.nest(() => {
    const left = simpleType(cursor)
    if (!cursor.skip('=>')) return left
    return `${left} => ${parseType(cursor)}`
  })
}

function simpleType(cursor: Cursor): string {
  if (cursor.is('(')) {
    const parts = cursor.within(')', () => cursor.list(')', () => parseType(cursor)))
    return parts.length === 1 && !cursor.is('=>') ? (parts[0] ?? '') : `(${parts.join(', ')})`
  }
  let name = cursor.name()
  while (cursor.skip('.')) name += `.${cursor.name()}`
  if (!cursor.is('[')) return name
  return `${name}[${typeList(cursor).join(',')}]`
}

/** Types in square brackets. */
export const typeList = (cursor: Cursor): string[] =>
  cursor.within(']', () => cursor.list(']', () => parseType(cursor)))
