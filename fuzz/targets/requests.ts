/** Whole requests against a world: bodies, queries and headers near those of the stories, and snapshots. */
import fc from 'fast-check'
import { createEmulator, type Emulator, type InjectedReply, type InjectedRequest } from '../../src/index.ts'
import { changed, edited } from '../mutate.ts'
import * as seeds from '../seeds.ts'
import { expect, expectSame, type Target } from '../target.ts'

const options = {
  listen: false,
  clock: 'manual',
  now: '2026-01-01T00:00:00Z',
  fixtures: {},
  logLevel: 'silent',
} as const
const WORLD = '/_lakemock/worlds/p1'

let started: Promise<Emulator> | undefined
const emulator = (): Promise<Emulator> => {
  started ??= createEmulator(options)
  return started
}
async function close(): Promise<void> {
  await (await started)?.close()
  started = undefined
}

let last: Promise<unknown> = Promise.resolve()

/** Runs one after the other: at the end of a target's turn, its last input may not be done. */
function alone(run: () => Promise<void>): Promise<void> {
  const next = last.then(run)
  last = next.catch(() => undefined)
  return next
}

async function send(request: InjectedRequest): Promise<InjectedReply> {
  return (await emulator()).inject(request)
}
const post = async (url: string, payload: object): Promise<Record<string, unknown>> =>
  (await send({ method: 'POST', url, payload })).json()

/** A world with something of everything, and the ids in it. */
async function furnish(): Promise<{ session: string; sql: string }> {
  ;(await emulator()).reset()
  await post(`${WORLD}/stubs`, { match: { code: { regex: 'h(.*)' } }, outcome: { text: '$1', hold: 'g' } })
  await post(`${WORLD}/faults`, {
    match: { operation: 'CreateSession' },
    when: { nth: [99] },
    fault: { kind: 'throttle', limit: 100 },
  })
  const { id } = await post('/v2.0/p1/sessions', { kind: 'spark', queue: 'q', heartbeatTimeoutInSecond: 90 })
  await post(`${WORLD}/clock/advance`, { to: 'idle' })
  for (const code of ['hold', '1', 'wait']) await post(`/v2.0/p1/sessions/${id}/statements`, { code })
  await post(`${WORLD}/clock/advance`, { to: 'next' })
  const sql = await post('/v2/p1/clusters/c1/sql-execution', { sql_type: 'presto', sql_content: 'select 1' })
  return { session: String(id), sql: String(sql.id) }
}

/** The URL of a story with ids of this world in place of its variables. */
const withIds = (url: string, { session, sql }: { session: string; sql: string }): string =>
  url
    .replace(/\/sessions\/\$\w+/, `/sessions/${session}`)
    .replace(/\/(sql|sql-execution)\/\$\w+/, `/$1/${sql}`)
    .replace(/\$\w+/, '0')

