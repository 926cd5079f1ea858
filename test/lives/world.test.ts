import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '../../src/core/problem.ts'
import { realTime } from '../../src/core/real-time.ts'
import type { ChangeKind } from '../../src/model/change.ts'
import { submitSql } from '../../src/presto/submit-sql.ts'
import { readSession } from '../../src/spark/read-session.ts'
import type { World } from '../../src/world/world.ts'
import { fakeMachine, restoreMachine } from '../core/fake-machine.ts'
import { act, bareWorld, NOW, sqlRequest, stateOf, storyOf } from './bare-world.ts'

const session = (name: string, heartbeat = 0) => ({ do: 'session', name, heartbeat }) as const

// slices that an earlier test began in this turn of the event loop have the machine's time
beforeEach(() => new Promise((resolve) => setImmediate(resolve)))

describe('the time of a world', () => {
  it('begins at the time of the setting and does not move on a manual clock', () => {
    const world = bareWorld()
    expect([world.nowMs, world.bornMs]).toEqual([NOW, NOW])
    expect(world.runDue()).toBe(0)
    expect(world.nowMs).toBe(NOW)
  })

  it('counts the changes that an advance brings', () => {
    const world = bareWorld()
    act(world, session('a'))
    act(world, session('b'))
    expect(world.advanceTo(NOW + 499)).toBe(0)
    expect(world.advanceTo(NOW + 500)).toBe(2)
    expect(world.advanceTo(NOW + 10_000)).toBe(0)
  })

  it('lets each change see its own instant, and not the one that the clock was moved to', () => {
    const world = bareWorld()
    act(world, session('a'))
    world.advanceTo(NOW + 3_600_000)
    const story = storyOf(world)
    expect(story.sessions.a?.steps).toMatchObject([
      { state: 'starting', atMs: NOW },
      { state: 'idle', atMs: NOW + 500 },
    ])
    expect(story.sessions.a?.updatedMs).toBe(NOW + 500)
  })

  it('stops at the time that is shown when a wall clock becomes a manual one', () => {
    // a machine on which time passes between any two steps
    let elapsedMs = 0
    const spy = vi.spyOn(realTime, 'elapsedMs').mockImplementation(() => ++elapsedMs)
    const world = bareWorld()
    world.setClock('wall', 50)
    world.setClock('manual', 1)
    const shownMs = world.nowMs
    world.runDue()
    expect(world.nowMs).toBe(shownMs)
    spy.mockRestore()
  })

  it.each([
    ['advanced', async (world: World, ms: number): Promise<void> => void (await world.advanceInSlices(ms))],
    ['set', async (world: World, ms: number): Promise<void> => void (await world.setNow(ms))],
  ] as const)(
    'passes many changes in slices, between which other work has its turn, when it is %s',
    async (_, move) => {
      const world = bareWorld()
      for (let number = 0; number < 100; number++) act(world, session(`s${number}`))
      // a machine on which each look at the time takes four milliseconds
      let elapsedMs = 0
      const spy = vi.spyOn(realTime, 'elapsedMs').mockImplementation(() => (elapsedMs += 4))
      const idle = (): number => [...world.sessions.values()].filter(({ history }) => history.state === 'idle').length
      const seen: number[] = []
      const look = () => {
        seen.push(idle())
        if (idle() < 100) setImmediate(look)
      }
      const moved = move(world, NOW + 1000)
      look()
      await moved
      expect(idle()).toBe(100)
      expect(world.nowMs).toBe(NOW + 1000)
      expect(seen.length).toBeGreaterThan(10)
      spy.mockRestore()
    },
  )

  it('passes the changes before that of a resource in slices, when the resource is read on an auto clock', async () => {
    const world = bareWorld()
    for (let number = 0; number < 100; number++) act(world, session(`s${number}`))
    world.setClock('auto', 1)
    const sessions = [...world.sessions.values()]
    const last = sessions.at(-1)
    if (last === undefined) throw new Error('no session')
    let elapsedMs = 0
    const spy = vi.spyOn(realTime, 'elapsedMs').mockImplementation(() => (elapsedMs += 4))
    const idle = (): number => sessions.filter(({ history }) => history.state === 'idle').length
    const seen: number[] = []
    const look = () => {
      seen.push(idle())
      if (idle() < 100) setImmediate(look)
    }
    const read = readSession(world, last)
    look()
    await read
    expect([idle(), world.nowMs]).toEqual([100, NOW + 500])
    expect(seen.length).toBeGreaterThan(10)
    // one that has nothing to wait for is read at once
    expect(readSession(world, last)).toBeUndefined()
    spy.mockRestore()
  })

  it('passes what a timer finds due in slices, and wakes who waits for it between them', async () => {
    const world = bareWorld()
    for (let number = 0; number < 100; number++) act(world, session(`s${number}`))
    let elapsedMs = 0
    const spy = vi.spyOn(realTime, 'elapsedMs').mockImplementation(() => (elapsedMs += 4))
    const idle = (): number => [...world.sessions.values()].filter(({ history }) => history.state === 'idle').length
    world.clock.change('wall', 1000)
    const seen: number[] = []
    await world.until(() => {
      seen.push(idle())
      return idle() === 100
    })
    expect(new Set(seen).size).toBeGreaterThan(10)
    world.close()
    spy.mockRestore()
  })

  it('lets a request that comes between two slices continue with the rest', async () => {
    const world = bareWorld()
    for (let number = 0; number < 20; number++) act(world, session(`s${number}`))
    let elapsedMs = 0
    const spy = vi.spyOn(realTime, 'elapsedMs').mockImplementation(() => (elapsedMs += 4))
    const advanced = world.advanceInSlices(NOW + 1000)
    await Promise.resolve()
    const before = world.agenda.size
    expect(before).toBeGreaterThan(0)
    await world.catchUp()
    expect([world.agenda.size, world.nowMs]).toEqual([0, NOW + 1000])
    expect(await advanced).toBeLessThan(20)
    expect(world.nowMs).toBe(NOW + 1000)
    spy.mockRestore()
  })

  it('can be set back while the world holds nothing', async () => {
    const world = bareWorld()
    await world.setNow(NOW - 1000)
    expect([world.nowMs, world.clock.nowMs()]).toEqual([NOW - 1000, NOW - 1000])
    act(world, session('a'))
    expect([...world.sessions.values()][0]?.createdMs).toBe(NOW - 1000)
  })

  it.each([session('a'), { do: 'sql', text: 'select 1' } as const])(
    'cannot be set back once it holds %j',
    async (deed) => {
      const world = bareWorld()
      act(world, deed)
      const before = stateOf(world)
      await expect(world.setNow(NOW - 1)).rejects.toThrow(Problem)
      await expect(world.setNow(NOW - 1)).rejects.toThrow(/^now can be set back only while the world has no session/)
      expect(stateOf(world)).toEqual(before)
    },
  )

  it('set on is as advanced', async () => {
    const [set, advanced] = [bareWorld(), bareWorld()]
    for (const world of [set, advanced]) act(world, session('a'))
    await set.setNow(NOW + 700)
    advanced.advanceTo(NOW + 700)
    expect(stateOf(set)).toEqual(stateOf(advanced))
  })

  it('goes on from its present time when its mode changes', () => {
    const world = bareWorld()
    world.advanceTo(NOW + 5000)
    world.setClock('auto', 1)
    expect([world.clock.mode, world.nowMs]).toEqual(['auto', NOW + 5000])
    world.setClock('manual', 1)
    expect(world.nowMs).toBe(NOW + 5000)
  })

  it('can be moved on while it runs, and runs on from there', () => {
    fakeMachine(NOW)
    try {
      vi.setSystemTime(NOW)
      const world = bareWorld([], { clock: 'wall', now: undefined, speed: 2 })
      act(world, session('a'))
      expect([world.advanceTo(NOW + 400), world.nowMs]).toEqual([0, NOW + 400])
      vi.setSystemTime(NOW + 50)
      expect([world.runDue(), world.nowMs]).toEqual([1, NOW + 500])
      expect(world.advanceTo(NOW + 450)).toBe(0)
      expect(world.nowMs).toBe(NOW + 500)
    } finally {
      restoreMachine()
    }
  })

  it('moves to the next change of whatever kind, also a heartbeat', async () => {
    const world = bareWorld()
    act(world, session('a', 3))
    expect([await world.advanceToNext(), world.nowMs]).toEqual([1, NOW + 500])
    expect([await world.advanceToNext(), world.nowMs]).toEqual([1, NOW + 3000])
    expect(world.sessions.size).toBe(0)
    expect([await world.advanceToNext(), world.nowMs]).toEqual([0, NOW + 3000])
  })

  it('moved to idle does not wait for a heartbeat, and passes one that ends before', async () => {
    const world = bareWorld([{ match: { session: 'slow' }, durations: { starting: '10s' } }])
    act(world, session('waits', 60))
    act(world, session('short', 3))
    act(world, session('slow'))
    await world.advanceToIdle()
    expect(world.nowMs).toBe(NOW + 10_000)
    expect(Object.keys(storyOf(world).sessions)).toEqual(['waits', 'slow'])
  })

  it('does not hang on changes of no length that lead to each other without end, and says so', () => {
    const world = bareWorld()
    const loop: ChangeKind<World> = {
      name: 'loop',
      isDeadline: false,
      about: () => ({ id: '', why: '' }),
      happen: (self, row) => void self.schedule(loop, row, 0),
    }
    world.schedule(loop, {}, 5)
    expect(() => world.advanceTo(NOW + 5)).toThrow(/never end; give one of them a length/)
  })

  it('lets any number of different things happen in one instant', () => {
    const world = bareWorld([], { limitsExecutions: 5000 })
    for (let i = 0; i < 2000; i++) {
      submitSql(world, 'c', sqlRequest('select 1'))
    }
    expect(world.advanceTo(NOW + 20)).toBe(2000)
  })
})

