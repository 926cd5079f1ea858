import type { TextForms } from '../core/text-forms.ts'

/** What a stub can decide: how a session starts, what a statement does, what an SQL execution does. */
export type Subject = 'session' | 'statement' | 'execution'

/** What is asked of the stubs. */
export interface Question {
  readonly subject: Subject
  readonly project: string
  readonly session?: string
  readonly kind?: string
  readonly database?: string
  readonly cluster?: string
  readonly text?: TextForms
}
