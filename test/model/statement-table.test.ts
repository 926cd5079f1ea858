import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StatementTable } from '../../src/model/statement-table.ts'

const of = (...ids: number[]) => {
  const rows = new StatementTable<{ readonly id: number }>()
  for (const id of ids) rows.add({ id })
  return rows
}
const ids = (rows: readonly { id: number }[]) => rows.map(({ id }) => id)

describe('numbered rows', () => {
  it('are found by their numbers, and stand in their order', () => {
    const rows = of(3, 10, 2, 7)
    expect(ids(rows.values())).toEqual([2, 3, 7, 10])
    expect(rows.size).toBe(4)
    expect(rows.get(7)).toEqual({ id: 7 })
    for (const missing of [-1, 0, 5, 11, 1e15]) expect(rows.get(missing)).toBeUndefined()
    expect(of().get(0)).toBeUndefined()
  })

  it('come in pages', () => {
    expect(of(0, 1, 2, 3).page(1, 2)).toEqual({ total: 4, rows: [{ id: 1 }, { id: 2 }] })
    expect(of(0, 1).page(5, 2)).toEqual({ total: 2, rows: [] })
    expect(of(0, 1).page(0, Number.POSITIVE_INFINITY).rows).toHaveLength(2)
  })

  it('go one by one, or the oldest first, and are counted', () => {
    const rows = of(0, 1, 2, 3, 4)
    expect(rows.drop(2)).toBe(true)
    expect(rows.drop(2)).toBe(false)
    expect(ids(rows.keepNewest(2))).toEqual([0, 1])
    expect(rows.keepNewest(2)).toEqual([])
    expect(ids(rows.values())).toEqual([3, 4])
    expect(rows.dropped).toBe(3)
    expect(ids(rows.keepNewest(0))).toEqual([3, 4])
    rows.add({ id: 5 })
    expect(rows.get(5)).toEqual({ id: 5 })
  })

  it('behave as a sorted list would, whatever comes', () => {
    const step = fc.oneof(
      fc.record({ add: fc.nat(60) }),
      fc.record({ drop: fc.nat(60) }),
      fc.record({ keep: fc.nat(20) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const rows = of()
        let list: number[] = []
        for (const one of steps) {
          if ('add' in one && !list.includes(one.add)) {
            rows.add({ id: one.add })
            list = [...list, one.add].sort((a, b) => a - b)
          } else if ('drop' in one) {
            expect(rows.drop(one.drop)).toBe(list.includes(one.drop))
            list = list.filter((id) => id !== one.drop)
          } else if ('keep' in one) {
            const end = Math.max(0, list.length - one.keep)
            expect(ids(rows.keepNewest(one.keep))).toEqual(list.slice(0, end))
            list = list.slice(end)
          }
          expect(ids(rows.values())).toEqual(list)
          expect(rows.size).toBe(list.length)
          for (let id = 0; id <= 60; id++) expect(rows.get(id)?.id).toBe(list.includes(id) ? id : undefined)
        }
      }),
      { seed: 11, numRuns: 100 },
    )
  })
})
