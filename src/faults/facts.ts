import type { TextForms } from '../core/text-forms.ts'

/** What a rule can ask of a request. What takes work to find out is found out only where a rule asks. */
export interface RequestView {
  readonly operation: string
  readonly api: string
  /** The value of a header, by its name in lower case; undefined where the request does not have it. */
  header(name: string): string | readonly string[] | undefined
  /** The session's id, from the path; empty where there is none. */
  readonly sessionId: string
  /** The session's name, of one that exists or of one to be created. */
  sessionName(): string
  readonly cluster: string
  /** The statement's id, or the SQL's; empty where there is none. */
  readonly statement: string
  code(): TextForms | undefined
  sql(): TextForms | undefined
  readonly user: string
  readonly nowMs: number
}

/** What counting `per: resource` counts by: the statement or SQL that is asked for, else the session, else the cluster. */
export function resourceOf({ sessionId, statement, cluster }: RequestView): string {
  if (statement !== '') return `${sessionId || cluster}/${statement}`
  return sessionId || cluster
}
