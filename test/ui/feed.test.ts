import { expect, test } from 'vitest'
import { EventParser } from '../../src/client/event-parser.ts'
import type { EntryRow } from '../../src/ui/data/events.ts'
import { JournalPages, MAX_ROWS, PAGE_ROWS, pageOf, startOf } from '../../src/ui/data/journal-pages.ts'

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
const rowsFrom = (first: number, count: number): EntryRow[] =>
  Array.from({ length: count }, (_, offset) => row(first + offset))

test('rows of the journal are in order, and a later view of a request replaces the earlier one', () => {
  const pages = new JournalPages()
  pages.add([row(5, null), row(6)])
  pages.add([row(3), row(4)])
  pages.add([row(5, 502), row(7)])
  expect(pages.all().map(({ id }) => id)).toEqual([3, 4, 5, 6, 7])
  expect(pages.get(5)?.status).toBe(502)
})

test('a page is here when every row that the journal has of it is', () => {
  const pages = new JournalPages()
  pages.add(rowsFrom(PAGE_ROWS - 9, 20))
  expect([pageOf(PAGE_ROWS), pageOf(PAGE_ROWS + 1), startOf(1)]).toEqual([0, 1, PAGE_ROWS + 1])
  expect(pages.has(0, 1, PAGE_ROWS + 10)).toBe(false)
  expect(pages.has(0, PAGE_ROWS - 9, PAGE_ROWS + 10)).toBe(true)
  expect(pages.has(1, 1, PAGE_ROWS + 10)).toBe(true)
  expect(pages.has(1, 1, PAGE_ROWS + 11)).toBe(false)
  expect(pages.has(2, 1, PAGE_ROWS + 10)).toBe(true)
})

test('the pages that were not needed for the longest time are dropped', () => {
  const pages = new JournalPages()
  for (let first = 1; first <= MAX_ROWS; first += PAGE_ROWS) pages.add(rowsFrom(first, PAGE_ROWS))
  // the oldest page is in sight
  expect(pages.has(0, 1, MAX_ROWS)).toBe(true)
  pages.add(rowsFrom(MAX_ROWS + 1, 2 * PAGE_ROWS))
  expect(pages.all()).toHaveLength(MAX_ROWS)
  expect(pages.get(1)).toBeDefined()
  expect(pages.get(PAGE_ROWS + 1)).toBeUndefined()
  expect(pages.get(2 * PAGE_ROWS + 1)).toBeUndefined()
  expect(pages.get(MAX_ROWS + 2 * PAGE_ROWS)).toBeDefined()
})
