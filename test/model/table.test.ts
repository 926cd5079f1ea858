import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Table } from '../../src/model/table.ts'
import { runs } from '../runs.ts'

function tableOf(...rows: string[]): Table<string, string> {
  const table = new Table<string, string>()
  for (const row of rows) table.add(row, row)
  return table
}

describe('a table', () => {
  it('finds rows by id and gives them in order of creation', () => {
    const table = new Table<number, string>()
    for (const [id, row] of [
      [10, 'ten'],
      [2, 'two'],
      [33, 'many'],
    ] as const)
      table.add(id, row)
    expect(table.size).toBe(3)
    expect(table.get(2)).toBe('two')
    expect(table.get(3)).toBeUndefined()
    expect([...table.values()]).toEqual(['ten', 'two', 'many'])
  })

  it('removes a row and says whether there was one', () => {
    const table = tableOf('a', 'b')
    expect(table.remove('a')).toBe(true)
    expect(table.remove('a')).toBe(false)
    expect([...table.values()]).toEqual(['b'])
    expect(table.dropped).toBe(0)
  })

  it('pages from an index, a number of rows, and counts all', () => {
    const table = tableOf('a', 'b', 'c', 'd')
    expect(table.page(0, 2)).toEqual({ total: 4, rows: ['a', 'b'] })
    expect(table.page(1, 2)).toEqual({ total: 4, rows: ['b', 'c'] })
    expect(table.page(3, 100)).toEqual({ total: 4, rows: ['d'] })
    expect(table.page(4, 1)).toEqual({ total: 4, rows: [] })
    expect(table.page(0, 0)).toEqual({ total: 4, rows: [] })
    expect(table.page(0, Number.POSITIVE_INFINITY).rows).toHaveLength(4)
  })

  it('counts and indexes only what passes', () => {
    const table = tableOf('a1', 'b1', 'a2', 'b2', 'a3')
    expect(table.page(1, 1, (row) => row.startsWith('a'))).toEqual({ total: 3, rows: ['a2'] })
  })

  it('pages as a slice of its rows, whatever the page', () => {
    fc.assert(
      fc.property(fc.nat({ max: 12 }), fc.nat({ max: 14 }), fc.nat({ max: 14 }), (count, from, size) => {
        const rows = Array.from({ length: count }, (_, i) => `r${i}`)
        expect(tableOf(...rows).page(from, size)).toEqual({ total: count, rows: rows.slice(from, from + size) })
        const even = rows.filter((row) => Number(row.slice(1)) % 2 === 0)
        expect(tableOf(...rows).page(from, size, (row) => even.includes(row))).toEqual({
          total: even.length,
          rows: even.slice(from, from + size),
        })
      }),
      { seed: 3, numRuns: runs(200) },
    )
  })

  it('keeps the newest rows, returns those that were dropped, and counts them', () => {
    const table = tableOf('a', 'b', 'c', 'd')
    expect(table.keepNewest(4)).toEqual([])
    expect(table.keepNewest(3)).toEqual(['a'])
    expect(table.dropped).toBe(1)
    expect(table.keepNewest(1)).toEqual(['b', 'c'])
    expect(table.dropped).toBe(3)
    expect([...table.values()]).toEqual(['d'])
    expect(table.get('a')).toBeUndefined()
    expect(table.keepNewest(1)).toEqual([])
  })
})
