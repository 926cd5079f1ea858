import { describe, expect, it } from 'vitest'
import { History, IllegalMove } from '../../src/core/state-machine.ts'
import { batchLife, batchStates } from '../../src/model/batch-life.ts'
import { mrsJobLife, mrsJobStates } from '../../src/model/mrs-job-life.ts'
import { sqlJobLife, sqlJobStates } from '../../src/model/sql-job-life.ts'

describe('the SQL job’s machine', () => {
  it('has exactly the documented statuses and moves', () => {
    expect(sqlJobStates).toEqual(['LAUNCHING', 'RUNNING', 'SCALING', 'FINISHED', 'FAILED', 'CANCELLED'])
    expect(sqlJobLife.states.LAUNCHING.moves).toEqual(['RUNNING', 'FAILED', 'CANCELLED'])
    expect(sqlJobLife.states.RUNNING.moves).toEqual(['FINISHED', 'FAILED', 'CANCELLED'])
    // a job that scales a queue begins there
    expect(sqlJobLife.states.SCALING.moves).toEqual(['FINISHED', 'FAILED', 'CANCELLED'])
  })

  it('lets no result that comes late replace CANCELLED', () => {
    const history = new History(sqlJobLife, 'LAUNCHING', 0, '')
    history.move('CANCELLED', 1, '')
    expect(history.move('FINISHED', 2, 'late')).toBe(false)
  })

  it('does not finish what has not run', () => {
    expect(() => new History(sqlJobLife, 'LAUNCHING', 0, '').move('FINISHED', 1, '')).toThrow(IllegalMove)
  })
})

describe('the batch’s machine', () => {
  it('has exactly the documented states, and starts again after it has recovered', () => {
    expect([...batchStates].sort()).toEqual(['dead', 'recovering', 'running', 'starting', 'success'])
    const history = new History(batchLife, 'starting', 0, '')
    for (const state of ['running', 'recovering', 'starting', 'running', 'success'] as const)
      expect(history.move(state, 1, '')).toBe(true)
    expect(history.isFinal).toBe(true)
  })

  it('can be dead from every state that is not final: that is a cancel', () => {
    for (const state of ['starting', 'recovering', 'running'] as const)
      expect(batchLife.states[state].moves).toContain('dead')
  })
})

describe('the MRS job’s machine', () => {
  it('has the states of a YARN application, in their order', () => {
    const order = ['NEW', 'NEW_SAVING', 'SUBMITTED', 'ACCEPTED', 'RUNNING', 'FINISHED'] as const
    expect(mrsJobStates).toEqual([...order, 'FAILED', 'KILLED'])
    const history = new History(mrsJobLife, 'NEW', 0, '')
    for (const state of order.slice(1)) expect(history.move(state, 1, '')).toBe(true)
  })

  it('can fail or be killed at any time before its end', () => {
    for (const state of mrsJobStates.slice(0, 5))
      expect(mrsJobLife.states[state].moves).toEqual(expect.arrayContaining(['FAILED', 'KILLED']))
  })
})
