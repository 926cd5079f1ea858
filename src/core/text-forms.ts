import {
  blanksFolded,
  codeSyntax,
  folded,
  mayHoldMore,
  pieces,
  type Syntax,
  sqlSyntax,
  withoutOuterComments,
} from './comments.ts'
import { lowered, type SearchText } from './pattern-syntax.ts'
import { Problem } from './problem.ts'

/** The most steps of all searches in one text: in the worst case a third of a second. */
const MAX_STEPS = 20_000_000

/** A statement's text in the forms that a pattern may fit: white space and comments around it do not matter. */
export class TextForms implements SearchText {
  readonly raw: string
  /** White space folded. */
  readonly full: string
  /** White space folded, without comments at the start and end. */
  readonly bare: string
  #lower: Map<string, string> | undefined
  #steps = 0

  constructor(raw: string, syntax: Syntax) {
    this.raw = raw
    if (!mayHoldMore(raw)) {
      this.full = this.bare = blanksFolded(raw)
      return
    }
    const parts = pieces(raw, syntax)
    this.full = folded(parts)
    this.bare = folded(withoutOuterComments(parts))
  }

  /** One of the forms in lower case; each is made once. */
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
    if (this.#steps <= MAX_STEPS) return
    throw new Problem(
      'invalid',
      `the regular expressions of the project take more than ${MAX_STEPS} steps for this text of ${this.raw.length} characters: declare exact texts, or expressions with a word that the text lacks`,
    )
  }

  static ofCode(this: void, code: string): TextForms {
    return new TextForms(code, codeSyntax)
  }

  static ofSql(this: void, sql: string): TextForms {
    return new TextForms(sql, sqlSyntax)
  }
}
