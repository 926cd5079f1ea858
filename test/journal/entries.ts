import type { Entry, EntryReply } from '../../src/journal/entry.ts'
import { Journal } from '../../src/journal/journal.ts'

/** A request as a test says it: what is not said is a poll of a statement that was answered 200. */
export interface Told {
  operation?: string
  api?: string
  method?: string
  target?: string
  headers?: Readonly<Record<string, string>>
  atMs?: number
  body?: unknown
  user?: string
  answeredBy?: string
  subject?: { kind: string; id: string; before: string | undefined; history: { state: string } }
  faults?: readonly string[]
  status?: number
  errorCode?: string
  reply?: EntryReply['body']
  endMs?: number
  ends?: 'answered' | 'aborted' | 'open'
}

export const journalOf = (entries = 1000, bytes = 8 * 1024 * 1024): Journal =>
  new Journal(() => ({ limitsJournal: entries, limitsJournalBytes: bytes }))

/** Records a request from its coming to its end. */
export function tell(journal: Journal, told: Told = {}): Entry {
  const { operation = 'ShowStatement', atMs = 0, answeredBy, subject, body, ends = 'answered' } = told
  const notes = { ...(answeredBy === undefined ? {} : { answeredBy }), ...(subject === undefined ? {} : { subject }) }
  const request = {
    of: {
      operation,
      api: told.api ?? (/Sql/.test(operation) ? 'mrs' : 'dli'),
      method: told.method ?? (/^(Create|Execute|Cancel)/.test(operation) ? 'POST' : 'GET'),
      textPlace:
        operation === 'CreateStatement'
          ? ({ as: 'code', field: 'code' } as const)
          : operation === 'ExecuteSql'
            ? ({ as: 'sql', field: 'sql_content' } as const)
            : undefined,
    },
    target: told.target ?? '/v2.0/p1/sessions/s1/statements/0',
    rawHeaders: Object.entries(told.headers ?? { host: 'localhost' }).flat(),
    requestId: `request-${journal.lastId + 1}`,
    atMs,
  }
  const entry = journal.open(request, notes)
  entry.faults = told.faults ?? []
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  journal.receive(
    entry,
    text === undefined ? undefined : { text, bytes: Buffer.byteLength(text), parsed: body },
    told.user,
  )
  if (ends === 'open') return entry
  const { status = 200, errorCode, reply = '{}', endMs = atMs } = told
  if (ends === 'aborted') journal.abort(entry, endMs)
  else journal.answer(entry, { status, errorCode, headers: { 'content-type': 'application/json' }, body: reply }, endMs)
  return entry
}

export const ids = (entries: Iterable<Entry>): number[] => [...entries].map((entry) => entry.id)
