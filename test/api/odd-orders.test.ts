/**
 * Operations on everything that jobs need, in a random order, in every state, with ids that exist, that existed and that never did: every
 * reply is one of its API, and refusals are in the words of that API.
 */
import { afterAll, expect, test } from 'vitest'
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/index.ts'
import { Caller } from './odd-requests.ts'

const ROUNDS = Number(process.env.ODD_ROUNDS ?? 500)
const SEEDS = process.env.ODD_SEEDS?.split(',').map(Number) ?? [1]

/** The codes with which MRS sends 500 in its documentation of 2021. */
const MRS_500 = /^(00[0-9]{2}|01[0-9]{2}|02[0-9]{2}|MRS\.0011)$/
const texts = (body: Record<string, unknown>, ...names: string[]): boolean =>
  names.every((name) => typeof body[name] === 'string' && body[name] !== '')

/** What is wrong with a reply; undefined: nothing. */
function wrong(url: string, status: number, body: unknown, dialect: string): string | undefined {
  if (status < 300) return undefined
  const object = (typeof body === 'object' ? (body ?? {}) : {}) as Record<string, unknown>
  const isMrs = /^\/v(2|1\.1)\/p\//.test(url)
  if (status >= 500 && !(isMrs && status === 500 && MRS_500.test(String(object.error_code)))) return 'a 5xx'
  if (url.startsWith('/_lakemock')) {
    const { error } = object as { error?: Record<string, unknown> }
    return error && texts(error, 'code', 'message') ? undefined : 'not an error of the control API'
  }
  if (texts(object, 'error_code', 'error_msg')) {
    // unknown paths are the gateway's
    const known = isMrs ? /^(\d{4}|1200\d{4}|MRS\.|APIGW\.|WEB\.)/ : /^(DLI\.|APIGW\.)/
    return known.test(String(object.error_code)) ? undefined : 'the code of another API'
  }
  const isLivy = dialect === 'livy' && url.startsWith('/v2.0/p/batches')
  return isLivy && (typeof body === 'string' || texts(object, 'msg')) ? undefined : 'no code and no message'
}

const emulators: Emulator[] = []
afterAll(() => Promise.all(emulators.map((one) => one.close())))

const worlds: readonly EmulatorOptions[] = [
  { dialect: 'dli', docs: '2021', clock: 'manual' },
  { dialect: 'dli', docs: '2025', clock: 'auto', unmatched: 'echo' },
  { dialect: 'livy', docs: '2025', clock: 'auto' },
]
test.each(worlds.flatMap((options) => SEEDS.map((seed) => ({ ...options, seed }))))(
  'each reply is one of its API: $dialect, $docs, seed $seed',
  async ({ seed, ...options }) => {
    const emulator = await createEmulator({
      listen: false,
      now: '2026-01-01T00:00:00Z',
      fixtures: {
        stubs: [
          { match: { api: 'dli', sql: 'never' }, outcome: { never: true } },
          { match: { api: 'dli', job: 'never' }, outcome: { never: true } },
          { match: { api: 'mrs', job: 'never' }, outcome: { never: true } },
        ],
      },
      ...options,
    })
    emulators.push(emulator)
    const caller = new Caller(seed)
    const found: string[] = []
    const succeeded = new Set<string>()
    for (let round = 0; round < ROUNDS; round++) {
      const request = caller.request()
      const reply = await emulator.inject(request)
      const body = reply.body === '' ? undefined : JSON.parse(reply.body)
      if (reply.statusCode < 300) {
        succeeded.add(`${request.method} ${request.url.split('?')[0]?.replaceAll(/[^/]*\d[^/]{2,}/g, '*')}`)
        if (typeof body === 'object' && body !== null) caller.learn(request, body)
      }
      const problem = wrong(request.url, reply.statusCode, body, options.dialect ?? 'dli')
      if (problem !== undefined)
        found.push(
          `${problem}: ${request.method} ${request.url} ${JSON.stringify(request.payload)} -> ${reply.statusCode} ${reply.body.slice(0, 300)}`,
        )
    }
    expect(found).toEqual([])
    expect(succeeded.size).toBeGreaterThan(20)
    // every project has the queue `default`
    expect((await emulator.inject({ method: 'GET', url: '/v1.0/p/queues/default' })).statusCode).toBe(200)
    // what the walk left can be stored and continued
    const snapshot = await emulator.inject({ method: 'GET', url: '/_lakemock/worlds/p/snapshot' })
    const restored = await emulator.inject({
      ...{ method: 'PUT', url: '/_lakemock/worlds/p/snapshot', payload: snapshot.json() },
    })
    expect([restored.statusCode, restored.body.slice(0, 500)]).toEqual([200, expect.any(String)])
  },
)
