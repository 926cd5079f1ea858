/** How much may be computed for one text, so that no text holds up the process. */
export class WorkBudget {
  /** Evaluations of an expression over a row. */
  #left = 20_000

  /** Whether there is enough left for a number of evaluations, which are then spent. */
  spend(count: number): boolean {
    this.#left -= count
    return this.#left >= 0
  }
}
