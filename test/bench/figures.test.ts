import { describe, expect, test } from 'vitest'
import { bytesEach, growth, isLinear, limitOf, ratio, type Sample, spread } from '../../bench/figures.js'

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
  test('has the middle one and both ends', () => {
    expect(spread([3, 9, 5])).toEqual({ median: 5, low: 3, high: 9 })
  })

  test('lies between the two in the middle where their number is even', () => {
    expect(spread([4, 1, 2, 100])).toEqual({ median: 3, low: 1, high: 100 })
  })

  test('is that of numbers, not of their texts', () => {
    expect(spread([9, 10, 100]).median).toBe(10)
  })

  test('of nothing is refused', () => {
    expect(() => spread([])).toThrow('no value')
  })
})

describe('what a load met its limit in', () => {
  test('is the server where it used up its core', () => {
    expect(limitOf([sample({ serverShare: 0.97, generatorShare: 0.95 })])).toBe('server')
  })

  test('is the load generator where that did', () => {
    expect(limitOf([sample({ serverShare: 0.6, generatorShare: 0.99 })])).toBe('generator')
  })

  test('is the machine where neither had its core', () => {
    expect(limitOf([sample({ serverShare: 0.6, generatorShare: 0.3 })])).toBe('machine')
  })
})

describe('a ratio', () => {
  test('goes by requests a second where both servers were at their limit', () => {
    const compared = ratio(
      [sample({ rps: 8000, cpuUs: 100 }), sample({ rps: 9000, cpuUs: 100 })],
      [sample({ rps: 10_000, cpuUs: 50 }), sample({ rps: 20_000, cpuUs: 50 })],
    )
    expect(compared.by).toBe('rate')
    expect(compared.rate).toEqual({ median: 0.625, low: 0.45, high: 0.8 })
    expect(compared.cpu.median).toBe(0.5)
    expect(compared.value).toBe(0.625)
  })

  test('goes by processor time where the generator held one of them down', () => {
    const held = sample({ rps: 10_000, cpuUs: 25, serverShare: 0.5, generatorShare: 1 })
    const compared = ratio([sample({ rps: 10_000, cpuUs: 50 })], [held])
    expect(compared).toMatchObject({ by: 'cpu', value: 0.5 })
  })

  test('goes by processor time where one put work off: what it took in is not what it did', () => {
    const late = sample({ rps: 30_000, cpuUs: 100, lateShare: 0.5 })
    expect(ratio([sample({ rps: 10_000, cpuUs: 50 })], [late])).toMatchObject({ by: 'cpu', value: 2 })
  })

  test('needs both servers in each round', () => {
    expect(() => ratio([sample({})], [])).toThrow('every round')
  })
})

test('growth is a part of what was there first', () => {
  expect(growth(200, 210)).toBeCloseTo(0.05)
  expect(growth(200, 150)).toBeCloseTo(-0.25)
})

test('bytes of each leave its text out', () => {
  expect(bytesEach({ before: 1000, after: 51_000, count: 100, textBytes: 20 })).toBe(480)
})

describe('linear growth', () => {
  const costs = (...cost: [number, number, number]) =>
    [0, 100, 1000].map((things, index) => ({ things, cost: cost[index] ?? 0 }))

  test('is what adds the same for each', () => {
    expect(isLinear(costs(50, 150, 1050))).toBe(true)
  })

  test('is also what adds next to nothing for each, whatever few of them seemed to add', () => {
    expect(isLinear(costs(50, 45, 150))).toBe(true)
  })

  test('is not what adds more for each the more there are', () => {
    expect(isLinear(costs(50, 150, 10_050))).toBe(false)
  })
})
