/** DuckDB's errors in Presto's words, as far as they mean the same. */

import type { PrestoVersion } from '../../sql/question.ts'
import { CANCELLED } from '../sql-engine.ts'

/** Begins the messages of lakemock's own functions, and of what translated SQL fails with on purpose. */
export const FAILURE_MARK = 'presto: '
/** What a division by zero fails with, until the version words it. */
export const ZERO_MARK = 'zero'

const integerNames: Readonly<Record<string, string>> = {
  INT8: 'tinyint',
  INT16: 'smallint',
  INT32: 'integer',
  INT64: 'bigint',
  INT128: 'bigint',
}

interface Wording {
  readonly pattern: RegExp
  readonly words: (groups: readonly string[], version: PrestoVersion) => string
}

const wordings: readonly Wording[] = [
  {
    pattern: new RegExp(`'${FAILURE_MARK}${ZERO_MARK}'`),
    words: (_, version) => (version === '333' ? 'Division by zero' : '/ by zero'),
  },
  { pattern: new RegExp(`'${FAILURE_MARK}([^']*)' to `), words: ([message = '']) => message },
  { pattern: new RegExp(`${FAILURE_MARK}(.*)$`, 's'), words: ([message = '']) => message },
  {
    pattern: /Overflow in (addition|subtraction|multiplication) of (INT\d+) \((-?\d+) ([-+*]) (-?\d+)\)/,
    words: ([operation, type = '', left, sign, right]) =>
      `${integerNames[type] ?? 'bigint'} ${operation} overflow: ${left} ${sign} ${right}`,
  },
  // the sum of bigint values is wider in DuckDB
  {
    pattern: /Type INT128 with value .* can't be cast .* to|Type INT128 .* out of range/,
    words: () => 'bigint addition overflow',
  },
  {
    pattern:
      /Type INT\d+ with value (-?\d+) can't be cast because the value is out of range for the destination type (INT\d+)/,
    words: ([value, type = '']) => `Out of range for ${integerNames[type] ?? 'bigint'}: ${value}`,
  },
  { pattern: /More than one row returned by a subquery/, words: () => 'Scalar sub-query has returned multiple rows' },
  {
    pattern: /Overflow in .* DECIMAL|DECIMAL.* out of range|to DECIMAL.* out of range/,
    words: () => 'Decimal overflow',
  },
  {
    pattern: /^Out of Memory Error/,
    words: () => 'The query needs more memory than the engine duckdb may use (setting limits.engineMemory)',
  },
  { pattern: /^INTERRUPT Error/, words: () => CANCELLED },
]

/** What a client gets for an error of DuckDB. */
export function engineMessage(message: string, version: PrestoVersion): string {
  for (const { pattern, words } of wordings) {
    const [, ...groups] = pattern.exec(message) ?? [undefined]
    if (pattern.test(message))
      return words(
        groups.filter((group) => group !== undefined),
        version,
      )
  }
  return `The engine duckdb failed: ${message.split('\n\nLINE ')[0] ?? message}`
}
