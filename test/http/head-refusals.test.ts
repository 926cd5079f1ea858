/** Headers that cannot be understood: the server refuses them, and each API in its own words. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { RawConnection } from './raw-exchange.ts'

let emulator: Emulator
beforeAll(async () => {
  emulator = await createEmulator({ fixtures: {} })
})
afterAll(() => emulator.close())

async function statusOf(method: string, path: string, headers: readonly string[], body = ''): Promise<string> {
  const client = new RawConnection(emulator.port)
  client.socket.write(`${method} ${path} HTTP/1.1\r\n${headers.join('\r\n')}\r\nConnection: close\r\n\r\n${body}`)
  return client.until(/never/)
}

const apis = [
  ['DLI', '/v2.0/p/sessions', '"error_code":"APIGW.0201"'],
  ['MRS', '/v1.1/p/cluster_infos', '"error_code":"APIGW.0201"'],
  ['the control API', '/_lakemock/worlds/p/stubs', '"code":"'],
] as const

describe.each(apis)('%s', (_api, path, code) => {
  test.each([
    ['two hosts', ['Host: 127.0.0.1', 'Host: evil.example']],
    ['the same host twice', ['Host: 127.0.0.1', 'hOsT: 127.0.0.1']],
    ['a list of hosts', ['Host: 127.0.0.1, evil.example']],
    ['a host with a path', ['Host: 127.0.0.1/evil']],
    ['a host with a user', ['Host: user@127.0.0.1']],
    ['a host with a blank', ['Host: 127.0.0.1 evil']],
  ])('refuses %s', async (_what, headers) => {
    const reply = await statusOf('GET', path, headers)
    expect(reply).toMatch(/^HTTP\/1.1 40[03] /)
    expect(reply).toContain(code)
  })

  test.each(['gzip, chunked', 'GZIP,chunked', 'identity, chunked'])(
    'refuses Transfer-Encoding: %s',
    async (encoding) => {
      const headers = ['Host: 127.0.0.1', 'Content-Type: application/json', `Transfer-Encoding: ${encoding}`]
      const reply = await statusOf('POST', path, headers, '2\r\n{}\r\n0\r\n\r\n')
      expect(reply).toMatch(/^HTTP\/1.1 501 Not Implemented/)
      expect(reply).toContain(code)
      expect(reply).toContain('Transfer-Encoding')
    },
  )
})

test.each([[[]], [['Host:']], [['Host: [::1]:4580']], [['Host: dli.cn-north-4.myhuaweicloud.com:443']]])(
  'serves the headers %j',
  async (headers) => {
    expect(await statusOf('GET', '/v2.0/p/sessions', headers)).toMatch(/^HTTP\/1.1 200 /)
  },
)

test.each(['chunked', 'Chunked', ' chunked '])('decodes Transfer-Encoding: %s', async (encoding) => {
  const body = '{"kind":"spark","queue":"default"}'
  const headers = ['Host: x', 'Content-Type: application/json', `Transfer-Encoding: ${encoding}`]
  const chunked = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`
  expect(await statusOf('POST', '/v2.0/p/sessions', headers, chunked)).toMatch(/^HTTP\/1.1 200 /)
})
