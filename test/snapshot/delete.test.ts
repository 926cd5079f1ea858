import { afterEach, beforeEach, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { Ids, options, play, WORLD } from './story.ts'

let one: Emulator
beforeEach(async () => {
  one = await createEmulator(options)
})
afterEach(() => one.close())

test('a world that is deleted is forgotten, and what it held is answered 502', async () => {
  await play(one, [['session', 0, '']], new Ids())
  const waiting = one.inject({ method: 'GET', url: `${WORLD}/journal/wait?operation=ListSessions` })
  await one.inject({ method: 'GET', url: WORLD })
  const reply = await one.inject({ method: 'DELETE', url: WORLD })
  expect([reply.statusCode, reply.json()]).toEqual([200, { project_id: 'p1', deleted: true }])
  expect((await one.inject({ method: 'GET', url: '/_lakemock/worlds' })).json().worlds).toEqual([])
  expect((await waiting).json()).toMatchObject({ reached: false })
  expect((await one.inject({ method: 'GET', url: '/v2.0/p1/sessions' })).json().total).toBe(0)
})
