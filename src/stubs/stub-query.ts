import type { Captures } from '../core/pattern.ts'
import type { TextForms } from '../core/text-forms.ts'
import type { Stub } from './stub.ts'

/** What a stub can decide: how a session starts, what a statement does, what an SQL execution does. */
export type Subject = 'session' | 'statement' | 'execution'

/** The values that a stub's `match` is compared with. */
export interface StubQuery {
  readonly subject: Subject
  readonly project: string
  readonly session?: string
  readonly kind?: string
  readonly database?: string
  readonly cluster?: string
  readonly text?: TextForms
}

/** The stub that matched, and the captures of its regular expression. */
export interface StubMatch {
  readonly stub: Stub
  readonly captures: Captures
}
