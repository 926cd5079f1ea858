import { describe, expect, it } from 'vitest'
import { History, IllegalMove, type Machine } from '../../src/core/state-machine.ts'
import { sessionLife, sessionStates } from '../../src/model/session-life.ts'
import { sqlLife, sqlStates } from '../../src/model/sql-life.ts'
import { statementLife, statementStates } from '../../src/model/statement-life.ts'

/** Every pair that a table allows, as `from -> to`, sorted. */
function movesOf(machine: Machine<string>): string[] {
  return Object.entries(machine.states)
    .flatMap(([from, { moves }]) => moves.map((to) => `${from} -> ${to}`))
    .sort()
}

describe('the statement’s machine', () => {
  it('has exactly the documented states', () => {
    const documented = ['waiting', 'running', 'available', 'error', 'cancelling', 'cancelled']
    expect([...statementStates].sort()).toEqual([...documented].sort())
    expect(Object.keys(statementLife.states).sort()).toEqual([...documented].sort())
  })

  it('has exactly the moves of the diagram', () => {
    expect(movesOf(statementLife)).toEqual(
      [
        'waiting -> running',
        'waiting -> cancelled',
        'running -> available',
        'running -> error',
        'running -> cancelling',
        'cancelling -> cancelled',
      ].sort(),
    )
  })

  it('lets no result that comes late replace cancelled', () => {
    const history = new History(statementLife, 'waiting', 0, '')
    for (const state of ['running', 'cancelling', 'cancelled'] as const) history.move(state, 1, '')
    expect(history.move('available', 2, 'late')).toBe(false)
    expect(history.move('error', 2, 'late')).toBe(false)
    expect(history.state).toBe('cancelled')
  })

  it('throws if a result would come while a cancel takes effect', () => {
    const history = new History(statementLife, 'waiting', 0, '')
    history.move('running', 1, '')
    history.move('cancelling', 2, '')
    expect(() => history.move('available', 3, 'result')).toThrow(IllegalMove)
  })
})

describe('the SQL execution’s machine', () => {
  const documented = [
    'QUEUED',
    'WAITING_FOR_RESOURCES',
    'PLANNING',
    'STARTING',
    'RUNNING',
    'FINISHING',
    'FINISHED',
    'FAILED',
  ] as const

  it('has exactly the documented statuses, in their order', () => {
    expect([...sqlStates]).toEqual([...documented])
    expect(Object.keys(sqlLife.states)).toEqual([...documented])
  })

  it('moves forward only, may skip, and has two final statuses', () => {
    const finals = ['FINISHED', 'FAILED']
    const forward = documented.flatMap((from, index) =>
      finals.includes(from) ? [] : documented.slice(index + 1).map((to) => `${from} -> ${to}`),
    )
    expect(movesOf(sqlLife)).toEqual(forward.sort())
  })
})

describe('the session’s machine', () => {
  const documented = [
    'not_started',
    'starting',
    'idle',
    'busy',
    'shutting_down',
    'error',
    'dead',
    'success',
    'recovering',
  ]

  it('has exactly the documented states', () => {
    expect([...sessionStates].sort()).toEqual([...documented].sort())
    expect(Object.keys(sessionLife.states).sort()).toEqual([...documented].sort())
  })

  it('lets no session that has ended, or shuts down, be active again', () => {
    const active = ['not_started', 'starting', 'recovering', 'idle', 'busy']
    for (const from of ['shutting_down', 'error', 'dead', 'success'] as const) {
      for (const to of active) expect(sessionLife.states[from].moves, `${from} -> ${to}`).not.toContain(to)
    }
  })

  it('lets an active session become any other state, so that a test can force each', () => {
    for (const from of ['not_started', 'starting', 'recovering', 'idle', 'busy'] as const) {
      expect([...sessionLife.states[from].moves, from].sort(), from).toEqual([...documented].sort())
    }
  })

  it('allows every move of a session’s own history', () => {
    const history = new History(sessionLife, 'not_started', 0, '')
    for (const state of ['starting', 'recovering', 'idle', 'busy', 'idle', 'shutting_down', 'dead'] as const) {
      expect(history.move(state, 1, '')).toBe(true)
    }
    expect(history.isFinal).toBe(true)
  })
})
