/** DuckDB cannot do what a statement asks for. The message names it, so that nothing wrong is returned in silence. */
export class Untranslatable extends Error {
  override readonly name = 'Untranslatable'

  /** `what` is a noun: `the aggregate approx_set`. */
  constructor(what: string) {
    super(`The engine duckdb does not support ${what}`)
  }
}
