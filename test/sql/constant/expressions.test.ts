import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { answerSql } from '../../../src/sql/answer-sql.ts'
import { parseType } from '../../../src/sql/data-types/parse-type.ts'
import type { PrestoVersion } from '../../../src/sql/question.ts'
import { shownCell } from './shown-cell.ts'

/** What a real server of the version answered: the expression, its type and its value; no type and a message if it failed. */
type Answered = readonly [expression: string, type: string | null, value: unknown]

function read(name: string): readonly Answered[] {
  const text = readFileSync(new URL(`expressions-${name}.jsonl`, import.meta.url), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

/** The message, or the type and the value. */
function answer(expression: string, version: PrestoVersion): string {
  const { result, types } = answerSql({
    text: `select ${expression}`,
    catalog: 'hive',
    schema: 'default',
    user: 'u',
    version,
    known: { catalogs: () => ['hive'], schemas: () => ['default'], tables: () => [], table: () => undefined },
    isStrict: true,
    nowMs: Date.UTC(2026, 10, 27, 21),
  })
  return result.message ?? `${types[0]} ${result.rows?.[0]?.[0]}`
}

// what both return alike is tested with one of them, and every fifth with the other: the rules are the same
const both = read('both')
const samples = { '0.216': both, '333': both.filter((_, index) => index % 5 === 0) } as const

describe.each<PrestoVersion>(['0.216', '333'])('an expression in %s', (version) => {
  it.each([...samples[version], ...read(version)])('%s', (expression, type, value) => {
    const expected = type === null ? String(value) : `${type} ${shownCell(value, parseType(type))}`
    expect(answer(expression, version)).toBe(expected)
  })
})
