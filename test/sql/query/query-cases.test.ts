/** Queries: what real Presto answered to statements on t1 and tpch. */
import { describe, expect, test } from 'vitest'
import { answerer, asCase, readCases, versions } from '../oracle-cases.ts'

describe.each(versions)('queries of version %s', (version) => {
  const cases = readCases(new URL(`query-cases-${version}.jsonl`, import.meta.url))
  const answer = answerer(version)

  test.each(cases)('$sql', (expected) => {
    expect(asCase(expected.sql, answer(expected.sql), expected)).toEqual(expected)
  })
})
