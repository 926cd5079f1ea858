import { lowered, type SearchText } from './pattern-syntax.ts'
import { Problem } from './problem.ts'

/** The most steps of all searches in one text, or by the rules for one request: in the worst case 60 milliseconds. */
export const MAX_SHARED_STEPS = 4_000_000

/** What the searches for many expressions share: the texts in lower case, and a limit of their steps. */
export class SearchSteps implements SearchText {
  #lower: Map<string, string> | undefined
  #steps = 0

  /** A text in lower case; each is made once. */
  lower(form: string): string {
    this.#lower ??= new Map()
    const known = this.#lower.get(form)
    if (known !== undefined) return known
    const made = lowered(form)
    this.#lower.set(form, made)
    return made
  }

  spend(steps: number): void {
    this.#steps += steps
    if (this.#steps > MAX_SHARED_STEPS) throw this.tooMany(MAX_SHARED_STEPS)
  }

  protected tooMany(limit: number): Problem {
    return new Problem(
      'invalid',
      `the regular expressions that this request is compared with take more than ${limit} steps: declare exact texts, or expressions with a word that most texts lack`,
    )
  }
}
