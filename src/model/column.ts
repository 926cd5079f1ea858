/** One text of each row of a table, as numbers in one array: a list of many rows reads them without visiting a row. */
export class Column {
  readonly #numbers = new Map<string, number>()
  readonly #texts: string[] = []
  #cells = new Uint32Array(16)

  set(at: number, text: string): void {
    let number = this.#numbers.get(text)
    if (number === undefined) {
      number = this.#texts.length
      this.#numbers.set(text, number)
      this.#texts.push(text)
    }
    if (at >= this.#cells.length) this.#cells = grown(this.#cells, at)
    this.#cells[at] = number
  }

  /** The test of a row by its index. Each text that the rows have is tested once, when the first row has it. */
  testOf(passes: (text: string) => boolean): (at: number) => boolean {
    const [cells, texts] = [this.#cells, this.#texts]
    const verdicts = new Uint8Array(texts.length)
    return (at) => {
      const number = cells[at] as number
      const known = verdicts[number]
      if (known !== UNKNOWN) return known === YES
      const passed = passes(texts[number] as string)
      verdicts[number] = passed ? YES : NO
      return passed
    }
  }
}

const [UNKNOWN, YES, NO] = [0, 1, 2]

/** A column of numbers. */
export class NumberColumn {
  #cells = new Float64Array(16)

  set(at: number, value: number): void {
    if (at >= this.#cells.length) this.#cells = grown(this.#cells, at)
    this.#cells[at] = value
  }

  get(at: number): number {
    return this.#cells[at] as number
  }
}

/** A longer array with the same cells, and room for the index `at`. */
function grown<Cells extends Uint32Array | Float64Array>(cells: Cells, at: number): Cells {
  const longer = new (cells.constructor as new (length: number) => Cells)(2 * Math.max(cells.length, at))
  longer.set(cells)
  return longer
}
