/** Every pattern of a schema that users meet has a rule in words. */
import { expect, test } from 'vitest'
import { hasRule } from '../../src/core/text-rules.ts'
import { fixturesSchema } from '../../src/fixture-files/schema.ts'
import { createEmulator } from '../../src/index.ts'

/** The patterns in a schema, without those of the names of fields. */
function patternsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'responses') return []
    return key === 'pattern' && typeof inner === 'string' ? [inner] : patternsIn(inner)
  })
}

/** Of replies, or published only: the handler has a message of its own. */
const handled = [
  /^\^\[0-9a-f\]\{32\}\$$/,
  /next\|idle/,
  /^\^\\d\{4\}-/,
  /\(ms\|s\|m\|h\|d\)/,
  /^\^\[A-Za-z0-9_-\]\{1,64\}\$$/,
]

test('every pattern has a rule', async () => {
  const emulator = await createEmulator({ fixtures: {}, listen: false })
  const patterns = new Set([...patternsIn(fixturesSchema), ...patternsIn(await emulator.openapi())])
  await emulator.close()
  expect(patterns.size).toBeGreaterThan(5)
  expect([...patterns].filter((one) => !hasRule(one) && !handled.some((form) => form.test(one)))).toEqual([])
})
