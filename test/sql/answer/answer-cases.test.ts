/** Texts of several lines, in other letter case, of other dialects, and unfinished: what real Presto answered to them. */
import { describe, expect, test } from 'vitest'
import { answerer, asCase, readCases, versions } from '../oracle-cases.ts'

describe.each(versions)('texts of version %s', (version) => {
  const cases = readCases(new URL(`answer-cases-${version}.jsonl`, import.meta.url))
  const answer = answerer(version)

  test.each(cases)('$sql', (expected) => {
    expect(asCase(expected.sql, answer(expected.sql), expected)).toEqual(expected)
  })
})
