/** The published description, checked and fuzzed: no unexpected 5xx, and no reply outside its schema. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/index.ts'
import { clusterBody } from '../lives/cluster-body.ts'
import { ensurePython, mustHavePython, python, pythonMissing } from './python-env.ts'

const hooks = fileURLToPath(new URL('fuzz/hooks.py', import.meta.url))
const SEED = 20_260_101
const PROJECT = 'fuzz'
const CLUSTER = 'c1'
/** The time limit of one run; on a quiet machine it takes a fraction of that. */
const RUN_MS = 480_000

interface FuzzRun {
  readonly name: string
  readonly options?: EmulatorOptions
  /** schemathesis' own words for the operations: `--include-tag`, `--exclude-operation-id` and so on. */
  readonly operations: readonly string[]
  /** Bound of the random part, for each operation. */
  readonly examples: number
  readonly phases: string
  /** Operations that must succeed at least once; all called operations if absent. */
  readonly mustSucceed?: readonly string[]
  /** Operations that cannot succeed in this run, and why. */
  readonly cannotSucceed?: Readonly<Record<string, string>>
  /** Whether a change that takes things away is undone. */
  readonly isRestored?: boolean
}

const tags = (...names: string[]): string[] => names.flatMap((name) => ['--include-tag', name])
const without = (...ids: string[]): string[] => ids.flatMap((id) => ['--exclude-operation-id', id])
/** They take away or end what the other requests are about: after one of them, the hooks restore the snapshot. */
const changing = [
  ...['CancelSession', 'KillSession', 'ExpireSession', 'ForceSession', 'EvictStatement'],
  ...['CancelStatement', 'FinishStatement', 'FailStatement', 'CancelSql', 'FinishSql', 'FailSql'],
  ...['CancelSqlJob', 'FinishSqlJob', 'FailSqlJob', 'CancelSparkJob', 'FinishBatch', 'FailBatch', 'KillBatch'],
  ...['StopJob', 'BatchDeleteJobs', 'FinishMrsJob', 'FailMrsJob', 'KillMrsJob'],
  ...['DeleteCluster', 'RemoveCluster', 'TerminateCluster', 'FailCluster', 'ChangeCluster', 'UpdateClusterScaling'],
  ...['DeleteQueue', 'RemoveQueue', 'RunQueueAction', 'DeleteDatabase', 'DeleteTable', 'RemoveTable'],
  ...['DeleteElasticResourcePool', 'UpdateElasticResourcePool', 'AssociateQueueToElasticResourcePool'],
  ...['ChangeElasticPool', 'DeleteJobResource', 'EndResource', 'AdvanceClock', 'ChangeClock', 'ChangeSettings'],
  ...['RemoveStubs', 'RemoveStub', 'ChangeStub', 'RemoveFaults', 'RemoveFault', 'ChangeFault', 'ClearJournal'],
  ...['ResetWorld', 'ResetAll', 'DeleteWorld'],
]
/** They hold their reply as long as the request says, or for ever. */
const holding = [
  'WatchEvents',
  'WaitForRequests',
  'WaitForSession',
  'WaitForStatement',
  'WaitForStatementById',
  'WaitForSql',
  'WaitForBatch',
  'WaitForSqlJob',
  'WaitForMrsJob',
  'WaitForElasticPool',
  'WaitForCluster',
]

