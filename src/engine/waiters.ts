import { after } from './clock.ts'

/** Whoever waits for something to happen. */
export class Waiters {
  readonly #waiting = new Set<() => void>()

  get size(): number {
    return this.#waiting.size
  }

  /** Lets everybody look again. */
  wake(): void {
    if (this.#waiting.size === 0) return
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const resume of waiting) resume()
  }

  /**
   * Waits until `done` holds, looking again at each wake, or until `limitMs` real milliseconds have passed; answers whether it
   * holds. `beforeWait` is called with each wait that begins; what it throws ends the waiting.
   */
  async until(done: () => boolean, beforeWait: () => void, limitMs?: number): Promise<boolean> {
    let isOver = false
    const end = (): void => {
      isOver = true
      this.wake()
    }
    const limit = limitMs === undefined ? undefined : after(limitMs, end)
    try {
      while (!done()) {
        if (isOver) return false
        await new Promise<void>((resolve, reject) => {
          this.#waiting.add(resolve)
          try {
            beforeWait()
          } catch (error) {
            this.#waiting.delete(resolve)
            reject(error)
          }
        })
      }
      return true
    } finally {
      limit?.cancel()
    }
  }
}
