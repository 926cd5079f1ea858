import { afterEach, describe, expect, it } from 'vitest'
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/index.ts'

let emulator: Emulator
const start = async (options: EmulatorOptions): Promise<void> => {
  emulator = await createEmulator({ listen: false, unmatched: 'echo', fixtures: { stubs }, ...options })
}
afterEach(() => emulator.close())

const stubs = [
  { match: { code: 'held' }, outcome: { text: 'let go', hold: 'door' } },
  { match: { code: 'endless' }, outcome: { never: true } },
  { match: { sql: { regex: 'held' } }, outcome: { columns: ['a'], hold: 'door' } },
]
const API = '/v2.0/p/sessions'
const CONTROL = '/_lakemock/worlds/p'
const get = async (url: string) => (await emulator.inject({ method: 'GET', url })).json()
const post = async (url: string, payload: object = {}) =>
  (await emulator.inject({ method: 'POST', url, payload })).json()
const session = async (extra: object = {}): Promise<string> =>
  (await post(API, { kind: 'spark', queue: 'q', ...extra })).id
const run = async (id: string, code: string): Promise<number> => (await post(`${API}/${id}/statements`, { code })).id
const soon = { starting: 20, waiting: 10, running: 20, cancelling: 10 }

describe('waiting on a wall clock', () => {
  it('holds until the state is reached, and no longer', async () => {
    await start({ clock: 'wall', durations: soon })
    const id = await session()
    const waited = await get(`${CONTROL}/sessions/${id}/wait?state=idle`)
    expect([waited.reached, waited.state, waited.session.state]).toEqual([true, 'idle', 'idle'])
    const n = await run(id, 'x')
    const ended = await get(`${CONTROL}/statements/${id}/${n}/wait?state=available`)
    expect([ended.reached, ended.statement.output.status]).toEqual([true, 'ok'])
  })

  it('sees what came about from outside the agenda: a gate, a cancel, a death', async () => {
    await start({ clock: 'wall', durations: soon })
    const id = await session()
    await get(`${CONTROL}/sessions/${id}/wait?state=idle`)
    const n = await run(id, 'held')
    const ended = get(`${CONTROL}/sessions/${id}/statements/${n}/wait?state=available`)
    await get(`${CONTROL}/sessions/${id}/statements/${n}/wait?state=running`)
    await post(`${CONTROL}/gates/door/release`)
    expect((await ended).reached).toBe(true)
    const endless = await run(id, 'endless')
    await get(`${CONTROL}/statements/${id}/${endless}/wait?state=running`)
    const cancelling = get(`${CONTROL}/statements/${id}/${endless}/wait?state=cancelling`)
    await post(`${API}/${id}/statements/${endless}/cancel`)
    expect((await cancelling).reached).toBe(true)
    const dead = get(`${CONTROL}/sessions/${id}/wait?state=dead`)
    await post(`${CONTROL}/sessions/${id}/kill`)
    expect((await dead).reached).toBe(true)
  })

  it('can ask for the present state alone', async () => {
    // long enough to be still running when it is looked at, however slow the machine
    await start({ clock: 'wall', durations: { ...soon, running: 1000 } })
    const id = await session()
    await get(`${CONTROL}/sessions/${id}/wait?state=idle`)
    const n = await run(id, 'x')
    await get(`${CONTROL}/statements/${id}/${n}/wait?state=running`)
    expect((await get(`${CONTROL}/sessions/${id}/wait?state=idle`)).state).toBe('busy')
    const again = await get(`${CONTROL}/sessions/${id}/wait?state=idle&now=true`)
    expect([again.reached, again.state]).toEqual([true, 'idle'])
  })

  it('gives up after its real time, and says what is missing', async () => {
    await start({ clock: 'wall', durations: soon })
    const id = await session()
    await get(`${CONTROL}/sessions/${id}/wait?state=idle`)
    const n = await run(id, 'held')
    await get(`${CONTROL}/statements/${id}/${n}/wait?state=running`)
    const waited = await get(`${CONTROL}/statements/${id}/${n}/wait?state=available&timeout=60ms`)
    expect(waited).toMatchObject({
      reached: false,
      state: 'running',
      why: 'the timeout is over',
      missing: { gate: 'door', next: null, nextMs: null },
    })
  })

  it('says at once that a state can no longer come', async () => {
    await start({ clock: 'wall', durations: soon })
    const id = await session()
    await get(`${CONTROL}/sessions/${id}/wait?state=idle`)
    const n = await run(id, 'endless')
    const available = get(`${CONTROL}/statements/${id}/${n}/wait?state=available`)
    await get(`${CONTROL}/statements/${id}/${n}/wait?state=running`)
    await post(`${API}/${id}/statements/${n}/cancel`)
    const waited = await available
    expect([waited.reached, waited.why]).toEqual([false, 'it is cancelling: available can no longer follow'])
  })

  it('ends with an error if the session is removed', async () => {
    await start({ clock: 'wall', durations: { ...soon, starting: '1m' } })
    const id = await session()
    const idle = get(`${CONTROL}/sessions/${id}/wait?state=idle`)
    await post(`${CONTROL}/sessions/${id}/expire`)
    const waited = await idle
    expect([waited.reached, waited.why]).toEqual([false, 'expired through the control API'])
  })

  it('ends with 503 if the world is reset, and does not reach the new world', async () => {
    await start({ clock: 'wall', durations: { ...soon, starting: '1m' } })
    const id = await session()
    const waiting = emulator.inject({ method: 'GET', url: `${CONTROL}/sessions/${id}/wait?state=idle` })
    await post(`${CONTROL}/reset`)
    const reply = await waiting
    expect([reply.statusCode, reply.json().error.code]).toEqual([503, 'unavailable'])
    expect((await get(CONTROL)).sessions.total).toBe(0)
  })

  it('returns at once when the clock becomes manual meanwhile', async () => {
    await start({ clock: 'wall', durations: { ...soon, starting: '1m' } })
    const id = await session()
    const idle = get(`${CONTROL}/sessions/${id}/wait?state=idle`)
    await emulator.inject({ method: 'PATCH', url: `${CONTROL}/clock`, payload: { mode: 'manual' } })
    expect((await idle).why).toBe('the clock is manual: advance it')
  })
})

