/** The checks of the chaos can fail: a ledger reports what a broken lakemock would do. */
import { beforeEach, describe, expect, test } from 'vitest'
import { Ledger, limits } from '../../chaos/ledger.ts'
import { canFollow, isFinal } from '../../chaos/lives.ts'
import { errorsIn, growthOf, leaksOf } from '../../chaos/memory.ts'
import { Choices } from '../../chaos/random.ts'

const findings: string[] = []
let ledger: Ledger
beforeEach(() => {
  findings.length = 0
  ledger = new Ledger((finding) => findings.push(finding))
  ledger.addSession('s', 'starting')
})
const session = () => ledger.sessions.get('s') ?? { requested: 0, isGone: false, mayEnd: false }
const create = (id: number): void => {
  session().requested++
  ledger.addStatement('s', id, 'waiting')
}

describe('the ledger of a project', () => {
  test('knows that an id was used twice, or is above what can exist', () => {
    create(0)
    create(0)
    ledger.addStatement('s', 2, 'waiting')
    ledger.addSession('s', 'starting')
    expect(findings).toEqual([
      'statement s:0 was created twice',
      'statement s:2 has a number above the 2 that can exist',
      'session s was created twice',
    ])
  })

  test('knows that a statement is gone, or came back', () => {
    for (let id = 0; id <= limits.statements; id++) create(id)
    expect(ledger.absence('s', 0)).toBe('certain')
    expect(ledger.absence('s', 1)).toBe('impossible')
    session().requested++
    expect(ledger.absence('s', 1)).toBe('possible')
    ledger.expectPresence('a', false, 'impossible')
    ledger.expectPresence('b', true, 'certain')
    ledger.expectPresence('c', true, 'possible')
    expect(findings).toEqual(['a was confirmed and is gone', 'b is there, although it is gone'])
  })

  test('knows that a state cannot follow another one', () => {
    create(0)
    const statement = { state: 'available' }
    ledger.see('statement', 's:0', statement, 'available', 'running')
    ledger.see('statement', 's:0', statement, 'waiting', 'running')
    expect(findings).toEqual(['statement s:0 was available and is running'])
    expect(statement.state).toBe('available')
  })

  test.each([
    [[], 'statement s:0 was confirmed and is unknown'],
    [['waiting', 'running'], 'statement s:0 is running at rest'],
    [['waiting', 'cancelled'], 'statement s:0 was available, which is not in its history'],
    [
      ['running', 'waiting', 'running', 'available'],
      'statement s:0 has an impossible history: running, waiting, running, available',
    ],
  ])('knows that the history %j is wrong', (states, finding) => {
    ledger.settle('statement', 's:0', { state: 'available' }, states)
    expect(findings).toEqual([finding])
  })

  test('knows that what made room for others has not ended, and keeps its history', () => {
    const execution = { state: 'RUNNING' }
    ledger.settle('execution', 'e', execution, ['QUEUED', 'RUNNING'], { madeRoom: true })
    expect(findings).toEqual([])
    ledger.settle('execution', 'e', { state: 'FINISHING' }, ['QUEUED', 'RUNNING'], { madeRoom: true })
    ledger.settle('execution', 'e', execution, ['RUNNING', 'QUEUED', 'RUNNING'], { madeRoom: true })
    expect(findings).toEqual([
      'execution e was FINISHING, which is not in its history',
      'execution e has an impossible history: RUNNING, QUEUED, RUNNING',
    ])
  })

  test('counts the requests of the journal', () => {
    ledger.requests.replied = 5
    ledger.requests.lost = 1
    ledger.compareJournal({ total: 6, dropped: 0, lastId: 6 })
    expect(findings).toEqual([])
    ledger.compareJournal({ total: 4, dropped: 0, lastId: 4 })
    ledger.compareJournal({ total: 4, dropped: 0, lastId: 5 })
    expect(findings).toEqual([
      'the journal counted 4 requests; 5 were replied to, 1 lost their reply',
      'the journal has 4 entries and dropped 0, of 5',
    ])
  })

  test('knows names that should not be there, and time that goes back', () => {
    ledger.gates.add('g')
    ledger.compareNames('gates', ['h'])
    expect(ledger.passTime(100)).toBeUndefined()
    expect(ledger.passTime(90)).toBe(-10)
    expect(findings).toEqual(['gates are h, and should be g', 'the clock went back by 10 ms'])
  })

  test('of a restored world expects what arrives late', () => {
    create(0)
    const copy = ledger.copy()
    session().requested++
    copy.expectStrays(ledger)
    copy.addStatement('s', 1, 'waiting')
    expect(findings).toEqual([])
    expect(ledger.absence('s', 0)).toBe('impossible')
  })
})

test('lives are those of the tables', () => {
  expect(canFollow('statement', 'waiting', 'available')).toBe(true)
  expect(canFollow('statement', 'cancelled', 'running')).toBe(false)
  expect(canFollow('execution', 'RUNNING', 'QUEUED')).toBe(false)
  expect(canFollow('session', 'idle', 'unknown')).toBe(false)
  expect([isFinal('statement', 'error'), isFinal('execution', 'FINISHING')]).toEqual([true, false])
})

describe('the verdict', () => {
  const mebibytes = (...values: number[]): number[] => values.map((value) => value * 2 ** 20)
  test('accepts a heap that warms up and varies, and not one that grows', () => {
    expect(growthOf(mebibytes(10, 30, 40, 41, 40, 42, 40, 41, 43, 40)).isFlat).toBe(true)
    expect(growthOf(mebibytes(10, 30, 40, 45, 50, 55, 60, 65, 70, 75)).isFlat).toBe(false)
    expect(growthOf([]).isFlat).toBe(false)
  })

  test('finds what was not closed, and errors in a log', () => {
    const measured = (...resources: string[]) => ({ heapUsed: 0, external: 0, rss: 0, unhandled: [], resources })
    expect(leaksOf(measured('PipeWrap', 'Timeout'), measured('Timeout', 'TCPSocketWrap', 'Timeout'))).toEqual([
      '1 Timeout',
      '1 TCPSocketWrap',
    ])
    expect(errorsIn('{"level":40}\n{"level":50}\n\nError: at large')).toEqual(['{"level":50}', 'Error: at large'])
  })
})

test('choices depend on the seed alone, and follow weights', () => {
  const draw = (seed: string): number[] => {
    const choices = new Choices(seed)
    return Array.from({ length: 20 }, () => choices.between(0, 1e6))
  }
  expect(draw('a')).toEqual(draw('a'))
  expect(draw('a')).not.toEqual(draw('b'))
  const choices = new Choices('weights')
  const drawn = Array.from({ length: 1000 }, () => choices.weighted({ often: 3, rarely: 1, never: 0 }))
  const count = (key: string): number => drawn.filter((one) => one === key).length
  expect(count('never')).toBe(0)
  expect(count('often') / count('rarely')).toBeGreaterThan(2)
})
