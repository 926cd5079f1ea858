/** Ends an evaluation whose result is not known. */
export class NotKnown extends Error {}

/** About a tenth of a second. */
const DEFAULT_STEPS = 1_000_000

/** How much computing an evaluation may do. One that goes beyond it ends: its result is not known. */
export class EvaluationBudget {
  #steps: number

  /** A step is about as much as reading a character ten times. */
  constructor(steps: number = DEFAULT_STEPS) {
    this.#steps = steps
  }

  get isSpent(): boolean {
    return this.#steps < 0
  }

  /** Throws NotKnown if that is more than is left. */
  spend(steps: number): void {
    this.#steps -= steps
    if (this.#steps < 0) throw new NotKnown()
  }
}
