/** First in, first out: in an array whose beginning is cut off now and then, so that neither end costs more the longer it is. */
export class Fifo<Item> {
  #items: (Item | undefined)[] = []
  #first = 0

  get size(): number {
    return this.#items.length - this.#first
  }

  add(item: Item): void {
    this.#items.push(item)
  }

  /** Drops the oldest until `limit` are left. */
  keepNewest(limit: number): void {
    while (this.size > limit) this.#items[this.#first++] = undefined
    // each is moved once at most for each that comes
    if (this.#first > 64 && this.#first * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#first)
      this.#first = 0
    }
  }

  /** Oldest first. */
  list(): readonly Item[] {
    return this.#items.slice(this.#first) as Item[]
  }
}
