import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Header, RawExchange } from '../../src/recording/exchange.ts'
import { fixturesFrom } from '../../src/recording/fixtures-from.ts'
import { Redactor } from '../../src/recording/redact.ts'
import { RedactionList } from '../../src/recording/redaction-list.ts'
import { TELLING_LENGTH } from '../../src/recording/text-finder.ts'
import { mapLeaves } from '../../src/recording/texts.ts'
import { runs } from '../runs.ts'
import { START_MS } from './record-with.ts'

interface Given {
  method?: string
  target?: string
  headers?: Header[]
  body?: unknown
  replyHeaders?: Header[]
  reply?: unknown
  status?: number
}

const bytesOf = (body: unknown): Uint8Array =>
  body === undefined ? new Uint8Array() : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body), 'utf8')

function raw(given: Given, number = 1): RawExchange {
  return {
    number,
    startedMs: START_MS + number,
    endedMs: START_MS + number + 5,
    request: {
      method: given.method ?? 'POST',
      target: given.target ?? '/v3/auth/tokens',
      headers: given.headers ?? [],
      body: bytesOf(given.body),
    },
    reply: { status: given.status ?? 200, reason: '', headers: given.replyHeaders ?? [], body: bytesOf(given.reply) },
    problem: undefined,
    clientGone: false,
  }
}

const redactor = (keepIds = true): Redactor => new Redactor({ keepIds, secrets: [], list: new RedactionList() })
/** A header's text as Node reads it. */
const wire = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

