import { afterAll, beforeEach, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'

const emulator: Emulator = await createEmulator({
  listen: false,
  clock: 'manual',
  now: '2026-01-01T00:00:00Z',
  fixtures: {
    catalog: {
      hive: {
        shop: {
          orders: {
            columns: { id: 'integer', name: 'varchar' },
            rows: [[1, 'pen'], ...Array.from({ length: 19 }, (_, index) => [index + 2, null])],
          },
        },
      },
    },
    stubs: [{ match: { api: 'dli', sql: 'SELECT * FROM shop.slow LIMIT 10' }, outcome: { message: 'no access' } }],
  },
})
afterAll(() => emulator.close())
beforeEach(() => emulator.reset())

async function call(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, payload?: object) {
  const reply = await emulator.inject({ method, url, ...(payload === undefined ? {} : { payload }) })
  return { status: reply.statusCode, body: reply.json() }
}
const PREVIEW = '/v1.0/p/databases/shop/tables/orders/preview'
const idle = () => call('POST', '/_lakemock/worlds/p/clock/advance', { to: 'idle' })

test('a preview that is not ASYNC has the rows', async () => {
  const { status, body } = await call('GET', PREVIEW)
  expect(status).toBe(200)
  expect(Object.keys(body)).toEqual(['is_success', 'message', 'schema', 'rows'])
  expect(body.rows).toHaveLength(10)
  expect((await call('GET', `${PREVIEW}?mode=SYNC`)).body).toEqual(body)
  expect((await call('GET', '/v1.0/p/jobs')).body.job_count).toBe(0)
})

test.each(['checked', 'echo', 'empty', 'fail'])('an ASYNC preview is a job, if unmatched is %s', async (unmatched) => {
  await call('PATCH', '/_lakemock/worlds/p/settings', { unmatched })
  const { status, body } = await call('GET', `${PREVIEW}?mode=ASYNC`)
  expect(status).toBe(200)
  expect(body).toEqual({ is_success: true, message: '', job_id: expect.any(String) })
  const early = await call('GET', `/v1.0/p/jobs/${body.job_id}/preview`)
  expect([early.status, early.body.error_code]).toEqual([400, 'DLI.0012'])
  // the job and its rows survive a snapshot
  const snapshot = await call('GET', '/_lakemock/worlds/p/snapshot')
  await emulator.reset()
  expect((await call('PUT', '/_lakemock/worlds/p/snapshot', snapshot.body)).status).toBe(200)
  await idle()
  const job = (await call('GET', `/v1.0/p/jobs/${body.job_id}/status`)).body
  expect(job).toMatchObject({ job_type: 'QUERY', status: 'FINISHED', table_name: 'orders', database_name: 'shop' })
  const shown = (await call('GET', `/v1.0/p/jobs/${body.job_id}/preview`)).body
  expect(shown.schema).toEqual([{ id: 'int' }, { name: 'string' }])
  expect(shown.rows).toHaveLength(10)
  expect(shown.rows.slice(0, 2)).toEqual([
    [1, 'pen'],
    [2, null],
  ])
})

test('a stub decides about an ASYNC preview, as about any job', async () => {
  const columns = [{ column_name: 'a', type: 'int' }]
  await call('POST', '/v1.0/p/databases/shop/tables', { table_name: 'slow', data_location: 'DLI', columns })
  const { body } = await call('GET', '/v1.0/p/databases/shop/tables/slow/preview?mode=ASYNC')
  await idle()
  expect((await call('GET', `/v1.0/p/jobs/${body.job_id}/status`)).body).toMatchObject({
    status: 'FAILED',
    message: 'no access',
  })
})

test('an ASYNC preview of an unknown table is refused', async () => {
  const { status, body } = await call('GET', '/v1.0/p/databases/shop/tables/none/preview?mode=ASYNC')
  expect([status, body.error_code]).toEqual([400, 'DLI.0002'])
  expect((await call('GET', `${PREVIEW}?mode=LATER`)).body.error_msg).toContain('SYNC')
})
