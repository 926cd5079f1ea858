/** SQL without a stub, from the request to its result: what is checked, what is assumed, and what it does to the catalog. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator, type Project } from '../../src/index.ts'

let emulator: Emulator
let project: Project
beforeEach(async () => {
  emulator = await createEmulator({ listen: false, clock: 'manual', now: '2026-01-01T00:00:00Z', ids: 'always' })
  project = emulator.project('p')
})
afterEach(() => emulator.close())

const SQL = '/v2/p/clusters/c1/sql-execution'

/** Runs a text to its end, and returns what a client and the control API see of it. */
async function run(sql: string, database?: string) {
  const payload = { sql_type: 'presto', sql_content: sql, ...(database && { database }) }
  const { sql_id: id } = (await emulator.inject({ method: 'POST', url: SQL, payload })).json()
  await project.clock.advance('1h')
  const view = await project.sql.get(id).show()
  const { status, message, content } = view.sql
  const csv = status === 'FINISHED' && view.sql.result_location !== null ? await project.sql.get(id).csv() : undefined
  return { ...{ id, status, message, content, csv }, ...view, states: view.history.map(({ state }) => state) }
}

const declaredTable = { columns: { id: 'bigint' } }

describe('SQL without a stub', () => {
  test('reads the rows of declared tables', async () => {
    expect(await run('select id, name from t1 where id = 2')).toMatchObject({
      ...{ status: 'FINISHED', csv: 'id,name\r\n2,\r\n' },
      ...{ answeredBy: 'default', checked: ['syntax', 'names', 'types'], assumed: [] },
    })
    expect((await run('select count(*) from hive.default.t2')).csv).toBe('_col0\r\n2\r\n')
    expect((await run('show tables')).content).toEqual([['t1'], ['t2']])
  })

  test('fails in the words of Presto, before it is planned', async () => {
    const failed = await run('selct 1')
    expect(failed).toMatchObject({ status: 'FAILED', states: ['QUEUED', 'FAILED'], checked: ['syntax'] })
    expect(failed.message).toMatch(/^line 1:1: mismatched input 'selct'\. Expecting: 'ALTER', 'ANALYZE', /)
    expect(await run('select id,\n  price from t1')).toMatchObject({
      ...{ message: "line 2:3: Column 'price' cannot be resolved", states: ['QUEUED', 'FAILED'] },
      checked: ['syntax', 'names', 'types'],
    })
  })

  test('assumes unknown tables in an open catalog, and says so', async () => {
    expect(await run('select price from orders')).toMatchObject({
      status: 'FINISHED',
      assumed: ['table hive.default.orders'],
    })
    const { entries } = await project.journal.list({ operation: 'ExecuteSql' })
    expect(entries[0]).toMatchObject({
      ...{ answeredBy: 'default', checked: ['syntax', 'names', 'types'] },
      assumed: ['table hive.default.orders'],
    })
  })

  test('refuses unknown tables in a strict catalog, in the words of the version', async () => {
    await project.settings.change({ catalog: 'strict' })
    expect((await run('select * from orders')).message).toBe('line 1:15: Table hive.default.orders does not exist')
    expect((await run('select * from t1', 'sales')).message).toBe('line 1:15: Schema sales does not exist')
    await project.settings.change({ prestoVersion: '333' })
    expect((await run('select * from orders')).message).toBe("line 1:15: Table 'hive.default.orders' does not exist")
  })

  test('changes the catalog when it finishes, not before', async () => {
    await project.settings.change({ catalog: 'strict' })
    expect((await run('create table t3 (id bigint)')).status).toBe('FINISHED')
    expect((await run('insert into t3 values (1), (2)')).content).toEqual([['2']])
    expect((await run('select * from t3 order by id desc')).csv).toBe('id\r\n2\r\n1\r\n')
    expect((await run('create table t3 (id bigint)')).message).toBe("line 1:1: Table 'hive.default.t3' already exists")
    await run('drop table t3')
    expect((await run('desc t3')).message).toBe("line 1:1: Table 'hive.default.t3' does not exist")
    const payload = { sql_type: 'presto', sql_content: 'create table t4 as select 1 a' }
    const { sql_id: id } = (await emulator.inject({ method: 'POST', url: SQL, payload })).json()
    expect((await project.catalog.show()).hive?.default?.t4).toBeUndefined()
    await project.sql.get(id).fail('the disk is full')
    expect((await project.catalog.show()).hive?.default?.t4).toBeUndefined()
  })

  test('changes the catalog also if a stub matches it', async () => {
    await project.settings.change({ catalog: 'strict' })
    await project.stubs.add({ match: { sql: { regex: '^create table' } }, outcome: { updateCount: 0 } })
    expect(await run('create table t5 (id bigint)')).toMatchObject({ answeredBy: 'added-1', checked: [] })
    expect((await run('select id from t5')).status).toBe('FINISHED')
    await project.stubs.add({ match: { sql: 'drop table t5' }, outcome: { message: 'no' } })
    await run('drop table t5')
    expect((await run('select id from t5')).status).toBe('FINISHED')
  })

  test('is not checked by the other levels', async () => {
    for (const unmatched of ['echo', 'empty'] as const) {
      await project.settings.change({ unmatched })
      expect(await run('selct 1')).toMatchObject({ status: 'FINISHED', checked: [], answeredBy: 'default' })
    }
    await project.settings.change({ unmatched: 'fail' })
    expect((await run('selct 1')).message).toBe('no stub matches "selct 1", and unmatched statements fail here')
  })

  test('is not checked if its directive decides the result', async () => {
    for (const outcome of ['empty', 'error']) {
      const { status, checked } = await run(`selct 1 -- lakemock: outcome=${outcome}`)
      expect([status, checked]).toEqual([outcome === 'empty' ? 'FINISHED' : 'FAILED', []])
    }
  })

  test('is not checked if it is very long', async () => {
    const long = await run(`select '${'x'.repeat(30_000)}'`)
    expect([long.status, long.checked]).toEqual(['FINISHED', []])
  })

  test('waits at a gate of its directive, and then has its result', async () => {
    const { sql_id: id } = (
      await emulator.inject({
        method: 'POST',
        url: SQL,
        payload: { sql_type: 'presto', sql_content: 'select price from t1 -- lakemock: hold=door' },
      })
    ).json()
    await project.clock.advance('1h')
    expect(await project.sql.get(id).state()).toBe('RUNNING')
    await project.gates.release('door')
    expect((await project.sql.get(id).show()).sql.message).toBe("line 1:8: Column 'price' cannot be resolved")
  })
})

