/** Requests that were recorded from a fresh Livy 0.8.0, in their order, beside the dialect livy. Some rows of the recording are kept back. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator, type InjectedReply, type InjectedRequest } from '../../src/index.ts'

interface Row {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly requestBody?: object | string
  readonly requestHeaders?: Readonly<Record<string, string>>
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** The first 700 characters. */
  readonly body: string
}
interface Pair {
  readonly row: Row
  readonly reply: Pick<InjectedReply, 'statusCode' | 'headers' | 'payload'>
}

const recorded = readFileSync(new URL('../recorded/livy-0.8-protocol.jsonl', import.meta.url), 'utf8')
const rows = recorded
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)

const BASE = '/v2.0/p1'
let emulator: Emulator
const pairs: Pair[] = []

function send(method: string, path: string, body?: object | string, headers = {}) {
  const payload = typeof body === 'object' ? JSON.stringify(body) : body
  const sent = payload === undefined ? headers : { 'content-type': 'application/json', ...lowerCase(headers) }
  return emulator.inject({
    method: method as InjectedRequest['method'],
    url: BASE + path,
    headers: sent,
    ...(payload === undefined ? {} : { payload }),
  })
}
const lowerCase = (headers: object) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))

/** The numbers in the Location of a recorded reply: rows that are kept back have used up those before them. */
const numbersIn = ({ headers: { location = '' } }: Row): number[] => [...location.matchAll(/\d+/g)].map(Number)

async function catchUp(row: Row): Promise<void> {
  const [session, statement] = numbersIn(row)
  if (row.status !== 201 || session === undefined) return
  const settle = () => emulator.project('p1').clock.advance('1h')
  if (statement === undefined) {
    for (let id = -1; id < session - 1; ) {
      id = (await send('POST', '/sessions', { kind: 'spark' })).json().id
      await send('DELETE', `/sessions/${id}`)
    }
    return
  }
  const path = `/sessions/${session}/statements`
  const { total_statements: total } = (await send('GET', path)).json()
  for (let id = total; id < statement; id++) await send('POST', path, { code: '1' })
  if (total === 0) await settle()
}

beforeAll(async () => {
  emulator = await createEmulator({ listen: false, fixtures: {}, clock: 'manual', dialect: 'livy' })
  for (const row of rows) {
    await catchUp(row)
    if (row.name === 'get-idle') await emulator.project('p1').clock.advance('1h')
    const { statusCode, headers, payload } = await send(row.method, row.path, row.requestBody, row.requestHeaders)
    // the server sends no body in reply to HEAD
    pairs.push({ row, reply: { statusCode, headers, payload: row.method === 'HEAD' ? '' : payload } })
  }
})
afterAll(() => emulator.close())

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
/** Nothing, HTML, a text, or an object with these keys; of a body that is cut off, the keys before the cut. */
function formOf(text: string): string {
  if (text === '' || text.startsWith('<')) return text.slice(0, 1)
  if (text.startsWith('"')) return 'text'
  const value = parsed(text)
  return value === undefined ? 'object' : Object.keys(value as object).join()
}
const isWhole = ({ body }: Row): boolean => parsed(body) !== undefined || formOf(body) !== 'object'

/** What the log of a driver, YARN and the clock decide. */
const OWN = new Set(['log', 'appId', 'appInfo', 'started', 'completed'])
/** What a body says: the first line of a text, or the values of an object without those of one run. */
function messageOf(text: string): unknown {
  if (text.startsWith('"')) return text.split('\\n')[0]?.replace(/"$/, '')
  if (text.startsWith('<')) return 'a page'
  const value = parsed(text)
  const ofLog = typeof value === 'object' && value !== null && 'log' in value ? { from: 0, total: 0 } : {}
  return JSON.stringify(Object.assign(value ?? {}, ofLog), (key, inner) => (OWN.has(key) ? undefined : inner))
}

const LEAST = 0.95
function check(what: string, isEqual: (pair: Pair) => boolean, isAbout: (pair: Pair) => boolean = () => true): void {
  const about = pairs.filter(isAbout)
  const wrong = about.filter((pair) => !isEqual(pair))
  const rate = 1 - wrong.length / about.length
  const names = wrong.map(({ row, reply }) => `${row.name}: ${reply.statusCode} ${reply.payload.slice(0, 200)}`)
  process.stdout.write(
    `Livy 0.8 protocol, ${what}: ${about.length - wrong.length} of ${about.length}\n${names.join('\n')}\n`,
  )
  expect(rate, names.join('\n')).toBeGreaterThanOrEqual(LEAST)
}

const pathOf = (location: unknown): string | undefined =>
  typeof location === 'string' ? location.replace(/^http:\/\/[^/]+/, '') : undefined

describe('of the recorded replies, at least 95 % have the same', () => {
  test('status', () => check('status', ({ row, reply }) => row.status === reply.statusCode))

  test('form of the body', () =>
    check(
      'form',
      ({ row, reply }) => formOf(row.body) === formOf(reply.payload),
      ({ row }) => isWhole(row),
    ))

  test('message', () =>
    check(
      'message',
      ({ row, reply }) => messageOf(row.body) === messageOf(reply.payload),
      ({ row }) => isWhole(row),
    ))

  test('headers Allow and Location', () =>
    check(
      'headers',
      ({ row: { headers }, reply }) =>
        headers.allow === reply.headers.allow &&
        pathOf(headers.location) === pathOf(reply.headers.location)?.replace(BASE, ''),
      ({ row: { headers } }) => headers.allow !== undefined || headers.location !== undefined,
    ))
})
