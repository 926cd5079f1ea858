import { describe, expect, it } from 'vitest'
import { Course, IllegalMove, KEPT_STEPS, type Machine } from '../../src/engine/machine.ts'

type Light = 'red' | 'green' | 'amber' | 'broken'
const light: Machine<Light> = {
  name: 'traffic light',
  moves: { red: ['green', 'broken'], green: ['amber', 'broken'], amber: ['red', 'broken'], broken: [] },
}
const begin = () => new Course<Light>(light, 'red', 100, 'switched on')

describe('a course through a machine', () => {
  it('begins in its first state, with the time and the reason', () => {
    const course = begin()
    expect(course.state).toBe('red')
    expect(course.isFinal).toBe(false)
    expect(course.steps).toEqual([{ state: 'red', atMs: 100, why: 'switched on' }])
  })

  it('makes the moves that the table allows and remembers each', () => {
    const course = begin()
    expect(course.move('green', 200, 'timer')).toBe(true)
    expect(course.move('amber', 300, 'timer')).toBe(true)
    expect(course.state).toBe('amber')
    expect(course.steps).toEqual([
      { state: 'red', atMs: 100, why: 'switched on' },
      { state: 'green', atMs: 200, why: 'timer' },
      { state: 'amber', atMs: 300, why: 'timer' },
    ])
  })

  it('keeps how it began and the newest moves of very many', () => {
    const course = begin()
    const round = ['green', 'amber', 'red'] as const
    for (let i = 0; i < 5000; i++) course.move(round[i % 3] as Light, 200 + i, `move ${i}`)
    expect(course.steps.length).toBeLessThanOrEqual(KEPT_STEPS)
    expect(course.steps.length).toBeGreaterThan(KEPT_STEPS / 3)
    expect(course.steps.slice(0, 3).map(({ why }) => why)).toEqual(['switched on', 'move 0', 'move 1'])
    expect(course.steps.slice(-100).map(({ why }) => why)).toEqual(
      Array.from({ length: 100 }, (_, i) => `move ${4900 + i}`),
    )
    expect(course.state).toBe(round[4999 % 3])
    expect(course.enteredMs('green')).toBe(200 + 4998)
  })

  it('says what is allowed from where it stands', () => {
    const course = begin()
    expect(course.allows('green')).toBe(true)
    expect(course.allows('amber')).toBe(false)
    expect(course.allows('red')).toBe(false)
    course.move('green', 200, 'timer')
    expect(course.allows('amber')).toBe(true)
    expect(course.allows('green')).toBe(false)
  })

  it('throws an error that prints the path so far when a move is illegal, and stays where it is', () => {
    const course = begin()
    course.move('green', 200, 'timer')
    course.move('amber', 300, 'timer')
    const wrong = () => course.move('green', 400, 'impatience')
    expect(wrong).toThrow(IllegalMove)
    expect(wrong).toThrow('traffic light: red -> green -> amber -> green is no legal move (impatience)')
    expect(course.state).toBe('amber')
    expect(course.steps).toHaveLength(3)
  })

  it('refuses to move to the state that it is in, where the table does not say so', () => {
    expect(() => begin().move('red', 200, 'again')).toThrow('traffic light: red -> red is no legal move (again)')
  })

  it('absorbs whatever comes after a final state', () => {
    const course = begin()
    course.move('broken', 200, 'storm')
    expect(course.isFinal).toBe(true)
    for (const state of ['red', 'green', 'amber', 'broken'] as const) {
      expect(course.move(state, 300, 'late')).toBe(false)
    }
    expect(course.state).toBe('broken')
    expect(course.steps).toHaveLength(2)
  })

  it('tells when a state was last entered', () => {
    const course = begin()
    course.move('green', 200, '')
    course.move('amber', 300, '')
    course.move('red', 400, '')
    expect(course.enteredMs('red')).toBe(400)
    expect(course.enteredMs('green')).toBe(200)
    expect(course.enteredMs('broken')).toBeUndefined()
  })
})
