import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StoredExchange } from '../../src/recording/exchange.ts'
import { EXCHANGES, RecordingFolder } from '../../src/recording/folder.ts'

let root: string
let count = 0
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'lakemock-recording-'))
})
afterAll(() => rmSync(root, { recursive: true }))

const exchange = (number: number, code: string): StoredExchange => ({
  number,
  at: '2026-01-01T00:00:00.000Z',
  tookMs: 1,
  request: { method: 'POST', target: '/v2.0/p1/sessions/s/statements', headers: [], body: { json: { code } } },
  reply: { status: 200, headers: [], body: { json: { id: number } } },
})

const withRequest = (more: object): Buffer => {
  const one = exchange(2, '1')
  return Buffer.from(JSON.stringify({ ...one, request: { ...one.request, ...more } }))
}

/** A new recording with one exchange, and its file. */
function recording(): { folder: RecordingFolder; file: string } {
  const folder = new RecordingFolder(join(root, String(++count)))
  folder.create()
  folder.add(exchange(1, 'ä ☃'))
  return { folder, file: folder.file(EXCHANGES) }
}

describe('a recording whose recorder was killed while it wrote a line', () => {
  const line = Buffer.from(JSON.stringify(exchange(2, '中')))
  const inCharacter = line.indexOf(Buffer.from('中')) + 1

  test.each([
    ['in a character', inCharacter],
    ['after one byte', 1],
    ['before its line break', line.length],
  ])('has all exchanges before it: cut %s', (_name, length) => {
    const { folder, file } = recording()
    appendFileSync(file, line.subarray(0, length))
    const isComplete = length === line.length
    expect(folder.read()).toEqual([exchange(1, 'ä ☃'), ...(isComplete ? [exchange(2, '中')] : [])])
    expect(folder.writeFixtures({ faults: false }).stubs).toBe(isComplete ? 2 : 1)
  })
})

describe('a line that was changed', () => {
  test.each([
    ['is not UTF-8', Buffer.from('"\xff"', 'latin1'), 'is not valid UTF-8'],
    ['is not JSON', Buffer.from('{'), 'is not valid JSON'],
    ['is not an exchange', Buffer.from('{}'), 'is not an exchange'],
    ['has wrong headers', withRequest({ headers: {} }), 'is not an exchange'],
    ['has a header without a value', withRequest({ headers: [['a']] }), 'is not an exchange'],
    ['has a wrong body', withRequest({ body: { text: 1 } }), 'is not an exchange'],
    ['has a wrong target', withRequest({ target: null }), 'is not an exchange'],
    ['has a wrong time', Buffer.from(JSON.stringify({ ...exchange(2, '1'), at: 2026 })), 'is not an exchange'],
    ['has a wrong problem', Buffer.from(JSON.stringify({ ...exchange(2, '1'), problem: 1 })), 'is not an exchange'],
  ])('and %s is refused with its number', (_name, bytes, why) => {
    const { folder, file } = recording()
    appendFileSync(file, Buffer.concat([bytes, Buffer.from('\n')]))
    expect(() => folder.read()).toThrow(`--from: line 2 of ${file} ${why}: remove the line`)
  })

  test('and is blank is skipped', () => {
    const { folder, file } = recording()
    appendFileSync(file, '\n \r\n')
    folder.add(exchange(2, '1'))
    expect(folder.read()).toHaveLength(2)
  })
})

test('a folder without a recording is refused', () => {
  expect(() => new RecordingFolder(join(root, 'none')).read()).toThrow('give the folder of a recording')
})
