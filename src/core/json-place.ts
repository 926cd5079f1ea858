/** Where and why a text is not JSON. */
export interface JsonError {
  readonly offset: number
  /** Such as `unexpected NaN`, or `the text ends too soon`. */
  readonly what: string
}

const SPACE = /[ \t\n\r]*/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.$])/y
const LITERAL = /(?:true|false|null)(?![\w$])/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y
/** What a message shows of an unexpected place: a whole word or number, otherwise one character. */
const SHOWN = /[-\w$.+]{1,40}|./suy

/** What the scanner accepts next; `first` ones also accept the end of their object or array. */
type Expected = 'value' | 'first value' | 'name' | 'first name' | 'colon' | 'end'

/**
 * The first error in a text that JSON.parse has refused; undefined if the text is valid JSON. The engine's own
 * message has no position for short texts, and differs between versions of Node.
 */
export function jsonErrorIn(text: string): JsonError | undefined {
  const open: ('{' | '[')[] = []
  let expected: Expected = 'value'
  let at = 0
  for (;;) {
    at = endOf(SPACE, text, at) ?? at
    const char = text[at]
    if (char === undefined) {
      return open.length === 0 && expected === 'end' ? undefined : { offset: at, what: 'the text ends too soon' }
    }
    if (isClosed(char, open, expected)) {
      open.pop()
      expected = 'end'
      at++
    } else if (expected === 'end') {
      if (char !== ',' || open.length === 0) return unexpected(text, at)
      expected = open.at(-1) === '{' ? 'name' : 'value'
      at++
    } else if (expected === 'colon') {
      if (char !== ':') return unexpected(text, at)
      expected = 'value'
      at++
    } else if (char === '"') {
      const end = endOfString(text, at)
      if (typeof end !== 'number') return end
      expected = isName(expected) ? 'colon' : 'end'
      at = end
    } else if (isName(expected)) {
      return unexpected(text, at)
    } else if (char === '{' || char === '[') {
      open.push(char)
      expected = char === '{' ? 'first name' : 'first value'
      at++
    } else {
      const end = endOf(NUMBER, text, at) ?? endOf(LITERAL, text, at)
      if (end === undefined) return unexpected(text, at)
      expected = 'end'
      at = end
    }
  }
}

/** Line and column of an offset, counted from 1. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

const isName = (expected: Expected): boolean => expected === 'name' || expected === 'first name'

function isClosed(char: string, open: readonly string[], expected: Expected): boolean {
  if (char === '}') return open.at(-1) === '{' && (expected === 'end' || expected === 'first name')
  return char === ']' && open.at(-1) === '[' && (expected === 'end' || expected === 'first value')
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

function endOfString(text: string, start: number): number | JsonError {
  let at = start + 1
  while (at < text.length) {
    const char = text[at] as string
    if (char === '"') return at + 1
    if (char < ' ') return unexpected(text, at)
    const end: number | undefined = char === '\\' ? endOf(ESCAPE, text, at) : at + 1
    if (end === undefined) return unexpected(text, at)
    at = end
  }
  return { offset: text.length, what: 'the text ends too soon' }
}

function unexpected(text: string, offset: number): JsonError {
  SHOWN.lastIndex = offset
  const shown = SHOWN.exec(text)?.[0] ?? ''
  return { offset, what: `unexpected ${/^\w+$/.test(shown) ? shown : JSON.stringify(shown)}` }
}