describe('the catalog of a project', () => {
  test('is declared by a test, and no other project has it', async () => {
    await project.settings.change({ catalog: 'strict' })
    const declared = { columns: { id: 'bigint', day: 'varchar' }, partitionedBy: ['day'], rows: [[1, '2026-01-01']] }
    expect(await project.catalog.put('sales', declared)).toEqual({ ...declared, rows: [['1', '2026-01-01']] })
    await project.catalog.put(
      { schema: 'mart', table: 'Daily' },
      { columns: { n: { type: 'bigint', comment: 'how many' } } },
    )
    expect((await run('select * from sales')).csv).toBe('id,day\r\n1,2026-01-01\r\n')
    expect((await run('desc mart.daily')).content).toEqual([['n', 'bigint', '', 'how many']])
    expect(Object.keys((await emulator.project('other').catalog.show()).hive ?? {})).toEqual(['default'])
    await project.catalog.remove('sales')
    expect((await run('select * from sales')).status).toBe('FAILED')
    await expect(project.catalog.remove('sales')).rejects.toThrow('There is no table hive.default.sales.')
    await expect(project.catalog.put('x'.repeat(129), declared)).rejects.toThrow(
      'table must have at most 128 characters',
    )
  })

  test.each([
    [{ columns: { id: 'bigint' }, rows: [[1, 2]] }, 'rows.0 must have 1 cell, one for each column'],
    [
      { columns: { id: 'bigint', day: 'varchar' }, partitionedBy: ['id'] },
      'partitionedBy must name the last columns, in their order: day',
    ],
    [{ columns: {} }, 'columns must not be empty'],
    [{ columns: { ' ': 'int' } }, 'columns.  must not be blank'],
    [{ columns: { id: 'int', Id: 'bigint' } }, 'columns has both "id" and "Id": upper and lower case are the same'],
    [{ columns: { ['x'.repeat(129)]: 'int' } }, 'must have at most 128 characters'],
    [{ columns: { id: 'bigint' }, colums: {} }, 'colums"'],
  ])('refuses %j', async (declared, message) => {
    await expect(project.catalog.put('bad', declared as never)).rejects.toThrow(message)
    await expect(
      createEmulator({ listen: false, fixtures: { catalog: { hive: { default: { bad: declared as never } } } } }),
    ).rejects.toThrow(message)
    expect((await project.catalog.show()).hive?.default?.bad).toBeUndefined()
  })

  test.each([
    [
      { hive: { default: { sales: declaredTable, Sales: declaredTable } } },
      'catalog.hive.default has both "sales" and "Sales"',
    ],
    [{ hive: { mart: {}, MART: {} } }, 'catalog.hive has both "mart" and "MART"'],
    [{ hive: {}, '': {} }, 'catalog. must not be blank'],
  ])('refuses the names of %j', async (catalog, message) => {
    await expect(createEmulator({ listen: false, fixtures: { catalog } })).rejects.toThrow(message)
  })

  test('is part of a snapshot, and ends with a reset', async () => {
    await project.settings.change({ catalog: 'strict' })
    await run('create table kept (id bigint)')
    await run('drop table t2')
    const payload = { sql_type: 'presto', sql_content: 'insert into kept values (7)' }
    const { sql_id: id } = (await emulator.inject({ method: 'POST', url: SQL, payload })).json()
    const snapshot = await project.snapshot()
    await project.reset()
    expect(Object.keys((await project.catalog.show()).hive?.default ?? {})).toEqual(['t1', 't2'])
    const other = emulator.project('q')
    await other.restore(snapshot)
    expect(Object.keys((await other.catalog.show()).hive?.default ?? {})).toEqual(['t1', 'kept'])
    await other.clock.advance('1h')
    expect(await other.sql.get(id).show()).toMatchObject({ sql: { status: 'FINISHED', content: [['1']] } })
    expect((await other.catalog.show()).hive?.default?.kept?.rows).toEqual([['7']])
  })

  test('has a limit, which refuses further tables', async () => {
    await project.settings.change({ limits: { tables: 4 } })
    expect((await run('create table t3 (id bigint)')).status).toBe('FINISHED')
    await project.catalog.put('t4', { columns: { id: 'bigint' } })
    await expect(project.catalog.put('t5', { columns: { id: 'bigint' } })).rejects.toThrow('setting limits.tables')
    const payload = { sql_type: 'presto', sql_content: 'create table t5 (id bigint)' }
    expect((await emulator.inject({ method: 'POST', url: SQL, payload })).statusCode).toBe(400)
    expect((await run('select 1')).status).toBe('FINISHED')
    expect((await run('drop table t4')).status).toBe('FINISHED')
    expect((await run('create table t5 (id bigint)')).status).toBe('FINISHED')
  })
})
