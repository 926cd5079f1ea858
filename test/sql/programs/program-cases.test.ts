/** SQL that programs send, and what goes wrong in it: what real Presto answered. Each group begins with the table t1 alone. */
import { describe, expect, test } from 'vitest'
import { answerer, asCase, readCases, versions } from '../oracle-cases.ts'

describe.each(versions)('SQL of programs, version %s', (version) => {
  describe.each(['queries', 'metadata', 'definitions'])('%s', (group) => {
    const cases = readCases(new URL(`${group}-${version}.jsonl`, import.meta.url))
    const answer = answerer(version)

    test.each(cases)('$sql', (expected) => {
      expect(asCase(expected.sql, answer(expected.sql), expected)).toEqual(expected)
    })
  })
})
