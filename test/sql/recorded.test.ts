/**
 * What real Presto 0.217 and PrestoSQL 333 answered (test/recorded), beside what lakemock returns with a strict catalog.
 * The test prints the figures. The statements are run in their order, and what they change, they change in a catalog of the test.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answerSql } from '../../src/sql/answer-sql.ts'
import type { PrestoVersion, SqlAnswer } from '../../src/sql/question.ts'
import { MemoryCatalog } from './memory-catalog.ts'

interface RecordedRow {
  readonly n: number
  readonly sql: string
  /** null: the service refused the text before Presto saw it. */
  readonly states: readonly string[] | null
  readonly columns: readonly (readonly [string, string])[] | null
  readonly error?: { readonly message: string }
}

const recorded: readonly (readonly [PrestoVersion, string])[] = [
  ['0.216', 'presto-0.217.jsonl'],
  ['333', 'prestosql-333.jsonl'],
]

/** Statements that ran as well and are not in the recorded part, before the row with the number. */
const notRecorded: Readonly<Record<PrestoVersion, Readonly<Record<number, string>>>> = {
  '0.216': {
    103: 'create table t2 as select 1 a',
    106: 'alter table t1 add column c bigint',
    111: 'create view v1 as select id from t1',
  },
  '333': {
    106: 'alter table t1 add column c bigint',
    110: 'create view v1 as select id from t1',
    121: 'delete from t1',
  },
}

function readRows(file: string): readonly RecordedRow[] {
  const lines = readFileSync(join(import.meta.dirname, '../recorded', file), 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line): RecordedRow => JSON.parse(line))
}

interface Comparison {
  readonly row: RecordedRow
  readonly answer: SqlAnswer
}

function compare(version: PrestoVersion, file: string): readonly Comparison[] {
  const known = new MemoryCatalog()
  const answer = (text: string): SqlAnswer => {
    const question = { catalog: 'hive', schema: 'default', user: 'u', version, known, isStrict: true, nowMs: 0 }
    const given = answerSql({ ...question, text })
    if (given.failsIn === undefined) known.apply(given.change)
    return given
  }
  return readRows(file)
    .filter((row) => row.states !== null)
    .map((row) => {
      const before = notRecorded[version][row.n]
      if (before !== undefined) answer(before)
      return { row, answer: answer(row.sql) }
    })
}

const place = (message: string | undefined): string | undefined => /^line \d+:\d+/.exec(message ?? '')?.[0]

function rate(all: readonly Comparison[], isRight: (one: Comparison) => boolean): number {
  return all.filter(isRight).length / Math.max(1, all.length)
}

function figuresOf(compared: readonly Comparison[]): Readonly<Record<string, number>> {
  const failures = compared.filter(({ row }) => row.error !== undefined)
  const placed = failures.filter(({ row }) => place(row.error?.message) !== undefined)
  const successes = compared.filter(({ row, answer }) => row.error === undefined && answer.failsIn === undefined)
  return {
    verdicts: rate(compared, ({ row, answer }) => (row.error === undefined) === (answer.failsIn === undefined)),
    falseRefusals: compared.filter(({ row, answer }) => row.error === undefined && answer.failsIn !== undefined).length,
    positions: rate(placed, ({ row, answer }) => place(answer.result.message) === place(row.error?.message)),
    messages: rate(failures, ({ row, answer }) => answer.result.message === row.error?.message),
    headings: rate(
      successes,
      ({ row, answer }) => JSON.stringify(answer.result.columns) === JSON.stringify(row.columns?.map(([name]) => name)),
    ),
    types: rate(
      successes,
      ({ row, answer }) => JSON.stringify(answer.types) === JSON.stringify(row.columns?.map(([, type]) => type)),
    ),
  }
}

describe.each(recorded)('the recorded replies of Presto, version %s', (version, file) => {
  const compared = compare(version, file)

  test('verdicts, places, messages and headings reach the figures', () => {
    const figures = figuresOf(compared)
    const text = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(3)}`)
    process.stdout.write(`${version}, ${compared.length} statements: ${text.join(', ')}\n`)
    expect(figures.falseRefusals).toBe(0)
    expect(figures.verdicts).toBeGreaterThanOrEqual(0.95)
    expect(figures.positions).toBeGreaterThanOrEqual(0.95)
    expect(figures.messages).toBeGreaterThanOrEqual(0.8)
    expect(figures.headings).toBeGreaterThanOrEqual(0.97)
    expect(figures.types).toBeGreaterThanOrEqual(0.95)
  })

  test('no succeeding statement is refused', () => {
    const refused = compared.filter(({ row, answer }) => row.error === undefined && answer.failsIn !== undefined)
    expect(refused.map(({ row, answer }) => `${row.sql}: ${answer.result.message}`)).toEqual([])
  })
})
