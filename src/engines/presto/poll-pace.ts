import { Pace } from '../pace.ts'

/** A coordinator holds a poll until it has news, or for a second. */
const HELD_MS = 20
/** Polls without news that may follow each other at once: a coordinator does not hold the first polls of a query. */
const FREE_POLLS = 8
const PAUSES = { firstMs: 10, mostMs: 1_000 }

/** How fast a query is polled whose coordinator, or a proxy in front of it, does not hold the polls. */
export class PollPace {
  readonly #signal: AbortSignal
  #free = FREE_POLLS
  #pace: Pace

  constructor(signal: AbortSignal) {
    this.#signal = signal
    this.#pace = new Pace(signal, PAUSES)
  }

  /** A poll has ended. */
  note(heldMs: number, hasNews: boolean): void {
    if (!hasNews && heldMs < HELD_MS) {
      this.#free--
      return
    }
    this.#free = FREE_POLLS
    this.#pace = new Pace(this.#signal, PAUSES)
  }

  /** Waits before the next poll, if it is too early for it. */
  async pause(): Promise<void> {
    if (this.#free < 0) await this.#pace.pause()
  }
}
