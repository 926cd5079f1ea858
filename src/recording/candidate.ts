import type { OutcomeFields } from '../stubs/stub.ts'

/** One run of a statement, or one start of a session: what a stub for it alone would say. */
export interface Candidate {
  readonly subject: 'session' | 'statement' | 'execution'
  /** The text that it answers, or the session's name. */
  readonly text: string
  /** The same for all texts that one stub would answer. */
  readonly key: string
  /** What else could tell it from others of its text. */
  readonly scope: Readonly<Record<string, string>>
  /** Milliseconds by state. */
  readonly durations: Readonly<Record<string, number>>
  /** undefined: as an unmatched statement would. */
  readonly outcome: OutcomeFields | undefined
  readonly createdMs: number
}
