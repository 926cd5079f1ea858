import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Journal, Since } from '../../src/journal/journal.ts'
import { compileFilter } from '../../src/journal/matching.ts'
import { type Expectation, verify } from '../../src/journal/verification.ts'
import { runs } from '../runs.ts'
import { journalOf, recordRequest } from './entries.ts'

function check(journal: Journal, expected: readonly Expectation[], inOrder = false, since?: Since) {
  const compiled = expected.map((expectation) => ({
    expectation,
    matcher: compileFilter(expectation.match, ''),
  }))
  return verify(journal, compiled, { inOrder, since })
}

function journalWith(operations: readonly string[], limit = 1000): Journal {
  const journal = journalOf(limit)
  for (const operation of operations) recordRequest(journal, { operation })
  return journal
}

const create = { operation: 'CreateSession' } as const
const poll = { operation: 'ShowStatement' } as const
const cancel = { operation: 'CancelStatement' } as const

describe('a verification', () => {
  const journal = journalWith(['CreateSession', 'ShowStatement', 'CancelStatement', 'ShowStatement'])

  test.each<[Omit<Expectation, 'match'>, string, string]>([
    [{}, 'pass', 'at least 1'],
    [{ exactly: 2 }, 'pass', 'exactly 2'],
    [{ exactly: 1 }, 'fail', 'exactly 1'],
    [{ exactly: 3 }, 'fail', 'exactly 3'],
    [{ exactly: 0 }, 'fail', 'exactly 0'],
    [{ atLeast: 2 }, 'pass', 'at least 2'],
    [{ atLeast: 3 }, 'fail', 'at least 3'],
    [{ atMost: 2 }, 'pass', 'at most 2'],
    [{ atMost: 1 }, 'fail', 'at most 1'],
    [{ atLeast: 1, atMost: 3 }, 'pass', '1 to 3'],
    [{ atLeast: 3, atMost: 4 }, 'fail', '3 to 4'],
  ])('of two polls, %j: %s', async (counts, result, words) => {
    const { expectations } = await check(journal, [{ match: poll, ...counts }])
    expect(expectations[0]).toMatchObject({ result, expected: words, found: 2, possible: 0, entries: [2, 4] })
  })

  test('says what came closest if too few requests came, and how it differs', async () => {
    const journal = journalOf()
    recordRequest(journal, { operation: 'CreateStatement', body: { code: 'df.count()' } })
    recordRequest(journal, { operation: 'CreateStatement', body: { code: 'val total = 1' } })
    recordRequest(journal, { operation: 'ShowStatement' })
    recordRequest(journal, { operation: 'CreateStatement', body: { code: 'val total = 2' }, status: 400 })
    const match = { operation: 'CreateStatement', code: 'val total = 3', status: 200 } as const
    const nearest = (await check(journal, [{ match }])).expectations[0]?.nearest
    expect(nearest?.map(({ entry, differences }) => [entry.id, differences.map(({ field }) => field)])).toEqual([
      [2, ['code']],
      [1, ['code']],
      [4, ['status', 'code']],
    ])
    expect(nearest?.[0]?.differences).toEqual([{ field: 'code', expected: 'val total = 3', actual: 'val total = 1' }])
    expect((await check(journal, [{ match: poll, exactly: 0 }])).expectations[0]?.nearest).toEqual([])
  })

  test('fails if one expectation fails, whatever the others are', async () => {
    expect((await check(journal, [{ match: create }, { match: cancel, exactly: 0 }])).result).toBe('fail')
    expect((await check(journal, [{ match: create }, { match: cancel }])).result).toBe('pass')
  })

  test('looks no further back than since', async () => {
    expect((await check(journal, [{ match: poll, exactly: 1 }], false, { id: 2 })).result).toBe('pass')
    expect((await check(journal, [{ match: create, exactly: 0 }], false, { id: 1 })).result).toBe('pass')
  })

  test.each<[Expectation[], string, number | undefined, number]>([
    [[{ match: create }, { match: cancel }], 'pass', undefined, 3],
    [[{ match: poll }, { match: cancel }, { match: poll }], 'pass', undefined, 4],
    [[{ match: cancel }, { match: create }], 'fail', 1, 3],
    [[{ match: poll, exactly: 2 }, { match: cancel }], 'fail', 1, 4],
    [[{ match: cancel }, { match: poll, atLeast: 2 }], 'fail', 1, 3],
    [[{ match: cancel }, { match: create, atMost: 5 }, { match: poll }], 'pass', undefined, 4],
  ])('in order: %j is %s', async (expected, result, missing, afterId) => {
    expect((await check(journal, expected, true)).order).toEqual({ result, missing, afterId })
  })
})

