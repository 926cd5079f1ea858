import { describe, expect, test } from 'vitest'
import { lineAndColumn } from '../../../src/sql/syntax/place.ts'
import { refusalOf } from './refusal.ts'

describe('the place of an offset', () => {
  test.each([
    ['', 0, 1, 1],
    ['select', 6, 1, 7],
    ['a\nb', 2, 2, 1],
    ['a\r\nb', 3, 2, 1],
    ['a\rb', 2, 1, 3],
    ['\n\n', 2, 3, 1],
    ['é中x', 2, 1, 3],
    ['😀x', 2, 1, 2],
    ['x\n😀😀y', 6, 2, 3],
  ])('%j at %i', (text, offset, line, column) => {
    expect(lineAndColumn(text, offset)).toEqual({ line, column })
  })
})

describe('the place of an error', () => {
  test.each([
    ['select *\n  form t', 'line 2:3'],
    ['select *\r\n\tform t', 'line 2:2'],
    ['select -- to the end\n* form t', 'line 2:3'],
    ['select /* two\nlines */ * form t', 'line 2:12'],
    ["select '😀', '中文' form t x", 'line 1:23'],
    ['select "😀" from t\nwhere', 'line 2:6'],
    ['select 1,\n', 'line 2:1'],
    ['select\t1\t;', 'line 1:10'],
  ])('%j', (text, place) => {
    expect(refusalOf(text, '0.216')).toMatch(new RegExp(`^${place}: mismatched input `))
    expect(refusalOf(text, '333')).toMatch(new RegExp(`^${place}: mismatched input `))
  })
})
