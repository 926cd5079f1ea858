/** Expensive requests of one project: they take turns with those of others. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { realTime } from '../../src/core/real-time.ts'
import { ProjectTurns } from '../../src/http/project-turns.ts'
import { createEmulator } from '../../src/index.ts'

let elapsedMs = 0
beforeEach(() => {
  vi.spyOn(realTime, 'elapsedMs').mockImplementation(() => elapsedMs)
})
afterEach(() => vi.restoreAllMocks())

const refuse = (error: Error) => {
  throw error
}
const take = (turns: ProjectTurns, project: string, handle: () => void): void => turns.take(project, { handle, refuse })
/** Turns whose steps take a time, and the names of those that were handled, in their order. */
function recordedTurns() {
  const turns = new ProjectTurns()
  const order: string[] = []
  const request = (project: string, name: string, takesMs: number): void =>
    take(turns, project, () => {
      elapsedMs += takesMs
      order.push(name)
    })
  return { order, request }
}
const turn = () => new Promise((resolve) => realTime.setImmediate(resolve))

describe('the requests of a project', () => {
  const hostile = 'hostile'
  const polite = 'polite'

  test('are handled at once while they are cheap together', async () => {
    const turns = new ProjectTurns()
    const order: number[] = []
    const request = (number: number): void =>
      take(turns, hostile, () => {
        elapsedMs += 3
        order.push(number)
      })
    for (let number = 0; number < 6; number++) request(number)
    expect(order).toEqual([0, 1, 2, 3])
    await turn()
    await turn()
    expect(order).toEqual([0, 1, 2, 3, 4, 5])
    await turn()
    for (let number = 6; number < 10; number++) request(number)
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  test('of several projects that wait go on one of each at a time, and share a turn', async () => {
    const { order, request } = recordedTurns()
    for (const [project, name] of [[hostile, 'a'] as const, [polite, 'x'] as const])
      for (const takesMs of [50, 4, 4]) request(project, `${name}${takesMs}`, takesMs)
    expect(order.splice(0)).toEqual(['a50', 'x50'])
    await turn()
    await turn()
    expect(order.splice(0)).toEqual(['a4', 'x4', 'a4'])
    await turn()
    expect(order).toEqual(['x4'])
  })

  test('wait for a turn each after one that took long, in their order; those of another project do not', async () => {
    const { order, request } = recordedTurns()
    request(hostile, 'a', 50)
    request(hostile, 'b', 50)
    request(hostile, 'c', 50)
    request(polite, 'x', 1)
    expect(order).toEqual(['a', 'x'])
    // the end of the present turn is not a turn between
    await turn()
    expect(order).toEqual(['a', 'x'])
    await turn()
    expect(order).toEqual(['a', 'x', 'b'])
    request(hostile, 'd', 1)
    request(polite, 'y', 1)
    expect(order).toEqual(['a', 'x', 'b', 'y'])
    await turn()
    expect(order).toEqual(['a', 'x', 'b', 'y', 'c'])
    await turn()
    expect(order.at(-1)).toBe('d')
    await turn()
    request(hostile, 'e', 1)
    expect(order.at(-1)).toBe('e')
  })

  test('go on after one that throws, which is refused', async () => {
    const turns = new ProjectTurns()
    const order: string[] = []
    take(turns, hostile, () => (elapsedMs += 50))
    turns.take(hostile, { handle: () => refuse(new Error('no')), refuse: ({ message }) => order.push(message) })
    take(turns, hostile, () => order.push('next'))
    await turn()
    await turn()
    expect(order).toEqual(['no', 'next'])
  })

  test('share a turn if they are cheap again', async () => {
    const turns = new ProjectTurns()
    const order: number[] = []
    for (const [number, takesMs] of [50, 4, 4, 4, 4].entries()) {
      take(turns, hostile, () => {
        elapsedMs += takesMs
        order.push(number)
      })
    }
    await turn()
    await turn()
    expect(order).toEqual([0, 1, 2, 3])
    await turn()
    expect(order).toEqual([0, 1, 2, 3, 4])
  })
})

test('a server replies to other projects and the health check between expensive requests of one project', async () => {
  const emulator = await createEmulator({ fixtures: {}, listen: false })
  const order: string[] = []
  const get = (name: string, url: string) =>
    emulator.inject({ method: 'GET', url }).then(({ statusCode }) => order.push(`${name} ${statusCode}`))
  // each look at the stopwatch takes longer than a turn
  vi.mocked(realTime.elapsedMs).mockImplementation(() => (elapsedMs += 11))
  await Promise.all([
    get('a', '/v2.0/hostile/sessions'),
    get('b', '/v2.0/hostile/sessions'),
    get('c', '/v2.0/hostile/sessions'),
    get('other', '/v2.0/polite/sessions'),
    get('health', '/_lakemock/health'),
  ])
  await emulator.close()
  expect(order).toEqual(['a 200', 'other 200', 'health 200', 'b 200', 'c 200'])
})

test('a request that is refused before its turn is refused, and the others go on', async () => {
  const emulator = await createEmulator({ fixtures: {}, listen: false })
  vi.mocked(realTime.elapsedMs).mockImplementation(() => (elapsedMs += 11))
  const refused = { method: 'GET' as const, url: '/v2.0/p/sessions', headers: { 'x-lakemock-fault': 'no such fault' } }
  const replies = await Promise.all([
    emulator.inject({ method: 'GET', url: '/v2.0/p/sessions' }),
    emulator.inject(refused),
    emulator.inject({ method: 'GET', url: '/v2.0/p/sessions' }),
  ])
  await emulator.close()
  expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 400, 200])
})

