/** Statements and what a real Presto answered to them, as JSON lines. */
import { readFileSync } from 'node:fs'
import { answerSql } from '../../src/sql/answer-sql.ts'
import type { PrestoVersion, SqlAnswer } from '../../src/sql/question.ts'
import { MemoryCatalog } from './memory-catalog.ts'

export interface OracleCase {
  readonly sql: string
  /** The text of the failure; the rest is of a success. */
  readonly message?: string
  readonly columns?: readonly string[]
  readonly types?: readonly string[]
  /** In any order; absent if the rows depend on the server or on data that lakemock does not have. */
  readonly rows?: readonly (readonly (string | null)[])[]
}

export const versions: readonly PrestoVersion[] = ['0.216', '333']

export function readCases(file: URL): readonly OracleCase[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line): OracleCase => JSON.parse(line))
}

/** The table t1 of the recorded replies, with its two rows. */
export const setUp = [
  "create table t1 (id bigint, name varchar comment 'what it is called', dt varchar) with (format='ORC', partitioned_by=array['dt'])",
  "insert into t1 values (1,'one','2019-09-09'),(2,null,'2019-09-10')",
]

/** A function that runs statements one after the other; each sees what those before it changed. */
export function answerer(version: PrestoVersion, isStrict = true): (text: string) => SqlAnswer {
  const known = new MemoryCatalog()
  const answer = (text: string): SqlAnswer => {
    const question = {
      catalog: 'hive',
      schema: 'default',
      user: 'u',
      version,
      known,
      isStrict,
      nowMs: 1_600_000_000_000,
    }
    const given = answerSql({ ...question, text })
    if (given.failsIn === undefined) known.apply(given.change)
    return given
  }
  setUp.forEach(answer)
  return answer
}

/** What of an answer a case has a value for, in the form of a case. */
export function asCase(sql: string, answer: SqlAnswer, expected: OracleCase): OracleCase {
  const { message, columns = [], rows = [] } = answer.result
  if (message !== undefined) return { sql, message }
  return { sql, columns, types: answer.types, ...(expected.rows === undefined ? {} : { rows: sortedRows(rows) }) }
}

export const sortedRows = (rows: NonNullable<OracleCase['rows']>): NonNullable<OracleCase['rows']> =>
  [...rows].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
