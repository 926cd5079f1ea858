/** A long body is checked in several turns of the event loop, with the same results as a short one. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'

const LONG = 1_100_000
const SQL = '/v2/hostile/clusters/c/sql-execution'
const JSON_TYPE = { 'content-type': 'application/json' }

let emulator: Emulator
beforeEach(async () => {
  emulator = await createEmulator({ fixtures: {}, listen: false })
})
afterEach(() => emulator.close())

const post = (url: string, payload: string, headers: Record<string, string> = JSON_TYPE) =>
  emulator.inject({ method: 'POST', url, payload, headers })
const sqlBody = (text: string): string => JSON.stringify({ sql_type: 'presto', sql_content: text })

test('other projects and the health check have their turn meanwhile', async () => {
  const order: string[] = []
  const note = (name: string) => () => order.push(name)
  await Promise.all([
    post(SQL, sqlBody(`select '${'x'.repeat(LONG)}'`)).then(note('long')),
    emulator.inject({ method: 'GET', url: '/v2.0/polite/sessions' }).then(note('other')),
    emulator.inject({ method: 'GET', url: '/_lakemock/health' }).then(note('health')),
  ])
  expect(order).toEqual(['other', 'health', 'long'])
})

test('the operation gets it as it is', async () => {
  const text = `select '${'é'.repeat(LONG / 2)}'`
  const { statusCode, body } = await post(SQL, sqlBody(text))
  expect(statusCode).toBe(200)
  expect(JSON.parse(body)).toMatchObject({ statement: text })
})

test.each([
  ['that is not JSON', `${sqlBody('x'.repeat(LONG))}]`, JSON_TYPE, /is not valid JSON at line 1, column 11000/],
  ['of another type', sqlBody('x'.repeat(LONG)), { 'content-type': 'text/plain' }, /must be application\/json/],
  ['with too many values', `[${'{},'.repeat(LONG / 3)}{}]`, JSON_TYPE, /has too many values/],
  ['with half of a character', sqlBody(`${'x'.repeat(LONG)}\ud800`), JSON_TYPE, /is half of a surrogate pair/],
  ['with too long a text', sqlBody('x'.repeat(2 * LONG)), JSON_TYPE, /at most 2000000 characters/],
])('one %s is refused', async (_what, payload, headers, message) => {
  const { statusCode, body } = await post(SQL, payload, headers)
  expect(statusCode).toBe(400)
  expect(body).toMatch(message)
})

test('a fault rule compares its SQL', async () => {
  const text = `select '${'x'.repeat(LONG)}'`
  const rule = { match: { sql: `${text} needle` }, fault: { kind: 'status', status: 503 } }
  expect((await post('/_lakemock/worlds/hostile/faults', JSON.stringify(rule))).statusCode).toBe(201)
  expect((await post(SQL, sqlBody(text))).statusCode).toBe(200)
  expect((await post(SQL, sqlBody(`${text} needle`))).statusCode).toBe(503)
})
