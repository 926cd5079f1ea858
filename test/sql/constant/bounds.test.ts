import { describe, expect, it } from 'vitest'
import { answerSql } from '../../../src/sql/answer-sql.ts'

const known = { catalogs: () => ['hive'], schemas: () => ['default'], tables: () => [], table: () => undefined }

function answer(expression: string) {
  return answerSql({
    text: `select ${expression}`,
    catalog: 'hive',
    schema: 'default',
    user: 'u',
    version: '333',
    known,
    isStrict: true,
    nowMs: 0,
  })
}

describe('an expression that takes long', () => {
  it.each([
    [
      'lambdas in each other',
      'transform(sequence(1, 10000), x -> reduce(sequence(1, 10000), 0, (s, y) -> s + y, s -> s))',
    ],
    ['a long text', "length(lpad('a', 2000000000, 'b'))"],
    [
      'a text that grows',
      "replace(replace(replace(lpad('a', 900, 'a'), 'a', lpad('a', 900, 'a')), 'a', 'bbb'), 'b', 'ccc')",
    ],
    ['many long texts', Array.from({ length: 200 }, (_, n) => `length(lpad('a', ${900_000 + n}, 'b'))`).join(' + ')],
    ['distances', "levenshtein_distance(lpad('a', 90000, 'xy'), lpad('a', 90000, 'yx'))"],
    ['a pattern', "regexp_like(lpad('b', 100000, 'a'), '(a|aa|aaa)+(a|b|c){50}$')"],
    ['LIKE', "lpad('b', 50000, 'a') like '%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%c'"],
    ['lists', 'cardinality(array_intersect(sequence(1, 10000), sequence(5000, 14999)))'],
    ['moments beyond the calendar', "date '2020-01-01' + interval '999999999' day"],
  ])('ends soon, and is accepted: %s', (_, expression) => {
    const start = process.cpuUsage()
    const { result } = answer(expression)
    expect(result.message).toBeUndefined()
    expect(result.rows).toHaveLength(1)
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1000).toBeLessThan(1000)
  })

  it('may be nested deeply', () => {
    const depth = 200
    expect(answer(`${'abs('.repeat(depth)}-5${')'.repeat(depth)}`).result.message).toBeUndefined()
  })
})