test.each([
  [
    'replies that are held',
    [{ match: { operation: 'ListSessions' }, fault: { kind: 'latency', delay: '1h', clock: 'world' } }],
    200,
  ],
  [
    'refusals that are held',
    [
      { match: { operation: 'ListSessions' }, fault: { kind: 'latency', delay: '1h', clock: 'world' } },
      { match: { operation: 'ListSessions' }, fault: { kind: 'status', status: 503 } },
    ],
    503,
  ],
])('%s until the same step of the clock take turns', async (_what, faults, status) => {
  const emulator = await createEmulator({ fixtures: {}, listen: false, clock: 'manual' })
  const world = '/_lakemock/worlds/hostile'
  await emulator.inject({ method: 'POST', url: `${world}/faults`, payload: faults })
  let turnNumber = 0
  let areOver = false
  const held = Promise.all(
    Array.from({ length: 3 }, async () => {
      const { statusCode } = await emulator.inject({ method: 'GET', url: '/v2.0/hostile/sessions' })
      return { statusCode, turnNumber }
    }),
  )
  await emulator.inject({ method: 'GET', url: `${world}/journal/wait?operation=ListSessions&count=3` })
  vi.mocked(realTime.elapsedMs).mockImplementation(() => (elapsedMs += 11))
  const count = (): void => {
    turnNumber++
    if (!areOver) realTime.setImmediate(count)
  }
  count()
  await emulator.inject({ method: 'POST', url: `${world}/clock/advance`, payload: { by: '1h' } })
  const replies = await held
  areOver = true
  await emulator.close()
  expect(replies.map(({ statusCode }) => statusCode)).toEqual([status, status, status])
  expect(new Set(replies.map((reply) => reply.turnNumber)).size).toBe(3)
})

test('requests that have waited for the same part of the program take turns again', async () => {
  const emulator = await createEmulator({ fixtures: {}, listen: false })
  vi.mocked(realTime.elapsedMs).mockImplementation(() => (elapsedMs += 11))
  let turnNumber = 0
  let areOver = false
  const count = (): void => {
    turnNumber++
    if (!areOver) realTime.setImmediate(count)
  }
  count()
  const payload = { sql_type: 'presto', sql_content: 'select 1' }
  const replies = await Promise.all(
    ['a', 'b', 'c'].map(() =>
      emulator
        .inject({ method: 'POST', url: '/v2/hostile/clusters/c/sql-execution', payload })
        .then(({ statusCode }) => ({ statusCode, turnNumber })),
    ),
  )
  areOver = true
  await emulator.close()
  expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
  expect(new Set(replies.map((reply) => reply.turnNumber)).size).toBe(3)
})
