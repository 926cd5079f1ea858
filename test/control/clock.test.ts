/** A machine on which time passes between any two steps. */
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { realTime } from '../../src/core/real-time.ts'
import { Projects } from '../lives/api.ts'

const projects = new Projects({ clock: 'manual', now: '2026-01-01T00:00:00Z' })
beforeEach(() => {
  let elapsedMs = 0
  vi.spyOn(realTime, 'elapsedMs').mockImplementation(() => ++elapsedMs)
})
afterEach(() => {
  vi.restoreAllMocks()
})
afterAll(() => projects.close())

test.each(['wall', 'auto', 'manual'])('a refused change to %s moves no manual clock and runs nothing', async (mode) => {
  const project = await projects.start()
  await project.session()
  const before = (await project.control('GET', '/clock')).body
  for (const now of ['2025-12-31T00:00:00Z', 'soon']) {
    const refused = await project.control('PATCH', '/clock', { mode, speed: 1000, now })
    expect([refused.status, refused.body.error.field]).toEqual([400, 'now'])
  }
  expect((await project.control('GET', '/clock')).body).toEqual(before)
  expect((await project.control('GET', '/sessions')).body.sessions[0].session.state).toBe('starting')
})

test('a clock that becomes manual stops at the time that the reply shows', async () => {
  const project = await projects.start()
  await project.control('PATCH', '/clock', { mode: 'wall', speed: 50 })
  const { nowMs } = (await project.control('PATCH', '/clock', { mode: 'manual' })).body
  expect((await project.control('GET', '/clock')).body.nowMs).toBe(nowMs)
})

test.each(['wall', 'auto', 'manual'])('a change to %s sets the time', async (mode) => {
  const project = await projects.start()
  const { body } = await project.control('PATCH', '/clock', { mode, now: '2027-01-01T00:00:00Z' })
  expect([body.mode, body.now.slice(0, 17)]).toEqual([mode, '2027-01-01T00:00:'])
})
