import { expect, test } from 'vitest'
import type { StoredExchange } from '../../src/recording/exchange.ts'
import { fixturesFrom } from '../../src/recording/fixtures-from.ts'
import { clusterBody } from '../lives/cluster-body.ts'
import { callAt, manualLakemock, recordFrom, START_MS } from './record-with.ts'

const exchange = (method: string, target: string, status = 200, json: object = {}): StoredExchange => ({
  ...{ number: 1, at: new Date(START_MS).toISOString(), tookMs: 0 },
  request: { method, target, headers: [] },
  reply: { status, headers: [], body: { json } },
})

test.each([
  ['GET', '/v1.0/p/databases/d/tables/t', 'table d.t: its columns were not read in the recording'],
  [
    'POST',
    '/v3/p/elastic-resource-pools',
    'the times of elastic resource pools are not in the fixtures: a stub with match.pool',
  ],
  [
    'GET',
    '/v3/p/elastic-resource-pools/a/queues',
    'the scaling policies of queues that existed before the program are not',
  ],
  ['POST', '/v2.0/p/resources/jars', 'the times of uploads are not in the fixtures: a stub with match.resource'],
  ['POST', '/v2/p/clusters', 'the times of clusters that the program created are not in the fixtures: a stub'],
  ['POST', '/v2/p/run-job-flow', 'the steps of a cluster are not in the fixtures: they become jobs'],
])('the report says of %s %s what to do', (method, target, line) => {
  const { report, notes } = fixturesFrom([exchange(method, target), exchange(method, target)], { faults: false })
  expect(report).toContain(`Not in the fixtures:\n- ${line}`)
  expect(notes).toBe(1)
})

test('a refused one is named with its reason, and a gateway error becomes a rule', () => {
  const refused = exchange('DELETE', '/v1.0/p/queues/q', 400, { error_code: 'DLI.0002', error_msg: 'no' })
  const throttled = exchange('GET', '/v1.1/p/cluster_infos/c', 429, { error_code: 'APIGW.0308', error_msg: 'wait' })
  const { report, yaml, faults } = fixturesFrom([refused, throttled], { faults: true })
  expect(report).toContain('DeleteQueue number 1 was refused with 400 DLI.0002 no')
  expect(faults).toBe(1)
  expect(yaml).toContain('operation: ShowClusterDetails')
})

test('the passwords of a cluster are not stored', async () => {
  const upstream = await manualLakemock({}, 'p')
  const { recorder, exchanges, complaints } = await recordFrom(upstream.emulator.url)
  const body = { ...clusterBody('etl'), manager_admin_password: 'Manager@123', node_root_password: 'Root@12345' }
  const flow = { ...body, cluster_name: 'flow', steps: [{ job_execution: { job_type: 'SparkSql', job_name: 's' } }] }
  expect((await callAt(recorder.url, 'POST', '/v2/p/clusters', body)).status).toBe(200)
  await callAt(recorder.url, 'POST', '/v2/p/run-job-flow', flow)
  await recorder.close()
  await upstream.emulator.close()
  expect(complaints).toEqual([])
  expect(exchanges).toHaveLength(2)
  for (const { request } of exchanges) {
    expect(request.body).toMatchObject({
      json: { manager_admin_password: '<removed>', node_root_password: '<removed>' },
    })
  }
  const { yaml, report } = fixturesFrom(exchanges, { faults: false })
  expect(JSON.stringify(exchanges) + yaml + report).not.toMatch(/Manager@123|Root@12345/)
})
