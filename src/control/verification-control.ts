import Type from 'typebox'
import { closed, nullable } from '../core/json-schema.ts'
import { invalid } from '../core/problem.ts'
import type { Regex } from '../core/regex.ts'
import { compileFilter, type Matcher } from '../journal/matching.ts'
import { type Expectation, expectation, MAX_EXPECTATIONS, verify } from '../journal/verification.ts'
import { defineOperation, ok } from '../operation.ts'
import { projectParams, replies } from './control-api.ts'
import { dropped, JOURNAL, lastId, nearestList, nearestView } from './journal-control.ts'
import { readSince, SINCE, withCompiled } from './journal-query.ts'

export const verification = Type.Object(
  {
    expect: Type.Array(expectation, { minItems: 1, maxItems: MAX_EXPECTATIONS }),
    inOrder: Type.Optional(
      Type.Boolean({ description: 'true: in this order, possibly with other requests between them.' }),
    ),
    since: Type.Optional(Type.Unsafe<number | string>({ type: ['integer', 'string'], description: SINCE })),
  },
  { ...closed, examples: [{ expect: [{ match: { operation: 'CreateSession' }, atLeast: 1 }] }] },
)

const verdict = Type.Enum(['pass', 'fail', 'inconclusive'], {
  description: 'inconclusive: the dropped entries could have made the difference.',
})
export const verified = Type.Object({
  result: verdict,
  expectations: Type.Array(
    Type.Object({
      result: verdict,
      match: Type.Object({}, { additionalProperties: true }),
      expected: Type.String({ description: 'In words.' }),
      found: Type.Integer(),
      possible: Type.Integer({ description: 'How many dropped entries may have matched, too.' }),
      entries: Type.Array(Type.Integer(), { description: 'The numbers of the first 100 entries found.' }),
      nearest: nearestList('If too few were found: the entries that came closest.'),
    }),
  ),
  order: nullable(
    Type.Object(
      {},
      {
        additionalProperties: true,
        description:
          'With inOrder: result, missing (the expectation that was not met after those before it) and after (the entry after which it was expected; 0: the beginning).',
      },
    ),
  ),
  dropped,
  lastId,
})

/** Compares a world's journal with what a test expects. */
export const verificationOperations = [
  defineOperation({
    id: 'VerifyJournal',
    method: 'POST',
    path: `${JOURNAL}/verify`,
    summary: 'Check that the expected requests came',
    description:
      'pass; fail, with the nearest requests and how they differ; or inconclusive, if the dropped entries could have made the difference. A valid check returns 200 whatever its result; 400 names an invalid field. Source: lakemock.',
    params: projectParams,
    body: verification,
    replies: replies(verified),
    async handle({ world: { journal, texts }, body }) {
      const expected: { expectation: Expectation; matcher: Matcher }[] = []
      const regexes: Regex[] = []
      for (const [index, one] of body.expect.entries()) {
        expected.push({
          expectation: checkCounts(one, `expect.${index}`),
          matcher: compileFilter(one.match, `expect.${index}.match`, regexes),
        })
      }
      const since = readSince(body.since)
      const { result, expectations, order } = await withCompiled(regexes, { texts, field: 'expect' }, () =>
        verify(journal, expected, { inOrder: body.inOrder ?? false, since }),
      )
      return ok({
        result,
        expectations: expectations.map(({ nearest, ...rest }, index) => ({
          match: body.expect[index]?.match ?? {},
          ...rest,
          nearest: nearestView(nearest),
        })),
        order:
          order === undefined ? null : { result: order.result, missing: order.missing ?? null, after: order.afterId },
        dropped: journal.dropped,
        lastId: journal.lastId,
      })
    },
  }),
]

function checkCounts(one: Expectation, at: string): Expectation {
  const { exactly, atLeast, atMost } = one
  if (exactly !== undefined && (atLeast !== undefined || atMost !== undefined)) {
    throw invalid(`${at}.exactly`, `cannot be combined with ${atLeast === undefined ? 'atMost' : 'atLeast'}`)
  }
  if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) {
    throw invalid(`${at}.atLeast`, 'must not be greater than atMost')
  }
  return one
}
