/**
 * A test of texts. Its name says which test it is: the verdicts of the last one are kept, because clients ask again
 * and for more pages.
 */
export interface NamedTest {
  readonly name: string
  passes(text: string): boolean
}

/** What a text is, or a test of it. */
export type TextTest = string | ((text: string) => boolean) | NamedTest

/** One text of each row of a table, as numbers in one array: a list of many rows reads them without visiting a row. */
export class Column {
  /** By text; 0 is the number of a row without one. */
  readonly #numbers = new Map<string, number>()
  readonly #texts: string[] = ['']
  /** How many rows have each text. */
  readonly #uses: number[] = [0]
  /** Numbers whose text no row has any more. */
  readonly #free: number[] = []
  #cells = new Uint32Array(16)
  /** The last named test, and its verdicts by the number of the text. */
  #tested: { readonly name: string; verdicts: Uint8Array } | undefined

  set(at: number, text: string): void {
    if (at >= this.#cells.length) this.#cells = grown(this.#cells, at)
    const before = this.#cells[at] as number
    if (before !== 0 && this.#texts[before] === text) return
    this.clear(at)
    let number = this.#numbers.get(text)
    if (number === undefined) {
      number = this.#free.pop() ?? this.#texts.length
      this.#numbers.set(text, number)
      this.#texts[number] = text
      this.#uses[number] = 0
      // the number was that of another text
      if (this.#tested !== undefined && number < this.#tested.verdicts.length) this.#tested.verdicts[number] = UNKNOWN
    }
    this.#uses[number] = (this.#uses[number] as number) + 1
    this.#cells[at] = number
  }

  /** Forgets the text of a row that is removed. */
  clear(at: number): void {
    const number = this.#cells[at] ?? 0
    if (number === 0) return
    this.#cells[at] = 0
    const uses = (this.#uses[number] as number) - 1
    this.#uses[number] = uses
    if (uses > 0) return
    this.#numbers.delete(this.#texts[number] as string)
    this.#texts[number] = ''
    this.#free.push(number)
  }

  /**
   * Keeps the rows whose text passes, by their indexes: the first `count` of `rows`. Returns how many are left. Each
   * text is tested once.
   */
  keep(rows: Uint32Array, count: number, test: TextTest): number {
    const [cells, texts, passes] = [this.#cells, this.#texts, testOf(test)]
    const verdicts = this.#verdictsOf(test)
    let kept = 0
    for (let index = 0; index < count; index++) {
      const at = rows[index] as number
      const number = cells[at] as number
      if (verdicts[number] === UNKNOWN) verdicts[number] = passes(texts[number] as string) ? YES : NO
      if (verdicts[number] === YES) rows[kept++] = at
    }
    return kept
  }

  /** The verdicts by the number of the text; those of the last named test are known. */
  #verdictsOf(test: TextTest): Uint8Array {
    const length = this.#texts.length
    if (typeof test !== 'object') return new Uint8Array(length)
    if (this.#tested?.name !== test.name) this.#tested = { name: test.name, verdicts: new Uint8Array(length) }
    const tested = this.#tested
    if (tested.verdicts.length < length) tested.verdicts = grown(tested.verdicts, length)
    return tested.verdicts
  }
}

const [UNKNOWN, YES, NO] = [0, 1, 2]

export function testOf(test: TextTest): (text: string) => boolean {
  if (typeof test === 'string') return (text) => text === test
  return typeof test === 'function' ? test : (text) => test.passes(text)
}

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

  /** Keeps the rows whose number is within the bounds, both inclusive, as `keep` of a column of texts. */
  keep(rows: Uint32Array, count: number, from: number, to: number): number {
    const cells = this.#cells
    let kept = 0
    for (let index = 0; index < count; index++) {
      const at = rows[index] as number
      const value = cells[at] as number
      if (value >= from && value <= to) rows[kept++] = at
    }
    return kept
  }
}

/** A longer array with the same cells, and room for the index `at`. */
function grown<Cells extends Uint8Array | Uint32Array | Float64Array>(cells: Cells, at: number): Cells {
  const longer = new (cells.constructor as new (length: number) => Cells)(2 * Math.max(cells.length, at))
  longer.set(cells)
  return longer
}
