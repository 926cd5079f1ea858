import { describe, expect, test } from 'vitest'
import { counted, shownName, shownNames, shownValue } from '../../src/core/shown.ts'

describe('a value in a message', () => {
  const itself: Record<string, unknown> = {}
  itself.itself = itself
  test.each<[unknown, string]>([
    ['a"b', '"a\\"b"'],
    ['\u001b[31m\u009b\u202e\u2028', '"\\u001b[31m\\u009b\\u202e\\u2028"'],
    [Number.NaN, 'NaN'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
    [5n, '5'],
    [undefined, 'undefined'],
    [null, 'null'],
    [() => 1, 'a function'],
    [Symbol('x'), 'a symbol'],
    [itself, 'an object that JSON cannot express'],
    ['x'.repeat(100), `"${'x'.repeat(59)}…`],
    [`${'x'.repeat(58)}😀😀`, `"${'x'.repeat(58)}…`],
  ])('%o is %j', (value, text) => expect(shownValue(value)).toBe(text))
})

test('a name has no quotes, and nothing that a terminal obeys', () => {
  expect(shownName('a"\n\u001b[31m')).toBe('a"\\u000a\\u001b[31m')
  expect(shownName('x'.repeat(61))).toBe(`${'x'.repeat(60)}…`)
})

test('a list of names is short', () => {
  expect(shownNames(['a', 'b'])).toBe('a, b')
  const names = Array.from({ length: 2_000 }, (_, index) => `n${index}`)
  expect(shownNames(names)).toBe(`${names.slice(0, 20).join(', ')} and 1980 more`)
})

test('a count has its noun', () => {
  expect([0, 1, 2].map((count) => counted(count, 'cell'))).toEqual(['0 cells', '1 cell', '2 cells'])
})
