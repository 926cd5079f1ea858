/** The same seed and the same requests, in two processes: the same replies, faults and journal, to the byte. */
import { request } from 'node:http'
import { expect, test } from 'vitest'
import { startLakemock } from '../cli/program.ts'

const settings = [
  '--clock',
  'manual',
  '--now',
  '2026-01-01T00:00:00Z',
  '--fixtures',
  'default',
  '--fixtures',
  'flaky-network',
  '--log-level',
  'info',
]
const WORLD = '/_lakemock/worlds/p1'

interface Step {
  readonly method: string
  readonly path: string
  readonly body?: object
}

/** Sends one request, and writes down all that came of it. The Host header is the same for both: the journal shows it. */
function send(url: string, { method, path, body }: Step): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    const headers = { host: 'lakemock', 'content-type': 'application/json', connection: 'close' }
    const outgoing = request({ hostname, port, method, path, headers }, (response) => {
      let text = ''
      response.on('data', (data) => {
        text += data
      })
      // a reply that breaks off is closed without having ended
      response.on('error', () => undefined)
      response.on('close', () =>
        resolve(`${method} ${path} -> ${response.statusCode} ${response.headers['x-request-id']} ${text}`),
      )
    })
    outgoing.on('error', (error: NodeJS.ErrnoException) => resolve(`${method} ${path} -> ${error.code}`))
    outgoing.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

async function play(): Promise<{ story: string[]; journal: string; faults: string }> {
  const running = await startLakemock(settings)
  const story: string[] = []
  const say = async (step: Step): Promise<string> => {
    const line = await send(running.url, step)
    story.push(line)
    return line
  }
  // delays in real time would only make this slow
  await send(running.url, {
    method: 'POST',
    path: `${WORLD}/faults`,
    body: { name: 'slow', fault: { kind: 'latency', delay: '1s', clock: 'world' }, when: { gate: 'never used' } },
  })
  await send(running.url, { method: 'DELETE', path: `${WORLD}/faults` })
  let id: string | undefined
  while (id === undefined) {
    id = /"id":"([0-9a-f-]{36})"/.exec(
      await say({ method: 'POST', path: '/v2.0/p1/sessions', body: { kind: 'spark', queue: 'q' } }),
    )?.[1]
  }
  await say({ method: 'POST', path: `${WORLD}/clock/advance`, body: { to: 'idle' } })
  for (let n = 0; n < 12; n++) {
    await say({ method: 'POST', path: `/v2.0/p1/sessions/${id}/statements`, body: { code: `val a=${n}` } })
    await say({ method: 'POST', path: `${WORLD}/clock/advance`, body: { by: `${n * 40}ms` } })
    await say({ method: 'GET', path: `/v2.0/p1/sessions/${id}/statements/${n}` })
    await say({
      method: 'POST',
      path: '/v2/p1/clusters/c1/sql-execution',
      body: { sql_type: 'presto', sql_content: `select ${n}` },
    })
  }
  const journal = await send(running.url, { method: 'GET', path: `${WORLD}/journal?size=1000` })
  const faults = await send(running.url, { method: 'GET', path: `${WORLD}/faults` })
  await running.stop()
  // the id of a control call's own reply is drawn from the process, not from the world
  const withoutId = (text: string): string => text.replace(/-> 200 [0-9a-f]{32} /, '-> ')
  return { story, journal: withoutId(journal), faults: withoutId(faults) }
}

test('two processes tell the same story', async () => {
  const [one, other] = await Promise.all([play(), play()])
  expect(one.story.length).toBeGreaterThan(48)
  expect(one.story.some((line) => /ECONNRESET|hang up|504/.test(line))).toBe(true)
  expect(other.story).toEqual(one.story)
  expect(one.journal).toContain('"operation":"CreateStatement"')
  expect(other.journal).toBe(one.journal)
  expect(one.faults).toMatch(/"applied":[1-9]/)
  expect(other.faults).toBe(one.faults)
})
