/** A statement or SQL text that no stub matched, with what the stubs were asked. */
export interface Unmatched {
  readonly api: 'dli' | 'mrs'
  /** As in `history`: a statement's is `{session_id}:{statement_id}`, of SQL the sql_id. */
  readonly id: string
  /** When it was asked; milliseconds of its world's clock. */
  readonly atMs: number
  /** The code or the SQL. */
  readonly text: string
  /** DLI: the session's name and the statement's kind. */
  readonly session?: string
  readonly kind?: string
  /** MRS. */
  readonly database?: string
  readonly cluster?: string
}

/** How many are kept of a project. */
export const KEPT_UNMATCHED = 100
