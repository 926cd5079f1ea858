/** Recordings: exchanges with any traffic, and files that were edited. */
import fc from 'fast-check'
import { isStored, type RawExchange, type StoredExchange } from '../../src/recording/exchange.ts'
import { fixturesFrom } from '../../src/recording/fixtures-from.ts'
import { Redactor } from '../../src/recording/redact.ts'
import { RedactionList } from '../../src/recording/redaction-list.ts'
import { changed, edited } from '../mutate.ts'
import * as seeds from '../seeds.ts'
import { expect, expectSame, read, type Target, within } from '../target.ts'

const START_MS = Date.UTC(2026, 0, 1)
const SECRET = 'Hush7-secret-key-9'

/** The requests of the stories, with replies as lakemock gives them. */
const raw: readonly RawExchange[] = seeds.stories.flat().map(({ method, url, body = '' }, index) => ({
  number: index + 1,
  startedMs: START_MS + index * 1000,
  endedMs: START_MS + index * 1000 + 20,
  request: { method, target: url, headers: [['content-type', 'application/json']], body: Buffer.from(body) },
  reply: {
    status: 200,
    reason: 'OK',
    headers: [['x-request-id', 'a']],
    body: Buffer.from(replyTo(method, url, body, index)),
  },
  problem: undefined,
  clientGone: false,
}))

function replyTo(method: string, url: string, body: string, index: number): string {
  if (url.includes('sql-execution'))
    return JSON.stringify({ id: `sql-${index % 9}`, status: 'FINISHED', content: [['a']], message: null })
  if (url.includes('/statements'))
    return JSON.stringify({ id: index % 9, state: 'available', code: body, output: { status: 'ok', data: {} } })
  return JSON.stringify({ id: 's1', state: method === 'POST' ? 'starting' : 'idle', kind: 'spark' })
}

const stored = (exchanges: readonly RawExchange[]): StoredExchange[] => {
  const redactor = new Redactor({
    keepIds: false,
    secrets: [SECRET],
    list: RedactionList.parse('fs.obs.secret.key,/AKIA\\w+/'),
  })
  return exchanges.map((one) => JSON.parse(JSON.stringify(redactor.store(one))) as StoredExchange)
}

const parts = {
  target: edited(
    raw.map(({ request }) => request.target),
    3,
  ),
  body: edited([...seeds.bodies, `{"fs.obs.secret.key": "${SECRET}", "password": 'a b'}`], 4),
  reply: edited([...new Set(raw.map(({ reply }) => String(reply?.body)))].slice(0, 50), 3),
  header: fc.tuple(
    fc.constantFrom('Authorization', 'X-Auth-Token', 'Cookie', 'X-Other'),
    edited([`Bearer ${SECRET}`, 'a=1; b=2', 'SDK-HMAC-SHA256 Access=AK1, Signature=ab'], 3),
  ),
}

const traffic: Target = {
  name: 'recorded-traffic',
  property: fc.property(
    fc.array(fc.record({ at: fc.nat(raw.length - 1), ...parts }), { minLength: 1, maxLength: 6 }),
    (changes) => {
      const exchanges = changes.map(({ at, target, body, reply, header: [name, value] }, index) => {
        const seed = raw[at] as RawExchange
        const headers: [string, string][] = [[name, Buffer.from(value).toString('latin1')]]
        const request = { ...seed.request, target: target || '/', body: Buffer.from(body), headers }
        return { ...seed, number: index + 1, request, reply: seed.reply && { ...seed.reply, body: Buffer.from(reply) } }
      })
      const length = changes.reduce(
        (sum, { target, body, reply }) => sum + target.length + body.length + reply.length,
        0,
      )
      const found = within(length, () => stored(exchanges))
      expect(found.every(isStored), 'a stored exchange is not one')
      expect(!JSON.stringify(found).includes(SECRET), 'a known secret is stored')
      within(length, () => fixturesFrom(found, { faults: true }))
      expectSame(stored(exchanges), found, 'stored again')
    },
  ),
}

const samples = stored(raw)
const lists = Array.from({ length: Math.ceil(samples.length / 8) }, (_, index) =>
  samples.slice(index * 8, index * 8 + 8),
)

const files: Target = {
  name: 'recording-files',
  property: fc.property(changed(lists, 4), fc.boolean(), (value, faults) => {
    const exchanges = (Array.isArray(value) ? value : [value]).filter(isStored)
    within(JSON.stringify(value)?.length ?? 0, () => fixturesFrom(exchanges, { faults }))
  }),
}

const redaction: Target = {
  name: 'redaction-lists',
  property: fc.property(edited(['fs.obs.secret.key,/AKIA\\w+/', 'password', '/a,b\\/c/ , x.y'], 4), (text) => {
    read(text.length, () => RedactionList.parse(text))
  }),
}

export const recordingTargets = [traffic, files, redaction]
