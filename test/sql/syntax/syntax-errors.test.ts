/** Syntax errors, word for word: what real Presto 0.217 and PrestoSQL 333 say of wrong texts, and of some right ones. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { prestoVersions } from '../../../src/sql/question.ts'
import { refusalOf } from './refusal.ts'

interface SyntaxCase {
  readonly sql: string
  /** null: the text is right. */
  readonly message: string | null
}

interface RecordedRow {
  readonly sql: string
  /** null: the service refused the text before Presto saw it. */
  readonly states: readonly string[] | null
  readonly error?: { readonly message: string }
}

describe.each(prestoVersions)('version %s', (version) => {
  test('texts of our own', () => {
    const cases = readLines<SyntaxCase>(new URL(`syntax-cases-${version}.jsonl`, import.meta.url))
    const said = cases.map(({ sql }): SyntaxCase => ({ sql, message: refusalOf(sql, version) }))
    expect(cases.length).toBeGreaterThan(500)
    expect(said).toEqual(cases)
  })

  test('recorded texts: syntax errors are said, and nothing else is refused', () => {
    const file = version === '333' ? 'prestosql-333' : 'presto-0.217'
    const rows = readLines<RecordedRow>(new URL(`../../recorded/${file}.jsonl`, import.meta.url))
    const parsed = rows.filter(({ states }) => states !== null)
    const said = parsed.map(({ sql }) => ({ sql, message: refusalOf(sql, version) }))
    const recorded = parsed.map(({ sql, error }) => ({
      sql,
      message: error !== undefined && isOfParser(error.message) ? error.message : null,
    }))
    expect(said).toEqual(recorded)
  })
})

function isOfParser(message: string): boolean {
  return /mismatched input|backquoted identifiers|must not start with a digit|Invalid numeric literal/.test(message)
}

function readLines<Row>(file: URL): readonly Row[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): Row => JSON.parse(line))
}