describe('a stored exchange', () => {
  test('has a placeholder for each secret', () => {
    const stored = redactor().store(
      raw({
        target: '/v2.0/p/sessions?X-Amz-Signature=abc&size=3&token=t',
        headers: [
          ['Authorization', 'SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;x-sdk-date, Signature=0f'],
          ['X-Auth-Token', 'MIIF'],
          ['X-Sdk-Date', '20260101T000000Z'],
          ['Cookie', 'a=b'],
        ],
        body: {
          auth: {
            identity: {
              methods: ['password', 'token'],
              password: { user: { name: 'u', password: 'p', domain: { name: 'd' } } },
              token: { id: 'T' },
              hw_ak_sk: { access: { key: 'AK' }, secret: { key: 'SK' } },
            },
          },
          conf: [
            { 'spark.hadoop.fs.obs.access.key': 'AK', 'spark.executor.memory': '4G' },
            { name: 'fs.obs.secret.key', value: 'SK' },
            { name: 'spark.cores', value: '4' },
          ],
          pin: { passcode: 123456, length: 6 },
        },
        replyHeaders: [
          ['X-Subject-Token', 'MIIF'],
          ['Set-Cookie', 'c=d'],
          ['X-Request-Id', 'r'],
        ],
        reply: {
          token: { expires_at: 'e', user: { name: 'u' } },
          credential: { access: 'A', secret: 'S', securitytoken: 'T', expires_at: 'e' },
        },
      }),
    )
    expect(stored).toEqual({
      number: 1,
      at: '2026-01-01T00:00:00.001Z',
      tookMs: 5,
      request: {
        method: 'POST',
        target: '/v2.0/p/sessions?X-Amz-Signature=<removed>&size=3&token=<removed>',
        headers: [
          ['Authorization', 'SDK-HMAC-SHA256 Access=<removed>, SignedHeaders=host;x-sdk-date, Signature=<removed>'],
          ['X-Auth-Token', '<removed>'],
          ['X-Sdk-Date', '20260101T000000Z'],
          ['Cookie', '<removed>'],
        ],
        body: {
          json: {
            auth: {
              identity: {
                methods: ['password', 'token'],
                password: { user: { name: 'u', password: '<removed>', domain: { name: 'd' } } },
                token: { id: '<removed>' },
                hw_ak_sk: { access: { key: '<removed>' }, secret: { key: '<removed>' } },
              },
            },
            conf: [
              { 'spark.hadoop.fs.obs.access.key': '<removed>', 'spark.executor.memory': '4G' },
              { name: 'fs.obs.secret.key', value: '<removed>' },
              { name: 'spark.cores', value: '4' },
            ],
            pin: { passcode: '<removed>', length: 6 },
          },
        },
      },
      reply: {
        status: 200,
        headers: [
          ['X-Subject-Token', '<removed>'],
          ['Set-Cookie', '<removed>'],
          ['X-Request-Id', 'r'],
        ],
        body: {
          json: {
            token: { expires_at: 'e', user: { name: 'u' } },
            credential: { access: '<removed>', secret: '<removed>', securitytoken: '<removed>', expires_at: 'e' },
          },
        },
      },
    })
  })

  test('keeps only the scheme of other forms of Authorization', () => {
    const shown = (value: string) =>
      redactor().store(raw({ headers: [['authorization', value]] })).request.headers[0]?.[1]
    expect(shown('Basic dXNlcjpwYXNz')).toBe('Basic <removed>')
    expect(shown('Bearer a.b.c')).toBe('Bearer <removed>')
    expect(shown('opaque')).toBe('<removed>')
    expect(shown('V11-HMAC-SHA256 Credential=AK/20260101/r, SignedHeaders=host, Signature=00')).toBe(
      'V11-HMAC-SHA256 <removed>',
    )
  })

  const secret = fc
    .string({ unit: 'grapheme', minLength: TELLING_LENGTH, maxLength: 40 })
    .map((text) => text.trim())
    // a word of the protocol may occur anyway
    .filter((text) => text.length >= TELLING_LENGTH && !'<removed>'.includes(text) && /[^a-z_/<>-]/i.test(text))
  const headerSecret = fc
    .string({ unit: fc.constantFrom(...'ABCxyz0189+/=-_.~!*$()[]|\\^'), minLength: TELLING_LENGTH, maxLength: 60 })
    .filter((text) => !text.includes('removed'))

  test('contains no secret that occurred in it or before it, and neither do the fixtures', () => {
    fc.assert(
      fc.property(headerSecret, secret, headerSecret, secret, (token, password, access, setting) => {
        const memory = redactor(false)
        const line = `canonicalRequest:POST|x-auth-token:${token}|ak ${access} not exist|${JSON.stringify(password)}`
        const code = `connect("u", "${password}") // ${setting}`
        const exchanges = [
          raw({
            body: { auth: { identity: { password: { user: { name: 'jane', password } } } } },
            replyHeaders: [['X-Subject-Token', wire(token)]],
            reply: { echo: [password, { [password]: `was ${token}` }] },
          }),
          raw({
            method: 'POST',
            target: '/v2.0/p1/sessions',
            headers: [
              ['X-Auth-Token', wire(token)],
              ['X-Note', wire(`${encodeURIComponent(token)} ${Buffer.from(token).toString('base64')}`)],
            ],
            body: { kind: 'spark', queue: 'q', conf: { 'fs.obs.secret.key': setting } },
            reply: { id: 's1', state: 'idle', log: [line.replace(access, '')] },
          }),
          raw({
            target: `/v2.0/p1/sessions/s1/statements?note=${encodeURIComponent(password)}`,
            headers: [
              ['Authorization', `SDK-HMAC-SHA256 Access=${access}, SignedHeaders=host, Signature=${'ab'.repeat(32)}`],
            ],
            body: { code },
            reply: {
              id: 0,
              code,
              state: 'available',
              output: { status: 'ok', data: { 'text/plain': `$1 ${line} ${'ab'.repeat(32)}` } },
            },
          }),
          raw({ status: 401, replyHeaders: [['X-Why', wire(line)]], reply: `<html>${line}</html>` }),
          raw({ status: 429, target: '/v2.0/p1/sessions', reply: { error_code: 'APIGW.0308', error_msg: line } }),
        ].map((one, index) => memory.store({ ...one, number: index + 1 }))
        const made = fixturesFrom(exchanges, { faults: true })
        const texts: string[] = []
        mapLeaves(exchanges, ({ text }) => String(texts.push(text)))
        const all = [JSON.stringify(exchanges), made.yaml, made.report, ...texts]
        for (const hidden of [token, password, access, setting]) {
          for (const form of [hidden, encodeURIComponent(hidden), JSON.stringify(hidden).slice(1, -1)]) {
            expect(all.filter((text) => text.includes(form))).toEqual([])
          }
        }
        expect(all.some((text) => text.includes('abababab'))).toBe(false)
        expect(made.yaml).toContain('connect')
      }),
      { numRuns: runs(60) },
    )
  })

  test('contains no secret that was given at the start', () => {
    const stored = new Redactor({ keepIds: true, secrets: ['own-secret-key'], list: new RedactionList() }).store(
      raw({ reply: { a: 'own-secret-key!' } }),
    )
    expect(stored.reply?.body).toEqual({ json: { a: '<removed>!' } })
  })

  test.each([
    ['{"auth": {"password": "hidden \\" 1", }', '{"auth": {"password": "<removed>", }'],
    ["{'user': 'u', 'password': 'hidden-1'}", "{'user': 'u', 'password': '<removed>'}"],
    ['{"user": "u", "password": "hidden-1', '{"user": "u", "password": "<removed>'],
    ['{user: u, password: hidden-1}', '{user: u, password: <removed>}'],
    ['user=u&password=hidden-1%20&x=1', 'user=u&password=<removed>&x=1'],
    ['<a><pwd x="1">hidden-1</pwd><b>u</b></a>', '<a><pwd x="1"><removed></pwd><b>u</b></a>'],
    ['nothing: here, no="secret"', 'nothing: here, no="secret"'],
  ])('has no secrets in text that is not JSON: %s', (body, text) => {
    expect(redactor().store(raw({ body })).request.body).toEqual({ text })
  })

  test('contains no secret that occurred in such a text', () => {
    const { reply } = redactor().store(raw({ body: 'password=hidden-1%20', reply: { message: 'not hidden-1 , no' } }))
    expect(reply?.body).toEqual({ json: { message: 'not <removed>, no' } })
  })

  test.each(['apiKey', 'private_key', 'fs.azure.account.key.x', 'db.pwd'])('has no value of a field %s', (name) => {
    const { request } = redactor().store(raw({ body: { [name]: 'v' } }))
    expect(request.body).toEqual({ json: { [name]: '<removed>' } })
  })

  test('has no bytes that cannot be decoded', () => {
    const body = Uint8Array.from([0xff, 0xfe, 0])
    const one = raw({})
    const stored = redactor().store({ ...one, request: { ...one.request, body }, reply: undefined, problem: 'cut' })
    expect(stored.request.body).toEqual({ omitted: 'binary' })
    expect(stored.problem).toBe('cut')
    const encoded = redactor().store({
      ...one,
      request: { ...one.request, body, headers: [['Content-Encoding', 'zstd']] },
    })
    expect(encoded.request.body).toEqual({ omitted: 'encoding' })
  })
})

