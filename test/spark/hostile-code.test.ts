/** Code of any length and depth is evaluated in bounded steps, and never throws. */
import { expect, test } from 'vitest'
import { codeSession, hostileCodes } from './code-session.ts'

const cases = ['spark', 'pyspark', 'sql', 'sparkr'].flatMap((kind) =>
  hostileCodes.map((code) => [kind, code.slice(0, 12), code] as const),
)

test.each(cases)('%s: %j …', (kind, _start, code) => {
  expect(codeSession(kind, { guesses: true })(code)).toBeDefined()
})
