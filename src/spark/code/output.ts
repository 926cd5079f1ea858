/** What an interpreter gives for a statement: the `output` of a reply without execution_count, as Livy's interpreters make it. */
export type CodeOutput = TextOutput | ErrorOutput

interface TextOutput {
  readonly status: 'ok'
  /** Values by MIME type. */
  readonly data: Readonly<Record<string, unknown>>
}

export interface ErrorOutput {
  readonly status: 'error'
  readonly ename: string
  readonly evalue: string
  readonly traceback: readonly string[]
}

export const textOutput = (text: string): CodeOutput => ({ status: 'ok', data: { 'text/plain': text } })
export const jsonOutput = (value: unknown): CodeOutput => ({ status: 'ok', data: { 'application/json': value } })
export const errorOutput = (ename: string, evalue: string, traceback: readonly string[] = []): ErrorOutput => ({
  status: 'error',
  ename,
  evalue,
  traceback,
})

/** Code that an interpreter cannot decide: its result is only plausible, and it never fails. */
export class Unsure extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'Unsure'
  }
}

/** The most steps that one statement is evaluated for. */
export const MAX_STEPS = 20_000
/** The longest text that an evaluation makes, in characters. */
export const MAX_VALUE_TEXT = 4000
/** The most elements of a collection that an evaluation makes. */
export const MAX_ELEMENTS = 1000