describe('after entries were dropped, a verification', () => {
  // CreateSession and one poll are gone
  const journal = journalWith(['CreateSession', 'ShowStatement', 'CancelStatement', 'ShowStatement'], 2)

  test.each<[Expectation, string]>([
    [{ match: poll, exactly: 1 }, 'inconclusive'],
    [{ match: poll, exactly: 2 }, 'inconclusive'],
    [{ match: poll, exactly: 3 }, 'fail'],
    [{ match: poll, exactly: 0 }, 'fail'],
    [{ match: poll, atLeast: 1 }, 'pass'],
    [{ match: poll, atLeast: 2 }, 'inconclusive'],
    [{ match: poll, atLeast: 3 }, 'fail'],
    [{ match: poll, atMost: 1 }, 'inconclusive'],
    [{ match: poll, atMost: 2 }, 'pass'],
    [{ match: poll, atMost: 0 }, 'fail'],
    // of these operations nothing was dropped
    [{ match: cancel, exactly: 1 }, 'pass'],
    [{ match: { api: 'mrs' }, exactly: 0 }, 'pass'],
    [{ match: { operation: 'CancelSql' } }, 'fail'],
    [{ match: create }, 'inconclusive'],
    [{ match: { method: 'POST' }, exactly: 2 }, 'inconclusive'],
    [{ match: { method: 'DELETE' }, exactly: 0 }, 'pass'],
    [{ match: {}, exactly: 4 }, 'inconclusive'],
    [{ match: {}, exactly: 5 }, 'fail'],
  ])('%j: %s', async (expectation, result) => {
    expect((await check(journal, [expectation])).result).toBe(result)
  })

  test('is sure of what came since', async () => {
    expect((await check(journal, [{ match: poll, exactly: 1 }], false, { id: 2 })).result).toBe('pass')
    expect((await check(journal, [{ match: poll, exactly: 1 }], false, { id: 1 })).result).toBe('inconclusive')
    expect((await check(journal, [{ match: create, exactly: 0 }], false, { id: 1 })).result).toBe('pass')
  })

  test.each<[Expectation[], string]>([
    [[{ match: cancel }, { match: poll }], 'pass'],
    [[{ match: create }, { match: cancel }], 'inconclusive'],
    [[{ match: poll }, { match: cancel }], 'inconclusive'],
    [[{ match: poll, atLeast: 2 }, { match: cancel }], 'fail'],
    [[{ match: poll }, { match: create }], 'inconclusive'],
    [[{ match: cancel }, { match: create }], 'fail'],
    [[{ match: poll, atLeast: 2 }, { match: poll }], 'fail'],
  ])('in order: %j: %s', async (expected, result) => {
    expect((await check(journal, expected, true)).order?.result).toBe(result)
  })

  test('passes or fails only if the whole journal would have given the same verdict', async () => {
    const operation = fc.constantFrom('CreateSession', 'ShowStatement', 'CancelStatement', 'ExecuteSql')
    const expectation = fc.record(
      {
        match: fc.oneof(fc.constant({}), fc.record({ operation }), fc.constant({ api: 'dli' })),
        atLeast: fc.integer({ min: 0, max: 3 }),
        atMost: fc.integer({ min: 3, max: 5 }),
      },
      { requiredKeys: ['match'] },
    )
    const seen = { pass: 0, fail: 0, inconclusive: 0 }
    await fc.assert(
      fc.asyncProperty(
        fc.array(operation, { maxLength: 12 }),
        fc.array(expectation, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 8 }),
        fc.boolean(),
        fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
        async (operations, expected, limit, inOrder, id) => {
          const since = id === undefined ? undefined : { id }
          const { result } = await check(journalWith(operations, limit), expected, inOrder, since)
          const truth = (await check(journalWith(operations), expected, inOrder, since)).result
          seen[result]++
          expect(truth).not.toBe('inconclusive')
          if (result !== 'inconclusive') expect(result).toBe(truth)
        },
      ),
      { numRuns: runs(2000), seed: 7 },
    )
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(runs(50))
  })
})
