import { expect, test } from 'vitest'
import { EventParser } from '../../src/client/event-parser.ts'
import type { EntryRow } from '../../src/ui/data/events.ts'
import { JournalRows, MAX_ROWS } from '../../src/ui/data/journal-rows.ts'

test('events are parsed across pieces; comments are not events', () => {
  const parser = new EventParser()
  expect(parser.feed('retry: 1000\n\n: ping\n\nid: 4\nevent: clo')).toEqual([])
  expect(parser.feed('ck\ndata: {"a":1}\n\nid: 5\r\ndata: x\r\ndata: y\r\n\r\n')).toEqual([
    { id: '4', event: 'clock', data: '{"a":1}' },
    { id: '5', event: 'message', data: 'x\ny' },
  ])
})

const row = (id: number, status: number | null = 200): EntryRow => ({
  ...{ id, at: '', atMs: 0, operation: 'ShowSession', line: '', status, api: 'dli', aborted: false },
  ...{ errorCode: null, answeredBy: null, faults: [], tookMs: null },
})
const ids = (rows: JournalRows): number[] => rows.all.map(({ id }) => id)

test('rows of the journal are in order, and a later view of a request replaces the earlier one', () => {
  const rows = new JournalRows()
  rows.add([row(5, null), row(6)])
  rows.add([row(3), row(4)])
  rows.add([row(5, 502), row(7)])
  expect(ids(rows)).toEqual([3, 4, 5, 6, 7])
  expect(rows.all[2]?.status).toBe(502)
})

test('the oldest rows are dropped', () => {
  const rows = new JournalRows()
  for (let first = 1; first <= 30_000; first += 500)
    rows.add(Array.from({ length: 500 }, (_, offset) => row(first + offset)))
  expect(rows.all.length).toBeLessThanOrEqual(MAX_ROWS + 1000)
  expect(rows.all.at(-1)?.id).toBe(30_000)
})
