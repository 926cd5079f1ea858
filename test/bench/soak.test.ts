import { beforeEach, describe, expect, test } from 'vitest'
import { Ledger } from '../../bench/soak/ledger.js'
import { Random } from '../../bench/soak/random.js'
import { checkGrowth, findErrors, findLeaks } from '../../bench/soak/verdict.js'

describe('the ledger of a soak', () => {
  let ledger: Ledger
  const create = (id: number) => ledger.confirmed('s', id, ledger.generation)
  beforeEach(() => {
    ledger = new Ledger()
  })

  test('accounts for statements that are found, dropped or gone with their world', () => {
    for (const id of [0, 1, 2]) create(id)
    ledger.settle(['s', 0], { state: 'available', isGone: false })
    ledger.settle(['s', 1], { state: 'cancelled', isGone: true })
    expect(ledger.open()).toEqual([['s', 2]])
    ledger.resetStarts()
    ledger.resetEnds()
    expect(ledger.counts).toEqual({ created: 3, found: 1, dropped: 1, reset: 1, lostReplies: 0 })
    expect(ledger.errors).toEqual([])
  })

  test('reports an unknown statement', () => {
    create(0)
    ledger.settle(['s', 0], undefined)
    expect(ledger.errors).toEqual(['s:0 was confirmed and is unknown'])
  })

  test('reports a statement that never ended', () => {
    create(0)
    ledger.settle(['s', 0], { state: 'running', isGone: false })
    expect(ledger.errors).toEqual(['s:0 is running at rest'])
  })

  test('reports an id that was used twice, but not across a reset', () => {
    create(0)
    ledger.resetStarts()
    ledger.resetEnds()
    create(0)
    expect(ledger.errors).toEqual([])
    create(0)
    expect(ledger.errors).toEqual(['s:0 was created twice'])
  })

  test('reports more statements than were confirmed or lost', () => {
    create(0)
    ledger.replyLost('s')
    ledger.compare('s', [0, 1])
    expect(ledger.errors).toEqual([])
    ledger.compare('s', [0, 1, 2])
    expect(ledger.errors).toEqual(['session s has 2 unconfirmed statements; 1 replies were lost'])
  })

  test('counts a statement requested before a reset as gone with it', () => {
    const { generation } = ledger
    ledger.resetStarts()
    ledger.confirmed('s', 0, generation)
    expect(ledger.open()).toEqual([])
    expect(ledger.counts).toMatchObject({ created: 1, reset: 1 })
  })
})

describe('the verdict of a soak', () => {
  const megabytes = (...values: number[]) => values.map((value) => value * 2 ** 20)

  test('accepts a heap that warms up and varies', () => {
    expect(checkGrowth(megabytes(10, 30, 40, 41, 40, 42, 40, 41, 43, 40))).toBeUndefined()
  })

  test('reports a heap that grows', () => {
    expect(checkGrowth(megabytes(10, 30, 40, 45, 50, 55, 60, 65, 70, 75))).toBe(
      'the heap grew from 42.5 MiB to 72.5 MiB',
    )
  })

  test('needs enough measurements', () => {
    expect(checkGrowth(megabytes(1, 2))).toMatch('only 2 measurements')
  })

  test('reports resources that were not closed', () => {
    expect(findLeaks(['PipeWrap', 'Timeout'], ['Timeout', 'TCPSocketWrap', 'Timeout', 'TCPSocketWrap'])).toEqual([
      '1 Timeout',
      '2 TCPSocketWrap',
    ])
    expect(findLeaks(['PipeWrap', 'Timeout'], ['PipeWrap'])).toEqual([])
  })

  test('finds errors in a log, and lines that are not JSON', () => {
    const log = ['{"level":40,"msg":"warned"}', '{"level":50,"msg":"broke"}', '', 'Error: at large'].join('\n')
    expect(findErrors(log)).toEqual(['{"level":50,"msg":"broke"}', 'Error: at large'])
  })
})

describe('random numbers', () => {
  test('depend on the seed alone', () => {
    const draw = (seed: string) => {
      const random = new Random(seed)
      return Array.from({ length: 20 }, () => random.next())
    }
    expect(draw('a')).toEqual(draw('a'))
    expect(draw('a')).not.toEqual(draw('b'))
    expect(new Set(draw('a')).size).toBeGreaterThan(10)
  })

  test('follow weights', () => {
    const random = new Random('weights')
    const counts = { a: 0, b: 0, c: 0 }
    for (let turn = 0; turn < 1000; turn++)
      counts[
        random.weighted([
          [3, 'a'],
          [1, 'b'],
          [0, 'c'],
        ] as [number, keyof typeof counts][])
      ]++
    expect(counts.c).toBe(0)
    expect(counts.a / counts.b).toBeGreaterThan(2)
  })
})
