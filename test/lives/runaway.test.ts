/** Changes that lead back to each other without any time between them are cut off, and the world goes on. */
import { expect, test } from 'vitest'
import { defaultConfig } from '../../src/config/load-settings.ts'
import type { ChangeKind } from '../../src/model/change.ts'
import { World } from '../../src/world/world.ts'

function newWorld(): World {
  const settings = { ...defaultConfig, clock: 'manual' as const, now: 0 }
  return new World('p', { settings, stubs: [], faults: [], queues: undefined, clusters: undefined })
}

test('a row that changes for ever at one instant is cut off, with an explanation', () => {
  const world = newWorld()
  const loop: ChangeKind<World> = {
    name: 'loop',
    isDeadline: false,
    about: () => ({ id: '', why: '' }),
    happen: (own, row) => void own.schedule(loop, row, 0),
  }
  world.schedule(loop, {}, 10)
  expect(() => world.advanceTo(10)).toThrow(
    /one loop changed 1000 times at the one instant 1970-01-01T00:00:00\.010Z.*give one of them a length/,
  )
  // what could not go on is gone: the world is not stuck
  expect(world.agenda.size).toBe(0)
  expect(world.advanceTo(20)).toBe(0)
})

test('many rows may change at one instant', () => {
  let changes = 0
  const world = newWorld()
  const once: ChangeKind<World> = {
    name: 'once',
    isDeadline: false,
    about: () => ({ id: '', why: '' }),
    happen: () => void changes++,
  }
  for (let i = 0; i < 20_000; i++) world.schedule(once, {}, 10)
  expect(world.advanceTo(10)).toBe(20_000)
  expect(changes).toBe(20_000)
})
