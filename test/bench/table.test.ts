import { describe, expect, test } from 'vitest'
import { megabytes, number, percent, resultTable, table, withSpread } from '../../bench/table.js'

describe('a figure', () => {
  test.each([
    [34_412.4, '34,412'],
    [100.4, '100'],
    [54.27, '54.3'],
    [0.8149, '0.81'],
    [3, '3'],
    [Number.NaN, 'none'],
  ])('%s is written as %s', (value, text) => {
    expect(number(value)).toBe(text)
  })

  test('comes with its ends, unless there was one round', () => {
    expect(withSpread({ median: 0.81, low: 0.794, high: 0.84 })).toBe('0.81 (0.79–0.84)')
    expect(withSpread({ median: 5, low: 5, high: 5 })).toBe('5')
  })

  test('of memory and parts has its unit', () => {
    expect(megabytes(3 * 2 ** 20)).toBe('3 MiB')
    expect(percent(0.0456)).toBe('4.6 %')
  })
})

test('a table has columns as wide as their widest cell, and nothing in a cell ends it', () => {
  expect(table(['what', 'n'], [['a|b', '1'], ['two\nlines']])).toBe(
    ['| what      | n   |', '|-----------|-----|', '| a\\|b      | 1   |', '| two lines |     |'].join('\n'),
  )
})

test('a result says whether it reached its figure, and nothing where there is none', () => {
  const line = { what: 'poll', result: '0.8', target: '≥ 0.75' }
  const [, , met, missed, none] = resultTable([
    { ...line, met: true },
    { ...line, met: false },
    { ...line, met: undefined },
  ]).split('\n')
  expect(met).toContain('| yes |')
  expect(missed).toContain('| NO  |')
  expect(none).toContain('|     |')
})
