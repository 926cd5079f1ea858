import { withinTime } from './clock.ts'

/** A scheduled change: its time, and its order among the changes of the same instant. */
export interface Due<Change> {
  readonly change: Change
  atMs: number
  order: number
  /** Its place in the heap; -1 when it is not on the agenda. */
  index: number
}

/**
 * The changes to come, ordered by (time, order of scheduling). A binary heap whose entries know their place, so that
 * moving or removing one leaves nothing behind: a heartbeat that every poll renews stays one entry.
 */
export class Agenda<Change> {
  readonly #heap: Due<Change>[] = []
  #order = 0

  get size(): number {
    return this.#heap.length
  }

  add(change: Change, atMs: number): Due<Change> {
    const due: Due<Change> = { change, atMs: withinTime(atMs), order: this.#order++, index: this.#heap.length }
    this.#heap.push(due)
    this.#up(due)
    return due
  }

  /** Moves a change to another time; it counts as scheduled just now. Does nothing if the change is not on the agenda. */
  move(due: Due<Change>, atMs: number): void {
    if (due.index < 0) return
    due.atMs = withinTime(atMs)
    due.order = this.#order++
    this.#up(due)
    this.#down(due)
  }

  /** Removes a change; does nothing if it is not on the agenda. */
  remove(due: Due<Change>): void {
    const { index } = due
    if (index < 0) return
    due.index = -1
    const last = this.#heap.pop() as Due<Change>
    if (last === due) return
    this.#put(last, index)
    this.#up(last)
    this.#down(last)
  }

  /** The first change, which stays on the agenda. */
  first(): Due<Change> | undefined {
    return this.#heap[0]
  }

  /** Every change, in order of time. Sorts a copy, so it is meant for display only. */
  entries(): readonly Due<Change>[] {
    return [...this.#heap].sort((a, b) => (isBefore(a, b) ? -1 : 1))
  }

  /** The first change that passes `test`, in order of time. */
  firstWhere(test: (change: Change) => boolean): Due<Change> | undefined {
    let first: Due<Change> | undefined
    for (const due of this.#heap) {
      if ((first === undefined || isBefore(due, first)) && test(due.change)) first = due
    }
    return first
  }

  clear(): void {
    for (const due of this.#heap) due.index = -1
    this.#heap.length = 0
  }

  #put(due: Due<Change>, index: number): void {
    this.#heap[index] = due
    due.index = index
  }

  #up(due: Due<Change>): void {
    let index = due.index
    while (index > 0) {
      const above = (index - 1) >> 1
      const parent = this.#heap[above] as Due<Change>
      if (!isBefore(due, parent)) break
      this.#put(parent, index)
      index = above
    }
    this.#put(due, index)
  }

  #down(due: Due<Change>): void {
    let index = due.index
    for (;;) {
      const left = 2 * index + 1
      const a = this.#heap[left]
      const b = this.#heap[left + 1]
      if (a === undefined) break
      const child = b !== undefined && isBefore(b, a) ? b : a
      if (!isBefore(child, due)) break
      const next = child.index
      this.#put(child, index)
      index = next
    }
    this.#put(due, index)
  }
}

function isBefore<C>(a: Due<C>, b: Due<C>): boolean {
  return a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order)
}
