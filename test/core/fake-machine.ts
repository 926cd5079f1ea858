import { vi } from 'vitest'
import { realTime } from '../../src/core/real-time.ts'

/** Gives tests the machine's clock: `vi.setSystemTime` and `vi.advanceTimersByTime` move its date, its elapsed time and its timers. */
export function fakeMachine(startMs: number): void {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
  vi.setSystemTime(startMs)
  vi.spyOn(realTime, 'nowMs').mockImplementation(() => Date.now())
  vi.spyOn(realTime, 'elapsedMs').mockImplementation(() => Date.now() - startMs)
  vi.spyOn(realTime, 'setTimeout').mockImplementation(((...given: Parameters<typeof setTimeout>) =>
    setTimeout(...given)) as typeof setTimeout)
  vi.spyOn(realTime, 'clearTimeout').mockImplementation((timer) => clearTimeout(timer))
}

export function restoreMachine(): void {
  vi.restoreAllMocks()
  vi.useRealTimers()
}
