/** Bodies that would be read as what they are not, ignored, or waited for in vain. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { RawConnection } from './raw-exchange.ts'

let emulator: Emulator
beforeAll(async () => {
  emulator = await createEmulator({ fixtures: {}, port: 0 })
})
afterAll(() => emulator.close())

const SESSIONS = '/v2.0/p/sessions'
const WORLD = '/_lakemock/worlds/p'

async function post(path: string, type: string, body?: string): Promise<[status: number, text: string]> {
  const reply = await fetch(emulator.url + path, {
    method: 'POST',
    headers: { 'content-type': type },
    ...(body !== undefined && { body }),
  })
  return [reply.status, await reply.text()]
}
const session = (name: string): string => JSON.stringify({ kind: 'spark', queue: 'q', name })

test.each(['gbk', 'ISO-8859-1', '"utf-16"'])(
  'a body in %s is refused if its bytes would be other characters',
  async (charset) => {
    const [status, text] = await post(SESSIONS, `application/json; charset=${charset}`, session('é'))
    expect(status).toBe(400)
    expect(text).toContain(`Content-Type has the charset ${charset.replaceAll('"', '')}: a body is read as UTF-8`)
  },
)

test.each([
  ['UTF-8', 'é'],
  ['"utf8"', 'é'],
  ['gbk', 'e'],
])('a body in %s with the name %s is read', async (charset, name) => {
  const [status, text] = await post(SESSIONS, `application/json; charset=${charset}`, session(name))
  expect([status, JSON.parse(text).name]).toEqual([200, name])
})

test.each([`${WORLD}/reset`, `${WORLD}/gates/g/release`, '/_lakemock/reset'])(
  '%s refuses a body that says something',
  async (path) => {
    const [status, text] = await post(path, 'application/json', '{"seed": 1}')
    expect([status, text]).toEqual([400, expect.stringContaining('body must be absent: ')])
    for (const body of [undefined, '', '{}', ' { } ', 'null'])
      expect((await post(path, 'application/json', body))[0]).toBe(200)
  },
)

test('a body is refused at once if its length is beyond all that would be read', async () => {
  const connection = new RawConnection(Number(new URL(emulator.url).port))
  connection.socket.write(`POST ${SESSIONS} HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n\r\n{`)
  expect(await connection.until(/request_id/)).toMatch(/^HTTP\/1\.1 413 /)
  connection.socket.destroy()
  expect((await fetch(`${emulator.url}/_lakemock/health`)).status).toBe(200)
})
