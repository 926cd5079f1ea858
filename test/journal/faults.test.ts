import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'
import type { entryView } from '../../src/journal/view.ts'

type Shown = ReturnType<typeof entryView>
let emulator: Emulator
beforeEach(async () => {
  emulator = await createEmulator({ fixtures: {}, clock: 'manual', now: '2026-01-01T00:00:00Z' })
})
afterEach(() => emulator.close())

const json = { 'content-type': 'application/json' }
const at = (path: string) => `${emulator.url}/_lakemock/worlds/p1${path}`
// biome-ignore lint/suspicious/noExplicitAny: what came, as JSON
async function control(method: string, path: string, body?: object): Promise<any> {
  return (
    await fetch(at(path), { method, ...(body === undefined ? {} : { headers: json, body: JSON.stringify(body) }) })
  ).json()
}
const rule = (fault: object) => control('POST', '/faults', { name: 'rule', match: { operation: 'ShowVersion' }, fault })
/** Sends a request under a fault; what the client gets does not matter here. */
const ask = async (): Promise<string> => {
  try {
    const reply = await fetch(`${emulator.url}/v2.0/p1/version`)
    return await reply.text()
  } catch (error) {
    return String(error)
  }
}
/** The entry of the request, once it was answered or cut off. */
async function entry(aborted: boolean): Promise<Shown> {
  const query = `operation=ShowVersion&fault=rule&aborted=${aborted}&timeout=10s`
  return (await control('GET', `/journal/wait?${query}`)).entries[0]
}

describe('the journal says of a fault', () => {
  test('that it answered, in its words', async () => {
    await rule({ kind: 'status', preset: 'throttled' })
    const body = await ask()
    expect(await entry(false)).toMatchObject({
      status: 429,
      errorCode: 'APIGW.0308',
      faults: ['rule'],
      reply: { body },
    })
  })

  test.each(['reset', 'empty'])('%s: that nothing was answered', async (kind) => {
    await rule({ kind })
    await ask()
    expect(await entry(true)).toMatchObject({ status: null, aborted: true, faults: ['rule'], reply: null })
  })

  test.each(['duplicate-late', 'truncate'])('%s: what the client should have got', async (kind) => {
    await rule({ kind })
    await ask()
    const shown = await entry(true)
    expect(shown).toMatchObject({ status: null, aborted: true, faults: ['rule'], reply: { status: 200 } })
    expect(JSON.parse(shown.reply?.body ?? '')).toMatchObject({ version: '0.4.0-incubating' })
  })

  test('what it sent in its own way', async () => {
    await rule({ kind: 'dribble', pieces: 3, over: 10 })
    const body = await ask()
    expect(await entry(false)).toMatchObject({ status: 200, aborted: false, reply: { status: 200, body } })
  })

  test('what it made of the body', async () => {
    await rule({ kind: 'malformed' })
    const body = await ask()
    expect(() => JSON.parse(body)).toThrow()
    expect((await entry(false)).reply?.body).toBe(body)
  })

  test("how long it took on the world's clock, and that a request has come which it holds", async () => {
    await rule({ kind: 'latency', delay: '5s', clock: 'world' })
    const request = ask()
    const came = await control('GET', '/journal/wait?operation=ShowVersion&timeout=10s')
    expect(came).toMatchObject({ reached: true, entries: [{ status: null, faults: ['rule'] }] })
    await control('POST', '/clock/advance', { by: '5s' })
    await request
    expect(await entry(false)).toMatchObject({ status: 200, tookMs: 5000 })
  })
})
