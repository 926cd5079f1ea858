import type { Entry, EntryReply } from '../../src/journal/entry.ts'
import { Journal } from '../../src/journal/journal.ts'

/** A request of a test; absent fields are those of a poll of a statement with status 200. */
export interface EntryFields {
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
export function recordRequest(journal: Journal, fields: EntryFields = {}): Entry {
  const { operation = 'ShowStatement', atMs = 0, answeredBy, subject, body, ends = 'answered' } = fields
  const notes = { ...(answeredBy === undefined ? {} : { answeredBy }), ...(subject === undefined ? {} : { subject }) }
  const request = {
    of: {
      operation,
      api: fields.api ?? (/Sql/.test(operation) ? 'mrs' : 'dli'),
      method: fields.method ?? (/^(Create|Execute|Cancel)/.test(operation) ? 'POST' : 'GET'),
      textPlace:
        operation === 'CreateStatement'
          ? ({ as: 'code', field: 'code' } as const)
          : operation === 'ExecuteSql'
            ? ({ as: 'sql', field: 'sql_content' } as const)
            : undefined,
    },
    target: fields.target ?? '/v2.0/p1/sessions/s1/statements/0',
    rawHeaders: Object.entries(fields.headers ?? { host: 'localhost' }).flat(),
    requestId: `request-${journal.lastId + 1}`,
    atMs,
  }
  const entry = journal.open(request, notes)
  entry.faults = fields.faults ?? []
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  journal.receive(
    entry,
    text === undefined ? undefined : { text, bytes: Buffer.byteLength(text), parsed: body },
    fields.user,
  )
  if (ends === 'open') return entry
  const { status = 200, errorCode, reply = '{}', endMs = atMs } = fields
  if (ends === 'aborted') journal.abort(entry, endMs)
  else journal.answer(entry, { status, errorCode, headers: { 'content-type': 'application/json' }, body: reply }, endMs)
  return entry
}

export const ids = (entries: Iterable<Entry>): number[] => [...entries].map((entry) => entry.id)
