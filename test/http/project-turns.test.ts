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
const take = (turns: ProjectTurns, project: object, handle: () => void): void => turns.take(project, { handle, refuse })
const turn = () => new Promise((resolve) => realTime.setImmediate(resolve))

describe('the requests of a project', () => {
  const hostile = {}
  const polite = {}

  test('are handled at once while they are cheap', () => {
    const turns = new ProjectTurns()
    const order: number[] = []
    for (let number = 0; number < 5; number++) {
      take(turns, hostile, () => {
        elapsedMs += 9
        order.push(number)
      })
    }
    expect(order).toEqual([0, 1, 2, 3, 4])
  })

  test('wait for a turn each after one that took long, in their order; those of another project do not', async () => {
    const turns = new ProjectTurns()
    const order: string[] = []
    const request = (project: object, name: string, takesMs: number): void =>
      take(turns, project, () => {
        elapsedMs += takesMs
        order.push(name)
      })
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
