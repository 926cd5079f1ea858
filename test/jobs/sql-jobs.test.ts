import { afterAll, describe, expect, it, test } from 'vitest'
import { type Answer, type Project, Projects } from '../lives/api.ts'

const projects = new Projects({ clock: 'manual', now: Date.UTC(2026, 0, 1) })
afterAll(() => projects.close())

const jobs = (project: Project, method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object): Promise<Answer> =>
  project.ask(method, `/v1.0/${project.id}/jobs${path}`, payload)
const submit = (project: Project, sql: string, more: object = {}): Promise<Answer> =>
  jobs(project, 'POST', '/submit-job', { sql, queue_name: 'q1', ...more })
const statusOf = async (project: Project, id: string) => (await jobs(project, 'GET', `/${id}/status`)).body
const SYNC = { conf: ['dli.sql.sqlasync.enabled = false'] }

/** Submits a text, waits for its end on the manual clock, and returns its id. */
async function run(project: Project, sql: string, more: object = {}): Promise<string> {
  const { body } = await submit(project, sql, more)
  await project.advance({ to: 'idle' })
  return body.job_id
}

describe('an SQL job', () => {
  it('launches, runs and finishes, and its result keeps JSON types and nulls', async () => {
    const project = await projects.start()
    const { status, body } = await submit(
      project,
      "select 1 as a, 'x' as b, null as c, true as d, cast(2.5 as double) as e",
    )
    expect([status, body]).toEqual([
      200,
      { is_success: true, message: '', job_id: expect.any(String), job_type: 'QUERY', job_mode: 'async' },
    ])
    expect((await statusOf(project, body.job_id)).status).toBe('LAUNCHING')
    await project.advance({ by: 200 })
    expect((await statusOf(project, body.job_id)).status).toBe('RUNNING')
    await project.advance({ by: 300 })
    const ended = await statusOf(project, body.job_id)
    expect(ended).toMatchObject({ status: 'FINISHED', duration: 500, result_count: 1, message: '' })
    expect(JSON.parse(ended.detail).fields.map((field: { type: string }) => field.type)).toEqual([
      'integer',
      'string',
      'void',
      'boolean',
      'double',
    ])
    const preview = await jobs(project, 'GET', `/${body.job_id}/preview?queue-name=q1`)
    expect(preview.body).toMatchObject({
      row_count: 1,
      schema: [{ a: 'int' }, { b: 'string' }, { c: 'void' }, { d: 'boolean' }, { e: 'double' }],
      rows: [[1, 'x', null, true, 2.5]],
    })
  })

  it('has arrays as lists, and maps and structs as objects', async () => {
    const project = await projects.start()
    const sql = "select array(1, null) a, map('k', 2.5) m, named_struct('x', 1, 'y', array(date'2026-01-02')) s"
    const id = await run(project, sql)
    expect((await jobs(project, 'GET', `/${id}/preview`)).body).toMatchObject({
      schema: [{ a: 'array<int>' }, { m: 'map<string,decimal(2,1)>' }, { s: 'struct<x:int,y:array<date>>' }],
      rows: [[[1, null], { k: 2.5 }, { x: 1, y: ['2026-01-02'] }]],
    })
    const { fields } = JSON.parse((await statusOf(project, id)).detail)
    expect(fields.map((field: { type: unknown }) => field.type)).toEqual([
      { type: 'array', elementType: 'integer', containsNull: true },
      { type: 'map', keyType: 'string', valueType: 'decimal(2,1)', valueContainsNull: true },
      {
        type: 'struct',
        fields: [
          { name: 'x', type: 'integer', nullable: true, metadata: {} },
          {
            ...{ name: 'y', nullable: true, metadata: {} },
            type: { type: 'array', elementType: 'date', containsNull: true },
          },
        ],
      },
    ])
  })

  it('has rows of a stub with lists and objects', async () => {
    const outcome = { columns: ['a', 'b'], rows: [[[1, 2.5], { c: 'x' }]] }
    const project = await projects.start({
      fixtures: { stubs: [{ match: { api: 'dli', sql: 'select a, b from s' }, outcome }] },
    })
    const id = await run(project, 'select a, b from s')
    expect((await jobs(project, 'GET', `/${id}/preview`)).body).toMatchObject({
      schema: [{ a: 'array<double>' }, { b: 'struct<c:string>' }],
      rows: outcome.rows,
    })
  })

  it('names what a WITH query assumes', async () => {
    const project = await projects.start()
    const id = await run(project, 'with a as (select id from unknown_one) select id from a')
    expect((await project.control('GET', `/sql-jobs/${id}`)).body.assumed).toEqual(['table default.unknown_one'])
  })

  it.each([
    ['select 1', 'QUERY'],
    ['with a as (select 1) select * from a', 'QUERY'],
    ['with a as (select 1) insert into t select * from a', 'INSERT'],
    ['/* x */ Insert overwrite table t values (1)', 'INSERT'],
    ['create table t (a int)', 'DDL'],
    ['desc t', 'DDL'],
    ['show tables', 'DDL'],
    ['grant select on database d to user u', 'DCL'],
    ['create role r', 'DCL'],
    ['SHOW ROLES', 'DCL'],
    ['show all principals', 'DCL'],
    ['show grant user u on table t', 'DCL'],
    ['update t set a = 1', 'UPDATE'],
    ['delete from t', 'DELETE'],
    ["load data inpath 'obs://b/f' into table t", 'IMPORT'],
  ])('of %s is %s', async (sql, type) => {
    const project = await projects.start()
    expect((await submit(project, sql)).body.job_type).toBe(type)
  })

  it.each([
    ['select * from db1.T1 a join t2 b on a.id = b.id', 't1'],
    ['with a as (select 1), `b c` (x) as (select 2) select * from `b c`, a', ''],
    ['with a as (select * from t1) select * from a', 't1'],
    ['with t1 as (select * from db1.t1) select * from t1', 't1'],
    ['select extract(year from ts) from t1', 't1'],
    ['select a is distinct from b from t1', 't1'],
    ['desc formatted t1', 't1'],
    ['describe extended `t 1`', 't 1'],
    ['show partitions t1', 't1'],
    ['show tables from db1', ''],
    ['desc database db1', ''],
    ["insert overwrite local directory 'd' select * from t1", 't1'],
    ['insert overwrite table t1 values (1)', 't1'],
    ['revoke select on table t1 from user u', ''],
    ['-- from t2\nselect "from t3" from 表', ''],
  ])('%s names the table %j', async (sql, table) => {
    const project = await projects.start()
    const id = await run(project, sql)
    expect((await statusOf(project, id)).table_name).toBe(table)
  })

  it.each(['select 1;', 'select 1;;', 'select 1; -- the end', '-- first\nselect 1 ;\n;'])(
    'may end in semicolons: %j',
    async (sql) => {
      const project = await projects.start()
      const id = await run(project, sql)
      expect(await statusOf(project, id)).toMatchObject({ status: 'FINISHED', result_count: 1 })
    },
  )

  it('has one statement', async () => {
    const project = await projects.start()
    const { status, body } = await submit(project, 'insert into t values (1); select 1')
    expect([status, body.error_code]).toEqual([400, 'DLI.0004'])
    expect(body.error_msg).toContain("Syntax error at or near 'select': extra input 'select'.(line 1, pos 26)")
  })

  it('about roles has no rows, and check-sql takes it', async () => {
    const project = await projects.start()
    expect((await submit(project, 'show roles')).body).toMatchObject({ job_mode: 'sync', schema: [], rows: [] })
    expect((await jobs(project, 'POST', '/check-sql', { sql: 'show roles' })).body.job_type).toBe('DCL')
  })

  it('may run for ever with a timeout of 0', async () => {
    const project = await projects.start()
    const id = await run(project, 'select 1 -- lakemock: RUNNING=2h', { conf: ['dli.sql.job.timeout=0'] })
    expect(await statusOf(project, id)).toMatchObject({ status: 'FINISHED', duration: 7_200_200 })
  })

  it('fails with a message, and the status is 200', async () => {
    const project = await projects.start()
    await project.control('PATCH', '/settings', { catalog: 'strict' })
    const id = await run(project, 'select * from nowhere')
    const { status, message } = await statusOf(project, id)
    expect([status, message]).toEqual([
      'FAILED',
      expect.stringMatching(/^DLI\.0005: AnalysisException: \[TABLE_OR_VIEW_NOT_FOUND\]/),
    ])
    expect((await jobs(project, 'GET', `/${id}/preview`)).body.error_code).toBe('DLI.0012')
  })

  it('is refused if its text does not parse', async () => {
    const project = await projects.start()
    expect((await submit(project, 'selec 1')).body).toMatchObject({ error_code: 'DLI.0004' })
    expect((await jobs(project, 'POST', '/check-sql', { sql: 'selec 1' })).body.error_code).toBe('DLI.0004')
    expect((await jobs(project, 'POST', '/check-sql', { sql: 'select 1' })).body).toEqual({
      is_success: true,
      message: 'the sql is ok',
      job_type: 'QUERY',
    })
  })

  it('on the queue default has no preview, whatever its case', async () => {
    const project = await projects.start()
    const id = await run(project, 'select 1', { queue_name: 'DEFAULT' })
    expect((await statusOf(project, id)).queue_name).toBe('default')
    const { status, body } = await jobs(project, 'GET', `/${id}/preview`)
    expect([status, body.error_msg]).toEqual([400, 'Do not support use default queue to getJobResult'])
  })

  it('that is unknown is 400', async () => {
    const project = await projects.start()
    for (const path of ['/x/status', '/x/preview', '/x/detail', '/x']) {
      const { status, body } = await jobs(project, 'GET', path)
      expect([status, body.error_code]).toEqual([400, 'DLI.0002'])
    }
    expect((await jobs(project, 'DELETE', '/x')).status).toBe(400)
  })

  it('is cancelled by the timeout of its conf, even if it waits at a gate', async () => {
    const project = await projects.start()
    const { body } = await submit(project, 'select 1 -- lakemock: hold=g', { conf: ['dli.sql.job.timeout=60'] })
    await project.advance({ to: 'idle' })
    expect((await statusOf(project, body.job_id)).status).toBe('RUNNING')
    await project.advance({ by: '1m' })
    expect((await statusOf(project, body.job_id)).status).toBe('CANCELLED')
  })
})

