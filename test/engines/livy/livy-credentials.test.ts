/** Credentials for Livy: they reach the server of the start, and nothing else. */
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { resolveConfig } from '../../../src/config/load-settings.ts'
import { assemble } from '../../../src/emulator.ts'
import { mergeFixtures } from '../../../src/fixture-files/fixtures.ts'
import { FakeLivy } from './fake-livy.ts'

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  vi.unstubAllEnvs()
  while (open.length > 0) await open.pop()?.()
})

const PASSWORD = 'pass-word-of-ann'
const SECRETS = [PASSWORD, Buffer.from(`ann:${PASSWORD}`).toString('base64')]

async function start() {
  const livy = await FakeLivy.start()
  open.push(() => livy.close())
  vi.stubEnv('LAKEMOCK_ENGINE_USER', 'ann')
  vi.stubEnv('LAKEMOCK_ENGINE_PASSWORD', PASSWORD)
  let log = ''
  const stream = new Writable({
    write(chunk, _encoding, done) {
      log += String(chunk)
      done()
    },
  })
  const values = { logLevel: 'trace', sparkEngine: livy.url.replace('http:', 'livy:') } as const
  const given = Object.entries(values).map(([name, value]) => [name as keyof typeof values, { value, name }] as const)
  const { config } = resolveConfig([{ source: 'option', values: new Map(given) }])
  const core = await assemble({ config, logger: pino({ level: 'trace' }, stream) })
  core.load(mergeFixtures([]))
  open.push(() => core.close(0))
  const call = async (method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object) =>
    (await core.app.inject({ method, url, ...(payload && { payload }) })).json()
  return { livy, call, log: () => log }
}

describe('credentials of the environment', () => {
  test('are sent with each request, and are in no reply, log, journal, snapshot or setting', async () => {
    const { livy, call, log } = await start()
    const { id } = await call('POST', '/v2.0/p/sessions', { kind: 'spark', queue: 'q' })
    await call('GET', `/_lakemock/worlds/p/sessions/${id}/wait?state=idle&timeout=60s`)
    // Livy takes them no more
    livy.script('POST /sessions/13/statements', () => [401, { msg: 'Unauthorized' }])
    await call('POST', `/v2.0/p/sessions/${id}/statements`, { code: '1' })
    await call('GET', `/_lakemock/worlds/p/sessions/${id}/statements/0/wait?state=error&timeout=60s`)
    const statement = await call('GET', `/v2.0/p/sessions/${id}/statements/0`)
    expect(statement.output.evalue).toBe('The engine livy was lost: Livy refused the code: 401 Unauthorized')
    expect(new Set(livy.requests.map(({ authorization }) => authorization))).toEqual(new Set([`Basic ${SECRETS[1]}`]))
    const paths = ['snapshot', 'journal', 'settings', `sessions/${id}`]
    const shown = await Promise.all(paths.map((path) => call('GET', `/_lakemock/worlds/p/${path}`)))
    const all = JSON.stringify([...shown, statement, await call('GET', `/v2.0/p/sessions/${id}/log`)])
    expect(log()).toContain('spark-engine is livy://')
    for (const secret of SECRETS) {
      expect(all).not.toContain(secret)
      expect(log()).not.toContain(secret)
    }
  })

  test('are not sent to a server that a project chooses', async () => {
    const { call } = await start()
    const other = await FakeLivy.start()
    open.push(() => other.close())
    await call('PATCH', '/_lakemock/worlds/p/settings', { engines: { spark: other.url.replace('http:', 'livy:') } })
    const { id } = await call('POST', '/v2.0/p/sessions', { kind: 'spark', queue: 'q' })
    await call('GET', `/_lakemock/worlds/p/sessions/${id}/wait?state=idle&timeout=60s`)
    expect(other.count('POST /sessions')).toBe(1)
    expect(other.requests.map(({ authorization }) => authorization).filter(Boolean)).toEqual([])
  })
})
