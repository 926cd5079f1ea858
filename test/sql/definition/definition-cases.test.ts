/** Statements of this folder: what real Presto answered to them, in their order. */
import { describe, expect, test } from 'vitest'
import { answerer, asCase, readCases, versions } from '../oracle-cases.ts'

describe.each(versions)('definition statements of version %s', (version) => {
  const cases = readCases(new URL(`definition-cases-${version}.jsonl`, import.meta.url))
  const answer = answerer(version)

  test.each(cases)('$sql', (expected) => {
    expect(asCase(expected.sql, answer(expected.sql), expected)).toEqual(expected)
  })
})
