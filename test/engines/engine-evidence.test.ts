import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterEach, expect, test } from 'vitest'
import { resolveConfig } from '../../src/config/load-settings.ts'
import { assemble, type EmulatorCore } from '../../src/emulator.ts'
import { RowStore } from '../../src/engines/row-store.ts'
import { mergeFixtures } from '../../src/fixture-files/fixtures.ts'
import { FakeEngine } from './fake-engine.ts'
import { FakeSpark } from './fake-spark.ts'

type Line = Readonly<Record<string, unknown>>

let core: EmulatorCore | undefined
afterEach(async () => core?.close(0))

/** An emulator with both engines, and the lines of its log. */
async function start() {
  const values = { logLevel: 'info', sqlEngine: 'duckdb', sparkEngine: 'livy://spark.test:8998' } as const
  const { config } = resolveConfig([
    {
      source: 'option',
      values: new Map(Object.entries(values).map(([name, value]) => [name as keyof typeof values, { value, name }])),
    },
  ])
  const lines: Line[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)))
      done()
    },
  })
  const engine = new FakeEngine()
  core = await assemble({
    ...{ config, logger: pino({ level: 'info' }, stream) },
    ...{ loadSqlEngine: async () => engine, loadSparkEngine: async () => new FakeSpark() },
  })
  core.load(mergeFixtures([]))
  return { app: core.app, engine, lines }
}

test('every start says in the log which engines are on', async () => {
  const { lines } = await start()
  expect(lines.map(({ msg }) => msg)).toEqual([
    'SQL without a stub runs on a real engine: duckdb (SECURITY.md says what it can reach)',
    'spark-engine is livy://spark.test:8998: every client can run any code on its Spark (SECURITY.md)',
  ])
})

test('the journal and the log show which engine ran a text, and the SQL that it ran', async () => {
  const { app, engine, lines } = await start()
  const ran = `SELECT ${'x'.repeat(5000)}`
  engine.onQuery = (query) => query.resolve({ columns: [], rows: RowStore.of([]), sql: ran })
  const payload = { sql_type: 'presto', sql_content: 'create table t (a int)' }
  await app.inject({ method: 'POST', url: '/v2/p/clusters/c/sql-execution', payload })
  const shown = `${ran.slice(0, 4096)}…`
  const { entries } = (await app.inject('/_lakemock/worlds/p/journal')).json()
  expect(entries.at(-1)).toMatchObject({ answeredBy: 'engine presto', engineSql: shown })
  const line = lines.find(({ operation }) => operation === 'ExecuteSql')
  expect(line).toMatchObject({ answeredBy: 'engine presto', engineSql: shown })
})

test('events name the engine of a new resource, and no stub', async () => {
  const { app, engine } = await start()
  engine.onQuery = (query) => query.give(['a'], [])
  const reply = app.inject({ url: '/_lakemock/events?project=p', payloadAsStream: true })
  const stream = (await reply).stream()
  let text = ''
  stream.on('data', (chunk: Buffer) => {
    text += String(chunk)
  })
  const payload = { sql_type: 'presto', sql_content: 'drop table t' }
  await app.inject({ method: 'POST', url: '/v2/p/clusters/c/sql-execution', payload })
  await app.inject({ method: 'POST', url: '/v2.0/p/sessions', payload: { kind: 'spark', queue: 'q' } })
  while (!text.includes('"livy"')) await new Promise((resolve) => stream.once('data', resolve))
  stream.destroy()
  const data = text
    .split('\n')
    .filter((line) => line.startsWith('data: '))
    .map((line) => JSON.parse(line.slice(6)))
  const named = data.filter(({ engine: name }) => name !== undefined).map(({ engine: name, kind }) => [name, kind])
  expect(named).toEqual([
    ['presto', 'sql'],
    ['livy', 'session'],
  ])
  expect(text).not.toContain('event: stub')
})
