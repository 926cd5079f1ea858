import { expect, test } from 'vitest'
import { readFunction } from '../../../src/sql/function/signature.ts'

test('a function is read once for each version', () => {
  const family = readFunction('sum', '333')
  expect(family?.kind).toBe('aggregate')
  expect(readFunction('sum', '333')).toBe(family)
  expect(readFunction('sum', '0.216')).not.toBe(family)
})

test('a name that no version has, or that objects inherit, is not a function', () => {
  expect(readFunction('no_such_function', '333')).toBeUndefined()
  expect(readFunction('constructor', '333')).toBeUndefined()
})
