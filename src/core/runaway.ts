import { isoTime } from './clock.ts'

/** How often one and the same row may change within one instant before we say that it will never end. */
const RUNAWAY = 1_000

/** Sees changes that lead back to each other without any time between them. */
export class Runaway {
  /** How many changes have happened at the present instant, and of very many how many of each row. */
  #changes = 0
  readonly #ofRow = new Map<object, number>()

  /** Time has passed. */
  pass(): void {
    if (this.#changes > RUNAWAY) this.#ofRow.clear()
    this.#changes = 0
  }

  /** A row is about to change. Throws where it has done so too often. */
  refuse(kind: string, row: object, atMs: number): void {
    // no row can have changed more often than all together
    if (++this.#changes <= RUNAWAY) return
    const count = (this.#ofRow.get(row) ?? 0) + 1
    this.#ofRow.set(row, count)
    if (count <= RUNAWAY) return
    throw new Error(
      `one ${kind} changed ${RUNAWAY} times at the one instant ${isoTime(atMs)}: durations of zero that lead back to each other never end; give one of them a length`,
    )
  }
}
