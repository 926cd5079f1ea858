import { expect, test } from 'vitest'
import { createEmulator } from '../../src/index.ts'
import { clusterBody } from '../lives/cluster-body.ts'

test('a world counts its queues, pools, packages and clusters by state', async () => {
  const emulator = await createEmulator({ clock: 'manual', listen: false })
  const call = async (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) => {
    const reply = await emulator.inject({ method, url, ...(payload && { payload }) })
    expect(reply.statusCode).toBeLessThan(300)
    return reply.json()
  }
  const counts = async () => {
    const { queues, pools, packages, clusters } = await call('GET', '/_lakemock/worlds/p')
    return { queues, pools, packages, clusters }
  }
  const none = { total: 0, byState: {} }
  expect(await counts()).toEqual({
    queues: { total: 1, byState: { READY: 1 } },
    pools: none,
    packages: none,
    clusters: { ...none, dropped: 0 },
  })
  await call('POST', '/v1.0/p/queues', { queue_name: 'etl', cu_count: 16 })
  await call('PUT', '/v1.0/p/queues/etl/action', { action: 'restart' })
  const pool = { elastic_resource_pool_name: 'pool', max_cu: 64, min_cu: 64, cidr_in_vpc: '172.16.0.0/18' }
  await call('POST', '/v3/p/elastic-resource-pools', pool)
  await call('POST', '/v2.0/p/resources', { paths: ['obs://b/a.jar'], kind: 'jar', group: 'g', is_async: true })
  await call('POST', '/v2/p/clusters', clusterBody('etl'))
  expect(await counts()).toEqual({
    queues: { total: 2, byState: { READY: 1, RESTARTING: 1 } },
    pools: { total: 1, byState: { CREATING: 1 } },
    packages: { total: 1, byState: { UPLOADING: 1 } },
    clusters: { total: 1, byState: { starting: 1 }, dropped: 0 },
  })
  await emulator.close()
})