const runs: readonly FuzzRun[] = [
  {
    name: 'the emulated APIs, with failures as 400 (docs 2025)',
    // SQL that is checked fails, which this revision says with 400
    options: { docs: '2025', unmatched: 'echo' },
    operations: tags('dli', 'mrs', 'iam'),
    examples: 12,
    phases: 'examples,coverage,fuzzing',
    isRestored: true,
  },
  {
    name: 'MRS with its documented 500s (docs 2021)',
    options: { docs: '2021' },
    operations: tags('mrs'),
    examples: 12,
    phases: 'examples,coverage,fuzzing',
    isRestored: true,
  },
  {
    name: 'the control API',
    // a snapshot's parts have to go together, which no schema says: the hooks themselves restore one
    operations: [...tags('control'), ...without('RestoreSnapshot', ...holding)],
    cannotSucceed: { ShowJournalEntry: 'the journal starts again whenever the snapshot is restored' },
    examples: 10,
    phases: 'examples,coverage,fuzzing',
    isRestored: true,
  },
  {
    name: 'resources from their creation to their end',
    options: { docs: '2025', unmatched: 'echo' },
    operations: tags('dli', 'mrs'),
    examples: 120,
    phases: 'stateful',
    // chance rarely leads to the others, which the first run aims at
    mustSucceed: [
      ...['CreateSession', 'CreateStatement', 'ShowStatement', 'CreateSparkJob', 'ShowSparkJob'],
      ...['CreateSqlJob', 'ExecuteSql', 'ShowSqlResult'],
    ],
  },
]

const checks = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'negative_data_rejection',
  'positive_data_acceptance',
  'use_after_free',
  'names_each_reply',
]

/** Statements that fail, hang or wait, and some that give rows: what makes replies differ. */
const stubs = [
  { match: { code: 'boom' }, outcome: { error: { ename: 'E', evalue: 'fuzz', traceback: ['a', 'b'] } } },
  { match: { code: 'never' }, outcome: { never: true } },
  { match: { api: 'dli', job: 'never' }, outcome: { never: true } },
  { match: { pool: 'coming' }, durations: { CREATING: '24h' } },
  { match: { resource: 'late.jar' }, durations: { UPLOADING: '24h' } },
  { match: { clusterName: 'starting' }, durations: { starting: '24h' } },
  { match: { code: 'held' }, outcome: { hold: 'gate' } },
  {
    match: { sql: 'select 1' },
    outcome: {
      columns: ['a', 'b'],
      rows: [
        [1, null],
        ['x,"y"\r\n', true],
      ],
    },
  },
  { match: { sql: 'select 2' }, outcome: { message: 'fuzz' } },
  { match: { sql: 'select 3' }, outcome: { never: true, cancel: 'fail' } },
  { match: { sql: 'select 4' }, outcome: { never: true } },
  { match: { api: 'dli', sql: 'select 4' }, outcome: { never: true } },
  { match: { sql: 'insert into t values 1' }, outcome: { updateCount: 3 } },
]

const missing = pythonMissing()
it.skipIf(missing !== undefined && !mustHavePython)('finds a Python to fuzz with', () => {
  expect(missing).toBeUndefined()
})

