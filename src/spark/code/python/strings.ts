import { Unsure } from '../output.ts'
import { PythonSyntaxError } from './syntax-error.ts'

const START = /(?:[rR][bBfF]?|[bB][rR]?|[fF][rR]?|[uU])?('''|"""|'|")/y
const SIMPLE: Readonly<Record<string, string>> = {
  ...{ n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v', '\\': '\\', "'": "'", '"': '"', '\n': '' },
}

/** The prefix and quotes that begin a string literal at an index; undefined if none begins there. */
export function stringStart(code: string, at: number): { prefix: string; quotes: string } | undefined {
  START.lastIndex = at
  const match = START.exec(code)
  if (match === null) return undefined
  const quotes = match[1] ?? ''
  return { prefix: match[0].slice(0, -quotes.length).toLowerCase(), quotes }
}

/** The whole text of the literal that begins at an index. Throws if it does not end. */
export function readString(code: string, at: number, line: number, column: number): string {
  const { prefix = '', quotes = "'" } = stringStart(code, at) ?? {}
  const start = at + prefix.length + quotes.length
  for (let index = start; index < code.length; index++) {
    const letter = code[index]
    if (letter === '\\') index++
    else if (letter === '\n' && quotes.length === 1) break
    else if (code.startsWith(quotes, index)) return code.slice(at, index + quotes.length)
  }
  const where = { line, column }
  if (quotes.length === 1) throw new PythonSyntaxError(`unterminated string literal (detected at line ${line})`, where)
  const lastLine = line + code.slice(at).split('\n').length - 1
  throw new PythonSyntaxError(`unterminated triple-quoted string literal (detected at line ${lastLine})`, where)
}

/** The parts of a literal: its prefix in small letters, and its text between the quotes. */
export function literalParts(text: string): { prefix: string; body: string } {
  const { prefix = '', quotes = "'" } = stringStart(text, 0) ?? {}
  return { prefix, body: text.slice(prefix.length + quotes.length, -quotes.length) }
}

/** Text with its escapes replaced. */
export function withoutEscapes(body: string, bytes: boolean): string {
  if (!body.includes('\\')) return body
  return body.replace(
    /\\(x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[0-7]{1,3}|N\{|[\s\S])/g,
    (whole, rest: string) => {
      const first = rest[0] ?? ''
      if (rest.length > 1 && 'xuU'.includes(first)) {
        if (first !== 'x' && bytes) return whole
        return String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(rest.slice(1), 16)))
      }
      if (/[0-7]/.test(first)) return String.fromCodePoint(Number.parseInt(rest, 8))
      if ('xuUN'.includes(first)) throw new Unsure('an escape by name, or a broken one')
      return SIMPLE[rest] ?? whole
    },
  )
}
