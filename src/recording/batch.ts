/** Batches in a recording: what a stub matches of one, and how it ended. */
import type { OutcomeFields } from '../stubs/stub.ts'
import { textOf } from './exchange.ts'

type Fields = Readonly<Record<string, unknown>>

/** What stubs match of a batch or an MRS job, without what its request does not say. */
export type RecordedJob = Readonly<Partial<Record<'name' | 'type' | 'class' | 'file' | 'arguments', string>>>

/** The job in the body of a request. */
export function jobIn(sent: Fields): RecordedJob {
  const args = Array.isArray(sent.args) ? sent.args.map(String).join(' ') : ''
  const parts = {
    name: textOf(sent, 'name'),
    class: textOf(sent, 'className'),
    file: textOf(sent, 'file'),
    arguments: args,
  }
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== undefined && text !== ''))
}

/** A job in one line, for comparisons; undefined if the request has none. */
export const jobText = (job: RecordedJob): string | undefined =>
  Object.keys(job).length === 0 ? undefined : JSON.stringify(job)

const [OUTPUT, ERRORS, DIAGNOSTICS] = [/^\s*stdout: ?$/, /^\s*stderr: ?$/, /^\s*YARN Diagnostics: ?$/]

/** The outcome of a batch that is in a final state: what it printed, and the exception that ended it. */
export function batchOutcome(fields: Fields, state: string): OutcomeFields | undefined {
  if (fields.msg === 'deleted') return { never: true }
  // a batch shows only the end of its log
  const { wholeLog = fields.log } = fields
  const lines = Array.isArray(wholeLog) ? wholeLog.map(String) : []
  const part = (start: RegExp, ends: readonly RegExp[]): string[] => {
    const first = lines.findIndex((line) => start.test(line))
    if (first < 0) return []
    const rest = lines.slice(first + 1)
    const last = rest.findIndex((line) => ends.some((end) => end.test(line)))
    return last < 0 ? rest : rest.slice(0, last)
  }
  const printed = part(OUTPUT, [ERRORS, DIAGNOSTICS])
  const log = printed.length === 0 ? {} : { log: printed }
  if (state === 'success') return printed.length === 0 ? undefined : log
  const message = part(DIAGNOSTICS, [])
    .join('\n')
    .replace(/^User class threw exception: /, '')
  return { message: message || 'The recording has no reason: read the log of the batch', ...log }
}