describe('a world that is closed', () => {
  it('lets nothing happen any more', () => {
    const world = bareWorld()
    act(world, session('a'))
    world.close()
    expect(world.advanceTo(NOW + 10_000)).toBe(0)
    expect(storyOf(world).sessions.a?.steps).toHaveLength(1)
  })

  it('ends every wait when it ends', async () => {
    const world = bareWorld()
    const waiting = world.until(() => false)
    world.close()
    await expect(waiting).rejects.toMatchObject({ kind: 'unavailable', message: 'Backend unavailable.' })
  })
})

describe('waiting in a world', () => {
  it('is over at once if its condition is already true', async () => {
    await expect(bareWorld().until(() => true)).resolves.toBeUndefined()
  })

  it('is over after a change that makes it hold, and asks again after each', async () => {
    const world = bareWorld()
    act(world, session('a'))
    let checks = 0
    const waiting = world.until(() => {
      checks++
      return [...world.sessions.values()][0]?.history.state === 'idle'
    })
    world.wake()
    await Promise.resolve()
    world.advanceTo(NOW + 500)
    await waiting
    expect(checks).toBe(3)
  })
})

describe('the ids of a world', () => {
  it('follow from its seed and its project, request by request', () => {
    const [one, other] = [bareWorld(), bareWorld()]
    expect([one.requestId(), one.requestId()]).toEqual([other.requestId(), other.requestId()])
    expect(one.sqlId()).toBe(other.sqlId())
    expect(bareWorld([], { seed: 'x' }).requestId()).not.toBe(bareWorld().requestId())
  })

  it('of sessions are not shifted by requests and lengths that are drawn', () => {
    const [quiet, busy] = [
      bareWorld(),
      bareWorld([], { durations: { ...bareWorld().settings.durations, starting: [1, 9] } }),
    ]
    for (let i = 0; i < 5; i++) busy.requestId()
    act(busy, session('a'))
    act(quiet, session('a'))
    act(busy, session('b'))
    act(quiet, session('b'))
    const ids = (world: typeof quiet) => [...world.sessions.values()].map((row) => row.id)
    expect(ids(busy)).toEqual(ids(quiet))
  })

  it('of SQL begin again after 99999 of a day', () => {
    const world = bareWorld()
    const indexes = Array.from({ length: 100_001 }, () => world.sqlId().split('_')[2])
    expect([indexes[0], indexes[99_999], indexes[100_000]]).toEqual(['00000', '99999', '00000'])
  })
})
