import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonErrorIn, placeOf } from '../../src/core/json-place.ts'
import { runs } from '../runs.ts'

describe('the place of an error in JSON', () => {
  it.each([
    ['{"code": NaN}', 10, 'unexpected NaN'],
    ['{"code": True}', 10, 'unexpected True'],
    ['{"code": undefined}', 10, 'unexpected undefined'],
    ['{"code": -Infinity}', 10, 'unexpected "-Infinity"'],
    ['{"code": \'x\'}', 10, 'unexpected "\'"'],
    ['{code: 1}', 2, 'unexpected code'],
    ['{"a": 1,}', 9, 'unexpected "}"'],
    ['[1, 2,]', 7, 'unexpected "]"'],
    ['[1 2]', 4, 'unexpected 2'],
    ['{"a" 1}', 6, 'unexpected 1'],
    ['{"a": 01}', 7, 'unexpected 01'],
    ['{"a": 1.}', 7, 'unexpected "1."'],
    ['{"a": "x', 9, 'the text ends too soon'],
    ['{"a": "\\x"}', 8, 'unexpected "\\\\"'],
    ['{"a": "x\ty"}', 9, 'unexpected "\\t"'],
    ['{"a": 1', 8, 'the text ends too soon'],
    ['', 1, 'the text ends too soon'],
    ['{} {}', 4, 'unexpected "{"'],
    ['{"a": 1]', 8, 'unexpected "]"'],
    ['// no', 1, 'unexpected "/"'],
  ])('%s', (text, column, what) => {
    const error = jsonErrorIn(text)
    expect([error && placeOf(text, error.offset), error?.what]).toEqual([{ line: 1, column }, what])
  })

  it('counts lines', () => {
    const text = '{\n  "a": 1,\n  "b": None\n}'
    expect(placeOf(text, jsonErrorIn(text)?.offset ?? 0)).toEqual({ line: 3, column: 8 })
  })

  it('is found exactly if JSON.parse refuses the text', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-0.5e+3',
      'true',
      'null',
      'x',
      ' ',
      '"',
      '\\n',
    )
    const broken = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(fc.oneof(broken, fc.json()), (text) => {
        let isJson = true
        try {
          JSON.parse(text)
        } catch {
          isJson = false
        }
        expect(jsonErrorIn(text) === undefined).toBe(isJson)
      }),
      { seed: 5, numRuns: runs(3000) },
    )
  })
})
