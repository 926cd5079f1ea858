import type { Captures } from '../core/pattern.ts'
import type { SearchText } from '../core/pattern-syntax.ts'
import type { TextForms } from '../core/text-forms.ts'
import type { JobFacts } from '../model/job-plan.ts'
import { filledBytes } from './fill.ts'
import type { Stub } from './stub.ts'

/**
 * What a stub can decide: how a session or a cluster starts, what a statement does, what an SQL execution of MRS
 * does, what an SQL job or a batch of DLI or a job of MRS does, and how an elastic resource pool or a package
 * resource of DLI comes to be.
 */
export const subjects = [
  'session',
  'statement',
  'execution',
  'sqlJob',
  'batch',
  'mrsJob',
  'cluster',
  'elasticPool',
  'resource',
] as const
export type Subject = (typeof subjects)[number]

/** The values that a stub's `match` is compared with. */
export interface StubQuery {
  readonly subject: Subject
  readonly project: string
  readonly session?: string
  readonly kind?: string
  readonly database?: string
  readonly cluster?: string
  readonly queue?: string
  /** The name of a cluster that is created. */
  readonly clusterName?: string
  /** The name of an elastic resource pool, and of a package resource. */
  readonly pool?: string
  readonly resource?: string
  /** Of a batch or an MRS job. */
  readonly job?: JobFacts
  /** The code or the SQL; undefined for what has neither. */
  readonly text?: TextForms | undefined
  /** Counts the steps of all searches, if there is no text that does. */
  readonly steps?: SearchText
}

/** The stub that matched, and the captures of its regular expression. */
export interface StubMatch {
  readonly stub: Stub
  readonly captures: Captures
  /** The approximate size of the outcome with the captures filled in; 0 if it refers to none. Nothing shares it. */
  readonly filledBytes: number
}

/** Throws a Problem if the outcome would be too large with these captures. */
export const matchOf = (stub: Stub, captures: Captures): StubMatch => ({
  stub,
  captures,
  filledBytes: stub.template === undefined ? 0 : filledBytes(stub.template, captures, stub.name),
})
