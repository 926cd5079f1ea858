/** Bodies whose text or numbers could not be kept as they are, through every API. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'

let emulator: Emulator
beforeAll(async () => {
  emulator = await createEmulator({ fixtures: {}, clock: 'auto' })
})
afterAll(() => emulator.close())

async function post(path: string, body: string | Uint8Array) {
  const reply = await fetch(emulator.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  return { status: reply.status, text: await reply.text() }
}

const bodies: readonly (readonly [api: string, path: string, body: (text: string) => string])[] = [
  ['DLI', '/v2.0/p/sessions', (text) => `{"kind":"spark","queue":"q","name":"${text}"}`],
  ['MRS', '/v2/p/clusters/c/sql-execution', (text) => `{"sql_type":"presto","sql_content":"select '${text}'"}`],
  ['IAM', '/v3/auth/tokens', (text) => `{"auth":{"identity":{"methods":["${text}"]}}}`],
  ['the control API', '/_lakemock/worlds/p/stubs', (text) => `{"match":{"code":"${text}"}}`],
]

describe.each(bodies)('%s', (_api, path, body) => {
  test('refuses bytes that are not UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from(body('').slice(0, 20)),
      Buffer.from([0xff]),
      Buffer.from(body('').slice(20)),
    ])
    for (const sent of [bytes, Buffer.from(body('ä'), 'latin1')]) {
      const { status, text } = await post(path, sent)
      expect(status).toBe(400)
      expect(text).toContain('the body is not valid UTF-8: the byte at position')
    }
  })

  test('refuses half of a character', async () => {
    for (const half of ['\\ud800', '\\uDC00x', '\\ud83d\\ud83d\\ude00']) {
      const { status, text } = await post(path, body(half))
      expect(status).toBe(400)
      expect(text).toContain('is half of a surrogate pair')
    }
  })

  test('takes whole characters, and backslashes in code', async () => {
    for (const whole of ['ä\ufffd', '\\ud83d\\ude00', '\\\\ud800', '😀']) {
      expect((await post(path, body(whole))).text).not.toContain('UTF-8')
    }
  })
})

test.each(['9223372036854775807', '12345678901234567890.123456789012345678', '1e400'])(
  'the control API refuses a stub whose number %s would change',
  async (number) => {
    const outcome = `{"output":{"application/json":{"data":[[${number}]]}}}`
    const { status, text } = await post('/_lakemock/worlds/p/stubs', `{"match":{"code":"x"},\n"outcome":${outcome}}`)
    expect(status).toBe(400)
    expect(JSON.parse(text).error.message).toMatch(
      /^body at line 2, column \d+: .* has more digits than a number can hold: write it as text/,
    )
  },
)

test('the same digits come back if they are text', async () => {
  const project = emulator.project('digits')
  await project.stubs.add({
    match: { sql: 'show tables' },
    outcome: { columns: ['a'], rows: [['9223372036854775807']] },
  })
  const submit = '{"sql_type":"presto","sql_content":"show tables"}'
  const { sql_id } = JSON.parse((await post('/v2/digits/clusters/c/sql-execution', submit)).text)
  await project.clock.untilIdle()
  const result = await fetch(`${emulator.url}/v2/digits/clusters/c/sql-execution/${sql_id}`)
  expect(await result.text()).toContain('9223372036854775807')
})

test('the library says that a bigint has to be text', async () => {
  const outcome = { columns: ['a'], rows: [[9223372036854775807n as unknown as string]] }
  await expect(emulator.project('p').stubs.add({ match: { sql: 'x' }, outcome })).rejects.toThrow('write it as text')
  const file = { stubs: [{ match: { sql: 'x' }, outcome }] }
  await expect(createEmulator({ fixtures: file, listen: false })).rejects.toThrow('write it as text')
})

test.each(['-- nothing', '/* nothing */', ' \n-- a\n/* b */ ', '--'])(
  'MRS refuses SQL that is only a comment: %j',
  async (sql) => {
    const { status, text } = await post(
      '/v2/p/clusters/c/sql-execution',
      JSON.stringify({ sql_type: 'presto', sql_content: sql }),
    )
    expect(status).toBe(400)
    expect(text).toContain('must contain a statement')
  },
)
