import { afterEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { exposition } from '../../src/journal/exposition.ts'
import { Metrics } from '../../src/journal/metrics.ts'

const open: Emulator[] = []
afterEach(async () => {
  for (const emulator of open.splice(0)) await emulator.close()
})

async function begin(): Promise<Emulator> {
  const emulator = await createEmulator({ listen: false, fixtures: {}, clock: 'manual' })
  open.push(emulator)
  return emulator
}
const scrape = (emulator: Emulator) => emulator.inject({ method: 'GET', url: '/_lakemock/metrics' })

/** Reads the text as Prometheus does: every line, or nothing. */
function parse(text: string): { samples: Map<string, number>; types: Map<string, string> } {
  const samples = new Map<string, number>()
  const types = new Map<string, string>()
  expect(text.endsWith('\n')).toBe(true)
  for (const line of text.slice(0, -1).split('\n')) {
    const comment = /^# (HELP|TYPE) ([a-z_]+) (.+)$/.exec(line)
    if (comment?.[1] === 'TYPE') types.set(comment[2] as string, comment[3] as string)
    if (comment) continue
    const sample = /^([a-z_]+)(\{(?:[a-z_]+="(?:[^"\\\n]|\\["\\n])*",?)*\})? (\S+)$/.exec(line)
    expect(sample, line).not.toBeNull()
    const [, name = '', labels = '', value] = sample as RegExpExecArray
    expect(types.has(name), line).toBe(true)
    expect(samples.has(name + labels), line).toBe(false)
    samples.set(name + labels, Number(value))
  }
  for (const value of samples.values()) expect(Number.isFinite(value)).toBe(true)
  return { samples, types }
}

describe('the metrics', () => {
  test('count what was served, and what the worlds hold', async () => {
    const emulator = await begin()
    const ask = (method: 'GET' | 'POST', url: string, payload?: object) =>
      emulator.inject({ method, url, ...(payload === undefined ? {} : { payload }) })
    const { id } = (await ask('POST', '/v2.0/p1/sessions', { kind: 'spark', queue: 'default' })).json()
    await ask('POST', '/v2.0/p2/sessions', { kind: 'spark', queue: 'default' })
    await ask('POST', '/_lakemock/worlds/p1/clock/advance', { to: 'idle' })
    await ask('POST', `/v2.0/p1/sessions/${id}/statements`, { code: 'val a = 1' })
    await ask('GET', '/v2.0/p1/sessions/none')
    await ask('GET', '/v2.0/p1/sessions/none')
    await ask('POST', '/v2/p1/clusters/c1/sql-execution', { sql_type: 'presto', sql_content: 'select 1' })
    await ask('GET', '/nowhere')
    await ask('GET', '/v3/projects')
    const reply = await scrape(emulator)
    expect(reply.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8')
    const { samples, types } = parse(reply.payload)
    expect(Object.fromEntries(samples)).toMatchObject({
      'lakemock_requests_total{api="dli",operation="CreateSession",status="200"}': 2,
      'lakemock_requests_total{api="dli",operation="ShowSession",status="404"}': 2,
      'lakemock_requests_total{api="dli",operation="unknown",status="404"}': 1,
      'lakemock_requests_total{api="iam",operation="KeystoneListProjects",status="200"}': 1,
      'lakemock_requests_total{api="control",operation="AdvanceClock",status="200"}': 1,
      'lakemock_errors_total{code="DLI.0023"}': 2,
      'lakemock_errors_total{code="APIGW.0101"}': 1,
      lakemock_worlds: 2,
      'lakemock_sessions{state="busy"}': 1,
      'lakemock_sessions{state="starting"}': 1,
      'lakemock_statements{state="waiting"}': 1,
      'lakemock_sql_executions{state="QUEUED"}': 1,
      lakemock_journal_entries: 6,
      lakemock_journal_dropped: 0,
    })
    expect(samples.get('lakemock_journal_bytes')).toBeGreaterThan(3000)
    expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(1e7)
    expect(types.get('lakemock_requests_total')).toBe('counter')
    expect(types.get('lakemock_sessions')).toBe('gauge')
  })

  test('belong to one emulator, and outlive its worlds', async () => {
    const [one, other] = [await begin(), await begin()]
    await one.inject({ method: 'GET', url: '/v2.0/p1/sessions' })
    one.reset()
    const name = 'lakemock_requests_total{api="dli",operation="ListSessions",status="200"}'
    const { samples } = parse((await scrape(one)).payload)
    expect(samples.get(name)).toBe(1)
    expect(samples.get('lakemock_worlds')).toBe(0)
    expect(parse((await scrape(other)).payload).samples.has(name)).toBe(false)
  })

  test('count codes that a test makes up without end as others', () => {
    const metrics = new Metrics()
    for (let i = 0; i < 600; i++) metrics.count('ShowSession', 'dli', 500, `made.up.${i}`)
    metrics.count('ShowSession', 'dli', 500, 'made.up.0')
    const errors = metrics.families().find(({ name }) => name === 'lakemock_errors_total')
    expect(errors?.samples).toHaveLength(501)
    expect(errors?.samples[0]).toEqual({ labels: { code: 'made.up.0' }, value: 2 })
    expect(errors?.samples.at(-1)).toEqual({ labels: { code: 'other' }, value: 100 })
  })

  test('escape what has a meaning in the format', () => {
    const text = exposition([
      {
        name: 'a_total',
        help: 'one\\two\nthree',
        type: 'counter',
        samples: [{ labels: { code: 'say "x"\\\n' }, value: 1 }],
      },
    ])
    expect(text).toBe(
      '# HELP a_total one\\\\two\\nthree\n# TYPE a_total counter\na_total{code="say \\"x\\"\\\\\\n"} 1\n',
    )
    parse(text)
  })
})