describe('a cancel', () => {
  it.each(['LAUNCHING', 'RUNNING'])('of a job that is %s takes effect at once', async (state) => {
    const project = await projects.start()
    const { body } = await submit(project, 'select 1')
    if (state === 'RUNNING') await project.advance({ by: 250 })
    expect((await statusOf(project, body.job_id)).status).toBe(state)
    expect((await jobs(project, 'DELETE', `/${body.job_id}`)).body).toEqual({ is_success: true, message: '' })
    expect((await statusOf(project, body.job_id)).status).toBe('CANCELLED')
    await project.advance({ by: '1h' })
    expect((await statusOf(project, body.job_id)).status).toBe('CANCELLED')
  })

  it('of a job that has ended is refused', async () => {
    const project = await projects.start()
    const id = await run(project, 'select 1')
    expect((await jobs(project, 'DELETE', `/${id}`)).body.error_code).toBe('DLI.0012')
    expect((await statusOf(project, id)).status).toBe('FINISHED')
  })

  it.each([
    ['fail', 400, 'FINISHED'],
    ['late', 200, 'FINISHED'],
    ['never', 200, 'RUNNING'],
  ])('with cancel=%s', async (cancel, status, state) => {
    const project = await projects.start()
    const { body } = await submit(project, `select 1 -- lakemock: cancel=${cancel}`)
    expect((await jobs(project, 'DELETE', `/${body.job_id}`)).status).toBe(status)
    await project.advance({ by: '1d' })
    expect((await statusOf(project, body.job_id)).status).toBe(state)
  })
})

