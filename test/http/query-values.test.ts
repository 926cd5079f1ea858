/** Numbers and switches in a query: what has another form is refused, and not read as something else. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'

let emulator: Emulator
beforeAll(async () => {
  emulator = await createEmulator({ listen: false, clock: 'manual', now: '2026-01-01T00:00:00Z', fixtures: {} })
})
afterAll(() => emulator.close())

const get = async (url: string) => {
  const reply = await emulator.inject({ method: 'GET', url })
  return { status: reply.statusCode, text: reply.payload }
}

const WORLD = '/_lakemock/worlds/p'

describe.each([
  ['DLI', '/v2.0/p/sessions', 'size'],
  ['DLI jobs', '/v1.0/p/jobs', 'page-size'],
  ['MRS jobs', '/v2/p/clusters/c/job-executions', 'limit'],
  ['the control API', `${WORLD}/journal`, 'size'],
])('%s: a number', (_name, url, field) => {
  test.each(['1e1', '0x10', '%20', '%2B5', '5.0', '5%20', '', 'NaN', '9'.repeat(400)])(
    'must not be "%s"',
    async (value) => {
      const { status, text } = await get(`${url}?${field}=${value}`)
      expect(status, text).toBe(400)
      expect(text).toContain(`${field} must be a whole number, not `)
    },
  )

  test.each(['9007199254740993', '73483798436355856'])('must not be %s, which no number can hold', async (value) => {
    const { status, text } = await get(`${url}?${field}=${value}`)
    expect(status, text).toBe(400)
    expect(text).toContain(`${field} has more digits than a number can hold`)
  })

  test('may have leading zeros', async () => {
    expect((await get(`${url}?${field}=007`)).status).toBe(200)
  })

  test('is given once', async () => {
    const { status, text } = await get(`${url}?${field}=1&${field}=2`)
    expect(status).toBe(400)
    expect(text).toContain(`${field} is given 2 times: once is allowed`)
  })
})

test.each(['yes', '1', 'no', ''])('true or false is not "%s"', async (value) => {
  const { status, text } = await get(`/v1.0/p/databases?with-priv=${value}`)
  expect(status).toBe(400)
  expect(text).toContain('with-priv must be true or false, not ')
})

test.each(['true', 'True', 'FALSE'])('%s is true or false', async (value) => {
  expect((await get(`/v1.0/p/databases?with-priv=${value}`)).status).toBe(200)
})

test('a text and a value of a list are given once', async () => {
  expect((await get('/v2.0/p/sessions?queue=a&queue=b')).text).toContain('queue is given 2 times')
  expect((await get('/v1.0/p/jobs?order=start_time_asc&order=start_time_desc')).text).toContain(
    'order is given 2 times',
  )
})
