import Type from 'typebox'
import { afterEach, expect, test, vi } from 'vitest'
import { PartsCheck } from '../../src/core/parts-check.ts'
import type { Problem } from '../../src/core/problem.ts'
import { realTime } from '../../src/core/real-time.ts'
import { SchemaCheck } from '../../src/core/schema-check.ts'

afterEach(() => vi.restoreAllMocks())

const schema = Type.Object(
  {
    name: Type.String({ minLength: 1 }),
    rows: Type.Array(Type.Object({ id: Type.Integer() }, { additionalProperties: false })),
    note: Type.Optional(Type.Object({ text: Type.String() })),
  },
  { additionalProperties: false },
)

test('a valid value is returned as it is', async () => {
  const value = { name: 'a', rows: [{ id: 1 }] }
  expect(await new PartsCheck(schema).read(value)).toBe(value)
})

test.each([
  ['no object', 7],
  ['a missing field', { name: 'a' }],
  ['an unknown field', { name: 'a', rows: [], nota: {} }],
  ['a field of another type', { name: 'a', rows: {} }],
  ['a field that breaks a rule', { name: '', rows: [] }],
  ['an unknown field of a row', { name: 'a', rows: [{ id: 1 }, { id: 2, it: 3 }] }],
  ['a missing field of an optional part', { name: 'a', rows: [], note: {} }],
])('%s is refused in the words of a check of the whole', async (_what, value) => {
  const words = (read: () => unknown): string => {
    try {
      read()
    } catch (problem) {
      return (problem as Problem).message
    }
    return 'nothing is refused'
  }
  const whole = words(() => new SchemaCheck(schema).read(value))
  expect(whole).not.toBe('nothing is refused')
  await expect(new PartsCheck(schema).read(value)).rejects.toThrow(whole)
})

test('other work has its turn between two parts', async () => {
  let elapsedMs = realTime.elapsedMs()
  vi.spyOn(realTime, 'elapsedMs').mockImplementation(() => (elapsedMs += 11))
  const order: string[] = []
  const isRead = new PartsCheck(schema).read({ name: 'a', rows: [] }).then(() => order.push('checked'))
  realTime.setImmediate(() => order.push('other'))
  await isRead
  expect(order).toEqual(['other', 'checked'])
})
