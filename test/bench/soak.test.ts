import { beforeEach, describe, expect, test } from 'vitest'
import { Ledger } from '../../bench/soak/ledger.js'
import { Random } from '../../bench/soak/random.js'
import { complaints, growthOf, leaks } from '../../bench/soak/verdict.js'

describe('the ledger of a soak', () => {
  let ledger: Ledger
  const create = (id: number) => ledger.answered('s', id, ledger.generation)
  beforeEach(() => {
    ledger = new Ledger()
  })

  test('accounts for what is found, what was dropped and what went with its world', () => {
    for (const id of [0, 1, 2]) create(id)
    ledger.settle(['s', 0], { state: 'available', isGone: false })
    ledger.settle(['s', 1], { state: 'cancelled', isGone: true })
    expect(ledger.open()).toEqual([['s', 2]])
    ledger.resetBegins()
    ledger.resetEnds()
    expect(ledger.counts).toEqual({ created: 3, found: 1, dropped: 1, reset: 1, lostReplies: 0 })
    expect(ledger.faults).toEqual([])
  })

  test('complains of one that nobody knows', () => {
    create(0)
    ledger.settle(['s', 0], undefined)
    expect(ledger.faults).toEqual(['s:0 was answered, and the world does not know it'])
  })

  test('complains of one that never ended', () => {
    create(0)
    ledger.settle(['s', 0], { state: 'running', isGone: false })
    expect(ledger.faults).toEqual(['s:0 is running when everything has ended'])
  })

  test('complains of an id that was given away twice, but not across a reset', () => {
    create(0)
    ledger.resetBegins()
    ledger.resetEnds()
    create(0)
    expect(ledger.faults).toEqual([])
    create(0)
    expect(ledger.faults).toEqual(['s:0 was answered twice'])
  })

  test('complains of more statements than were answered or lost', () => {
    create(0)
    ledger.replyLost('s')
    ledger.compare('s', [0, 1])
    expect(ledger.faults).toEqual([])
    ledger.compare('s', [0, 1, 2])
    expect(ledger.faults).toEqual(['session s has 2 statements without an answer, and 1 replies were lost'])
  })

  test('takes one that was asked for before a reset as gone with it', () => {
    const { generation } = ledger
    ledger.resetBegins()
    ledger.answered('s', 0, generation)
    expect(ledger.open()).toEqual([])
    expect(ledger.counts).toMatchObject({ created: 1, reset: 1 })
  })
})

describe('the verdict of a soak', () => {
  const megabytes = (...values: number[]) => values.map((value) => value * 2 ** 20)

  test('lets a heap warm up, and sway', () => {
    expect(growthOf(megabytes(10, 30, 40, 41, 40, 42, 40, 41, 43, 40))).toBeUndefined()
  })

  test('complains of a heap that grows', () => {
    expect(growthOf(megabytes(10, 30, 40, 45, 50, 55, 60, 65, 70, 75))).toBe('the heap grew from 42.5 MiB to 72.5 MiB')
  })

  test('complains of too few looks', () => {
    expect(growthOf(megabytes(1, 2))).toMatch('only 2 looks')
  })

  test('names what keeps a process alive that did not before', () => {
    expect(leaks(['PipeWrap', 'Timeout'], ['Timeout', 'TCPSocketWrap', 'Timeout', 'TCPSocketWrap'])).toEqual([
      '1 Timeout',
      '2 TCPSocketWrap',
    ])
    expect(leaks(['PipeWrap', 'Timeout'], ['PipeWrap'])).toEqual([])
  })

  test('finds errors in a log, and what is no line of it', () => {
    const log = ['{"level":40,"msg":"warned"}', '{"level":50,"msg":"broke"}', '', 'Error: at large'].join('\n')
    expect(complaints(log)).toEqual(['{"level":50,"msg":"broke"}', 'Error: at large'])
  })
})

describe('chance with a seed', () => {
  test('comes out the same again, and otherwise with another', () => {
    const draw = (seed: string) => {
      const random = new Random(seed)
      return Array.from({ length: 20 }, () => random.below(1000))
    }
    expect(draw('a')).toEqual(draw('a'))
    expect(draw('a')).not.toEqual(draw('b'))
    expect(new Set(draw('a')).size).toBeGreaterThan(10)
  })

  test('takes what weighs more the more often, and nothing that weighs nothing', () => {
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
