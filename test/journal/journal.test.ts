import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { nextTurn } from '../../src/core/clock.ts'
import { realTime } from '../../src/core/real-time.ts'
import { KEPT_BODY_BYTES } from '../../src/journal/body.ts'
import { Journal } from '../../src/journal/journal.ts'
import { entryView } from '../../src/journal/view.ts'
import { runs } from '../runs.ts'
import { ids, journalOf, recordRequest } from './entries.ts'

describe('a journal', () => {
  test('keeps at most N entries, the newest, and counts what was dropped', () => {
    const journal = journalOf(3)
    for (let i = 0; i < 5; i++) recordRequest(journal)
    expect(ids(journal.entries())).toEqual([3, 4, 5])
    expect(journal).toMatchObject({ size: 3, dropped: 2, lastId: 5 })
    expect(journal.get(2)).toBeUndefined()
    expect(journal.get(3)?.id).toBe(3)
    expect(journal.get(5)?.id).toBe(5)
    expect(journal.get(6)).toBeUndefined()
    expect(journal.get(0)).toBeUndefined()
  })

  test('keeps at most N bytes of bodies and replies', () => {
    const journal = journalOf(1000, 20_000)
    for (let i = 0; i < 20; i++) recordRequest(journal, { body: 'x'.repeat(2000), reply: 'y'.repeat(2000) })
    expect(journal.bytes).toBeLessThanOrEqual(20_000)
    expect(journal.size).toBe(4)
    expect(journal.dropped).toBe(16)
  })

  test('counts long headers too', () => {
    const journal = journalOf(1000, 20_000)
    for (let i = 0; i < 5; i++) recordRequest(journal, { headers: { 'x-long': 'x'.repeat(9000) } })
    expect(journal.size).toBe(2)
  })

  test('may keep nothing if nothing fits', () => {
    const journal = journalOf(1000, 10)
    recordRequest(journal, { body: 'abc' })
    expect(journal).toMatchObject({ size: 0, bytes: 0, dropped: 1, lastId: 1 })
  })

  test('follows limits that change', () => {
    const limits = { limitsJournal: 5, limitsJournalBytes: 1e6 }
    const journal = new Journal(() => limits)
    for (let i = 0; i < 5; i++) recordRequest(journal)
    limits.limitsJournal = 2
    recordRequest(journal)
    expect(ids(journal.entries())).toEqual([5, 6])
  })

  test('can be cleared; numbers go on, and a request that ends afterwards stays out', () => {
    const journal = journalOf(2)
    for (let i = 0; i < 3; i++) recordRequest(journal)
    const held = recordRequest(journal, { ends: 'open' })
    expect(journal.clear()).toBe(2)
    expect(journal).toMatchObject({ size: 0, bytes: 0, dropped: 0, lastId: 4 })
    journal.answer(held, { status: 200, errorCode: undefined, headers: {}, body: 'late' }, 0)
    expect(journal).toMatchObject({ size: 0, bytes: 0 })
    expect(journal.get(4)).toBeUndefined()
    expect(recordRequest(journal).id).toBe(5)
    expect(journal.get(5)?.id).toBe(5)
  })

  test('stays within its bounds and finds each entry whatever comes', () => {
    const step = fc.oneof(
      fc.record({
        fields: fc.record({
          body: fc.string({ maxLength: 300 }),
          ends: fc.constantFrom('answered', 'open', 'aborted'),
        }),
      }),
      fc.constant('clear' as const),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400 }), fc.integer({ min: 1, max: 80 }), (steps, limit) => {
        const journal = journalOf(limit, 30_000)
        for (const one of steps) {
          if (one === 'clear') journal.clear()
          else recordRequest(journal, one.fields as never)
          const kept = [...journal.entries()]
          expect(kept.length).toBe(journal.size)
          expect(journal.size).toBeLessThanOrEqual(limit)
          expect(journal.bytes).toBe(kept.reduce((sum, entry) => sum + entry.weight, 0))
          expect(journal.bytes).toBeLessThanOrEqual(30_000)
          for (const entry of kept) expect(journal.get(entry.id)).toBe(entry)
        }
      }),
      { numRuns: runs(50), seed: 3 },
    )
  })

  test('still knows of what is gone by operation, from an entry or a time on', () => {
    const journal = journalOf(1)
    recordRequest(journal, { operation: 'CreateSession', atMs: 10 })
    for (const atMs of [20, 30]) recordRequest(journal, { atMs })
    recordRequest(journal, { atMs: 40 })
    const named = (since?: Parameters<Journal['droppedSince']>[0]) =>
      Object.fromEntries(journal.droppedSince(since).map(({ operation, count }) => [operation, count]))
    expect(named()).toEqual({ CreateSession: 1, ShowStatement: 2 })
    expect(named({ id: 1 })).toEqual({ ShowStatement: 2 })
    expect(named({ id: 2 })).toEqual({ ShowStatement: 1 })
    expect(named({ id: 3 })).toEqual({})
    expect(named({ atMs: 10 })).toEqual({ CreateSession: 1, ShowStatement: 2 })
    expect(named({ atMs: 11 })).toEqual({ ShowStatement: 2 })
    expect(named({ atMs: 31 })).toEqual({})
  })
})

