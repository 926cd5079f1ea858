/** What real Presto 0.217 and PrestoSQL 333 answered (test/recorded and test/sql), beside the engine duckdb. The test prints the figures. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseType } from '../../../src/sql/data-types/parse-type.ts'
import type { PrestoVersion } from '../../../src/sql/question.ts'
import { shownCell } from '../../sql/constant/shown-cell.ts'
import { sortedRows } from '../../sql/oracle-cases.ts'
import { DuckDbSession, hasDuckDb, type Shown } from './duckdb-session.ts'

interface RecordedRow {
  readonly n: number
  readonly sql: string
  readonly states: readonly string[] | null
  readonly columns: readonly (readonly [string, string])[] | null
  readonly rows?: readonly (readonly unknown[])[]
  readonly error?: { readonly message: string }
}

const recorded: readonly (readonly [PrestoVersion, string])[] = [
  ['0.216', 'presto-0.217.jsonl'],
  ['333', 'prestosql-333.jsonl'],
]

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

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

function difference(row: RecordedRow, shown: Shown): string | undefined {
  if (row.error !== undefined || shown.message !== undefined)
    return isSame(shown.message, row.error?.message)
      ? undefined
      : `${shown.message ?? 'ok'} / ${row.error?.message ?? 'ok'}`
  const headings = row.columns?.map(([name]) => name)
  if (
    !isSame(
      shown.columns.map(({ name }) => name),
      headings,
    )
  )
    return `${JSON.stringify(shown.columns)} / ${headings}`
  const expected = (row.rows ?? []).map((cells) =>
    cells.map((cell, index) => shownCell(cell, parseType(row.columns?.[index]?.[1] ?? ''))),
  )
  return isSame(sortedRows(shown.rows), sortedRows(expected))
    ? undefined
    : `${JSON.stringify(shown.rows).slice(0, 300)} / ${JSON.stringify(expected).slice(0, 300)}`
}

describe.skipIf(!hasDuckDb).each(recorded)('duckdb and the recorded replies of Presto, version %s', (version, file) => {
  test('status, headings and rows reach the figure', async () => {
    const lines = readFileSync(join(import.meta.dirname, '../../recorded', file), 'utf8').split('\n')
    const rows = lines.filter((line) => line !== '').map((line): RecordedRow => JSON.parse(line))
    const session = new DuckDbSession({ version })
    const differences: string[] = []
    let count = 0
    for (const row of rows) {
      if (row.states === null) continue
      const before = notRecorded[version][row.n]
      if (before !== undefined) await session.run(before)
      count++
      const found = difference(row, await session.run(row.sql))
      if (found !== undefined) differences.push(`${row.n} ${row.sql.slice(0, 200)}: ${found}`)
    }
    await session.close()
    process.stdout.write(
      `duckdb ${version}: ${count - differences.length} of ${count} recorded statements are equal\n${process.env.SHOW ? differences.join('\n') : ''}\n`,
    )
    expect(differences.length / count).toBeLessThanOrEqual(0.15)
  })
})
