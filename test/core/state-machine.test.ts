import { describe, expect, it } from 'vitest'
import { History, IllegalMove, KEPT_STEPS, type Machine } from '../../src/core/state-machine.ts'

type Light = 'red' | 'green' | 'amber' | 'broken'
const light: Machine<Light> = {
  name: 'traffic light',
  states: {
    red: { moves: ['green', 'broken'] },
    green: { moves: ['amber', 'broken'] },
    amber: { moves: ['red', 'broken'] },
    broken: { moves: [] },
  },
}
const begin = () => new History<Light>(light, 'red', 100, 'switched on')

describe('a history through a machine', () => {
  it('begins in its first state, with the time and the reason', () => {
    const history = begin()
    expect(history.state).toBe('red')
    expect(history.isFinal).toBe(false)
    expect(history.steps).toEqual([{ state: 'red', atMs: 100, why: 'switched on' }])
  })

  it('makes the moves that the table allows and remembers each', () => {
    const history = begin()
    expect(history.move('green', 200, 'timer')).toBe(true)
    expect(history.move('amber', 300, 'timer')).toBe(true)
    expect(history.state).toBe('amber')
    expect(history.steps).toEqual([
      { state: 'red', atMs: 100, why: 'switched on' },
      { state: 'green', atMs: 200, why: 'timer' },
      { state: 'amber', atMs: 300, why: 'timer' },
    ])
  })

  it('keeps how it began and the newest moves of very many', () => {
    const history = begin()
    const round = ['green', 'amber', 'red'] as const
    for (let i = 0; i < 5000; i++) history.move(round[i % 3] as Light, 200 + i, `move ${i}`)
    expect(history.steps.length).toBeLessThanOrEqual(KEPT_STEPS)
    expect(history.steps.length).toBeGreaterThan(KEPT_STEPS / 3)
    expect(history.steps.slice(0, 3).map(({ why }) => why)).toEqual(['switched on', 'move 0', 'move 1'])
    expect(history.steps.slice(-Math.floor(KEPT_STEPS / 3)).map(({ why }) => why)).toEqual(
      Array.from({ length: Math.floor(KEPT_STEPS / 3) }, (_, i) => `move ${5000 - Math.floor(KEPT_STEPS / 3) + i}`),
    )
    expect(history.state).toBe(round[4999 % 3])
    expect(history.enteredMs('green')).toBe(200 + 4998)
  })

  it('knows when it was in a state of which very many moves later no step would be left, and counts every move', () => {
    const rare = { ...light, states: { ...light.states, broken: { moves: ['red'] } } } satisfies Machine<Light>
    const history = new History<Light>(rare, 'red', 100, 'switched on')
    const go = (count: number, at: number): void => {
      const round = ['green', 'amber', 'red'] as const
      for (let i = 0; i < count; i++) history.move(round[i % 3] as Light, at + i, 'timer')
    }
    go(30, 200)
    history.move('broken', 300, 'a stone')
    history.move('red', 301, 'repaired')
    go(3000, 400)
    expect(history.enteredMs('broken')).toBe(300)
    expect(history.steps.length).toBeLessThanOrEqual(KEPT_STEPS)
    expect(history.moves).toBe(3032)
  })

  it('says which moves are allowed from its state', () => {
    const history = begin()
    expect(history.allows('green')).toBe(true)
    expect(history.allows('amber')).toBe(false)
    expect(history.allows('red')).toBe(false)
    history.move('green', 200, 'timer')
    expect(history.allows('amber')).toBe(true)
    expect(history.allows('green')).toBe(false)
  })

  it('throws an error that prints the path so far when a move is illegal, and does not move', () => {
    const history = begin()
    history.move('green', 200, 'timer')
    history.move('amber', 300, 'timer')
    const wrong = () => history.move('green', 400, 'impatience')
    expect(wrong).toThrow(IllegalMove)
    expect(wrong).toThrow('traffic light: red -> green -> amber -> green is not a legal move (impatience)')
    expect(history.state).toBe('amber')
    expect(history.steps).toHaveLength(3)
  })

  it('refuses to move to the state that it is in, unless the table allows it', () => {
    expect(() => begin().move('red', 200, 'again')).toThrow('traffic light: red -> red is not a legal move (again)')
  })

  it('absorbs whatever comes after a final state', () => {
    const history = begin()
    history.move('broken', 200, 'storm')
    expect(history.isFinal).toBe(true)
    for (const state of ['red', 'green', 'amber', 'broken'] as const) {
      expect(history.move(state, 300, 'late')).toBe(false)
    }
    expect(history.state).toBe('broken')
    expect(history.steps).toHaveLength(2)
  })

  it('tells when a state was last entered', () => {
    const history = begin()
    history.move('green', 200, '')
    history.move('amber', 300, '')
    history.move('red', 400, '')
    expect(history.enteredMs('red')).toBe(400)
    expect(history.enteredMs('green')).toBe(200)
    expect(history.enteredMs('broken')).toBeUndefined()
  })
})
