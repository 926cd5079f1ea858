import type { SearchText } from '../core/pattern-syntax.ts'
import type { TextForms } from '../core/text-forms.ts'

/** The facts of a request that rules match. Those that take work are functions, called only if a rule needs them. */
export interface RequestView {
  readonly operation: string
  readonly api: string
  /** The value of a header, by its name in lower case; undefined if the request does not have it. */
  header(name: string): string | readonly string[] | undefined
  /** The session's id, from the path; empty if the path has no session. */
  readonly sessionId: string
  /** The name of the session that exists, or that the request creates. */
  sessionName(): string
  readonly cluster: string
  /** The statement's id, or the SQL execution's; empty if the path has neither. */
  readonly statement: string
  code(): TextForms | undefined
  sql(): TextForms | undefined
  readonly user: string
  readonly nowMs: number
  /** Counts the steps of all searches of the rules. */
  readonly steps: SearchText
}

/** The most resources, and the most users, that a rule counts for; beyond it the oldest are forgotten. */
export const MOST_COUNTED = 10_000

/** The key that `per: resource` counts by: the statement or SQL execution, else the session, else the cluster. */
export function resourceOf({ sessionId, statement, cluster }: RequestView): string {
  if (statement !== '') return `${sessionId || cluster}/${statement}`
  return sessionId || cluster
}