describe.skipIf(missing !== undefined)('the published description', () => {
  let interpreter = ''
  const scratch = mkdtempSync(join(tmpdir(), 'lakemock-fuzz-'))
  beforeAll(async () => {
    interpreter = await ensurePython('fuzz')
  }, 10 * 60_000)
  afterAll(() => rmSync(scratch, { recursive: true, force: true }))

  it('is valid OpenAPI 3.1', async () => {
    const emulator = await createEmulator({ listen: false })
    const { payload } = await emulator.inject({ method: 'GET', url: '/_lakemock/openapi.json' })
    await emulator.close()
    const file = join(scratch, 'openapi.json')
    writeFileSync(file, payload)
    const { exitCode, output } = await python.run(interpreter, [
      '-m',
      'openapi_spec_validator',
      '--schema',
      '3.1',
      file,
    ])
    expect(output).toContain(': OK')
    expect(exitCode).toBe(0)
  })

  it.each(runs)(
    'holds for $name',
    async ({ name, options, operations, examples, phases, mustSucceed, cannotSucceed = {}, isRestored = false }) => {
      const emulator = await createEmulator({
        fixtures: { stubs },
        clock: 'auto',
        now: '2026-01-01T00:00:00Z',
        host: '127.0.0.1',
        ...options,
      })
      try {
        const folder = join(scratch, name.replaceAll(/\W+/g, '-'))
        const replies = join(folder, 'replies')
        mkdirSync(folder)
        writeFileSync(replies, '')
        const { known, targets } = await furnish(emulator)
        writeFileSync(join(folder, 'schemathesis.toml'), configuration(known))
        const world = `/_lakemock/worlds/${PROJECT}/snapshot`
        const { payload: snapshot } = await emulator.inject({ method: 'GET', url: world })
        const restore = isRestored ? { url: emulator.url + world, snapshot, changing } : null
        const state = join(folder, 'state.json')
        writeFileSync(state, JSON.stringify({ targets, restore }))
        const { exitCode, output } = await python.run(
          interpreter,
          [
            ...['-m', 'schemathesis.cli', 'run'],
            `${emulator.url}/_lakemock/openapi.json`,
            ...['--seed', String(SEED), '--max-examples', String(examples), '--phases', phases],
            ...['--checks', checks.join(','), '--workers', '1', '--request-timeout', '20'],
            // a busy machine says nothing about lakemock, and a snapshot is large
            ...[
              '--suppress-health-check',
              'too_slow,data_too_large',
              '--continue-on-failure',
              '--warnings',
              'off',
              ...operations,
            ],
          ],
          // it writes files into its working folder, and reads its configuration there
          {
            cwd: folder,
            // rich draws its progress if FORCE_COLOR has any value, even 0
            env: { FUZZ_REPLIES: replies, FUZZ_STATE: state, SCHEMATHESIS_HOOKS: hooks, FORCE_COLOR: '', TERM: 'dumb' },
            timeoutMs: RUN_MS,
          },
        )
        expect(exitCode, output).toBe(0)

        // a run that only collects 404s finds nothing
        const came = new Map<string, number[]>()
        for (const line of readFileSync(replies, 'utf8').trim().split('\n')) {
          const [id = '', status] = line.split(' ')
          came.set(id, [...(came.get(id) ?? []), Number(status)])
        }
        const successes = (id: string): number => came.get(id)?.filter((status) => status < 300).length ?? 0
        const ids = [...came.keys()].sort()
        const figures = ids.map((id) => `${id} ${successes(id)}/${came.get(id)?.length}`)
        process.stdout.write(`${name}: 2xx of all replies\n${figures.join(', ')}\n`)
        const missed = (mustSucceed ?? ids).filter((id) => successes(id) === 0)
        expect(missed).toEqual(Object.keys(cannotSucceed).sort())
        expect(came.size).toBeGreaterThan(2)
      } finally {
        await emulator.close()
      }
    },
    RUN_MS + 20_000,
  )
})

type Call = (method: 'GET' | 'POST', url: string, payload?: object) => Promise<Record<string, unknown>>

type Known = Record<string, readonly (string | number)[]>
/** What the requests of an operation are about, in turn, if chance does not find what is in the right state. */
type Targets = Record<string, readonly { path?: object; query?: object; body?: object }[]>

