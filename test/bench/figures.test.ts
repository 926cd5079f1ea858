import { describe, expect, test } from 'vitest'
import { bytesEach, limitOf, ratio, type Sample, spread } from '../../bench/figures.js'

const sample = (given: Partial<Sample>): Sample => ({
  rps: 10_000,
  cpuUs: 50,
  p99Ms: 5,
  serverShare: 1,
  generatorShare: 0.5,
  lateShare: 0,
  ...given,
})

describe('the spread of several rounds', () => {
  test('has the median and both ends', () => {
    expect(spread([3, 9, 5])).toEqual({ median: 5, low: 3, high: 9 })
  })

  test('takes the mean of the two in the middle of an even number', () => {
    expect(spread([4, 1, 2, 100])).toEqual({ median: 3, low: 1, high: 100 })
  })

  test('sorts numbers, not texts', () => {
    expect(spread([9, 10, 100]).median).toBe(10)
  })

  test('needs a value', () => {
    expect(() => spread([])).toThrow('no values')
  })
})

describe('the limit of a load', () => {
  test('is the server if it used its whole core', () => {
    expect(limitOf([sample({ serverShare: 0.97, generatorShare: 0.95 })])).toBe('server')
  })

  test('is the load generator if only that did', () => {
    expect(limitOf([sample({ serverShare: 0.6, generatorShare: 0.99 })])).toBe('generator')
  })

  test('is the machine if neither did', () => {
    expect(limitOf([sample({ serverShare: 0.6, generatorShare: 0.3 })])).toBe('machine')
  })
})

describe('a ratio', () => {
  test('uses requests per second if both servers were at their limit', () => {
    const compared = ratio(
      [sample({ rps: 8000, cpuUs: 100 }), sample({ rps: 9000, cpuUs: 100 })],
      [sample({ rps: 10_000, cpuUs: 50 }), sample({ rps: 20_000, cpuUs: 50 })],
    )
    expect(compared.by).toBe('rate')
    expect(compared.rate).toEqual({ median: 0.625, low: 0.45, high: 0.8 })
    expect(compared.cpu.median).toBe(0.5)
    expect(compared.value).toBe(0.625)
  })

  test('uses processor time if the generator limited one of them', () => {
    const held = sample({ rps: 10_000, cpuUs: 25, serverShare: 0.5, generatorShare: 1 })
    const compared = ratio([sample({ rps: 10_000, cpuUs: 50 })], [held])
    expect(compared).toMatchObject({ by: 'cpu', value: 0.5 })
  })

  test('uses processor time if one deferred work', () => {
    const late = sample({ rps: 30_000, cpuUs: 100, lateShare: 0.5 })
    expect(ratio([sample({ rps: 10_000, cpuUs: 50 })], [late])).toMatchObject({ by: 'cpu', value: 2 })
  })

  test('needs both servers in each round', () => {
    expect(() => ratio([sample({})], [])).toThrow('every round')
  })
})

test('bytes of each do not include its text', () => {
  expect(bytesEach({ before: 1000, after: 51_000, count: 100, textBytes: 20 })).toBe(480)
})
