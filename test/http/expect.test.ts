/** `Expect: 100-continue`: a client waits for the permission to send its body, or is refused before it sends it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { RawConnection } from './raw-exchange.ts'

let emulator: Emulator
beforeAll(async () => {
  emulator = await createEmulator({ fixtures: {}, limitsBody: 1000 })
})
afterAll(() => emulator.close())

const post = (path: string, length: number): string =>
  `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nExpect: 100-Continue\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`

test.each([
  ['DLI', '/v2.0/p/sessions', '"error_code":"APIGW.0201"'],
  ['MRS', '/v2/p/clusters/c/sql-execution', '"error_code":"APIGW.0201"'],
  ['the control API', '/_lakemock/worlds/p/stubs', '"code":"too-large"'],
])('a body that is announced as too large is refused at once by %s', async (_api, path, code) => {
  const client = new RawConnection(emulator.port)
  client.socket.write(post(path, 1001))
  const reply = await client.until(/never/)
  expect(reply).toMatch(/^HTTP\/1.1 413 .*^connection: close\r$/ims)
  expect(reply).toContain(code)
})

test('a body within the limit is sent after 100 Continue, also behind another request', async () => {
  const body = '{"kind":"spark","queue":"default"}'
  const client = new RawConnection(emulator.port)
  client.socket.write(`GET /v2.0/p/version HTTP/1.1\r\nHost: x\r\n\r\n${post('/v2.0/p/sessions', body.length)}`)
  expect(await client.until(/100 Continue\r\n\r\n/)).toMatch(/^HTTP\/1.1 200 .*HTTP\/1.1 100 Continue\r\n\r\n$/s)
  client.socket.write(body)
  expect(await client.until(/"kind":"spark"/)).toMatch(/100 Continue\r\n\r\nHTTP\/1.1 200 OK/)
  client.socket.destroy()
})
