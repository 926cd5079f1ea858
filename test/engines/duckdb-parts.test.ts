/** Parts of the engine duckdb that need no DuckDB. */
import { describe, expect, test } from 'vitest'
import type { DuckConnection, DuckDb, DuckFunction } from '../../src/engines/duckdb/load-duckdb.ts'
import { OutsideFunctions } from '../../src/engines/duckdb/outside-functions.ts'
import { placesOf, RunningPlaces } from '../../src/engines/duckdb/running-places.ts'

const signal = (): AbortSignal => new AbortController().signal

describe('the places of queries', () => {
  test('leave threads of Node.js to others', () => {
    expect([undefined, '', '8', '3', '2', '1', 'x'].map(placesOf)).toEqual([2, 2, 6, 1, 1, 1, 2])
  })

  test('are given in the order of arrival, and not to one that has given up', async () => {
    const places = new RunningPlaces(1)
    const order: string[] = []
    expect(await places.enter(signal())).toBe(true)
    const stop = new AbortController()
    const given = [
      places.enter(stop.signal).then((has) => order.push(`first ${has}`)),
      places.enter(signal()).then((has) => order.push(`second ${has}`)),
    ]
    stop.abort()
    places.leave()
    await Promise.all(given)
    expect(order).toEqual(['first false', 'second true'])
    places.leave()
    expect(await places.enter(signal())).toBe(true)
    expect(await places.enter(AbortSignal.abort())).toBe(false)
  })
})

test('functions of a query that has ended are used again by the next', () => {
  const registered: string[] = []
  const duck = {
    DuckDBScalarFunction: { create: ({ name }: { name: string }) => ({ setName: () => name, name }) },
    VARCHAR: { typeId: 1 },
    BIGINT: { typeId: 2 },
  } as unknown as DuckDb
  const connection = {
    registerScalarFunction: (made: DuckFunction & { name: string }) => registered.push(made.name),
  } as unknown as DuckConnection
  const functions = new OutsideFunctions(duck, connection)
  const wanted = (key: string, length: number) => ({
    ...{ name: 'format', key, parameters: [{ base: 'varchar', parameters: [length] }], result: { base: 'bigint' } },
    compute: () => 1n,
  })
  for (let query = 0; query < 100; query++) {
    const used = functions.open()
    const [first, same, other] = [wanted(`a${query}`, query), wanted(`a${query}`, query), wanted(`b${query}`, 3)]
    expect(used.nameOf(first)).toBe(used.nameOf(same))
    expect(used.nameOf(other)).not.toBe(used.nameOf(first))
    used.close()
  }
  expect(registered).toEqual(['presto_format', 'presto_format_2'])
})
