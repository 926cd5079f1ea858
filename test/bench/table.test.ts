import { describe, expect, test } from 'vitest'
import { megabytes, number, resultTable, table, withSpread } from '../../bench/table.js'

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

  test('has both ends, unless there was one round', () => {
    expect(withSpread({ median: 0.81, low: 0.794, high: 0.84 })).toBe('0.81 (0.79–0.84)')
    expect(withSpread({ median: 5, low: 5, high: 5 })).toBe('5')
  })

  test('of memory has its unit', () => {
    expect(megabytes(3 * 2 ** 20)).toBe('3 MiB')
  })
})

test('a table has columns as wide as their widest cell, and escapes its cells', () => {
  expect(table(['what', 'n'], [['a|b', '1'], ['two\nlines']])).toBe(
    ['| what      | n   |', '|-----------|-----|', '| a\\|b      | 1   |', '| two lines |     |'].join('\n'),
  )
})

test('a result shows which target it reached, if it has one', () => {
  const line = { what: 'poll', result: '', target: { goal: 0.8, floor: 0.5, isAtLeast: true } }
  const atMost = { goal: 2, floor: 3, isAtLeast: false }
  const [, , ...rows] = resultTable([
    { ...line, value: 0.8 },
    { ...line, value: 0.5 },
    { ...line, value: 0.4 },
    { ...line, value: 2.1, target: atMost },
    { ...line, value: Number.NaN, target: atMost },
    { what: 'poll', result: '' },
  ]).split('\n')
  const columns = rows.map((row) => row.split('|').map((cell) => cell.trim()))
  expect(columns.map(([, , , goal, floor, reached]) => [goal, floor, reached])).toEqual([
    ['≥ 0.80', '≥ 0.50', 'goal'],
    ['≥ 0.80', '≥ 0.50', 'floor'],
    ['≥ 0.80', '≥ 0.50', 'MISSED'],
    ['≤ 2', '≤ 3', 'floor'],
    ['≤ 2', '≤ 3', 'MISSED'],
    ['', '', ''],
  ])
})