/** All that can be seen of the world, but its journal and heartbeats. */
const everything = async (): Promise<string[]> => {
  const parts = ['', '/settings', '/stubs', '/gates', '/sessions', '/sql', '/clusters']
  const replies = await Promise.all(parts.map((part) => send({ method: 'GET', url: WORLD + part })))
  // any request for a session shows that its client lives, also one that is refused
  return replies.map(({ payload }) => payload.replaceAll(/"heartbeatAt":"[^"]+"/g, ''))
}

/** Failed SQL is a 500 with its whole body or with MRS.0011; refusals of MRS jobs are a 500 with four digits; presets of faults have a 5xx of their own. */
const isDocumented = ({ payload }: InjectedReply, headers: Record<string, string>): boolean =>
  /MRS\.0011|"error_code":"0\d{3}"|"status":"FAILED"|IllegalStateException/.test(payload) ||
  'x-lakemock-fault' in headers

const requests = seeds.stories.flat().filter(({ url }) => !/wait|timeout/.test(url))
const targets = [...new Set(requests.map(({ url }) => url))]
const headers = fc.dictionary(
  fc.constantFrom(
    'x-lakemock-fault',
    'x-lakemock-delay',
    'x-auth-token',
    'content-type',
    'content-encoding',
    'accept',
    'x-sdk-date',
  ),
  edited(['throttled', 'unauthorized', '1ms', 'application/json', 'gzip', '*/*', '20260101T000000Z'], 2).map((text) =>
    text.replaceAll(/[^\x20-\x7e]/g, '').slice(0, 2000),
  ),
  { maxKeys: 1 },
)
const methods = fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE')

async function check(
  method: InjectedRequest['method'],
  story: string,
  text: string,
  headers: Record<string, string>,
): Promise<void> {
  if (headers['x-lakemock-delay'] !== undefined && /[smhd]/.test(headers['x-lakemock-delay'])) return
  const ids = await furnish()
  const url = withIds(story, ids)
  const before = await everything()
  // half of a character has no bytes
  const payload = text.replaceAll(/\p{Surrogate}/gu, '')
  const type = payload === '' ? {} : { 'content-type': 'application/json' }
  let reply: InjectedReply
  try {
    reply = await send({ method, url, headers: { ...type, ...headers }, ...(payload === '' ? {} : { payload }) })
  } catch (error) {
    // a fault cuts the connection
    if ('x-lakemock-fault' in headers) return
    throw error
  }
  const { statusCode } = reply
  expect(statusCode < 500 || isDocumented(reply, headers), `${statusCode}: ${reply.payload.slice(0, 300)}`)
  if (statusCode >= 400 && statusCode < 500 && method !== 'GET')
    expectSame(await everything(), before, `after ${statusCode}`)
  else for (const one of await everything()) expect(!one.includes('"error":{'), one.slice(0, 300))
}

/** Characters that a request line can have. */
const lineOf = (url: string): string =>
  `/${url
    .replaceAll(/[^\x21-\x7e]/g, '')
    .replace(/^\/+/, '')
    .slice(0, 4000)}`

const lines: Target = {
  name: 'request-lines',
  property: fc.asyncProperty(
    methods,
    edited(targets, 3),
    fc.constantFrom(...seeds.bodies, ''),
    headers,
    (method, url, body, more) => alone(() => check(method, lineOf(url), method === 'GET' ? '' : body, more)),
  ),
  close,
}

/** Some stories send what is not JSON. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}

const withBody = requests.filter(({ body }) => body !== undefined)
const bodies: Target = {
  name: 'request-bodies',
  property: fc.asyncProperty(
    fc.constantFrom(...withBody).chain(({ method, url, body = '' }) =>
      fc.tuple(
        fc.constant(method),
        fc.constant(url),
        fc.oneof(
          edited([body], 4),
          changed([parsed(body)]).map((value) => JSON.stringify(value) ?? ''),
        ),
      ),
    ),
    ([method, url, body]) => alone(() => check(method as 'POST', lineOf(url), body, {})),
  ),
  close,
}

let sample: object | undefined
async function checkSnapshot(changes: readonly (readonly [place: number, value: unknown])[]): Promise<void> {
  await furnish()
  sample ??= (await send({ method: 'GET', url: `${WORLD}/snapshot` })).json() as object
  const value = structuredClone(sample)
  for (const [place, odd] of changes) setAt(value, place, odd)
  const before = await everything()
  const reply = await send({ method: 'PUT', url: `${WORLD}/snapshot`, payload: value })
  expect(reply.statusCode === 200 || reply.statusCode === 400, `${reply.statusCode}: ${reply.payload.slice(0, 300)}`)
  if (reply.statusCode === 400) {
    const { error } = reply.json() as { error: { message: string } }
    expect(error.message.length > 5, reply.payload)
    expectSame(await everything(), before, 'after a refused snapshot')
    return
  }
  // what was accepted can be taken and restored again, and goes on
  const taken = await send({ method: 'GET', url: `${WORLD}/snapshot` })
  const again = await send({ method: 'PUT', url: `${WORLD}/snapshot`, payload: taken.json() as object })
  expectSame(again.statusCode, 200, again.payload)
  expectSame((await send({ method: 'GET', url: `${WORLD}/snapshot` })).payload, taken.payload, 'taken again')
  const moved = await send({ method: 'POST', url: `${WORLD}/clock/advance`, payload: { to: 'idle' } })
  expect(moved.statusCode < 500, `advance: ${moved.payload}`)
  for (const text of await everything()) expect(!text.includes('"error":{'), text.slice(0, 300))
}

const snapshots: Target = {
  name: 'snapshots',
  property: fc.asyncProperty(
    fc.array(fc.tuple(fc.nat(1e6), changed([0, 'a', null, [], {}, 1e12, 'waiting'], 1)), {
      minLength: 1,
      maxLength: 3,
    }),
    (changes) => alone(() => checkSnapshot(changes)),
  ),
  close,
}

/** Sets, or for undefined removes, one of all places of a value. */
function setAt(value: object, place: number, odd: unknown): void {
  const places: [Record<string, unknown>, string][] = []
  const collect = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return
    for (const [key, inner] of Object.entries(one)) {
      places.push([one as Record<string, unknown>, key])
      collect(inner)
    }
  }
  collect(value)
  const [container, key] = places[place % places.length] ?? []
  if (container === undefined || key === undefined) return
  if (odd === null && Array.isArray(container)) container.splice(Number(key), 1)
  else if (odd === null) delete container[key]
  else container[key] = odd
}

export const requestTargets = [lines, bodies, snapshots]