/** Creates sessions, statements and SQL executions in every state that a read can find. Returns their ids. */
async function furnish(emulator: Emulator): Promise<{ known: Known; targets: Targets }> {
  const call: Call = async (method, url, payload) => {
    const headers = { 'content-type': 'application/json' }
    const reply = await emulator.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
    return reply.json()
  }
  const sessions: string[] = []
  const running = Array.from({ length: 3 }, () => ['never'])
  for (const codes of [['1 + 1', 'boom', 'print(2)'], ['never', 'after'], ['held'], ...running]) {
    const session = await call('POST', `/v2.0/${PROJECT}/sessions`, { kind: 'spark', queue: 'q', name: 'fuzzed' })
    const path = `/v2.0/${PROJECT}/sessions/${session.id}`
    await call('GET', path)
    for (const code of codes) await call('POST', `${path}/statements`, { code })
    await call('GET', `${path}/statements/0`)
    sessions.push(String(session.id))
  }
  const sqls: string[] = []
  const execution = `/v2/${PROJECT}/clusters/${CLUSTER}/sql-execution`
  const runningSql: string[] = []
  for (const sql of [
    'select 1',
    'select 1',
    'select 2',
    'select 3',
    'show tables',
    'create table t (a int)',
    'select 4',
  ]) {
    const { id } = await call('POST', execution, { sql_type: 'presto', sql_content: sql })
    if (id) sqls.push(String(id))
    if (id && sql === 'select 4') runningSql.push(String(id))
  }
  const batches: string[] = []
  for (const name of ['etl', 'never', 'never']) {
    const { id } = await call('POST', `/v2.0/${PROJECT}/batches`, { file: 'obs://bucket/etl.jar', queue: 'q', name })
    batches.push(String(id))
  }
  const { known: made, targets } = await furnishJobs(call)
  await call('POST', `/_lakemock/worlds/${PROJECT}/clock/advance`, { to: 'idle' })
  await call('POST', `/_lakemock/worlds/${PROJECT}/stubs`, { name: 'mine', match: { code: 'mine' } })
  const unmatched = { name: 'mine', match: { header: { 'x-unused': 'never sent' } }, fault: { kind: 'reset' } }
  await call('POST', `/_lakemock/worlds/${PROJECT}/faults`, unmatched)
  const late = await furnishLate(call)
  const [ended, ...others] = sessions
  const cut = others.map((session_id) => ({ path: { session_id } }))
  const runningStatements = sessions.slice(-3).map((session_id) => ({ path: { session_id, statement_id: '0' } }))
  const endless = runningSql.map((sql_id) => ({ path: { sql_id, cluster_id: CLUSTER } }))
  const endlessBatches = batches.slice(1).map((batch_id) => ({ path: { batch_id } }))
  const known: Known = {
    ...made,
    'path.project_id': [PROJECT],
    'path.cluster_id': [CLUSTER, ...(made['path.cluster_id'] ?? [])],
    'path.session_id': sessions,
    'path.statement_id': ['0', '1', '2'],
    'path.sql_id': sqls,
    'path.batch_id': batches,
    'path.file': sqls.map((id) => `${id}.csv`),
    'path.name': ['gate', 'mine'],
    // of a history
    'path.id': sessions,
    'body.kind': ['spark'],
    'body.queue': ['q'],
    'body.sql_type': ['presto'],
    'body.sql_content': ['select 1', 'select 2', 'select 3', 'insert into t values 1', 'drop table t', 'show tables'],
    'body.archive_path': ['obs://bucket/path'],
    'body.code': ['1 + 1', 'boom', 'never', 'held'],
    'body.by': ['5s', '1m', '250ms'],
    'body.to': ['next', 'idle'],
  }
  const inWorld = Object.fromEntries(
    Object.entries({ FinishSql: endless, FailSql: endless }).map(([id, list]) => [id, list.map(withoutCluster)]),
  )
  return {
    known,
    targets: {
      ...{ ...targets, ...late, ...inWorld, CancelSql: endless },
      ...{ CancelSession: cut, KillSession: cut, ExpireSession: cut },
      ...{ CancelStatement: runningStatements, FinishStatement: runningStatements, FailStatement: runningStatements },
      EvictStatement: [{ path: { session_id: ended, statement_id: '0' } }],
      ...{ CancelSparkJob: endlessBatches, KillBatch: endlessBatches },
      ...{ FinishBatch: endlessBatches, FailBatch: endlessBatches },
    },
  }
}

const withoutCluster = ({ path: { sql_id } }: { path: { sql_id: string } }) => ({ path: { sql_id } })

