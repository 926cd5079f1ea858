/** The resources that the page keeps: how many, and which. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { rowIdOf } from '../../src/ui/data/kinds.ts'
import { ResourceStore } from '../../src/ui/data/resource-store.ts'

const SESSIONS = 10_000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test('of ten thousand sessions the newest are kept, and the others are counted', () => {
  const store = new ResourceStore(async () => ({ sessions: [] }))
  const at = '2026-01-01T00:00:00.000Z'
  store.take(
    Array.from({ length: SESSIONS }, (_, id) => ({
      ...{ type: 'change' as const, project: 'demo', at, kind: 'session' as const, id: `s${id}` },
      ...{ parent: 'default', from: null, to: 'starting', why: 'created' },
    })),
  )
  const kept = store.of('session')
  expect(kept.length + store.droppedOf('session')).toBe(SESSIONS)
  expect([kept.length, kept.at(-1)?.id]).toEqual([5000, `s${SESSIONS - 1}`])
  expect([store.droppedOf('statement'), store.isLoaded]).toEqual([0, false])
  store.close()
})

test('only the number of a statement is written in another way', () => {
  expect(rowIdOf('statement', 'abc/3')).toBe('abc:3')
  expect(rowIdOf('queue', 'a/3')).toBe('a/3')
})
