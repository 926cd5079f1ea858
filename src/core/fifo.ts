/** First in, first out: in an array whose beginning is cut off now and then, so that neither end costs more the longer it is. */
export class Fifo<Item> {
  #items: (Item | undefined)[] = []
  #first = 0

  get size(): number {
    return this.#items.length - this.#first
  }

  /** The item of an index from the oldest on; undefined where there is none. */
  at(index: number): Item | undefined {
    return index < 0 ? undefined : this.#items[this.#first + index]
  }

  add(item: Item): void {
    this.#items.push(item)
  }

  /** Puts an item before the one of that index. */
  insert(index: number, item: Item): void {
    this.#items.splice(this.#first + index, 0, item)
  }

  /** Takes out the item of that index. */
  remove(index: number): void {
    this.#items.splice(this.#first + index, 1)
  }

  /** Takes out the oldest; there has to be one. */
  shift(): Item {
    const item = this.#items[this.#first] as Item
    this.#items[this.#first++] = undefined
    // each is moved once at most for each that comes
    if (this.#first > 64 && this.#first * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#first)
      this.#first = 0
    }
    return item
  }

  /** Oldest first. */
  list(): readonly Item[] {
    return this.#items.slice(this.#first) as Item[]
  }
}
