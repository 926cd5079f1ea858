import { SqlFailure } from '../failure.ts'
import type { Expression, IntervalField, Literal } from '../syntax-tree.ts'
import { type Branch, branches, firstPart, has, isLeaf, type Leaf, needBranch, needLeaf } from './parse-tree.ts'
import { stringOf } from './strings.ts'

const largestBigint = 9223372036854775807n

/** A number; in version 333 its sign may be a part of it. */
export function numberOf(number: Branch): Expression {
  const token = needLeaf(number, 'INTEGER_VALUE', 'DECIMAL_VALUE', 'DOUBLE_VALUE')
  const isNegative = has(number, 'MINUS')
  if (token.token === 'INTEGER_VALUE' && BigInt(token.text) > largestBigint + (isNegative ? 1n : 0n))
    // Presto names the start of the text
    throw new SqlFailure(`Invalid numeric literal: ${isNegative ? '-' : ''}${token.text}`, 0)
  const value: Literal = { kind: numberKinds[token.token] ?? 'integer', at: token.at, text: token.text }
  return isNegative ? { kind: 'sign', at: number.at, sign: '-', value } : value
}

const numberKinds: Readonly<Record<string, 'integer' | 'decimal' | 'double'>> = {
  INTEGER_VALUE: 'integer',
  DECIMAL_VALUE: 'decimal',
  DOUBLE_VALUE: 'double',
}

/** `X'65 66'` */
export function binaryOf(token: Leaf): Literal {
  const digits = token.text
    .slice(2, -1)
    .replaceAll(/[ \r\n\t]/g, '')
    .toUpperCase()
  // Presto names the quote
  const at = token.at + 1
  if (!/^[0-9A-F]*$/.test(digits)) throw new SqlFailure('Binary literal can only contain hexadecimal digits', at)
  if (digits.length % 2 === 1) throw new SqlFailure('Binary literal must contain an even number of digits', at)
  return { kind: 'binary', at: token.at, digits }
}

export function intervalOf(interval: Branch): Literal {
  const [from, to] = branches(interval, 'intervalField').map(fieldOf)
  return {
    kind: 'interval',
    at: interval.at,
    isNegative: has(interval, 'MINUS'),
    value: stringOf(needBranch(interval, 'string')),
    from: from ?? 'DAY',
    to,
  }
}

const fields: readonly string[] = ['YEAR', 'MONTH', 'DAY', 'HOUR', 'MINUTE', 'SECOND'] satisfies IntervalField[]

function fieldOf(field: Branch): IntervalField {
  const first = firstPart(field)
  if (isLeaf(first) && isField(first.token)) return first.token
  throw new Error('the grammar has a field of an interval that the tree has not')
}

function isField(token: string): token is IntervalField {
  return fields.includes(token)
}