describe('ids of accounts', () => {
  const project = '0123456789abcdef0123456789abcdef'
  const given: Given = {
    method: 'GET',
    target: `/v2.0/${project}/sessions/s1`,
    headers: [
      ['X-Project-Id', project],
      ['X-Domain-Id', 'd-1'],
    ],
    reply: {
      owner: 'jane.doe.company',
      queue: 'default',
      code: `read("obs://logs-${project}/x", "${project}")`,
      log: [`jane.doe.company runs in ${project}, not in ${project}0`],
      domain: { id: 'd-1', name: 'acme' },
      projects: [{ id: project, name: 'cn-north-4', domain_id: 'd-1' }],
    },
  }

  test('become stable pseudonyms; the text of a statement does not change', () => {
    const memory = redactor(false)
    memory.store(raw({ target: '/v2/other/clusters/c1/sql-execution', method: 'POST' }))
    const { request, reply } = memory.store(raw(given))
    expect(request.target).toBe('/v2.0/project-2/sessions/s1')
    expect(request.headers).toEqual([
      ['X-Project-Id', 'project-2'],
      ['X-Domain-Id', 'domain-1'],
    ])
    expect(reply?.body).toEqual({
      json: {
        owner: 'user-1',
        queue: 'default',
        code: `read("obs://logs-${project}/x", "${project}")`,
        log: [`user-1 runs in project-2, not in ${project}0`],
        domain: { id: 'domain-1', name: 'domain-2' },
        projects: [{ id: 'project-2', name: 'cn-north-4', domain_id: 'domain-1' }],
      },
    })
    expect(memory.store(raw(given)).request.target).toBe(request.target)
  })

  test('are found in paths of pools and in jobs; a region stays, and what a stub matches of a job stays', () => {
    const memory = redactor(false)
    const pools = memory.store(raw({ target: '/v3/a-project-id/elastic-resource-pools?limit=1', method: 'GET' }))
    expect(pools.request.target).toBe('/v3/project-1/elastic-resource-pools?limit=1')
    const zones = memory.store(raw({ target: '/v1.1/cn-north-4/available-zones', method: 'GET' }))
    expect(zones.request.target).toBe('/v1.1/cn-north-4/available-zones')
    memory.store(raw({ reply: { job_detail: { user: 'jane.doe.company' } } }))
    const job = { job_name: 'of-jane.doe.company', arguments: ['obs://jane.doe.company/a.jar'] }
    const { request, reply } = memory.store(raw({ body: job, reply: { launched: 'by jane.doe.company' } }))
    expect(request.body).toEqual({ json: job })
    expect(reply?.body).toEqual({ json: { launched: 'by user-1' } })
    const sqlJob = { sql: "select 'jane.doe.company'" }
    expect(memory.store(raw({ body: sqlJob })).request.body).toEqual({ json: sqlJob })
  })

  test('do not change with keepIds', () => {
    const { request, reply } = redactor().store(raw(given))
    expect(request.target).toBe(given.target)
    expect(reply?.body).toEqual({ json: given.reply })
  })
})
