import { describe, expect, test } from 'vitest'
import { type Row, RowStore, TooManyRows } from '../../src/engines/row-store.ts'

async function allOf(store: RowStore): Promise<Row[]> {
  const rows: Row[] = []
  for await (const batch of store.batches()) rows.push(...batch)
  return rows
}

describe('rows', () => {
  test('stay in memory while they are few', async () => {
    const store = new RowStore()
    await store.append([['1', null]])
    expect(store.inMemory).toEqual([['1', null]])
    expect(await allOf(store)).toEqual([['1', null]])
    expect(await store.first(5)).toEqual([['1', null]])
  })

  test('go to a file when they are many, and come back in their order', async () => {
    const store = new RowStore({ keptBytes: 10_000 })
    const rows = Array.from({ length: 20_000 }, (_, at): Row => [String(at), at % 3 === 0 ? null : `é\n"${at}`])
    for (let at = 0; at < rows.length; at += 777) await store.append(rows.slice(at, at + 777))
    expect([store.inMemory, store.count, store.bytes]).toEqual([undefined, 20_000, 0])
    expect(await allOf(store)).toEqual(rows)
    expect(await store.first(3)).toEqual(rows.slice(0, 3))
    await store.close()
    await store.close()
  })

  test('end at the limit', async () => {
    const store = new RowStore({ limit: 2 })
    await store.append([['1'], ['2']])
    await expect(store.append([['3']])).rejects.toThrow(TooManyRows)
    expect(store.count).toBe(2)
  })
})
