/** An error of an interpreter itself is reported, and refuses no request. */
import { pino } from 'pino'
import { afterEach, expect, test, vi } from 'vitest'
import { resolveConfig } from '../../src/config/load-settings.ts'
import { assemble } from '../../src/emulator.ts'
import { parseFixtures } from '../../src/fixture-files/parse.ts'
import { Interpreters } from '../../src/spark/code/interpreters.ts'

afterEach(() => vi.restoreAllMocks())

test.each([
  ['spark', '1 + 1', { 'text/plain': '' }, 'nosuch', { status: 'ok' }],
  [
    'sql',
    'select 1',
    { 'application/json': { schema: { fields: [{ name: 'result' }] }, data: [] } },
    'selct',
    { status: 'error' },
  ],
])('%s: the statement succeeds with a plausible result', async (kind, code, data, next, output) => {
  const lines: Record<string, unknown>[] = []
  const logger = pino({ level: 'error', base: null }, { write: (text: string) => lines.push(JSON.parse(text)) })
  const { app, load, close, worlds } = await assemble({
    config: { ...resolveConfig([]).config, dialect: 'livy', clock: 'manual' },
    logger,
  })
  load(parseFixtures('{}', 'test'))
  const url = '/v2.0/p1/sessions'
  const call = async (path: string, payload?: object) =>
    (
      await app.inject({ method: payload === undefined ? 'GET' : 'POST', url: url + path, ...(payload && { payload }) })
    ).json()
  await call('', { kind })
  await worlds.of('p1').advanceToIdle()
  vi.spyOn(Interpreters.prototype, 'run').mockImplementationOnce(() => {
    throw new TypeError('a defect')
  })
  await call('/0/statements', { code })
  await worlds.of('p1').advanceToIdle()
  expect((await call('/0/statements/0')).output).toMatchObject({ status: 'ok', data })
  expect(lines).toMatchObject([
    { level: 50, kind, err: { message: 'a defect' }, msg: 'internal error: code without a stub was not evaluated' },
  ])
  // what the code defined is not known
  await call('/0/statements', { code: next })
  await worlds.of('p1').advanceToIdle()
  expect((await call('/0/statements/1')).output).toMatchObject(output)
  expect(lines).toHaveLength(1)
  await close()
})
