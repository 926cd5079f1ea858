/** A journal, as its budget sees it. */
export interface BudgetedJournal {
  readonly bytes: number
  /** Drops the oldest entries until it has at most this many bytes. */
  shrink(bytes: number): void
}

/** After a shrink this part of the limit is free, so that the next one is not needed at once. */
const FREED = 1 / 16

/** What the journals of all projects may take together. Beyond it, the largest journals lose their oldest entries. */
export class JournalBudget {
  readonly limit: number
  readonly #journals = new Set<BudgetedJournal>()
  readonly #onFirstDrop: () => void
  #bytes = 0
  #shrinks = 0

  constructor(limit: number, onFirstDrop: () => void = () => {}) {
    this.limit = limit
    this.#onFirstDrop = onFirstDrop
  }

  /** The bytes of all journals. */
  get bytes(): number {
    return this.#bytes
  }

  add(journal: BudgetedJournal): void {
    this.#journals.add(journal)
  }

  /** The journal's world has ended. */
  remove(journal: BudgetedJournal): void {
    if (this.#journals.delete(journal)) this.#bytes -= journal.bytes
  }

  /** A journal has grown, or become smaller. */
  count(bytes: number): void {
    this.#bytes += bytes
    if (this.#bytes > this.limit) this.#shrink()
  }

  #shrink(): void {
    if (this.#shrinks++ === 0) this.#onFirstDrop()
    const goal = this.limit * (1 - FREED)
    const largest = [...this.#journals].sort((a, b) => b.bytes - a.bytes)
    for (const journal of largest) {
      if (this.#bytes <= goal) return
      // a large journal first comes down to the size of an equal share, then the next one
      const share = goal / this.#journals.size
      journal.shrink(Math.max(Math.min(share, journal.bytes / 2), journal.bytes - (this.#bytes - goal)))
    }
  }
}