/** Creates what is on its way for a day: a pool, an upload and a cluster. */
async function furnishLate(call: Call): Promise<Targets> {
  const pool = { elastic_resource_pool_name: 'coming', min_cu: 64, max_cu: 64 }
  await call('POST', `/v3/${PROJECT}/elastic-resource-pools`, pool)
  const upload = { paths: ['obs://bucket/late.jar'], kind: 'jar', group: '', is_async: true }
  await call('POST', `/v2.0/${PROJECT}/resources`, upload)
  const { cluster_id } = await call('POST', `/v2/${PROJECT}/clusters`, clusterBody('starting'))
  return {
    ChangeElasticPool: [
      { path: { pool: 'coming' }, body: { state: 'AVAILABLE' } },
      { path: { pool: 'coming' }, body: { state: 'FAILED' } },
    ],
    EndResource: [{ path: { resource: 'late.jar' }, query: {} }],
    FailCluster: [{ path: { cluster_id } }],
  }
}

/** Creates jobs of every kind, half of which do not end, and what they run on. Returns their ids and names. */
async function furnishJobs(call: Call): Promise<{ known: Known; targets: Targets }> {
  const ids = async (field: string, url: string, bodies: readonly object[]): Promise<string[]> => {
    const found: string[] = []
    for (const body of bodies) {
      const reply = (await call('POST', url, body)) as Record<string, unknown> & { job_submit_result?: object }
      const id = ({ ...reply, ...reply.job_submit_result } as Record<string, unknown>)[field]
      if (id === undefined) throw new Error(`${url}: ${JSON.stringify(reply)}`)
      found.push(String(id))
    }
    return found
  }
  const queues = ['queue1', 'queue2', 'queue3']
  const pools = ['pool1', 'pool2']
  const databases = ['d1', 'd2', 'd3']
  const tables = ['t1', 't2', 't3']
  const resources = ['app.jar', 'b.jar', 'c.jar']
  for (const name of queues) await call('POST', `/v1.0/${PROJECT}/queues`, { queue_name: name, cu_count: 16 })
  for (const name of pools) {
    const pool = { elastic_resource_pool_name: name, min_cu: 64, max_cu: 128 }
    await call('POST', `/v3/${PROJECT}/elastic-resource-pools`, pool)
  }
  for (const name of databases) {
    await call('POST', `/v1.0/${PROJECT}/databases`, { database_name: name })
    for (const table of name === 'd3' ? [] : tables) {
      const columns = [{ column_name: 'a', type: 'int' }]
      const body = { table_name: table, data_location: 'DLI', columns }
      await call('POST', `/v1.0/${PROJECT}/databases/${name}/tables`, body)
    }
  }
  const paths = resources.map((name) => `obs://bucket/${name}`)
  for (const group of ['', 'g']) await call('POST', `/v2.0/${PROJECT}/resources`, { paths, kind: 'jar', group })
  const clusters = await ids('cluster_id', `/v2/${PROJECT}/clusters`, [clusterBody('a')])
  const sqlJobs = await ids(
    'job_id',
    `/v1.0/${PROJECT}/jobs/submit-job`,
    ['select 2', 'select 1', 'select 1', 'select 4', 'select 4'].map((sql) => ({
      ...{ sql, queue_name: 'queue1' },
      conf: ['dli.sql.sqlasync.enabled=true'],
    })),
  )
  // a cluster runs ten jobs at once
  const jobs: string[] = []
  for (const cluster of [CLUSTER, 'c2', 'c3']) {
    const statements = ['select 1', 'show tables', 'select 4', 'select 4']
    const bodies = statements.map((sql) => ({ job_type: 'SparkSql', job_name: 'fuzzed', arguments: [sql] }))
    jobs.push(...(await ids('job_id', `/v2/${PROJECT}/clusters/${cluster}/job-executions`, bodies)))
  }
  // known only when it is AVAILABLE
  await call('POST', `/_lakemock/worlds/${PROJECT}/clock/advance`, { to: 'idle' })
  const joined = { queue_name: 'queue3' }
  await call('POST', `/v3/${PROJECT}/elastic-resource-pools/pool1/queues`, joined)
  const [, ...selects] = sqlJobs
  const results = selects.slice(0, 2).map((job_id) => ({ path: { job_id } }))
  const endless = selects.slice(2).map((job_id) => ({ path: { job_id } }))
  const ofCluster = (ids: readonly string[]) =>
    ids.map((job_execution_id) => ({ path: { cluster_id: CLUSTER, job_execution_id } }))
  const endlessMrs = jobs.slice(2, 4).map((job_id) => ({ path: { job_id } }))
  const created = clusters.map((cluster_id) => ({ path: { cluster_id } }))
  const targets: Targets = {
    ...{ CancelSqlJob: endless, FinishSqlJob: endless, FailSqlJob: endless },
    ...{ PreviewSqlJobResult: results, ShowSqlJobResult: results, ExportSqlJobResult: results },
    ShowQueueSqlJobResult: results.map(({ path }) => ({ path: { ...path, queue_name: 'queue1' } })),
    ...{ StopJob: ofCluster(jobs.slice(2, 4)), ShowSqlResultWithJob: ofCluster(jobs.slice(0, 2)) },
    ...{ FinishMrsJob: endlessMrs, FailMrsJob: endlessMrs, KillMrsJob: endlessMrs },
    BatchDeleteJobs: [
      { path: { cluster_id: CLUSTER }, body: { job_id_list: jobs.slice(0, 2) } },
      { path: { cluster_id: CLUSTER }, body: { job_id_list: jobs.slice(1, 2) } },
    ],
    ...{ DeleteQueue: [{ path: { queue_name: 'queue2' } }], RunQueueAction: [{ path: { queue_name: 'queue2' } }] },
    ...{ DeleteDatabase: [{ path: { database_name: 'd3' } }] },
    DeleteTable: [{ path: { database_name: 'd1', table_name: 't1' } }],
    RemoveTable: [{ path: { catalog: 'hive', schema: 'd1', table: 't1' } }],
    DeleteElasticResourcePool: [{ path: { elastic_resource_pool_name: 'pool2' } }],
    UpdateElasticResourcePoolQueue: [{ path: { elastic_resource_pool_name: 'pool1', queue_name: 'queue3' } }],
    AssociateQueueToElasticResourcePool: [
      { path: { elastic_resource_pool_name: 'pool1' }, body: { queue_name: 'queue2' } },
    ],
    ...{ DeleteCluster: created, UpdateClusterScaling: created, TerminateCluster: created, RemoveCluster: created },
  }
  const known = {
    'path.cluster_id': clusters,
    'path.queue_name': queues,
    'body.queue_name': ['default', ...queues],
    'path.elastic_resource_pool_name': pools,
    'path.pool': pools,
    'path.database_name': ['default', ...databases],
    'path.table_name': tables,
    'path.resource_name': resources,
    'path.resource': resources,
    'query.group': ['g'],
    'body.data_path': ['obs://bucket/folder'],
    'body.cidr_in_vpc': ['10.1.0.0/16'],
    'body.sql': ['select 1', 'select 2', 'select 4', 'show tables'],
    'path.job_id': [...sqlJobs, ...jobs],
    // those of the first cluster
    'path.job_execution_id': jobs.slice(0, 4),
  }
  return { known, targets }
}

/** schemathesis.toml: each known value in place of a random one, most of the time. The project is always ours. */
function configuration(known: Readonly<Record<string, readonly (string | number)[]>>): string {
  const lines = ['[generation]', 'database = "none"', '', '[dictionaries]']
  for (const [parameter, values] of Object.entries(known)) {
    lines.push(`${JSON.stringify(parameter)} = { values = ${JSON.stringify(values)} }`)
  }
  lines.push('', '[parameters]')
  for (const parameter of Object.keys(known)) {
    const probability = parameter === 'path.project_id' ? '1.0' : '0.8'
    lines.push(
      `${JSON.stringify(parameter)} = { dictionary = ${JSON.stringify(parameter)}, probability = ${probability} }`,
    )
  }
  return `${lines.join('\n')}\n`
}
