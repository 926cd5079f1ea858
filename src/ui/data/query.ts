import { signal } from '@preact/signals'
import { after, stopwatchMs, type Timer } from '../page-time.ts'

/** A reload waits at least this long after the last one, and this many times as long as that one took. */
const MIN_PAUSE_MS = 400
const PAUSE_FACTOR = 4

/** What a view reads of the control API: read once, and again after events that may have changed it, but not after each. */
export class Query<T> {
  readonly data = signal<T | undefined>(undefined)
  readonly error = signal<Error | undefined>(undefined)
  readonly #read: () => Promise<T>
  #isReading = false
  #isStale = false
  #isClosed = false
  #timer: Timer | undefined
  #pauseMs = 0

  constructor(read: () => Promise<T>) {
    this.#read = read
  }

  /** Reads now; a read that is under way is followed by another one. */
  async load(): Promise<void> {
    if (this.#isReading || this.#isClosed) {
      this.#isStale = true
      return
    }
    this.#isReading = true
    this.#isStale = false
    const startMs = stopwatchMs()
    try {
      this.data.value = await this.#read()
      this.error.value = undefined
    } catch (error) {
      this.error.value = error instanceof Error ? error : new Error(String(error))
    }
    this.#pauseMs = Math.max(MIN_PAUSE_MS, PAUSE_FACTOR * (stopwatchMs() - startMs))
    this.#isReading = false
    if (this.#isStale) this.touch()
  }

  /** Something may have changed: reads soon. */
  touch(): void {
    if (this.#isClosed) return
    this.#timer ??= after(this.#pauseMs, () => {
      this.#timer = undefined
      this.load()
    })
  }

  close(): void {
    this.#isClosed = true
    this.#timer?.cancel()
  }
}
