import { isoTime } from './clock.ts'

/** How often one row may change within one instant before the changes count as endless. */
const MAX_CHANGES = 1_000

/** Detects changes that lead back to each other without any time between them. */
export class Runaway {
  /** The number of changes at the present instant; and when there are very many, also the number per row. */
  #changes = 0
  readonly #ofRow = new Map<object, number>()

  /** Time has passed. */
  reset(): void {
    if (this.#changes > MAX_CHANGES) this.#ofRow.clear()
    this.#changes = 0
  }

  /** Counts a change of a row. Throws if there were too many. */
  check(kind: string, row: object, atMs: number): void {
    // each row is counted only after all changes together exceed the limit
    if (++this.#changes <= MAX_CHANGES) return
    const count = (this.#ofRow.get(row) ?? 0) + 1
    this.#ofRow.set(row, count)
    if (count <= MAX_CHANGES) return
    throw new Error(
      `one ${kind} changed ${MAX_CHANGES} times at the one instant ${isoTime(atMs)}: durations of zero that lead back to each other never end; give one of them a length`,
    )
  }
}
