import { expect, test } from 'vitest'
import { isWorldSetting, settingKeys, settings } from '../../src/config/settings.ts'
import { visibleRange } from '../../src/ui/parts/virtual-range.ts'
import { formatTimeNear } from '../../src/ui/texts/format-time.ts'
import { settingTextZh } from '../../src/ui/texts/zh-settings.ts'
import { parseCsv } from '../../src/ui/views/csv.ts'
import { curlOf } from '../../src/ui/views/curl.ts'
import { filterOf, matches, queryOf } from '../../src/ui/views/journal-filter.ts'
import { changeOf, enteredValue, settingRows } from '../../src/ui/views/setting-list.ts'
import { draftOf } from '../../src/ui/views/stub-draft.ts'

test('only the rows in sight are drawn', () => {
  expect(visibleRange(10_000, 30, 3000, 600)).toEqual({ first: 94, end: 126 })
  expect(visibleRange(3, 30, 0, 600)).toEqual({ first: 0, end: 3 })
  expect(visibleRange(5, 30, 9000, 600)).toEqual({ first: 5, end: 5 })
})

test('a request becomes a curl command', () => {
  const headers = { host: 'x', 'content-type': 'application/json' }
  const request = { method: 'POST', target: '/v2.0/p/sessions', headers, body: `{"a":"it's"}`, bytes: 12 }
  expect(curlOf({ request }, 'http://127.0.0.1:4580')).toBe(
    [
      `curl -X POST 'http://127.0.0.1:4580/v2.0/p/sessions'`,
      `-H 'content-type: application/json'`,
      `--data-raw '{"a":"it'\\''s"}'`,
    ].join(' \\\n  '),
  )
})

test('a request becomes a stub that matches it', () => {
  expect(draftOf('CreateStatement', '{"code":"1+1"}')?.match).toEqual({ code: '1+1' })
  expect(draftOf('ExecuteSql', '{"sql_content":"show tables"}')?.match).toEqual({ api: 'mrs', sql: 'show tables' })
  expect(draftOf('CreateSqlJob', '{"sql":"select 1"}')?.match).toEqual({ api: 'dli', sql: 'select 1' })
  expect(draftOf('CreateSparkJob', '{"file":"a.jar"}')?.match).toEqual({ api: 'dli', job: { file: 'a.jar' } })
  expect(draftOf('ShowStatement', null)).toBeUndefined()
  expect(draftOf('CreateStatement', '{"co')).toBeUndefined()
})

test('the filter of the journal is the query of its URL', () => {
  const filter = filterOf(new URLSearchParams('status=4xx&text=DLI.0023'))
  const row = {
    ...{
      id: 1,
      at: '',
      atMs: 0,
      operation: 'ShowStatement',
      line: 'GET /v2.0/p',
      status: 404,
      api: 'dli',
      aborted: false,
    },
    ...{ errorCode: 'DLI.0023', answeredBy: null, faults: [], tookMs: 1 },
  }
  expect(queryOf(filter)).toEqual({ status: '4xx', text: 'DLI.0023' })
  expect(matches(filter, row)).toBe(true)
  expect(matches({ ...filter, status: '404' }, row)).toBe(true)
  expect(matches({ ...filter, status: 'none' }, { ...row, status: null })).toBe(true)
  expect(matches({ ...filter, status: 'none' }, row)).toBe(false)
  expect(matches({ ...filter, operation: 'ShowSession' }, row)).toBe(false)
})

test('a CSV file is read with its quotes', () => {
  expect(parseCsv('a,b\r\n"x, ""y""",\n1,2\n')).toEqual([
    ['a', 'b'],
    ['x, "y"', ''],
    ['1', '2'],
  ])
})

test('settings are listed by their paths, and changed one by one', () => {
  const schema = { properties: { unmatched: { enum: ['echo', 'fail'], description: 'What.' } } }
  const rows = settingRows({ unmatched: 'echo', inBand: true, durations: { 'batch.running': 300 } }, schema)
  expect(rows.map(({ path, choices }) => [path, choices])).toEqual([
    ['unmatched', ['echo', 'fail']],
    ['inBand', [true, false]],
    ['durations.batch.running', undefined],
  ])
  expect(changeOf('durations.batch.running', '5s')).toEqual({ durations: { 'batch.running': '5s' } })
  expect(changeOf('unmatched', 'fail')).toEqual({ unmatched: 'fail' })
  expect([enteredValue('5s'), enteredValue('5'), enteredValue('["1s", 2]')]).toEqual(['5s', 5, ['1s', 2]])
})

test('every setting of a project has a Chinese description', () => {
  const names = settingKeys
    .filter(isWorldSetting)
    .map((key) => settings[key].file.slice('world.'.length))
    .filter((name) => !name.startsWith('clock.'))
  expect(names.length).toBeGreaterThan(30)
  expect(names.filter((name) => settingTextZh(name) === undefined)).toEqual([])
})

test('a time of another day has its date', () => {
  const nowMs = Date.UTC(2026, 2, 1, 9)
  expect(formatTimeNear(nowMs - 250, nowMs)).toBe('08:59:59.750')
  expect(formatTimeNear(nowMs - 86_400_000, nowMs)).toBe('2026-02-28 09:00:00')
})
