import Type from 'typebox'
import { expect, test } from 'vitest'
import { knownFieldsOf, unknownFieldsIn } from '../../src/core/known-fields.ts'

const known = knownFieldsOf(
  Type.Object({
    name: Type.String(),
    open: Type.Object({ a: Type.String() }, { additionalProperties: true }),
    record: Type.Record(Type.String(), Type.String()),
    either: Type.Union([
      Type.Object({ a: Type.String() }),
      Type.Object({ b: Type.Object({ c: Type.String() }) }),
      Type.Null(),
    ]),
    list: Type.Array(Type.Object({ inner: Type.Object({ id: Type.String() }) })),
  }),
)
const unknown = (value: unknown) =>
  unknownFieldsIn({ value, known }, { value: {}, known: new Map() })?.names ?? 'all known'

test.each([
  [{ name: 'x', open: { b: 1 }, record: { c: 1 }, list: [{ inner: { id: 'i' } }] }, 'all known'],
  [{ nmae: 'x' }, ['nmae']],
  [{ either: { a: 'x', b: { c: 'y', d: 'z' } } }, ['either.b.d']],
  [{ list: [{ inner: { id: 'i' } }, { inner: { Id: 'i' } }, { iner: {} }] }, ['list.1.inner.Id', 'list.2.iner']],
  [JSON.parse('{"__proto__": {"name": 1}, "constructor": 1}'), ['__proto__', 'constructor']],
  // another type than the schema's is not the subject
  [{ list: 'x', open: null, name: { any: 1 } }, 'all known'],
  [null, 'all known'],
  ['text', 'all known'],
])('%j', (value, names) => {
  expect(unknown(value)).toEqual(names)
})