describe('waiting on an auto clock', () => {
  it('moves the world as looks do, and no further than the state', async () => {
    await start({ clock: 'auto', durations: { running: '1h', waiting: '1m' } })
    const id = await session()
    expect((await get(`${CONTROL}/sessions/${id}/wait?state=idle`)).reached).toBe(true)
    const [first, second] = [await run(id, 'x'), await run(id, 'y')]
    const running = await get(`${CONTROL}/statements/${id}/${second}/wait?state=running`)
    expect([running.reached, running.state]).toEqual([true, 'running'])
    expect((await get(`${CONTROL}/statements/${id}/${first}/wait?state=available`)).reached).toBe(true)
  })

  it('moves nothing for a state that was reached before', async () => {
    await start({ clock: 'auto' })
    const id = await session()
    await get(`${CONTROL}/sessions/${id}/wait?state=idle`)
    await run(id, 'x')
    const before = (await get(`${CONTROL}/clock`)).nowMs
    await get(`${CONTROL}/sessions/${id}/wait?state=idle`)
    expect((await get(`${CONTROL}/clock`)).nowMs).toBe(before)
  })

  it('holds at a gate until it is released, and then goes on', async () => {
    await start({ clock: 'auto' })
    const sql = await post('/v2/p/clusters/c/sql-execution', { sql_type: 'presto', sql_content: 'select held' })
    const finished = get(`${CONTROL}/sql/${sql.id}/wait?state=FINISHED`)
    await post(`${CONTROL}/gates/door/release`)
    expect((await finished).reached).toBe(true)
  })

  it('does not count as a heartbeat, so a session can time out during it', async () => {
    await start({ clock: 'auto', durations: { running: '10m' } })
    const id = await session({ heartbeatTimeoutInSecond: 60 })
    await get(`${CONTROL}/sessions/${id}/wait?state=idle`)
    const n = await run(id, 'x')
    const waited = await get(`${CONTROL}/statements/${id}/${n}/wait?state=available`)
    expect([waited.reached, waited.state]).toEqual([false, 'error'])
  })
})
