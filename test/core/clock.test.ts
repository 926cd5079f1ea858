import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Clock, after as fireAfter, isoTime, LAST_MS, parseInstant, realNowMs } from '../../src/core/clock.ts'
import { realTime } from '../../src/core/real-time.ts'
import { fakeMachine, restoreMachine } from './fake-machine.ts'

const START = Date.UTC(2026, 0, 1)

beforeEach(() => {
  fakeMachine(START)
})
afterEach(restoreMachine)

describe('a wall clock', () => {
  it('begins with the machine and goes with it', () => {
    const clock = new Clock({ mode: 'wall', speed: 1 })
    expect(clock.nowMs()).toBe(START)
    vi.setSystemTime(START + 1234)
    expect(clock.nowMs()).toBe(START + 1234)
  })

  it('begins at the given time', () => {
    const clock = new Clock({ mode: 'wall', speed: 1, nowMs: 5000 })
    vi.setSystemTime(START + 10)
    expect(clock.nowMs()).toBe(5010)
  })

  it.each([
    [60, 1000, 60_000],
    [0.5, 1000, 500],
    [0.1, 15, 1],
  ])('at speed %s makes %s real milliseconds into %s', (speed, realMs, worldMs) => {
    const clock = new Clock({ mode: 'wall', speed, nowMs: 0 })
    vi.setSystemTime(START + realMs)
    expect(clock.nowMs()).toBe(worldMs)
  })

  it('gives whole milliseconds at any speed', () => {
    const clock = new Clock({ mode: 'wall', speed: 0.3, nowMs: 0 })
    for (let i = 0; i < 20; i++) {
      vi.setSystemTime(START + i)
      expect(Number.isInteger(clock.nowMs())).toBe(true)
    }
  })

  it('stops at the end of the year 9999', () => {
    const clock = new Clock({ mode: 'wall', speed: 1000, nowMs: LAST_MS - 5000 })
    vi.setSystemTime(START + 4)
    expect(clock.nowMs()).toBe(LAST_MS - 1000)
    vi.setSystemTime(START + 60_000)
    expect(isoTime(clock.nowMs())).toBe('9999-12-31T23:59:59.999Z')
    clock.change('manual', 1)
    expect(clock.nowMs()).toBe(LAST_MS)
  })

  it.each([-3_600_000, 3_600_000])('does not see that the date of the machine is set by %s ms', (changeMs) => {
    const clock = new Clock({ mode: 'wall', speed: 2, nowMs: 5000 })
    vi.setSystemTime(START + 10_000)
    vi.mocked(realTime.nowMs).mockReturnValue(START + changeMs)
    expect(clock.nowMs()).toBe(25_000)
    clock.change('wall', 1)
    vi.setSystemTime(START + 10_001)
    expect(clock.nowMs()).toBe(25_001)
  })

  it('runs on from the time that it is set to', () => {
    const clock = new Clock({ mode: 'wall', speed: 2 })
    vi.setSystemTime(START + 700)
    clock.set(1_000_000)
    expect(clock.nowMs()).toBe(1_000_000)
    vi.setSystemTime(START + 800)
    expect(clock.nowMs()).toBe(1_000_200)
  })

  it('tells how long a real wait for an instant is', () => {
    const clock = new Clock({ mode: 'wall', speed: 4, nowMs: 0 })
    expect(clock.realDelayMs(1000)).toBe(250)
    expect(clock.realDelayMs(-1)).toBe(0)
  })
})

describe.each(['manual', 'auto'] as const)('a clock on %s', (mode) => {
  it('moves only when a test moves it', () => {
    const clock = new Clock({ mode, speed: 1, nowMs: 42 })
    vi.setSystemTime(START + 99_999)
    expect(clock.nowMs()).toBe(42)
    clock.set(43)
    expect(clock.nowMs()).toBe(43)
  })

  it('begins at the machine’s time if no time is given', () => {
    expect(new Clock({ mode, speed: 1 }).nowMs()).toBe(START)
  })

  it('can be set back', () => {
    const clock = new Clock({ mode, speed: 1, nowMs: 1000 })
    clock.set(10)
    expect(clock.nowMs()).toBe(10)
  })

  it('is not to be waited for', () => {
    expect(new Clock({ mode, speed: 1, nowMs: 0 }).realDelayMs(1000)).toBeUndefined()
  })
})

describe('a change of mode or speed', () => {
  it('keeps the time, and the new way of passing holds from then on', () => {
    const clock = new Clock({ mode: 'wall', speed: 1, nowMs: 0 })
    vi.setSystemTime(START + 1000)
    clock.change('manual', 1)
    expect([clock.mode, clock.nowMs()]).toEqual(['manual', 1000])
    vi.setSystemTime(START + 5000)
    expect(clock.nowMs()).toBe(1000)
    clock.change('wall', 10)
    expect([clock.mode, clock.speed, clock.nowMs()]).toEqual(['wall', 10, 1000])
    vi.setSystemTime(START + 5100)
    expect(clock.nowMs()).toBe(2000)
    clock.change('wall', 1)
    expect(clock.nowMs()).toBe(2000)
    vi.setSystemTime(START + 5101)
    expect(clock.nowMs()).toBe(2001)
    clock.change('auto', 1)
    vi.setSystemTime(START + 9999)
    expect(clock.nowMs()).toBe(2001)
  })
})

describe('instants', () => {
  it.each([
    [0, 0],
    [1.6, 2],
    ['2026-01-01T00:00:00Z', START],
    ['2026-01-01T00:00:00.250Z', START + 250],
    ['2026-01-01T01:00:00+01:00', START],
    ['2025-12-31T23:00-01:00', START],
    ['2026-01-01', START],
    ['2024-02-29', Date.UTC(2024, 1, 29)],
  ])('reads %j', (value, ms) => {
    expect(parseInstant(value)).toBe(ms)
  })

  it.each([
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [8.64e15 + 1],
    ['tomorrow'],
    [''],
    ['12'],
    ['2026-13-01'],
    ['2026-02-31'],
    ['2026-02-30T00:00:00Z'],
    ['2026-01-01T25:00:00Z'],
    ['2026-01-01 (or so)'],
    [null],
    [undefined],
    [{}],
    [true],
  ])('does not take %j for an instant', (value) => {
    expect(parseInstant(value)).toBeUndefined()
  })

  it('does not take a time of day without its offset, which would depend on the machine', () => {
    expect(parseInstant('2026-01-01T00:00:00')).toBeUndefined()
    expect(parseInstant('2026-01-01 00:00')).toBeUndefined()
  })

  it('writes ISO 8601 with milliseconds', () => {
    expect(isoTime(START + 5)).toBe('2026-01-01T00:00:00.005Z')
  })
})

describe('a timer', () => {
  it('fires after real milliseconds, once', () => {
    const fired: number[] = []
    fireAfter(250, () => fired.push(realNowMs() - START))
    vi.advanceTimersByTime(249)
    expect(fired).toEqual([])
    vi.advanceTimersByTime(10_000)
    expect(fired).toEqual([250])
  })

  it('does not fire once it is cancelled', () => {
    const action = vi.fn()
    fireAfter(10, action).cancel()
    vi.advanceTimersByTime(1000)
    expect(action).not.toHaveBeenCalled()
  })

  it('does not fire at once for a delay that setTimeout cannot hold', () => {
    const action = vi.fn()
    const timer = fireAfter(2 ** 40, action)
    vi.advanceTimersByTime(1000)
    expect(action).not.toHaveBeenCalled()
    timer.cancel()
  })
})
