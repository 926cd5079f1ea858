import { describe, expect, it } from 'vitest'
import { draw, parseDuration } from '../../src/core/durations.ts'
import { Problem } from '../../src/core/problem.ts'
import { Random } from '../../src/core/random.ts'
import { parseSpan } from '../../src/core/span.ts'

function problemOf(action: () => unknown): Problem {
  try {
    action()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('a span of time', () => {
  it.each([
    ['250ms', 250],
    ['5s', 5000],
    ['1m', 60_000],
    ['2h', 7_200_000],
    ['1d', 86_400_000],
    ['1.5s', 1500],
    ['0.25m', 15_000],
    ['0ms', 0],
    ['0', 0],
    ['300', 300],
    [' 5 s ', 5000],
    [0, 0],
    [1500, 1500],
    [0.4, 0],
    [1.6, 2],
    [100 * 365 * 86_400_000, 100 * 365 * 86_400_000],
  ])('reads %j', (text, ms) => {
    expect(parseSpan(text, 'field')).toBe(ms)
  })

  it.each([
    ['soon'],
    [''],
    ['-1s'],
    ['1x'],
    ['1 2s'],
    ['1e3'],
    ['5S'],
    ['ms'],
    ['1,5s'],
    [-1],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [null],
    [undefined],
    [true],
    [{}],
    [[1]],
  ])('refuses %j and names the field', (value) => {
    const problem = problemOf(() => parseSpan(value, 'durations.running'))
    expect(problem.kind).toBe('invalid')
    expect(problem.field).toBe('durations.running')
    expect(problem.message).toMatch(/^durations\.running must be a span of time/)
    expect(problem.message).toMatch(
      new RegExp(`, not ${typeof value === 'number' ? value : JSON.stringify(value)?.replace(/[{}[\]]/g, '\\$&')}$`),
    )
  })

  it.each([[100 * 365 * 86_400_000 + 1], ['200000d']])('refuses %j, which is too long', (value) => {
    expect(problemOf(() => parseSpan(value, 'by')).message).toBe(
      `by must be 100 years (36500d) or less, not ${JSON.stringify(value)}`,
    )
  })
})

describe('a duration', () => {
  it('is a span', () => {
    expect(parseDuration('5s', 'd')).toBe(5000)
  })

  it('is a range of spans, each in its own unit', () => {
    expect(parseDuration(['100ms', '2s'], 'd')).toEqual([100, 2000])
    expect(parseDuration([5, 5], 'd')).toEqual([5, 5])
  })

  it.each([
    [[], 'd must be one span of time or [min, max]'],
    [['1s'], 'd must be one span of time or [min, max]'],
    [['1s', '2s', '3s'], 'd must be one span of time or [min, max]'],
    [['2s', '1s'], 'd: the range starts above its end'],
  ])('is not %j', (value, message) => {
    const problem = problemOf(() => parseDuration(value, 'd'))
    expect([problem.kind, problem.field, problem.message]).toEqual(['invalid', 'd', message])
  })

  it('names the field if one end of a range is not a duration', () => {
    expect(problemOf(() => parseDuration(['1s', 'later'], 'stubs.3.durations.running')).message).toMatch(
      /^stubs\.3\.durations\.running must be a span of time.*"later"$/,
    )
  })
})

describe('drawing a duration', () => {
  it('takes a plain one as it is and leaves the source of numbers alone', () => {
    const [random, untouched] = [new Random('seed'), new Random('seed')]
    expect(draw(300, random)).toBe(300)
    expect(random.uint32()).toBe(untouched.uint32())
  })

  it('draws from both ends of a range and everything between, and from nothing else', () => {
    const random = new Random('seed')
    const drawn = new Set(Array.from({ length: 300 }, () => draw([10, 14], random)))
    expect([...drawn].sort()).toEqual([10, 11, 12, 13, 14])
  })

  it('draws a range of one value as that value', () => {
    expect(draw([7, 7], new Random('seed'))).toBe(7)
  })
})
