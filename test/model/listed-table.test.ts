/** Lists of a table with columns, against the plain way: filter all rows, sort, cut. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Column, testOf } from '../../src/model/column.ts'
import { ListedTable, type ListFilter, type ListOrder, lengthOf } from '../../src/model/listed-table.ts'
import { runs } from '../runs.ts'

interface Row {
  readonly id: string
  readonly kind: string
  readonly createdMs: number
  state: string
  endedMs: number | undefined
}

const fields = {
  timeMs: ({ createdMs }: Row) => createdMs,
  fixed: { kind: ({ kind }: Row) => kind },
  changing: { state: ({ state }: Row) => state },
  span: ({ createdMs, endedMs }: Row) => ({ fromMs: createdMs, untilMs: endedMs }),
  hasEnded: ({ endedMs }: Row) => endedMs !== undefined,
}

type Filter = ListFilter<Row, 'kind' | 'state'>

function plainly(rows: readonly Row[], filter: Filter, order: ListOrder, from: number, size: number, nowMs: number) {
  const passes = (row: Row): boolean =>
    (filter.id === undefined || row.id === filter.id) &&
    row.createdMs >= (filter.fromMs ?? 0) &&
    row.createdMs <= (filter.untilMs ?? Number.POSITIVE_INFINITY) &&
    (['kind', 'state'] as const).every((field) => {
      const test = filter.texts[field]
      return test === undefined || testOf(test)(row[field])
    })
  const sign = order.isDescending ? -1 : 1
  const found = rows.filter(passes)
  // of equal lengths the older first
  if (order.by === 'length')
    found.sort(
      (a, b) =>
        sign * (lengthOf(fields.span(a), nowMs) - lengthOf(fields.span(b), nowMs)) ||
        found.indexOf(a) - found.indexOf(b),
    )
  else if (order.isDescending) found.reverse()
  return { total: found.length, rows: found.slice(from, from + size) }
}

const kinds = ['a', 'b', 'c']
const states = ['waiting', 'running', 'done']
const orders = [true, false].flatMap((isDescending) =>
  (['creation', 'length'] as const).map((by) => ({ by, isDescending })),
)

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('add' as const), kind: fc.constantFrom(...kinds) }) },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('move' as const), which: fc.nat(), to: fc.constantFrom(...states) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('remove' as const), which: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('drop' as const), keep: fc.nat(40) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('list' as const),
      kind: fc.option(fc.constantFrom(...kinds, 'none'), { nil: undefined }),
      state: fc.option(fc.constantFrom(...states), { nil: undefined }),
      part: fc.boolean(),
      isNamed: fc.boolean(),
      which: fc.option(fc.nat(), { nil: undefined }),
      from: fc.nat(5),
      size: fc.integer({ min: 1, max: 5 }),
      order: fc.constantFrom(...orders),
    }),
  },
)

test('every list is what filtering and sorting all rows gives, whatever happened to the rows', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
      const table = new ListedTable<Row, 'kind', 'state'>(fields)
      let nowMs = 1000
      let added = 0
      const pick = (which: number): Row | undefined => [...table.values()][which % Math.max(1, table.size)]
      for (const one of steps) {
        nowMs += 7
        if (one.does === 'add') {
          const id = `row-${added++}`
          table.add(id, { id, kind: one.kind, createdMs: nowMs, state: 'waiting', endedMs: undefined })
        } else if (one.does === 'move') {
          const row = pick(one.which)
          if (row === undefined || row.endedMs !== undefined) continue
          row.state = one.to
          if (one.to === 'done') row.endedMs = nowMs
          table.noteMove(row)
        } else if (one.does === 'remove') table.remove(pick(one.which)?.id ?? 'none')
        else if (one.does === 'drop') table.keepNewest(one.keep)
        else {
          const { kind, state, part, isNamed, which, from, size, order } = one
          const passes = (text: string): boolean => text >= (kind ?? '')
          const atLeast = isNamed ? { name: kind ?? '', passes } : passes
          const filter: Filter = {
            ...(part ? { fromMs: 1050, untilMs: 1400 } : {}),
            id: which === undefined ? undefined : (pick(which)?.id ?? 'none'),
            texts: { kind: part && kind !== undefined ? atLeast : kind, state },
          }
          expect(table.list(filter, order, from, size, nowMs)).toEqual(
            plainly([...table.values()], filter, order, from, size, nowMs),
          )
        }
      }
    }),
    { seed: 20_261_128, numRuns: runs(150) },
  )
})

test.each([1, 99, 100, 101, 300])(
  'a list visits only the rows that moved, and shows each as it is: %d of 300',
  (count) => {
    const visited: Row[] = []
    const state = (row: Row): string => {
      visited.push(row)
      return row.state
    }
    const table = new ListedTable<Row, 'kind', 'state'>({ ...fields, changing: { state } })
    const all = Array.from({ length: 300 }, (_, number): Row => {
      return { id: `row-${number}`, kind: 'a', createdMs: number, state: 'waiting', endedMs: undefined }
    })
    for (const row of all) table.add(row.id, row)
    const countOf = (wanted: string): number =>
      table.list({ texts: { state: wanted } }, { by: 'creation', isDescending: false }, 0, 1, 1000).total
    expect(countOf('waiting')).toBe(300)
    for (const to of ['running', 'done']) {
      visited.length = 0
      for (const row of all.slice(0, count)) {
        row.state = to
        if (to === 'done') row.endedMs = 500
        table.noteMove(row)
      }
      expect(countOf(to)).toBe(count)
      expect(visited).toHaveLength(count > 100 ? 300 : count)
      expect(countOf('waiting')).toBe(300 - count)
      expect(visited).toHaveLength(count > 100 ? 300 : count)
    }
    const { rows } = table.list({ texts: {} }, { by: 'length', isDescending: true }, 0, 1, 1000)
    expect(rows[0]?.id).toBe(count < 300 ? `row-${count}` : 'row-0')
  },
)

test('rows that come and go for long leave nothing behind in lists', () => {
  const table = new ListedTable<Row, 'kind', 'state'>(fields)
  for (let number = 0; number < 10_000; number++) {
    const id = `row-${number}`
    table.add(id, { id, kind: `kind-${number}`, createdMs: number, state: 'done', endedMs: number + (number % 3) })
    table.keepNewest(100)
  }
  const { total, rows } = table.list({ texts: {} }, { by: 'length', isDescending: true }, 0, 2, 10_000)
  expect(total).toBe(100)
  expect(rows.map(({ id }) => id)).toEqual(['row-9902', 'row-9905'])
  expect(table.list({ texts: { kind: 'kind-1' } }, { by: 'creation', isDescending: false }, 0, 2, 0).total).toBe(0)
})

test('the texts of a row go with it', () => {
  const column = new Column()
  for (let at = 0; at < 1000; at++) {
    column.set(at, `text-${at % 7}-${at < 500 ? 'old' : 'new'}`)
    if (at >= 10) column.clear(at - 10)
  }
  // one row changes its text, and is cleared twice
  column.set(999, 'last')
  column.clear(990)
  column.clear(990)
  const seen: string[] = []
  const rows = Uint32Array.from({ length: 9 }, (_, index) => 991 + index)
  expect(column.keep(rows, 9, (text) => seen.push(text) > 0)).toBe(9)
  expect(seen.sort()).toEqual(['last', ...Array.from({ length: 7 }, (_, index) => `text-${index}-new`)])
})

test('a named test tests each text once, also one that comes later in the place of another', () => {
  const column = new Column()
  const tested: string[] = []
  const passing = (name: string): number[] => {
    const rows = Uint32Array.of(0, 1, 2)
    const passes = (text: string): boolean => {
      tested.push(`${name}: ${text}`)
      return text.includes(name)
    }
    return [...rows.subarray(0, column.keep(rows, 3, { name, passes }))]
  }
  for (const [at, text] of ['one', 'two', 'three'].entries()) column.set(at, text)
  expect(passing('o')).toEqual([0, 1])
  expect(passing('o')).toEqual([0, 1])
  expect(tested.splice(0)).toEqual(['o: one', 'o: two', 'o: three'])
  column.clear(1)
  column.set(1, 'six')
  expect(passing('o')).toEqual([0])
  expect(tested.splice(0)).toEqual(['o: six'])
  expect(passing('e')).toEqual([0, 2])
  expect(tested.splice(0)).toEqual(['e: one', 'e: six', 'e: three'])
  for (let at = 3; at < 100; at++) column.set(at, `more ${at}`)
  expect(passing('e')).toEqual([0, 2])
  expect(tested).toEqual([])
})
