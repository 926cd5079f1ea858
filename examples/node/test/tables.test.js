import { lakemockTest } from 'lakemock/vitest'
import { expect } from 'vitest'
import { clientOf, listTables } from '../src/tables.js'

// signatures are verified; the fixtures declare the key
const test = lakemockTest({
  clock: 'auto',
  auth: 'verify',
  fixtures: ['default', { auth: { keys: [{ access: 'OURKEY', secret: 'our-secret' }] } }],
})

test("lists a cluster's tables", async ({ lakemock, project }) => {
  await project.stubs.add({ match: { sql: 'show tables' }, outcome: { columns: ['Table'], rows: [['t1'], ['t2']] } })
  const client = clientOf({ endpoint: lakemock.url, projectId: project.id, access: 'OURKEY', secret: 'our-secret' })
  expect(await listTables(client, 'my-cluster', 1)).toEqual(['t1', 't2'])
})

test('is refused with a wrong secret', async ({ lakemock, project }) => {
  const client = clientOf({ endpoint: lakemock.url, projectId: project.id, access: 'OURKEY', secret: 'a-wrong-one' })
  await expect(listTables(client, 'my-cluster', 1)).rejects.toMatchObject({ errorCode: 'APIGW.0301' })
  await project.journal.verify({ match: { operation: 'ExecuteSql', status: 401 }, exactly: 1 })
})