describe('a synchronous job', () => {
  it('has its rows in the reply', async () => {
    const project = await projects.start()
    await submit(project, "create table d1 (c1 int, c2 string comment 'x')", SYNC)
    const { body } = await submit(project, 'desc d1', SYNC)
    expect(body).toMatchObject({
      job_mode: 'sync',
      schema: [{ col_name: 'string' }, { data_type: 'string' }, { comment: 'string' }],
      rows: [
        ['c1', 'int', null],
        ['c2', 'string', 'x'],
      ],
    })
  })

  it('of DCL is synchronous always, and a query never', async () => {
    const project = await projects.start()
    expect((await submit(project, 'grant select on database d to user u')).body.job_mode).toBe('sync')
    expect((await submit(project, 'select 1', SYNC)).body.job_mode).toBe('async')
  })

  it('that fails is 400 with its code', async () => {
    const project = await projects.start()
    await submit(project, 'create database d1', SYNC)
    const { status, body } = await submit(project, 'create database d1', SYNC)
    expect([status, body.error_code]).toEqual([400, 'DLI.0005'])
    const own = await submit(project, "drop table t -- lakemock: message='DLI.0003: not allowed'", SYNC)
    expect([own.status, own.body.error_code]).toEqual([400, 'DLI.0003'])
  })

  it('that takes longer than syncWait is 408 with its id, and goes on', async () => {
    const project = await projects.start()
    const { status, body } = await submit(project, 'create table slow (a int) -- lakemock: RUNNING=1h', SYNC)
    expect([status, body.error_code]).toEqual([408, 'DLI.0019'])
    const id = /id\D*?([0-9a-f-]{36})/.exec(body.error_msg)?.[1] ?? ''
    expect((await statusOf(project, id)).status).toBe('LAUNCHING')
    await project.advance({ to: 'idle' })
    expect((await statusOf(project, id)).status).toBe('FINISHED')
  })

  it('waits on an auto clock as long as syncWait says', async () => {
    const project = await projects.start({ clock: 'auto' })
    const long = await submit(project, 'drop table if exists t -- lakemock: RUNNING=1h', SYNC)
    expect(long.status).toBe(408)
    expect((await submit(project, 'drop table if exists t -- lakemock: RUNNING=29s', SYNC)).status).toBe(200)
  })

  it('waits for a gate', async () => {
    const project = await projects.start()
    const reply = submit(project, 'drop table if exists t -- lakemock: hold=g', SYNC)
    for (let at = 0; at < 3; at++) await project.advance({ by: 200 })
    await project.control('POST', '/gates/g/release')
    expect((await reply).status).toBe(200)
  })
})

