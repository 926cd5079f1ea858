import { overLimit } from './problem.ts'

/**
 * Gates. What waits at a closed gate goes on when a test releases it. A released gate stays open, so that a release
 * that comes before the wait is not lost; `close` makes it hold again.
 */
export class Gates<Waiter extends { readonly row: object }> {
  /** What waits at each gate, by its row, in order of arrival. */
  readonly #waiting = new Map<string, Map<object, Waiter>>()
  readonly #open = new Set<string>()
  /** The numbers of requests that faults hold at each gate. Such a request itself checks whether the gate is open. */
  readonly #requests = new Map<string, number>()

  isOpen(name: string): boolean {
    return this.#open.has(name)
  }

  wait(name: string, waiter: Waiter): void {
    const waiting = this.#waiting.get(name) ?? new Map<object, Waiter>()
    this.#waiting.set(name, waiting.set(waiter.row, waiter))
  }

  /** Forgets a row that no longer waits (it was cancelled, or its session ended). */
  leave(name: string, row: object): void {
    const waiting = this.#waiting.get(name)
    waiting?.delete(row)
    if (waiting?.size === 0) this.#waiting.delete(name)
  }

  enter(name: string): void {
    this.#requests.set(name, this.requestsAt(name) + 1)
  }

  exit(name: string): void {
    const left = this.requestsAt(name) - 1
    if (left > 0) this.#requests.set(name, left)
    else this.#requests.delete(name)
  }

  /** How many requests a fault holds at the gate. */
  requestsAt(name: string): number {
    return this.#requests.get(name) ?? 0
  }

  /** Opens the gate and returns what waited there, in order of arrival. Throws `quota` if `limit` others are open. */
  release(name: string, limit = Number.POSITIVE_INFINITY): Waiter[] {
    if (this.#open.size >= limit && !this.#open.has(name)) {
      throw overLimit('gates', `a project can have ${limit} open gates (setting limits.gates): close one`, 'name')
    }
    this.#open.add(name)
    const waiting = [...(this.#waiting.get(name)?.values() ?? [])]
    this.#waiting.delete(name)
    return waiting
  }

  close(name: string): void {
    this.#open.delete(name)
  }

  /** What waits at each gate, in order of arrival. */
  waiters(): { name: string; waiting: Waiter[] }[] {
    return [...this.#waiting].map(([name, waiting]) => ({ name, waiting: [...waiting.values()] }))
  }

  /** Every gate that is open or waited at. */
  list(): { name: string; open: boolean; waiting: number }[] {
    return [...new Set([...this.#open, ...this.#waiting.keys(), ...this.#requests.keys()])].sort().map((name) => ({
      name,
      open: this.#open.has(name),
      waiting: (this.#waiting.get(name)?.size ?? 0) + this.requestsAt(name),
    }))
  }
}