describe('an entry', () => {
  test('shows the state that its resource had when the reply was written, whatever came of it later', () => {
    const journal = journalOf()
    const history = { state: 'waiting' }
    const entry = recordRequest(journal, {
      subject: { kind: 'statement', id: 's1/0', before: undefined, history },
      answeredBy: 'orders',
      ends: 'open',
    })
    expect(entryView(entry)).toMatchObject({ status: null, aborted: false, reply: null, tookMs: null })
    expect(entryView(entry).subject).toEqual({ kind: 'statement', id: 's1/0', before: null, after: null })
    history.state = 'running'
    journal.answer(entry, { status: 200, errorCode: undefined, headers: {}, body: '{}' }, 250)
    history.state = 'available'
    expect(entryView(entry)).toMatchObject({ answeredBy: 'orders', tookMs: 250, subject: { after: 'running' } })
  })

  test('of a connection that was cut has no status, and what was being sent', () => {
    const journal = journalOf()
    const entry = recordRequest(journal, { reply: '{"id":1}' })
    journal.abort(entry, 5)
    journal.answer(entry, { status: 500, errorCode: undefined, headers: {}, body: 'late' }, 9)
    expect(entryView(entry)).toMatchObject({
      status: null,
      aborted: true,
      tookMs: 5,
      reply: { status: 200, body: '{"id":1}' },
    })
    expect(entryView(recordRequest(journal, { ends: 'aborted' }))).toMatchObject({
      status: null,
      aborted: true,
      reply: null,
    })
  })

  test('keeps the beginning of a long body and says so', () => {
    const journal = journalOf()
    const code = 'é'.repeat(KEPT_BODY_BYTES)
    const body = { code }
    const entry = recordRequest(journal, { operation: 'CreateStatement', body, reply: 'r'.repeat(KEPT_BODY_BYTES + 1) })
    const length = Buffer.byteLength(JSON.stringify(body))
    const view = entryView(entry)
    expect(view.request.bytes).toBe(length)
    expect(view.request.body?.startsWith('{"code":"ééé')).toBe(true)
    expect(view.request.body?.endsWith(`é… [shortened: the first 65536 of ${length} bytes]`)).toBe(true)
    expect(view.reply?.bytes).toBe(KEPT_BODY_BYTES + 1)
    expect(view.reply?.body?.endsWith('r… [shortened: the first 65536 of 65537 bytes]')).toBe(true)
    // the whole code can still be read
    expect(entry.text('code')).toBe(code)
    expect(entry.text('sql')).toBeUndefined()
  })

  test('of a body that is kept whole shows it as it was, whatever it is', () => {
    const journal = journalOf()
    const whole = `{"code": ${'x'.repeat(KEPT_BODY_BYTES - 9)}`
    const entry = recordRequest(journal, { operation: 'CreateStatement', body: whole })
    expect(entryView(entry).request).toMatchObject({ body: whole, bytes: KEPT_BODY_BYTES })
    expect(entry.text('code')).toBeUndefined()
  })
})

describe('waits that take long to compare', () => {
  // slices that an earlier test began in this turn of the event loop have the machine's time
  beforeEach(() => new Promise((resolve) => setImmediate(resolve)))
  afterEach(() => vi.restoreAllMocks())

  /** Every comparison takes a slice; returns how many happened in each turn of the event loop. */
  function slowly() {
    let elapsedMs = 0
    let inTurn = 0
    const turns: number[] = []
    vi.spyOn(realTime, 'elapsedMs').mockImplementation(() => elapsedMs)
    const compared = (): boolean => {
      elapsedMs += 10
      if (inTurn++ === 0)
        nextTurn(() => {
          turns.push(inTurn)
          inTurn = 0
        })
      return true
    }
    return { compared, turns }
  }

  test('get one request after the other in slices, and miss none', async () => {
    const journal = journalOf()
    const { compared, turns } = slowly()
    const waits = Array.from({ length: 20 }, () => journal.wait(compared, 3, 60_000))
    for (let count = 0; count < 3; count++) recordRequest(journal)
    const ended = await Promise.all(waits)
    expect(ended.map((one) => [one.ended, ids(one.entries)])).toEqual(ended.map(() => ['reached', [1, 2, 3]]))
    // that of the last turn may not be counted yet
    expect(turns.length).toBeGreaterThanOrEqual(59)
    expect(Math.max(...turns)).toBe(1)
  })

  test('forget a request that left the journal before it was compared', async () => {
    const journal = journalOf(2)
    const { compared } = slowly()
    const waits = Array.from({ length: 2 }, () => journal.wait(compared, 3, 60_000))
    for (let count = 0; count < 6; count++) recordRequest(journal)
    expect((await Promise.all(waits)).map((one) => ids(one.entries))).toEqual([
      [1, 5, 6],
      [1, 5, 6],
    ])
  })

  test('end with the world, whatever is not compared yet', async () => {
    const journal = journalOf()
    const { compared } = slowly()
    const waits = Array.from({ length: 5 }, () => journal.wait(compared, 9, 60_000))
    for (let count = 0; count < 6; count++) recordRequest(journal)
    journal.close()
    expect((await Promise.all(waits)).map(({ ended }) => ended)).toEqual(waits.map(() => 'reset'))
  })
})
