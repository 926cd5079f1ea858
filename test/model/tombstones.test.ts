import { describe, expect, it } from 'vitest'
import { Tombstones } from '../../src/model/tombstones.ts'

const gone = (id: string, why = 'deleted', history = { steps: [] }) =>
  ({ kind: 'sql', id, answeredBy: 'default', history, why }) as const

describe('a world’s memory', () => {
  it('keeps the newest of what is gone', () => {
    let limit = 2
    const memory = new Tombstones(
      () => 7,
      () => limit,
    )
    for (const id of ['a', 'b', 'c']) memory.remember(gone(id))
    expect(memory.past('sql', 'a')).toBeUndefined()
    expect(memory.past('sql', 'c')).toMatchObject({ goneMs: 7, why: 'deleted' })
    expect(memory.past('session', 'c')).toBeUndefined()
    limit = 1
    memory.remember(gone('d'))
    expect(memory.past('sql', 'c')).toBeUndefined()
  })

  it('says of what went twice how it went first', () => {
    const memory = new Tombstones(
      () => 0,
      () => 9,
    )
    const history = { steps: [] }
    memory.remember(gone('a', 'evicted', history))
    memory.remember(gone('a', 'its session went', history))
    expect(memory.past('sql', 'a')?.why).toBe('evicted')
  })

  it('keeps the newest hundred of what no stub matched, and counts the others', () => {
    const memory = new Tombstones(
      () => 0,
      () => 9,
    )
    for (let n = 0; n < 120; n++) memory.noteUnmatched({ api: 'dli', id: `s:${n}`, text: `code ${n}` })
    const { list, dropped } = memory.unmatched()
    expect([list.length, dropped, list[0]?.id, list[99]?.id]).toEqual([100, 20, 's:20', 's:119'])
  })
})
