/** Compressed bodies of requests, through every API. */
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'

let emulator: Emulator
beforeAll(async () => {
  emulator = await createEmulator({ fixtures: {}, limitsBody: 100_000 })
})
afterAll(() => emulator.close())

const session = { path: '/v2.0/p/sessions', body: '{"kind":"spark","queue":"default"}' }
const sql = { path: '/v2/p/clusters/c/sql-execution', body: '{"sql_type":"presto","sql_content":"select 1"}' }
const stub = { path: '/_lakemock/worlds/p/stubs', body: '{"match":{"code":"x"}}' }
const token = { path: '/v3/auth/tokens', body: '{"auth":{"identity":{"methods":["password"]}}}' }

const send = (path: string, encoding: string, body: Uint8Array | string): Promise<Response> =>
  fetch(emulator.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': encoding },
    body,
  })

describe.each([
  ['gzip', gzipSync],
  ['x-gzip', gzipSync],
  ['GZIP', gzipSync],
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
  ['br', brotliCompressSync],
  ['identity', (text: string) => text],
])('%s', (encoding, encode) => {
  test.each([session, sql, stub])('is decoded for $path', async ({ path, body }) => {
    const plain = await send(path, 'identity', body)
    expect((await send(path, encoding, encode(body))).status).toBe(plain.status)
    expect(plain.ok).toBe(true)
  })

  test('reaches the rules of IAM', async () => {
    const reply = await send(token.path, encoding, encode(token.body))
    expect(await reply.json()).toEqual(await (await send(token.path, 'identity', token.body)).json())
  })
})

test.each([session, sql, stub, token])('an unknown encoding is refused by name: $path', async ({ path, body }) => {
  for (const encoding of ['zstd', 'compress', 'gzip, br']) {
    const reply = await send(path, encoding, body)
    expect(reply.status).toBe(415)
    const { error, error_msg } = (await reply.json()) as { error?: { message: string }; error_msg?: string }
    const rule = `Content-Encoding "${encoding}" is not supported; allowed: one of gzip, deflate, br, or none`
    expect(error_msg ?? error?.message).toBe(rule)
  }
})

test.each(['gzip', 'deflate', 'br'])('a body that is not %s is refused', async (encoding) => {
  for (const bytes of [session.body, gzipSync(session.body).subarray(0, 20)]) {
    const reply = await send(session.path, encoding, bytes)
    expect(reply.status).toBe(400)
    expect(await reply.json()).toMatchObject({ error_msg: expect.stringContaining(`it is not valid ${encoding}`) })
  }
})

test('the limit holds for the decoded body', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000, ' '))
  const reply = await send(session.path, 'gzip', bomb)
  expect(bomb.length).toBeLessThan(100_000)
  expect(reply.status).toBe(413)
  expect((await send(session.path, 'gzip', gzipSync(Buffer.alloc(100_000, ' ')))).status).toBe(400)
})