describe('the catalog', () => {
  it('changes when a job finishes, not before', async () => {
    const project = await projects.start()
    const tables = async (): Promise<unknown> =>
      (await submit(project, 'show tables', { ...SYNC, currentdb: 'sales' })).body.rows
    await run(project, 'create database sales')
    const { body } = await submit(project, 'create table sales.a (id bigint)')
    expect(await tables()).toEqual([])
    await project.advance({ to: 'idle' })
    expect((await statusOf(project, body.job_id)).table_name).toBe('a')
    expect(await tables()).toEqual([['sales', 'a', false]])
    const insert = await run(project, 'insert into a values (1), (2)', { currentdb: 'sales' })
    expect(await statusOf(project, insert)).toMatchObject({ job_type: 'INSERT', input_row_count: 2, result_count: 2 })
    const query = await run(project, 'select sum(id) from sales.a')
    expect((await jobs(project, 'GET', `/${query}/preview`)).body.rows).toEqual([[3]])
    await run(project, 'drop database sales cascade')
    expect((await submit(project, 'show databases', SYNC)).body.rows).toEqual([['default']])
  })

  it('is the one of MRS', async () => {
    const project = await projects.start()
    await run(project, 'create table shared (id int, name string)')
    expect((await project.sql('create table more (id bigint)')).status).toBe(200)
    const { body } = await submit(project, 'show tables', SYNC)
    expect(body.rows).toEqual([
      ['default', 'more', false],
      ['default', 'shared', false],
      ['default', 't1', false],
      ['default', 't2', false],
    ])
  })
})

describe('current_catalog', () => {
  it('is the catalog of the names; dli has the databases of DLI', async () => {
    const project = await projects.start({ catalog: 'strict' })
    await run(project, 'create table t (a int)')
    const ended = async (current_catalog: string) =>
      (await statusOf(project, await run(project, 'select a from t', { current_catalog }))).status
    expect([await ended('dli'), await ended('spark_catalog')]).toEqual(['FINISHED', 'FINISHED'])
    const { status, body } = await submit(project, 'select a from t', { current_catalog: 'lake' })
    expect([status, body]).toEqual([400, { error_code: 'DLI.0002', error_msg: 'There is no catalog named lake' }])
  })

  it('that is assumed keeps its tables apart', async () => {
    const project = await projects.start()
    await run(project, 'create database d', { current_catalog: 'lake' })
    await run(project, 'create table t (a int)', { current_catalog: 'lake', currentdb: 'd' })
    const columns = await statusOf(project, await run(project, 'show tables in d', { current_catalog: 'lake' }))
    expect(columns.result_count).toBe(1)
    expect((await project.ask('GET', `/v1.0/${project.id}/databases`)).body.database_count).toBe(1)
  })
})

