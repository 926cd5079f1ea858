export interface RecentLimits {
  readonly most: number
  /** Of all keys together; absent: without a limit. */
  readonly mostCharacters?: number
}

/** The values that were used last, by key. Values that were not used for the longest time make room. */
export class Recent<Value> {
  readonly #limits: RecentLimits
  /** The one that was used last at the end. */
  readonly #values = new Map<string, Value>()
  #characters = 0

  constructor(limits: RecentLimits) {
    this.#limits = limits
  }

  get(key: string): Value | undefined {
    const value = this.#values.get(key)
    if (value === undefined) return undefined
    this.#values.delete(key)
    this.#values.set(key, value)
    return value
  }

  set(key: string, value: Value): void {
    this.delete(key)
    this.#values.set(key, value)
    this.#characters += key.length
    const { most, mostCharacters = Number.POSITIVE_INFINITY } = this.#limits
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= most && this.#characters <= mostCharacters) return
      this.delete(oldest)
    }
  }

  delete(key: string): void {
    if (this.#values.delete(key)) this.#characters -= key.length
  }
}
