import { stopwatchMs } from '../core/clock.ts'

/** How many events a second are sent on average. More than a person can read, and few enough that a poll costs hardly more beside readers. */
export const EVENTS_PER_SECOND = 2000
/** The longest pause between two batches. */
const LONGEST_PAUSE_MS = 50
/** What is sent is followed by a pause of this length for each event: single events leave quickly, and many in few pieces. */
const PAUSE_PER_EVENT_MS = 5

/** How many events may be sent, and when: at a rate on average, and a burst after a quiet time. */
export class Pace {
  readonly #burst: number
  #allowed: number
  #countedMs = stopwatchMs()
  #sentMs = Number.NEGATIVE_INFINITY
  #pauseMs = 0

  /** `burst`: how many events may be sent at once after a quiet time. */
  constructor(burst: number) {
    this.#burst = burst
    this.#allowed = burst
  }

  /** How many events may be sent now. */
  allowed(): number {
    const nowMs = stopwatchMs()
    const more = ((nowMs - this.#countedMs) * EVENTS_PER_SECOND) / 1000
    this.#allowed = Math.min(this.#burst, this.#allowed + more)
    this.#countedMs = nowMs
    return Math.floor(this.#allowed)
  }

  /** Events are sent. */
  sent(count: number): void {
    this.#allowed -= count
    this.#sentMs = stopwatchMs()
    this.#pauseMs = Math.min(LONGEST_PAUSE_MS, count * PAUSE_PER_EVENT_MS)
  }

  /** How long the next events wait; 0 or less: not at all. */
  waitMs(): number {
    return this.#sentMs + this.#pauseMs - stopwatchMs()
  }
}
