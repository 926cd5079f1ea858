import { codeSyntax, folded, pieces, type Syntax, sqlSyntax, withoutOuterComments } from './text.ts'

/** A statement's text in the forms that a pattern may fit: white space and comments around it do not matter. */
export class TextForms {
  readonly raw: string
  /** White space folded. */
  readonly full: string
  /** White space folded, without comments at its ends. */
  readonly bare: string

  constructor(raw: string, syntax: Syntax) {
    this.raw = raw
    const parts = pieces(raw, syntax)
    this.full = folded(parts)
    this.bare = folded(withoutOuterComments(parts))
  }

  static ofCode = (code: string): TextForms => new TextForms(code, codeSyntax)
  static ofSql = (sql: string): TextForms => new TextForms(sql, sqlSyntax)
}
