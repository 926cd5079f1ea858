/** What compiled regular expressions take is counted before they are compiled. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator, type InjectedReply } from '../../src/index.ts'

const KIB = 1024
/** A short source with a program of some 280 KiB. */
const large = (index: number) => ({ regex: `(?:[a-f]|[c-h]|g\\d){500}${index}` })
const headers = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`x-${at}`, large(at)]))

let emulator: Emulator
beforeEach(async () => {
  emulator = await createEmulator({ listen: false, limitsTextBytes: 1000 * KIB })
})
afterEach(() => emulator.close())

const WORLD = '/_lakemock/worlds/p'
const send = (method: 'GET' | 'POST' | 'DELETE' | 'PUT', url: string, payload?: object): Promise<InjectedReply> =>
  emulator.inject({ method, url, ...(payload && { payload }) })
const errorOf = (reply: InjectedReply) => reply.json().error

describe('regular expressions', () => {
  test('of stubs count with the texts of their project: a request that adds too many adds none', async () => {
    const stubs = Array.from({ length: 10 }, (_, index) => ({ match: { code: large(index) } }))
    const refused = await send('POST', `${WORLD}/stubs`, stubs)
    expect(refused.statusCode).toBe(409)
    expect(errorOf(refused)).toMatchObject({ code: 'quota' })
    expect(errorOf(refused).message).toContain('can take 1024000 bytes (setting limits.textBytes)')
    const added = (await send('GET', `${WORLD}/stubs`))
      .json()
      .stubs.filter(({ origin }: { origin: string }) => origin === 'added')
    expect(added).toEqual([])
    // what was refused takes no room, and what is removed makes room
    for (let round = 0; round < 4; round++) {
      expect((await send('POST', `${WORLD}/stubs`, stubs.slice(0, 3))).statusCode).toBe(201)
      expect((await send('POST', `${WORLD}/stubs`, stubs.slice(3, 5))).statusCode).toBe(409)
      await send('DELETE', `${WORLD}/stubs`)
    }
    // small ones do not notice
    const small = Array.from({ length: 100 }, (_, index) => ({ match: { code: { regex: `^t${index}\\((\\d+)\\)$` } } }))
    expect((await send('POST', `${WORLD}/stubs`, small)).statusCode).toBe(201)
  })

  test('of fault rules count, too', async () => {
    const fault = { kind: 'reset' }
    const refused = await send('POST', `${WORLD}/faults`, { match: { header: headers(10) }, fault })
    expect([refused.statusCode, errorOf(refused).code]).toEqual([409, 'quota'])
    expect((await send('GET', `${WORLD}/faults`)).json().faults).toEqual([])
    expect((await send('POST', `${WORLD}/faults`, { match: { header: headers(2) }, fault })).statusCode).toBe(201)
    expect((await send('POST', `${WORLD}/faults`, { match: { header: headers(2) }, fault })).statusCode).toBe(409)
  })

  test('of a snapshot are refused before they are compiled', async () => {
    const roomy = await createEmulator({ listen: false })
    try {
      await roomy.inject({
        method: 'POST',
        url: `${WORLD}/faults`,
        payload: { match: { header: headers(6) }, fault: { kind: 'reset' } },
      })
      const snapshot = (await roomy.inject({ method: 'GET', url: `${WORLD}/snapshot` })).json()
      delete snapshot.settings.limits
      const refused = await send('PUT', `${WORLD}/snapshot`, snapshot)
      expect([refused.statusCode, errorOf(refused).code]).toEqual([409, 'quota'])
      expect(errorOf(refused).message).toContain('limits.textBytes')
    } finally {
      await roomy.close()
    }
  })

  test('of one request that searches a journal are limited together', async () => {
    const expected = Array.from({ length: 20 }, (_, index) => ({ match: { sql: large(index) }, atLeast: 1 }))
    const verification = errorOf(await send('POST', `${WORLD}/journal/verify`, { expect: expected }))
    expect(verification).toMatchObject({ code: 'invalid', field: 'expect' })
    expect(verification.message).toContain('more than 4194304 bytes together')
    const match = encodeURIComponent(JSON.stringify({ header: headers(20) }))
    for (const path of ['journal', 'journal/wait']) {
      expect([400, 409]).toContain((await send('GET', `${WORLD}/${path}?match=${match}`)).statusCode)
    }
    expect((await send('POST', `${WORLD}/journal/verify`, { expect: expected.slice(0, 3) })).statusCode).toBe(200)
  })

  test('of waits count with the texts of their project, as long as they wait', async () => {
    const match = encodeURIComponent(JSON.stringify({ sql: large(1) }))
    const wait = () => send('GET', `${WORLD}/journal/wait?timeout=30s&match=${match}`)
    const waits = Array.from({ length: 10 }, wait)
    const refused = await Promise.all(waits.slice(3))
    expect(refused.map(({ statusCode }) => statusCode)).toEqual(Array(7).fill(409))
    await send('POST', `${WORLD}/reset`)
    for (const one of waits.slice(0, 3)) expect((await one).json()).toMatchObject({ reached: false, ended: 'reset' })
    const again = wait()
    await send('POST', `${WORLD}/reset`)
    expect((await again).statusCode).toBe(200)
  })
})
