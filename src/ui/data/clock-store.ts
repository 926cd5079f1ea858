import { signal } from '@preact/signals'
import type { Clock } from '../../client/generated/clock.ts'
import { browserNowMs, stopwatchMs } from '../page-time.ts'
import { call, worldPath } from './api.ts'
import type { LiveEvent } from './events.ts'

/** The clock of a world. Between events, the page counts on as the world does. */
export class ClockStore {
  readonly clock = signal<Clock | undefined>(undefined)
  readonly #project: string
  /** The page's time when the clock was read. */
  #readMs = 0

  constructor(project: string) {
    this.#project = project
  }

  /** The world's time; that of this machine until it is known. */
  nowMs(): number {
    const clock = this.clock.value
    if (clock === undefined) return browserNowMs()
    return clock.mode === 'wall' ? clock.nowMs + (stopwatchMs() - this.#readMs) * clock.speed : clock.nowMs
  }

  async load(): Promise<void> {
    try {
      this.set(await call<Clock>('GET', worldPath(this.#project, 'clock')))
    } catch {
      // the feed shows that the program cannot be reached, and its next connection loads again
    }
  }

  set(clock: Clock): void {
    this.#readMs = stopwatchMs()
    this.clock.value = clock
  }

  take(events: readonly LiveEvent[]): void {
    for (const event of events) {
      if (event.type === 'clock') {
        const { mode, speed, now } = event
        this.set({ mode, speed, now, nowMs: Date.parse(now) })
      } else if (event.type === 'request' || event.type === 'change') this.#reach(event.at)
    }
  }

  /** A clock that is not a wall clock is at least at the time of what happened. */
  #reach(at: string): void {
    const clock = this.clock.value
    const nowMs = Date.parse(at)
    if (clock === undefined || clock.mode === 'wall' || nowMs <= clock.nowMs) return
    this.set({ ...clock, now: at, nowMs })
  }
}
