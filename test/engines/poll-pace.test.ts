import { describe, expect, test } from 'vitest'
import { stopwatchMs } from '../../src/core/clock.ts'
import { retryDelayMs } from '../../src/engines/presto/coordinator.ts'
import { PollPace } from '../../src/engines/presto/poll-pace.ts'

/** Whether a pause is over before the event loop turns. */
const isAtOnce = (pause: Promise<void>): Promise<boolean> =>
  Promise.race([pause.then(() => true), new Promise<boolean>((resolve) => setImmediate(() => resolve(false)))])

function paceAfter(quickPolls: number): PollPace {
  const pace = new PollPace(new AbortController().signal)
  for (let poll = 0; poll < quickPolls; poll++) pace.note(1, false)
  return pace
}

describe('a coordinator is polled', () => {
  test('at once while it holds the polls, or has news', async () => {
    expect(await isAtOnce(paceAfter(8).pause())).toBe(true)
    const pace = paceAfter(100)
    pace.note(1, true)
    expect(await isAtOnce(pace.pause())).toBe(true)
    const held = paceAfter(100)
    held.note(1000, false)
    expect(await isAtOnce(held.pause())).toBe(true)
  })

  test('in growing intervals if it holds none and has no news', async () => {
    const pace = paceAfter(9)
    const times: number[] = []
    for (let poll = 0; poll < 4; poll++) {
      const beganMs = stopwatchMs()
      await pace.pause()
      times.push(stopwatchMs() - beganMs)
    }
    // timers may fire up to a millisecond early
    for (const [poll, leastMs] of [10, 15, 22, 33].entries()) expect(times[poll]).toBeGreaterThan(leastMs - 2)
  })
})

test.each([
  [100, undefined, 100],
  [100, '2', 2000],
  [3000, '2', 3000],
  [100, '3600', 5000],
  [100, 'Sat, 28 Nov 2026 12:00:00 GMT', 100],
])('a reply that is repeated after %d ms and wants %s waits %d ms', (ownMs, wanted, waitsMs) => {
  expect(retryDelayMs(ownMs, wanted)).toBe(waitsMs)
})
