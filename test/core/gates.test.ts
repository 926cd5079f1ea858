import { describe, expect, it } from 'vitest'
import { Gates } from '../../src/core/gates.ts'

describe('gates', () => {
  it('are closed until they are released', () => {
    const gates = new Gates<string>()
    expect(gates.isOpen('g')).toBe(false)
    gates.release('g')
    expect(gates.isOpen('g')).toBe(true)
    expect(gates.isOpen('other')).toBe(false)
  })

  it('answer who waited, in order of arrival, and forget them', () => {
    const gates = new Gates<string>()
    for (const name of ['c', 'a', 'b']) gates.wait('g', name)
    gates.wait('other', 'x')
    expect(gates.release('g')).toEqual(['c', 'a', 'b'])
    expect(gates.release('g')).toEqual([])
    expect(gates.release('other')).toEqual(['x'])
  })

  it('stay open after a release that nobody waited for', () => {
    const gates = new Gates<string>()
    expect(gates.release('g')).toEqual([])
    expect(gates.isOpen('g')).toBe(true)
  })

  it('hold again once they are closed', () => {
    const gates = new Gates<string>()
    gates.release('g')
    gates.close('g')
    expect(gates.isOpen('g')).toBe(false)
    gates.wait('g', 'a')
    expect(gates.release('g')).toEqual(['a'])
  })

  it('keep who waits when they are closed a second time', () => {
    const gates = new Gates<string>()
    gates.wait('g', 'a')
    gates.close('g')
    expect(gates.release('g')).toEqual(['a'])
  })

  it('forget a waiter that leaves, and mind none who was not there', () => {
    const gates = new Gates<string>()
    gates.wait('g', 'a')
    gates.wait('g', 'b')
    gates.leave('g', 'a')
    gates.leave('g', 'nobody')
    gates.leave('unknown', 'a')
    expect(gates.list()).toEqual([{ name: 'g', open: false, waiting: 1 }])
    expect(gates.release('g')).toEqual(['b'])
  })

  it('list every one that is open or waited at, by name, and no other', () => {
    const gates = new Gates<string>()
    gates.wait('z', 'a')
    gates.wait('z', 'b')
    gates.release('m')
    gates.wait('left', 'a')
    gates.leave('left', 'a')
    gates.release('shut')
    gates.close('shut')
    gates.release('a')
    gates.wait('a', 'late')
    expect(gates.list()).toEqual([
      { name: 'a', open: true, waiting: 1 },
      { name: 'm', open: true, waiting: 0 },
      { name: 'z', open: false, waiting: 2 },
    ])
  })
})
