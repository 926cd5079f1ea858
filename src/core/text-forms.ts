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

/** A statement's text in the forms that a pattern may fit: white space and comments around it do not matter. */
export class TextForms {
  readonly raw: string
  /** White space folded. */
  readonly full: string
  /** White space folded, without comments at its ends. */
  readonly bare: string

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

  /** The last of each: rules and stubs ask for the same text one after the other. */
  static #lastCode: TextForms | undefined
  static #lastSql: TextForms | undefined

  static ofCode(this: void, code: string): TextForms {
    if (TextForms.#lastCode?.raw !== code) TextForms.#lastCode = new TextForms(code, codeSyntax)
    return TextForms.#lastCode
  }

  static ofSql(this: void, sql: string): TextForms {
    if (TextForms.#lastSql?.raw !== sql) TextForms.#lastSql = new TextForms(sql, sqlSyntax)
    return TextForms.#lastSql
  }
}
