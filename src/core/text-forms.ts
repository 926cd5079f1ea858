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
import { invalid, Problem } from './problem.ts'
import { SearchSteps } from './search-steps.ts'

/** The most steps of all searches for sets of expressions in one text: in the worst case 8 milliseconds. */
const MAX_SET_STEPS = 500_000

/** The most characters of code and SQL. Presto's own limit (query.max-length) is half of it, and can be raised. */
export const MAX_TEXT = 2_000_000

/** Throws a Problem if a text is too long for code or SQL. */
export function checkLength({ length }: string, field = 'a text'): void {
  if (length > MAX_TEXT) throw invalid(field, `must have at most ${MAX_TEXT} characters, not ${length}`)
}

/** A statement's text in the forms that a pattern may fit: white space and comments around it do not matter. */
export class TextForms extends SearchSteps {
  readonly raw: string
  /** White space folded. */
  readonly full: string
  /** White space folded, without comments at the start and end. */
  readonly bare: string
  #setSteps = 0

  constructor(raw: string, syntax: Syntax) {
    super()
    this.raw = raw
    checkLength(raw)
    if (!mayHoldMore(raw)) {
      this.full = this.bare = blanksFolded(raw)
      return
    }
    const parts = pieces(raw, syntax)
    this.full = folded(parts)
    const inner = withoutOuterComments(parts)
    this.bare = inner.length === parts.length ? this.full : folded(inner)
  }

  /** Counts the steps of a search for a set of expressions. False, and not counted, if all such searches take too many. */
  spendOnSet(steps: number): boolean {
    if (this.#setSteps + steps > MAX_SET_STEPS) return false
    this.#setSteps += steps
    return true
  }

  protected override tooMany(limit: number): Problem {
    return new Problem(
      'invalid',
      `the regular expressions of the project take more than ${limit} steps for this text of ${this.raw.length} characters: declare exact texts, or expressions with a word that the text lacks`,
    )
  }

  static ofCode(this: void, code: string): TextForms {
    return new TextForms(code, codeSyntax)
  }

  static ofSql(this: void, sql: string): TextForms {
    return new TextForms(sql, sqlSyntax)
  }
}
