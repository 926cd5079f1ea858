/** Random numbers from a seed (mulberry32). The seed fixes what each client does, not the order of requests of several clients. */
export class Random {
  #state

  /** @param {string} seed */
  constructor(seed) {
    let hash = 2166136261
    for (const byte of Buffer.from(seed)) hash = Math.imul(hash ^ byte, 16777619)
    this.#state = hash >>> 0
  }

  /** From 0 to below 1. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /**
   * @template T
   * @param {readonly T[]} list not empty
   * @returns {T}
   */
  pick(list) {
    return /** @type {T} */ (list[Math.floor(this.next() * list.length)])
  }

  /**
   * @template T
   * @param {readonly (readonly [weight: number, value: T])[]} choices
   * @returns {T}
   */
  weighted(choices) {
    let at = this.next() * choices.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, value] of choices) {
      at -= weight
      if (at < 0) return value
    }
    return /** @type {T} */ (choices.at(-1)?.[1])
  }
}
