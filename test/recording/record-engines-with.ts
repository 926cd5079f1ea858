/** A lakemock whose engines are recorded, and one that replays what they gave. */
import { pino } from 'pino'
import { expect } from 'vitest'
import { resolveConfig } from '../../src/config/load-settings.ts'
import type { SettingKey } from '../../src/config/settings.ts'
import { assemble, type EmulatorCore } from '../../src/emulator.ts'
import type { LoadSparkEngine, LoadSqlEngine } from '../../src/engines/engines.ts'
import { mergeFixtures } from '../../src/fixture-files/fixtures.ts'
import { parseFixtures } from '../../src/fixture-files/parse.ts'
import { EngineRecorder } from '../../src/recording/engine-recorder.ts'
import type { StoredExchange } from '../../src/recording/exchange.ts'
import { fixturesFrom, type Made } from '../../src/recording/fixtures-from.ts'
import { RedactionList } from '../../src/recording/redaction-list.ts'

let open: EmulatorCore[] = []
/** Closes all that were started. */
export async function closeAll(): Promise<void> {
  await Promise.all(open.map((core) => core.close(0)))
  open = []
}

export interface RecordedOptions {
  readonly settings?: Partial<Record<SettingKey, unknown>>
  readonly loadSqlEngine?: LoadSqlEngine
  readonly loadSparkEngine?: LoadSparkEngine
  readonly rows?: number
  readonly redact?: string
}

export const SECRET = 'the-password-of-the-engine'

export type RecordedLakemock = Awaited<ReturnType<typeof startRecorded>>

/** A lakemock with fixtures; what its engines give is recorded. */
export async function startRecorded(
  fixtures: object,
  { settings = {}, rows = 1000, redact, ...load }: RecordedOptions,
) {
  const given = { port: 0, logLevel: 'silent', clock: 'auto', ...settings }
  const values = new Map(Object.entries(given).map(([name, value]) => [name as SettingKey, { value, name }] as const))
  const parsed = mergeFixtures([parseFixtures(JSON.stringify(fixtures), 'test')])
  const { config } = resolveConfig([{ source: 'option', values }, ...parsed.layers])
  const exchanges: StoredExchange[] = []
  const complaints: string[] = []
  const recorder = new EngineRecorder({
    ...{ rows, nowMs: () => 0, secrets: [SECRET] },
    redact: redact === undefined ? new RedactionList() : RedactionList.parse(redact),
    store: (exchange) => exchanges.push(JSON.parse(JSON.stringify(exchange)) as StoredExchange),
    reportError: (message) => complaints.push(message),
  })
  const core = await assemble({
    ...{ config, logger: pino({ level: 'silent' }) },
    ...load,
    onEngineEnd: (project, kind, id) => recorder.take(core.worlds.of(project), kind, id),
  })
  open.push(core)
  core.load(parsed)
  const ask = async (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) => {
    const reply = await core.app.inject({ method, url, ...(payload && { payload }) })
    const isJson = String(reply.headers['content-type']).startsWith('application/json')
    return { status: reply.statusCode, body: isJson ? reply.json() : reply.payload }
  }
  const made = async (durations = false): Promise<Made> => {
    await recorder.settled()
    expect(complaints).toEqual([])
    return fixturesFrom(exchanges, { faults: false, durations })
  }
  return { ask, made, exchanges }
}

export type Api = Pick<RecordedLakemock, 'ask'>

export const MRS = '/v2/p/clusters/c/sql-execution'
export const JOBS = '/v1.0/p/jobs'
const SESSIONS = '/v2.0/p/sessions'

/** What a client sees of SQL: status, message, content, and the rows of the file. */
export async function runSql({ ask }: Api, sql: string, database = 'default'): Promise<unknown> {
  const { body } = await ask('POST', MRS, { sql_type: 'presto', sql_content: sql, database })
  const { list } = { list: (await ask('GET', '/_lakemock/worlds/p/sql')).body.executions }
  const { id } = list.at(-1).sql
  await ask('GET', `/_lakemock/worlds/p/sql/${id}/wait?state=${list.at(-1).sql.status}&timeout=1s`)
  for (let reads = 0; reads < 20; reads++) await ask('GET', `${MRS}/${id}`)
  const { status, message, content } = (await ask('GET', `${MRS}/${id}`)).body
  const csv = await ask('GET', `/_lakemock/worlds/p/results/${id}.csv`)
  return { first: body.status ?? body.error_code, status, message, content, csv: csv.status === 200 && csv.body }
}

export async function runJob({ ask }: Api, sql: string): Promise<unknown> {
  const { body } = await ask('POST', `${JOBS}/submit-job`, { sql, queue_name: 'q', currentdb: 'default' })
  for (let reads = 0; reads < 10; reads++) await ask('GET', `${JOBS}/${body.job_id}/status`)
  const {
    status,
    message,
    result_count: count,
    job_type: type,
  } = (await ask('GET', `${JOBS}/${body.job_id}/status`)).body
  const preview = (await ask('GET', `${JOBS}/${body.job_id}/preview`)).body
  const { schema, rows } = preview
  return { status, message, count, type, schema, rows }
}

export async function runCode(
  { ask }: Api,
  codes: readonly (readonly [code: string, kind: string])[],
): Promise<unknown[]> {
  const { id } = (await ask('POST', SESSIONS, { kind: 'spark', queue: 'default' })).body
  for (let reads = 0; reads < 10; reads++) await ask('GET', `${SESSIONS}/${id}`)
  const shown: unknown[] = []
  for (const [index, [code, kind]] of codes.entries()) {
    await ask('POST', `${SESSIONS}/${id}/statements`, { code, kind })
    for (let reads = 0; reads < 10; reads++) await ask('GET', `${SESSIONS}/${id}/statements/${index}`)
    const { state, output } = (await ask('GET', `${SESSIONS}/${id}/statements/${index}`)).body
    shown.push({ state, output })
  }
  return shown
}
