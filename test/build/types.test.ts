/** What the built program has in the place of typebox, against typebox. */
import Type from 'typebox'
import { describe, expect, test } from 'vitest'
import { createEmulator } from '../../src/index.ts'
import { startLakemock } from '../cli/program.ts'

const make = (T: typeof Type) => ({
  any: T.Any({ description: 'd' }),
  unknown: T.Unknown(),
  scalars: [T.Boolean(), T.Integer({ minimum: 1 }), T.Number({ maximum: 2 }), T.String({ minLength: 1 })],
  literals: [T.Literal('a', { description: 'd' }), T.Literal(1)],
  enumeration: T.Enum(['a', 'b'], { description: 'd' }),
  array: T.Array(T.String(), { minItems: 1 }),
  records: [T.Record(T.String(), T.Integer(), { description: 'd' }), T.Record(T.String({ pattern: '^a' }), T.Any())],
  empty: T.Object({}),
  object: T.Object({ a: T.String(), b: T.Optional(T.Integer({ description: 'd' })) }, { additionalProperties: false }),
  optional: T.Object({ a: T.Optional(T.Object({ b: T.Optional(T.String()) })) }),
  // what a spread makes of an optional field has to be there
  spread: T.Object({ a: T.Object({}), b: { ...T.Optional(T.String()), description: 'd' } }),
  partial: T.Partial(T.Object({ a: T.String(), b: T.Integer() }, { additionalProperties: false })),
  unsafe: T.Object({ a: T.Unsafe({ type: ['string', 'null'] }), b: T.Optional(T.Unsafe({ ...T.Array(T.String()) })) }),
})

describe('the light types', () => {
  test('make the same schemas', async () => {
    const { default: light } = await import(new URL('../../build/types.js', import.meta.url).href)
    const [ours, theirs] = [make(light), make(Type)]
    expect(JSON.stringify(ours, undefined, 1)).toBe(JSON.stringify(theirs, undefined, 1))
  })

  test('change nothing in what the program says of itself', async () => {
    const program = await startLakemock()
    const emulator = await createEmulator({ listen: false })
    for (const path of ['/_lakemock/openapi.json', '/_lakemock/fixtures.schema.json']) {
      const built = await (await fetch(program.url + path)).text()
      expect(built).toBe((await emulator.inject({ method: 'GET', url: path })).body)
    }
    await emulator.close()
    await program.stop()
  })
})
