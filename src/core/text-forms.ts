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
  /** White space folded, without comments at the start and end. */
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

  static ofCode(this: void, code: string): TextForms {
    return new TextForms(code, codeSyntax)
  }

  static ofSql(this: void, sql: string): TextForms {
    return new TextForms(sql, sqlSyntax)
  }
}
