import { describe, expect, it } from 'vitest'
import { Gates } from '../../src/core/gates.ts'

/** What waits, by its name. */
const rows = Object.fromEntries(['a', 'b', 'c', 'x', 'late', 'stranger'].map((name) => [name, { row: { name } }]))
const at = (name: string) => rows[name] ?? { row: {} }

describe('gates', () => {
  it('are closed until they are released', () => {
    const gates = new Gates<{ row: object }>()
    expect(gates.isOpen('g')).toBe(false)
    gates.release('g')
    expect(gates.isOpen('g')).toBe(true)
    expect(gates.isOpen('other')).toBe(false)
  })

  it('return what waited, in order of arrival, and forget them', () => {
    const gates = new Gates<{ row: object }>()
    for (const name of ['c', 'a', 'b']) gates.wait('g', at(name))
    gates.wait('other', at('x'))
    expect(gates.release('g')).toEqual([at('c'), at('a'), at('b')])
    expect(gates.release('g')).toEqual([])
    expect(gates.release('other')).toEqual([at('x')])
  })

  it('stay open after a release that nothing waited for', () => {
    const gates = new Gates<{ row: object }>()
    expect(gates.release('g')).toEqual([])
    expect(gates.isOpen('g')).toBe(true)
  })

  it('hold again once they are closed', () => {
    const gates = new Gates<{ row: object }>()
    gates.release('g')
    gates.close('g')
    expect(gates.isOpen('g')).toBe(false)
    gates.wait('g', at('a'))
    expect(gates.release('g')).toEqual([at('a')])
  })

  it('keep what waits when they are closed a second time', () => {
    const gates = new Gates<{ row: object }>()
    gates.wait('g', at('a'))
    gates.close('g')
    expect(gates.release('g')).toEqual([at('a')])
  })

  it('forget a waiter that leaves, and ignore one that was not there', () => {
    const gates = new Gates<{ row: object }>()
    gates.wait('g', at('a'))
    gates.wait('g', at('b'))
    gates.leave('g', at('a').row)
    gates.leave('g', at('stranger').row)
    gates.leave('unknown', at('a').row)
    expect(gates.list()).toEqual([{ name: 'g', open: false, waiting: 1 }])
    expect(gates.release('g')).toEqual([at('b')])
  })

  it('list every one that is open or waited at, by name, and no other', () => {
    const gates = new Gates<{ row: object }>()
    gates.wait('z', at('a'))
    gates.wait('z', at('b'))
    gates.release('m')
    gates.wait('left', at('a'))
    gates.leave('left', at('a').row)
    gates.release('shut')
    gates.close('shut')
    gates.release('a')
    gates.wait('a', at('late'))
    expect(gates.list()).toEqual([
      { name: 'a', open: true, waiting: 1 },
      { name: 'm', open: true, waiting: 0 },
      { name: 'z', open: false, waiting: 2 },
    ])
  })
})
