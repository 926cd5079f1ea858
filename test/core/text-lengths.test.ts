import Type from 'typebox'
import { expect, test } from 'vitest'
import { SchemaCheck } from '../../src/core/schema-check.ts'

test('a length in a schema counts characters, as JSON Schema says', () => {
  const check = new SchemaCheck(Type.Object({ name: Type.String({ minLength: 2, maxLength: 3 }) }))
  expect(check.read({ name: '😀😀😀' })).toEqual({ name: '😀😀😀' })
  expect(() => check.read({ name: '😀' })).toThrow(/at least 2 characters/)
  expect(() => check.read({ name: '😀😀😀😀' })).toThrow(/at most 3 characters/)
})
