import { Random } from '../src/core/random.ts'

/** Random choices that depend on a seed alone. Each purpose has a stream of its own. */
export class Choices {
  readonly #random: Random

  constructor(...seed: string[]) {
    this.#random = new Random(...seed)
  }

  /** True with this probability. */
  chance(probability: number): boolean {
    return this.#random.fraction() < probability
  }

  /** A whole number, both ends included. */
  between(min: number, max: number): number {
    return this.#random.between(min, max)
  }

  /** An item of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.#random.between(0, list.length - 1)] as T
  }

  /** An item of a list, or undefined if the list is empty. */
  any<T>(list: readonly T[]): T | undefined {
    return list.length === 0 ? undefined : this.pick(list)
  }

  /** A key of a table of weights. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key {
    const keys = Object.keys(weights) as Key[]
    let at = this.#random.fraction() * keys.reduce((sum, key) => sum + weights[key], 0)
    for (const key of keys) {
      at -= weights[key]
      if (at < 0) return key
    }
    return keys.at(-1) as Key
  }
}
