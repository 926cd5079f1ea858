import { SqlFailure } from '../failure.ts'
import { unquoted } from './names.ts'
import { type Branch, firstPart, isLeaf, type Leaf, needLeaf } from './parse-tree.ts'

/** The value of a string: `'it''s'`, `U&'\0041'`, `U&'!0041' UESCAPE '!'`. */
export function stringOf(string: Branch): string {
  const first = firstPart(string)
  if (isLeaf(first, 'STRING')) return unquoted(first.text)
  const mark = string.parts.find((part): part is Leaf => isLeaf(part, 'STRING'))
  const text = unquoted(needLeaf(string, 'UNICODE_STRING').text.slice(2))
  return decoded(text, mark === undefined ? '\\' : markOf(mark), string.at)
}

function markOf(mark: Leaf): string {
  const text = unquoted(mark.text)
  if (text === '') throw new SqlFailure('Empty Unicode escape character', mark.at)
  if (text.length !== 1 || /[0-9A-Fa-f+'"\s]/.test(text))
    throw new SqlFailure('Invalid Unicode escape character', mark.at)
  return text
}

/** Replaces `\0041` and `\+01F600`; `\\` is the escape character itself. */
function decoded(text: string, mark: string, at: number): string {
  const refuse = (message: string): never => {
    throw new SqlFailure(message, at)
  }
  let result = ''
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] !== mark) {
      result += text[index]
      continue
    }
    if (text[index + 1] === mark) {
      result += mark
      index += 1
      continue
    }
    const isLong = text[index + 1] === '+'
    const start = index + (isLong ? 2 : 1)
    const length = isLong ? 6 : 4
    const digits = text.slice(start, start + length)
    const valid = /^[0-9A-Fa-f]*/.exec(digits)?.[0].length ?? 0
    if (valid < digits.length) refuse(`Invalid hexadecimal digit: ${digits[valid]}`)
    if (digits.length < length) refuse(`Incomplete escape sequence: ${digits}`)
    const code = Number.parseInt(digits, 16)
    if (code > 0x10_ffff) refuse(`Invalid escaped character: ${digits}`)
    if (!isLong && code >= 0xd800 && code <= 0xdfff)
      refuse(`Invalid escaped character: ${digits}. Escaped character is a surrogate. Use '\\+123456' instead.`)
    result += String.fromCodePoint(code)
    index = start + length - 1
  }
  return result
}