describe('the status', () => {
  it('has the conf, and of a finished query the place of its rows', async () => {
    const project = await projects.start()
    const id = await run(project, 'select 1', { conf: ['dli.sql.job.timeout = 60', 'a=b=c'] })
    expect(await statusOf(project, id)).toMatchObject({
      user_conf: '{"dli.sql.job.timeout":"60","a":"b=c"}',
      result_path: `obs://dli-job-bucket/jobs/result/${project.id}/2026/01/01/${id}`,
      result_format: 'csv',
    })
    const ddl = await statusOf(project, await run(project, 'create database d'))
    expect([ddl.user_conf, ddl.result_path]).toEqual([undefined, undefined])
  })
})

describe('an export', () => {
  it('is a job of its own, and nothing else happens', async () => {
    const project = await projects.start()
    const id = await run(project, 'select 1')
    const target = { data_path: 'obs://b/f', data_type: 'csv', with_column_header: 'true' }
    const { body } = await jobs(project, 'POST', `/${id}/export-result`, target)
    expect(body).toEqual({ is_success: true, message: '', job_id: expect.any(String), job_mode: 'async' })
    await project.advance({ to: 'idle' })
    expect(await statusOf(project, body.job_id)).toMatchObject({ job_type: 'EXPORT', status: 'FINISHED' })
    expect((await jobs(project, 'GET', `/${body.job_id}/detail`)).body).toMatchObject({
      data_path: 'obs://b/f',
      export_mode: 'ErrorIfExists',
      with_column_header: true,
      compress: 'none',
    })
  })

  it('needs a query that has finished', async () => {
    const project = await projects.start()
    const { body } = await submit(project, 'select 1')
    const target = { data_path: 'obs://b/f', data_type: 'csv' }
    expect((await jobs(project, 'POST', `/${body.job_id}/export-result`, target)).body.error_code).toBe('DLI.0012')
    const ddl = await run(project, 'create table t (a int)')
    expect((await jobs(project, 'POST', `/${ddl}/export-result`, target)).body.error_code).toBe('DLI.0007')
  })
})

describe('the progress', () => {
  it('is the share of the running time, and 1 only at the end', async () => {
    const project = await projects.start()
    const { body } = await submit(project, 'select 1')
    const progress = async () => (await project.ask('GET', `/v1/${project.id}/jobs/${body.job_id}/progress`)).body
    expect(await progress()).toMatchObject({ status: 'LAUNCHING', progress: 0 })
    await project.advance({ by: 350 })
    expect(await progress()).toMatchObject({ status: 'RUNNING', progress: 0.5, sub_job_id: 0 })
    await project.advance({ by: 150 })
    expect(await progress()).toEqual({
      ...{ is_success: true, message: '', job_id: body.job_id, status: 'FINISHED', progress: 1 },
    })
  })
})

