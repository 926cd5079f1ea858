/** A line that is put together by hand is, to the letter, the one that pino writes. */
import { pino } from 'pino'
import { expect, test } from 'vitest'
import type { Exchange } from '../../src/http/exchange.ts'
import { requestLog } from '../../src/http/log.ts'

type Told = Partial<Pick<Exchange, 'code' | 'faults'>> & {
  id?: string
  project?: string
  answeredBy?: string
}

const exchangeOf = ({ id = 'ShowStatement', project, answeredBy, code, faults }: Told) =>
  ({
    operation: { id },
    foundWorld: project === undefined ? undefined : { id: project },
    notes: answeredBy === undefined ? {} : { answeredBy },
    requestId: '0123456789abcdef0123456789abcdef',
    code,
    faults,
    startedMs: 0,
    isLogged: false,
  }) as unknown as Exchange

/** What a logger of a level writes of an exchange, by pino and by hand; how long it took is another matter. */
function bothWrite(told: Told, status: number | null, level = 'info'): [string, string] {
  const written: string[] = []
  const lines = { write: (text: string) => written.push(text.replaceAll(/"(time|ms)":[\d.]+/g, '"$1":0')) }
  const logger = pino({ level, base: null }, lines)
  requestLog(logger)(exchangeOf(told), status)
  const byPino = written.splice(0).join('')
  requestLog(logger, lines)(exchangeOf(told), status)
  return [byPino, written.join('')]
}

test.each<[string, Told, number | null]>([
  ['of a poll', { project: 'p-1', answeredBy: 'counts' }, 200],
  ['that concerns no project', { id: 'KeystoneListProjects' }, 200],
  ['of a refusal', { project: 'p', code: 'DLI.0023' }, 404],
  ['of one that nobody heard the end of', { project: 'p' }, null],
  ['with faults', { project: 'p', faults: ['slow', 'a "quoted" one'] }, 503],
  ['whose faults were taken back', { project: 'p', faults: [] }, 401],
  [
    'with names that JSON escapes',
    { project: 'p', answeredBy: 'a "b" \\ \n\t\u0001 é 漢 😀 \u2028', code: 'own "code"' },
    200,
  ],
])('a line %s', (_what, told, status) => {
  const [byPino, byHand] = bothWrite(told, status)
  expect(byPino).not.toBe('')
  expect(byHand).toBe(byPino)
})

test('what is asked again and again is written at debug alone', () => {
  expect(bothWrite({ id: 'Health' }, 200)).toEqual(['', ''])
  const [byPino, byHand] = bothWrite({ id: 'Health' }, 200, 'debug')
  expect(byPino).toContain('"level":20')
  expect(byHand).toBe(byPino)
  expect(bothWrite({}, 200, 'warn')).toEqual(['', ''])
})

test('each request has one line', () => {
  const written: string[] = []
  const lines = { write: (text: string) => written.push(text) }
  const log = requestLog(pino({ base: null }, lines), lines)
  const exchange = exchangeOf({ project: 'p' })
  log(exchange, null)
  log(exchange, 200)
  expect(written).toHaveLength(1)
})
