import { expect, test } from 'vitest'
import { firstInexact, losesDigits, quoteInexact } from '../../src/core/exact-number.ts'

test.each([
  ['9223372036854775807', true],
  ['-9223372036854775808', true],
  ['9007199254740993', true],
  ['9007199254740992', true],
  ['9007199254740991', false],
  ['-9007199254740991', false],
  ['0', false],
  ['-0', false],
  ['0.1', false],
  ['1.10', false],
  ['1e3', false],
  ['1.5E+3', false],
  ['123.45600', false],
  ['0.000001', false],
  ['1e-7', false],
  ['1e21', false],
  ['1e400', true],
  ['1e-400', true],
  ['12345678901234567890.123456789012345678', true],
  ['0.1234567890123456789', true],
])('%s loses digits: %s', (token, lost) => {
  expect(losesDigits(token)).toBe(lost)
})

test('finds numbers in JSON, and not what is like one in a text', () => {
  const text = '{"a\\"9223372036854775807": "9223372036854775807 \\\\", "b": [1, -9223372036854775808]}'
  expect(firstInexact(text)).toEqual({ token: '-9223372036854775808', at: text.indexOf('-922') })
  expect(firstInexact('["9223372036854775807", 1.5, 1e3]')).toBeUndefined()
  expect(JSON.parse(quoteInexact('[9223372036854775807, {"a": 0.12345678901234567891}, 7]'))).toEqual([
    '9223372036854775807',
    { a: '0.12345678901234567891' },
    7,
  ])
})