describe('the list', () => {
  it('has the newest first, and every filter narrows it', async () => {
    const project = await projects.start()
    const tags = [{ key: 'k', value: 'v' }]
    const first = await run(project, 'select 1 from t1', { tags, currentdb: 'db1' })
    const second = await run(project, 'create table t2 (a int)', { queue_name: 'Q2', engine_type: 'hetuEngine' })
    const { body } = await submit(project, 'INSERT into t3 values (1)')
    const third = body.job_id
    const ids = async (query: string): Promise<string[]> =>
      (await jobs(project, 'GET', query)).body.jobs.map((job: { job_id: string }) => job.job_id)
    expect(await ids('')).toEqual([third, second, first])
    const cases: [string, string[]][] = [
      ['?order=start_time_asc', [first, second, third]],
      ['?order=duration_desc', [first, second, third]],
      ['?order=duration_asc', [third, first, second]],
      ['?page-size=1&current-page=2', [second]],
      ['?page-size=2&current-page=2', [first]],
      ['?job-type=DDL', [second]],
      ['?job-type=ALL', [third, second, first]],
      ['?job_types=DDL&job_types=QUERY', [second, first]],
      ['?job_types=DDL&job-type=QUERY', []],
      ['?job-status=LAUNCHING', [third]],
      ['?job-status=COMPUTED', []],
      [`?job-id=${first}`, [first]],
      ['?db_name=DB1', [first]],
      ['?table_name=t3', [third]],
      ['?queue_name=q2', [second]],
      ['?sql_pattern=insert%20INTO', [third]],
      ['?sql_pattern=(1)', [third]],
      ['?owner=stranger', []],
      ['?tags=k%3Dv', [first]],
      ['?tags=k%3Dw', []],
      ['?engine-type=hetuEngine', [second]],
      ['?engine_type=spark', [third, first]],
      [`?start=${Date.UTC(2026, 0, 1) + 1}`, [third, second]],
      [`?end=${Date.UTC(2026, 0, 1)}`, [first]],
      ['?limit=1&job_id=x', [third, second, first]],
      // an empty value filters nothing
      ...['job-id', 'job-type', 'job_types', 'job-status', 'db_name', 'table_name', 'queue_name', 'sql_pattern'].map(
        (filter): [string, string[]] => [`?${filter}=`, [third, second, first]],
      ),
      ['?owner=&tags=&engine-type=&engine_type=spark', [third, first]],
    ]
    for (const [query, expected] of cases) expect(await ids(query), query).toEqual(expected)
    expect((await jobs(project, 'GET', '?page-size=1')).body.job_count).toBe(3)
    for (const bad of ['?page-size=101', '?job-type=SELECT', '?job_types=x', '?job-status=DONE', '?order=x'])
      expect((await jobs(project, 'GET', bad)).body.error_code, bad).toBe('DLI.0001')
  })
})

test('a row of the list has the counts and the place of the result that the status has', async () => {
  const project = await projects.start()
  const shown = ['input_row_count', 'bad_row_count', 'result_path', 'result_format', 'result_count', 'input_size']
  for (const [sql, ...present] of [
    ['create table t3 (a int)'],
    ['insert into t3 values (1), (2)', 'input_row_count', 'bad_row_count'],
    ['select a from t3', 'result_path', 'result_format'],
  ] as const) {
    const id = await run(project, sql)
    const { body: status } = await jobs(project, 'GET', `/${id}/status`)
    const [row] = (await jobs(project, 'GET', `?job-id=${id}`)).body.jobs
    expect([row.status, status.status]).toEqual(['FINISHED', 'FINISHED'])
    expect(Object.keys(row)).toEqual(expect.arrayContaining([...present]))
    expect(shown.map((field) => row[field])).toEqual(shown.map((field) => status[field]))
  }
})

describe('a bad field', () => {
  it.each([
    [{ sql: '' }, 'sql'],
    [{ sql: '-- nothing' }, 'sql'],
    [{ sql: 'select 1', queue_name: '_q' }, 'queue_name'],
    [{ sql: 'select 1', currentdb: '1' }, 'currentdb'],
    [{ sql: 'select 1', conf: ['a'] }, 'conf.0'],
    [{ sql: 'select 1', conf: ['dli.sql.job.timeout=soon'] }, 'dli.sql.job.timeout'],
    [{ sql: 'select 1', engine_type: 'flink' }, 'engine_type'],
  ])('%j is named', async (body, field) => {
    const project = await projects.start()
    const reply = await jobs(project, 'POST', '/submit-job', body)
    expect([reply.status, reply.body.error_code]).toEqual([400, 'DLI.0001'])
    expect(reply.body.error_msg).toContain(field)
  })

  it('names an unknown queue with the code of the revision', async () => {
    const project = await projects.start({ fixtures: ['default', { queues: [{ name: 'q1' }] }] } as object)
    expect((await submit(project, 'select 1', { queue_name: 'Q1' })).status).toBe(200)
    expect((await submit(project, 'select 1', { queue_name: 'testqueue' })).body).toEqual({
      error_code: 'DLI.0008',
      error_msg: 'There is no queue named testqueue',
    })
    await project.control('PATCH', '/settings', { docs: '2025' })
    expect((await submit(project, 'select 1', { queue_name: 'testqueue' })).body.error_code).toBe('DLI.0002')
  })
})
