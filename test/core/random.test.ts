import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Random } from '../../src/core/random.ts'
import { runs } from '../runs.ts'

const numbers = (random: Random, count = 20) => Array.from({ length: count }, () => random.uint32())

describe('a seeded source of numbers', () => {
  it('gives the same numbers for the same seed', () => {
    expect(numbers(new Random('seed', 'project', 'ids'))).toEqual(numbers(new Random('seed', 'project', 'ids')))
  })

  it('is sfc32 over the SHA-256 of its seed, so that ids stay the same from release to release', () => {
    expect(numbers(new Random('lakemock'), 4)).toEqual(sfc32OfSha256('lakemock', 4))
  })

  it('gives other numbers for another seed, another project and another purpose', () => {
    const all = [
      ['seed', 'p', 'ids'],
      ['other', 'p', 'ids'],
      ['seed', 'q', 'ids'],
      ['seed', 'p', 'durations'],
    ].map((words) => numbers(new Random(...words), 4).join())
    expect(new Set(all).size).toBe(4)
  })

  it('keeps the boundary between the words of a seed', () => {
    expect(numbers(new Random('ab', 'c'))).not.toEqual(numbers(new Random('a', 'bc')))
  })

  it('keeps its streams apart: drawing from one never shifts another', () => {
    const ids = new Random('seed', 'ids')
    const durations = new Random('seed', 'durations')
    const mixed: number[] = []
    for (let i = 0; i < 20; i++) {
      mixed.push(ids.uint32())
      for (let k = 0; k <= i % 3; k++) durations.uint32()
    }
    expect(mixed).toEqual(numbers(new Random('seed', 'ids')))
  })

  it('draws unsigned 32 bits and fractions below 1', () => {
    const random = new Random('range')
    for (let i = 0; i < 2000; i++) {
      const [word, fraction] = [random.uint32(), random.fraction()]
      expect(Number.isInteger(word) && word >= 0 && word < 2 ** 32).toBe(true)
      expect(fraction >= 0 && fraction < 1).toBe(true)
    }
  })

  it('draws whole numbers between two bounds, both included', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat({ max: 5 }), (seed, min, width) => {
        const random = new Random(seed)
        const drawn = new Set(Array.from({ length: 200 }, () => random.between(min, min + width)))
        const wanted = Array.from({ length: width + 1 }, (_, i) => min + i)
        expect([...drawn].sort((a, b) => a - b)).toEqual(wanted)
      }),
      { seed: 7, numRuns: runs(50) },
    )
  })

  it('spreads its numbers evenly', () => {
    const random = new Random('even')
    const counts = Array.from({ length: 10 }, () => 0)
    for (let i = 0; i < 10_000; i++) {
      const bucket = random.between(0, 9)
      counts[bucket] = (counts[bucket] as number) + 1
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })

  it('draws the requested number of bytes, from the whole range', () => {
    const bytes = new Random('bytes').bytes(5000)
    expect(bytes).toHaveLength(5000)
    expect(new Set(bytes).size).toBe(256)
    expect(new Random('bytes').bytes(10)).toEqual(bytes.slice(0, 10))
  })
})

/** The generator written down a second time, with unsigned arithmetic in BigInt. */
function sfc32OfSha256(seed: string, count: number): number[] {
  const digest = createHash('sha256').update(seed).digest()
  const mask = 0xffffffffn
  let [a, b, c, counter] = [0, 4, 8, 12].map((at) => BigInt(digest.readUInt32LE(at))) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ]
  return Array.from({ length: count }, () => {
    const sum = (a + b + counter) & mask
    counter = (counter + 1n) & mask
    a = b ^ (b >> 9n)
    b = (c + (c << 3n)) & mask
    c = ((((c << 21n) & mask) | (c >> 11n)) + sum) & mask
    return Number(sum)
  })
}
