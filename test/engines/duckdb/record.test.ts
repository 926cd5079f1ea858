/** What DuckDB gives is recorded, and replayed without it. */
import { afterEach, expect, test } from 'vitest'
import { parse } from 'yaml'
import { closeAll, runSql, startRecorded } from '../../recording/record-engines-with.ts'
import { sqlCases } from '../sql-cases.ts'
import { hasDuckDb } from './duckdb-session.ts'

afterEach(closeAll)

test.skipIf(!hasDuckDb)(
  'the cases of every SQL engine give the same replies from the stubs of a recording',
  async () => {
    const recorded = await startRecorded({}, { settings: { sqlEngine: 'duckdb' } })
    const run = async (api: Parameters<typeof runSql>[0]): Promise<unknown[]> => {
      const seen: unknown[] = []
      for (const { sql } of sqlCases) seen.push(await runSql(api, sql))
      return seen
    }
    const seen = await run(recorded)
    const { yaml, stubs } = await recorded.made()
    expect(stubs).toBe(sqlCases.length)
    const replay = await startRecorded(parse(yaml) as object, {})
    expect(await run(replay)).toEqual(seen)
  },
)
