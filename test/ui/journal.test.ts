/** The journal of the page, against the journal of a world: what is read, when, and what is kept. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { JournalList } from '../../src/client/generated/journal.ts'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { MAX_ROWS, PAGE_ROWS } from '../../src/ui/data/journal-pages.ts'
import { JournalSearch } from '../../src/ui/data/journal-search.ts'
import { JournalStore } from '../../src/ui/data/journal-store.ts'

const ENTRIES = 10_000
let emulator: Emulator
/** The queries of the journal that were read. */
let reads: string[]
beforeEach(async () => {
  emulator = await createEmulator({ fixtures: {}, listen: false, clock: 'manual', limitsJournal: ENTRIES })
  reads = []
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(async () => {
  vi.useRealTimers()
  await emulator.close()
})

const newJournal = () =>
  new JournalStore(async (query) => {
    reads.push(query)
    const reply = await emulator.inject({ method: 'GET', url: `/_lakemock/worlds/demo/journal${query}` })
    return reply.json()
  })

/** The newest requests, as the feed brings them. */
async function take(journal: JournalStore, count: number): Promise<void> {
  const reply = await emulator.inject({
    method: 'GET',
    url: `/_lakemock/worlds/demo/journal?order=desc&size=${count}`,
  })
  const { entries } = reply.json() as JournalList
  journal.take(entries.map((entry) => ({ type: 'request', project: 'demo', at: entry.at, entry })))
}

async function requests(count: number, url = '/v2.0/demo/sessions'): Promise<void> {
  for (let at = 0; at < count; at++) await emulator.inject({ method: 'GET', url })
}
/** Lets what waits for a time go on, and its reads be over. */
async function settle(isDone: () => boolean): Promise<void> {
  await vi.advanceTimersByTimeAsync(1000)
  await vi.waitUntil(isDone, { timeout: 30_000 })
}

test('ten thousand requests are read page by page, as they are shown, and no more than these are kept', async () => {
  await requests(ENTRIES)
  const journal = newJournal()
  await journal.load()
  expect([journal.requests.count, journal.requests.rows.length, reads.length]).toEqual([ENTRIES, PAGE_ROWS, 1])
  expect(journal.requests.get(journal.requests.idAt(5000))).toBeUndefined()
  journal.need(5000, 5040)
  await settle(() => journal.requests.get(5000) !== undefined && journal.requests.get(4961) !== undefined)
  expect(journal.requests.get(journal.requests.idAt(5000))?.id).toBe(5000)
  expect(reads.length).toBeLessThanOrEqual(3)
  const before = reads.length
  journal.need(5000, 5040)
  await vi.advanceTimersByTimeAsync(1000)
  expect(reads.length).toBe(before)
  for (let first = 0; first < ENTRIES; first += PAGE_ROWS) {
    journal.need(first, first + PAGE_ROWS)
    await settle(() => journal.requests.get(journal.requests.idAt(first + PAGE_ROWS - 1)) !== undefined)
  }
  expect(journal.requests.rows.length).toBe(MAX_ROWS)
  journal.close()
})

test('what the feed has not brought is read when it is shown, and only then', async () => {
  await requests(400)
  const journal = newJournal()
  await journal.load()
  const before = reads.length
  await requests(300)
  // of the flood, the feed brings the newest
  await take(journal, 40)
  journal.need(0, 40)
  await vi.advanceTimersByTimeAsync(1000)
  expect([journal.requests.count, reads.length]).toEqual([700, before])
  journal.need(60, 100)
  await settle(() => journal.requests.get(journal.requests.idAt(99)) !== undefined)
  expect(reads.length).toBe(before + 1)
  await requests(5)
  await journal.readMissed()
  expect([journal.requests.count, reads.at(-1)]).toEqual([705, '?size=0'])
  journal.close()
})

test('the oldest one is known again when the journal has dropped some', async () => {
  await requests(ENTRIES)
  const journal = newJournal()
  await journal.load()
  await requests(300)
  await take(journal, 300)
  expect([journal.requests.firstId, journal.requests.lastId]).toEqual([1, ENTRIES + 300])
  // the last page that it shows is gone
  journal.need(ENTRIES + 250, ENTRIES + 300)
  await settle(() => journal.requests.firstId > 1)
  await journal.checkOldest()
  expect([journal.requests.firstId, journal.requests.count]).toEqual([301, ENTRIES])
  const before = reads.length
  await journal.checkOldest()
  expect(reads.length).toBe(before)
  journal.close()
})

test('a filter searches as far back as its rows are shown, and takes what comes later', async () => {
  await requests(10, '/v2.0/demo/version')
  await requests(3000)
  const journal = newJournal()
  await journal.load()
  const search = new JournalSearch(journal, ({ operation }) => operation === 'ListSessions')
  search.need(20)
  await settle(() => search.searched > 0)
  expect(search.rows()[0]?.id).toBe(3010)
  expect([search.searched < 3000, search.hasOlder]).toEqual([true, true])
  search.close()
  const rare = new JournalSearch(journal, ({ operation }) => operation === 'ShowVersion')
  rare.need(20)
  await settle(() => !rare.hasOlder)
  expect(rare.rows().map(({ id }) => id)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
  await requests(1, '/v2.0/demo/version')
  await take(journal, 1)
  expect(rare.rows()[0]?.id).toBe(3011)
  expect(rare.searched).toBe(3011)
  rare.close()
  journal.close()
})

test('a journal of another world takes the place of the one that was read, with what came meanwhile', async () => {
  await requests(500)
  const journal = newJournal()
  await journal.load()
  await emulator.project('demo').reset()
  await requests(2)
  const loading = journal.load()
  await take(journal, 2)
  await loading
  expect([journal.requests.firstId, journal.requests.lastId, journal.requests.rows.length]).toEqual([1, 2, 2])
  journal.close()
})
