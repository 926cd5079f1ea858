/** A real Livy server with Spark behind it. No registry has one: it is the server at LAKEMOCK_LIVY, as `livy://127.0.0.1:8998`. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createEmulator, type Emulator } from '../../../src/index.ts'

const MINUTES = 60_000
const address = process.env.LAKEMOCK_LIVY ?? ''

describe.skipIf(address === '')('a real Livy', { timeout: 5 * MINUTES }, () => {
  describe('behind the API', () => {
    let emulator: Emulator
    let session: string
    const call = async (method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object) =>
      (await emulator.inject({ method, url: `/v2.0/p/sessions${path}`, ...(payload && { payload }) })).json()
    const post = async (code: string, kind = 'spark'): Promise<string> =>
      `${session}/statements/${(await call('POST', `${session}/statements`, { code, kind })).id}`
    const until = async (path: string, state: string) => {
      await vi.waitFor(async () => expect((await call('GET', path)).state).toBe(state), {
        timeout: 4 * MINUTES,
        interval: 500,
      })
      return call('GET', path)
    }
    beforeAll(async () => {
      emulator = await createEmulator({ fixtures: {}, listen: false, sparkEngine: address })
      session = `/${(await call('POST', '', { kind: 'spark', queue: 'default' })).id}`
      await until(session, 'idle')
    }, 5 * MINUTES)
    afterAll(() => emulator?.close())

    test('a cancel of a Spark job ends it, and the session goes on', async () => {
      const running = await post('sc.parallelize(1 to 1000, 1000).map(n => { Thread.sleep(500); n }).count()')
      // Livy cancels code that has not begun without an output
      const begun = async () => expect((await call('GET', running)).progress).toBeGreaterThan(0)
      await vi.waitFor(begun, { timeout: MINUTES, interval: 200 })
      const waiting = await post('1 + 1')
      await call('POST', `${waiting}/cancel`)
      expect((await until(waiting, 'cancelled')).output).toBeNull()
      await call('POST', `${running}/cancel`)
      const { output } = await until(running, 'cancelled')
      expect(JSON.stringify(output)).toContain('cancelled')
      expect((await until(await post('1 + 1'), 'available')).output.data['text/plain']).toMatch(/^res\d+: Int = 2$/)
    })

    test('code that ends its driver makes the session dead, with the statements as they were', async () => {
      const last = await post('20 + 1')
      await until(last, 'available')
      const fatal = await post('System.exit(0)')
      await until(session, 'dead')
      expect((await call('GET', last)).output.data['text/plain']).toMatch(/Int = 21$/)
      expect((await call('GET', fatal)).state).toBe('error')
    })
  })
})
