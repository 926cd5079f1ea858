import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'

/** An SQL statement whose reply is held for longer than a test lasts. */
const held = { match: { sql: 'drop table t' }, durations: { RUNNING: '1h' } }
let emulator: Emulator
beforeEach(async () => {
  emulator = await createEmulator({ fixtures: { stubs: [held] }, clock: 'wall' })
})
afterEach(() => emulator.close())

// biome-ignore lint/suspicious/noExplicitAny: what came, as JSON
const get = async (path: string): Promise<any> => (await fetch(emulator.url + path)).json()
const wait = (query: string) => get(`/_lakemock/worlds/p1/journal/wait?${query}`)
const poll = () => get('/v2.0/p1/sessions')

/** A wait that has begun: a request that was sent after it has a reply. Returns the result of the wait. */
async function begunWait(query: string): Promise<{ ended: Promise<string> }> {
  const socket = connect(emulator.port, '127.0.0.1')
  const request = `GET /_lakemock/worlds/p1/journal/wait?${query} HTTP/1.1\r\nHost: localhost\r\n\r\n`
  await new Promise((resolve) => socket.write(request, resolve))
  const ended = new Promise<string>((resolve, reject) => {
    let text = ''
    socket.on('error', reject)
    socket.on('data', (data) => {
      text += data
      const reply = /"reached":(?:true|false),"ended":"(\w+)"/.exec(text)
      if (reply === null) return
      socket.destroy()
      resolve(reply[1] as string)
    })
  })
  // connections are read in their order
  await get('/v2.0/p1/version')
  return { ended }
}

describe('waiting over a socket', () => {
  test('ends when the last of the requests has come', async () => {
    await poll()
    const waiting = wait('operation=ListSessions&count=3&timeout=10s')
    await poll()
    await poll()
    const { reached, ended, count, entries } = await waiting
    expect({ reached, ended, count }).toEqual({ reached: true, ended: 'reached', count: 3 })
    expect(entries.map((entry: { id: number }) => entry.id)).toEqual([1, 2, 3])
  })

  test('leaves out earlier requests if it says since when', async () => {
    await poll()
    const waiting = wait('operation=ListSessions&since=1&timeout=10s')
    await poll()
    expect((await waiting).entries).toMatchObject([{ id: 2, status: 200 }])
  })

  test('reports what came when its time is over', async () => {
    await poll()
    const { reached, ended, entries } = await wait('count=2&timeout=50ms')
    expect({ reached, ended }).toEqual({ reached: false, ended: 'timeout' })
    expect(entries).toHaveLength(1)
  })

  test('ends while requests come that do not matter', async () => {
    const { ended } = await begunWait('operation=ListSessions&timeout=10s')
    await get('/v2.0/p1/version')
    await poll()
    expect(await ended).toBe('reached')
  })

  test('ends with its world', async () => {
    const { ended } = await begunWait('operation=CancelSql&timeout=60s')
    emulator.reset('p1')
    expect(await ended).toBe('reset')
  })

  test('keeps no emulator from stopping', async () => {
    const { ended } = await begunWait('operation=CancelSql&timeout=60s')
    await emulator.close()
    expect(await ended).toBe('reset')
  })
})

describe('a client that goes away', () => {
  test('leaves an entry without a status', async () => {
    const socket: Socket = connect(emulator.port, '127.0.0.1')
    const body = JSON.stringify({ sql_type: 'presto', sql_content: 'drop table t' })
    socket.write(
      `POST /v2/p1/clusters/c1/sql-execution HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    )
    const came = await wait('operation=ExecuteSql&timeout=10s')
    expect(came.entries).toMatchObject([{ status: null, aborted: false }])
    const gone = wait('operation=ExecuteSql&aborted=true&timeout=10s')
    socket.destroy()
    expect(await gone).toMatchObject({ reached: true, entries: [{ status: null, aborted: true, reply: null }] })
    // a late reply without a waiting client changes nothing
    await fetch(`${emulator.url}/_lakemock/worlds/p1/clock/advance`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"to": "idle"}',
    })
    expect((await get('/_lakemock/worlds/p1/journal')).entries).toMatchObject([{ status: null, aborted: true }])
    const metrics = await (await fetch(`${emulator.url}/_lakemock/metrics`)).text()
    expect(metrics).toContain('lakemock_requests_total{api="mrs",operation="ExecuteSql",status="aborted"} 1')
  })

  test('in the middle of its body leaves one too', async () => {
    const socket: Socket = connect(emulator.port, '127.0.0.1')
    socket.write('POST /v2.0/p1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"kind"')
    // an incomplete request is in the journal, but no wait ends because of it
    while ((await get('/_lakemock/worlds/p1/journal')).total === 0);
    expect(await wait('operation=CreateSession&timeout=1ms')).toMatchObject({ reached: false, entries: [] })
    socket.destroy()
    const { entries } = await wait('operation=CreateSession&aborted=true&timeout=10s')
    expect(entries).toMatchObject([{ status: null, request: { body: null, bytes: 0 } }])
  })
})
