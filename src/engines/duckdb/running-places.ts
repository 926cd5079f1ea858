/**
 * How many queries may run at the same time in this process. DuckDB runs each in one of the few threads that Node.js has for files and
 * names of hosts, too: some of these are left for others.
 */
export class RunningPlaces {
  readonly #most: number
  #taken = 0
  readonly #waiting = new Set<() => void>()

  constructor(most: number) {
    this.#most = most
  }

  /** Waits for a place; false if `signal` aborts before. Who has a place gives it back with `leave`. */
  async enter(signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return false
    if (this.#taken < this.#most) {
      this.#taken++
      return true
    }
    return new Promise((resolve) => {
      const take = (): void => {
        signal.removeEventListener('abort', giveUp)
        resolve(true)
      }
      const giveUp = (): void => {
        this.#waiting.delete(take)
        resolve(false)
      }
      this.#waiting.add(take)
      signal.addEventListener('abort', giveUp, { once: true })
    })
  }

  /** Gives the place to the one that has waited longest. */
  leave(): void {
    for (const take of this.#waiting) {
      this.#waiting.delete(take)
      take()
      return
    }
    this.#taken--
  }
}

/** Threads of Node.js that queries leave to others. */
const SPARE_THREADS = 2
const NODE_THREADS = 4

/** How many queries run at a time, by the size of the pool of threads that the environment gives. */
export function placesOf(poolSize: string | undefined): number {
  const threads = Number(poolSize)
  const has = Number.isInteger(threads) && threads > 0 ? threads : NODE_THREADS
  return Math.max(1, has - SPARE_THREADS)
}
