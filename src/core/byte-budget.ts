import { stopwatchMs } from './clock.ts'
import type { Problem } from './problem.ts'

/** A shorter text counts as part of the object around it. */
const COUNTED_LENGTH = 256

/** What a name or a path adds to a budget. */
export const nameBytes = ({ length }: string): number => (length > COUNTED_LENGTH ? length : 0)

export interface BudgetRules {
  /** The maximum, which can change. */
  limit(): number
  /** What is kept now. */
  count(): number
  /** Drops what may go before more is refused. */
  makeRoom?(): void
  /** The refusal of more. */
  refusal(limit: number): Problem
  /** The least time between two counts, in real milliseconds. */
  readonly everyMs?: number
  /** A budget that this one is a part of. */
  readonly whole?: ByteBudget | undefined
}

/**
 * A limit of what texts may take. What is added is summed up, what is removed is not: only when the sum reaches the limit, what is
 * kept is counted again.
 */
export class ByteBudget {
  readonly #rules: BudgetRules
  #sum = 0
  #held = 0
  #countedMs = Number.NEGATIVE_INFINITY

  constructor(rules: BudgetRules) {
    this.#rules = rules
  }

  /** Adds bytes. Throws the refusal if there is no room for them; then nothing is added. */
  take(bytes: number): void {
    this.#makeRoom(bytes)
    this.#rules.whole?.take(bytes)
    this.#sum += bytes
  }

  /** Like `take`, for what is not kept, or not kept yet: it counts until `release`. */
  hold(bytes: number): void {
    this.take(bytes)
    this.#addHeld(bytes)
  }

  /** Ends `hold` of these bytes. */
  release(bytes: number): void {
    this.#addHeld(-bytes)
  }

  /** Adds bytes that cannot be refused any more: what comes after them may be. */
  add(bytes: number): void {
    this.#rules.whole?.add(bytes)
    this.#sum += bytes
  }

  #addHeld(bytes: number): void {
    this.#held += bytes
    const { whole } = this.#rules
    if (whole !== undefined) whole.#addHeld(bytes)
  }

  #makeRoom(bytes: number): void {
    const limit = this.#rules.limit()
    if (this.#sum + bytes <= limit) return
    const nowMs = stopwatchMs()
    if (nowMs - this.#countedMs >= (this.#rules.everyMs ?? 0)) {
      this.#rules.makeRoom?.()
      this.#sum = this.#rules.count() + this.#held
      this.#countedMs = nowMs
      if (this.#sum + bytes <= limit) return
    }
    throw this.#rules.refusal(limit)
  }
}
