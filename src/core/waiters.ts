import { after, type Timer } from './clock.ts'
import { overLimit, Problem } from './problem.ts'

/** What a wait needs of its world. */
export interface WaitContext {
  /** Real milliseconds until something is due; undefined if nothing is due, or time does not run on its own. */
  delayMs(): number | undefined
  /** Runs what is due, in slices if it takes long. */
  catchUp(): Promise<unknown> | undefined
  /** How many waits there may be at the same time. */
  limit(): number
}

/** The waits of a world, such as held and delayed replies. They share one timer, which exists only while there are waits. */
export class Waiters {
  readonly #context: WaitContext
  /** For each wait, its resolve and its reject. */
  readonly #waiting = new Map<() => void, (error: unknown) => void>()
  #alarm: Timer | undefined
  /** Whether the alarm has come, and what was due then is not all done. */
  #isRinging = false
  #closed = false
  #count = 0

  constructor(context: WaitContext) {
    this.#context = context
  }

  /**
   * Waits until `done` is true. On a wall clock a timer wakes the world when its next change is due. Throws `unavailable` if
   * the world ends first, or `signal` aborts because the client has gone, and `quota` if too many wait already.
   */
  async until(done: () => boolean, signal?: AbortSignal): Promise<void> {
    if (done()) return
    this.enter()
    const leave = (): void => this.wake()
    signal?.addEventListener('abort', leave, { once: true })
    try {
      do {
        if (this.#closed || signal?.aborted) throw new Problem('unavailable', 'Backend unavailable.')
        await new Promise<void>((resolve, reject) => {
          this.#waiting.set(resolve, reject)
          this.setAlarm()
        })
      } while (!done())
    } finally {
      this.leave()
      signal?.removeEventListener('abort', leave)
    }
  }

  /** Waits until `done` is true, but at most `limitMs` of real time; returns whether it is. Ends as `until` does. */
  async untilWithin(done: () => boolean, limitMs: number, signal?: AbortSignal): Promise<boolean> {
    let isOver = false
    const timer = after(limitMs, () => {
      isOver = true
      this.wake()
    })
    await this.until(() => isOver || done(), signal).finally(() => timer.cancel())
    return done()
  }

  /** Waits for a length of real time; for ever if it is infinite. Ends as `until` does. */
  async pause(ms: number, signal?: AbortSignal): Promise<void> {
    let isOver = false
    const timer = Number.isFinite(ms)
      ? after(ms, () => {
          isOver = true
          this.wake()
        })
      : undefined
    await this.until(() => isOver, signal).finally(() => timer?.cancel())
  }

  /** Counts a wait. Throws `quota` if there are too many. */
  enter(): void {
    const limit = this.#context.limit()
    if (this.#count >= limit) {
      throw overLimit('waits', `${limit} requests of this project wait already (setting limits.waits)`)
    }
    this.#count++
  }

  /** A wait has ended. */
  leave(): void {
    this.#count--
  }

  /** Makes every wait check its condition again. */
  wake(): void {
    if (this.#waiting.size === 0) return
    const waiting = [...this.#waiting.keys()]
    this.#waiting.clear()
    for (const resume of waiting) resume()
  }

  /** Sets the timer again, after the clock or the agenda has changed. */
  setAlarm(): void {
    this.#alarm?.cancel()
    this.#alarm = undefined
    if (this.#waiting.size === 0 || this.#isRinging || this.#closed) return
    const delayMs = this.#context.delayMs()
    if (delayMs === undefined) return
    this.#alarm = after(delayMs, () => void this.#ring())
  }

  async #ring(): Promise<void> {
    this.#isRinging = true
    try {
      await this.#context.catchUp()
    } catch (error) {
      const waiting = [...this.#waiting.values()]
      this.#waiting.clear()
      for (const fail of waiting) fail(error)
    }
    this.#isRinging = false
    this.setAlarm()
  }

  close(): void {
    this.#closed = true
    this.#alarm?.cancel()
    this.wake()
  }
}
