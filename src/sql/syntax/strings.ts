import { SqlFailure } from '../failure.ts'
import { unquoted } from './names.ts'
import { type Branch, firstPart, isLeaf, type Leaf, needLeaf } from './parse-tree.ts'

/** The value of a string: `'it''s'`, `U&'\0041'`, `U&'!0041' UESCAPE '!'`. */
export function stringOf(string: Branch): string {
  const first = firstPart(string)
  if (isLeaf(first, 'STRING')) return unquoted(first.text)
  const { at } = string
  const text = unquoted(needLeaf(string, 'UNICODE_STRING').text.slice(2))
  const mark = string.parts.find((part): part is Leaf => isLeaf(part, 'STRING'))
  return decoded(text, mark === undefined ? '\\' : markOf(unquoted(mark.text), at), at)
}

/** The character that starts an escape sequence. */
function markOf(text: string, at: number): string {
  if (text === '') throw new SqlFailure('Empty Unicode escape character', at)
  if (!/^[!-~]$/.test(text) || /[0-9A-Fa-f+'"]/.test(text))
    throw new SqlFailure(`Invalid Unicode escape character: ${text}`, at)
  return text
}

/** Replaces `\0041` and `\+01F600`; the mark twice is the mark itself. */
function decoded(text: string, mark: string, at: number): string {
  let result = ''
  for (let index = 0; index < text.length; index += 1) {
    const next = text[index + 1]
    if (text[index] !== mark) result += text[index]
    else if (next === mark) {
      result += mark
      index += 1
    } else {
      const isLong = next === '+'
      const start = index + (isLong ? 2 : 1)
      const digits = text.slice(start, start + (isLong ? 6 : 4))
      result += characterOf(digits, isLong, at)
      index = start + digits.length - 1
    }
  }
  return result
}

function characterOf(digits: string, isLong: boolean, at: number): string {
  const valid = /^[0-9A-Fa-f]*/.exec(digits)?.[0] ?? ''
  if (!isLong && valid === '' && digits !== '') throw new SqlFailure(`Invalid hexadecimal digit: ${digits[0]}`, at)
  if (valid.length < (isLong ? 6 : 4)) throw new SqlFailure(`Incomplete escape sequence: ${valid}`, at)
  const code = Number.parseInt(digits, 16)
  if (code > 0x10_ffff) throw new SqlFailure(`Invalid escaped character: ${digits}`, at)
  if (code < 0xd800 || code > 0xdfff) return String.fromCodePoint(code)
  const hint = "Escaped character is a surrogate. Use '\\+123456' instead."
  throw new SqlFailure(`Invalid escaped character: ${digits}. ${hint}`, at)
}
