import { MAX_STEPS, Unsure } from '../output.ts'
import type { Catalog } from '../sql/catalog.ts'

const MAX_PRINTED = 20_000

/** What the evaluation of one statement shares: steps, what is printed, the tables. */
export class Machine {
  readonly catalog: Catalog
  /** Whether names may be defined that are not known. */
  readonly isOpen: boolean
  printed = ''
  #steps = 0
  #calls = 0

  constructor(catalog: Catalog, isOpen: boolean) {
    this.catalog = catalog
    this.isOpen = isOpen
  }

  step(): void {
    if (++this.#steps > MAX_STEPS) throw new Unsure('many steps')
  }

  print(text: string): void {
    this.printed += text
    if (this.printed.length > MAX_PRINTED) throw new Unsure('a long output')
  }

  /** Runs a call of a function of the code. */
  inCall<T>(run: () => T): T {
    if (++this.#calls > 40) throw new Unsure('deep calls')
    try {
      return run()
    } finally {
      this.#calls--
    }
  }
}
