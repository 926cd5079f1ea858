/** Elastic resource pools and packages that are there when a project begins. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import { mergeFixtures } from '../../src/fixture-files/fixtures.ts'
import { FixturesError } from '../../src/fixture-files/fixtures-error.ts'
import { parseFixtures } from '../../src/fixture-files/parse.ts'
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/index.ts'

const BORN = '2026-01-01T00:00:00.000Z'
const BORN_MS = Date.parse(BORN)
const YAML = `
queues: [{ name: q1, pool: pool1 }]
elasticPools:
  - { name: Pool1, minCu: 64, maxCu: 128, description: shared, owner: ada, tags: [{ key: k, value: v }], label: { spec: basic } }
  - { name: broken, state: FAILED, failReason: no addresses are left }
  - { name: plain }
resources:
  - { name: app.jar, path: 'obs://b/app.jar', owner: ada }
  - { name: a.py, kind: pyFile, group: etl, underlyingName: u_a.py }
  - { name: b.py, kind: pyFile, group: etl, state: FAILED }
`
const POOLS = '/v3/p/elastic-resource-pools'
const RESOURCES = '/v2.0/p/resources'

const open: Emulator[] = []
afterEach(async () => {
  for (const emulator of open.splice(0)) await emulator.close()
})

async function start(fixtures: NonNullable<EmulatorOptions['fixtures']>, options: EmulatorOptions = {}) {
  const emulator = await createEmulator({ listen: false, clock: 'manual', now: BORN, fixtures, ...options })
  open.push(emulator)
  const call = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH', url: string, payload?: object) => {
    const reply = await emulator.inject({
      ...{ method, url, headers: { 'content-type': 'application/json' } },
      ...(payload !== undefined && { payload }),
    })
    return reply.body === '' ? undefined : reply.json()
  }
  return { emulator, call, project: emulator.project('p') }
}

/** The path of a file with the text, which ends with the test. */
function fileOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'lakemock-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'mine.yaml')
  writeFileSync(file, text)
  return file
}

test.each([
  ['a file', () => fileOf(YAML)],
  [
    'an object',
    () => ({
      queues: [{ name: 'q1', pool: 'pool1' }],
      elasticPools: [
        {
          ...{ name: 'Pool1', minCu: 64, maxCu: 128, description: 'shared', owner: 'ada' },
          ...{ tags: [{ key: 'k', value: 'v' }], label: { spec: 'basic' } },
        },
        { name: 'broken', state: 'FAILED', failReason: 'no addresses are left' },
        { name: 'plain' },
      ],
      resources: [
        { name: 'app.jar', path: 'obs://b/app.jar', owner: 'ada' },
        { name: 'a.py', kind: 'pyFile', group: 'etl', underlyingName: 'u_a.py' },
        { name: 'b.py', kind: 'pyFile', group: 'etl', state: 'FAILED' },
      ],
    }),
  ],
])('are what %s says', async (_from, fixtures) => {
  const { call, project } = await start(fixtures())
  const { count, elastic_resource_pools: pools } = await call('GET', POOLS)
  expect(count).toBe(3)
  const times = { create_time: BORN_MS, update_time: BORN_MS }
  expect(pools).toMatchObject([
    {
      ...{ elastic_resource_pool_name: 'pool1', id: 1, status: 'AVAILABLE', fail_reason: '', owner: 'ada', ...times },
      ...{ min_cu: 64, max_cu: 128, current_cu: 64, actual_cu: 64, cidr_in_vpc: '172.16.0.0/12', charging_mode: 1 },
      ...{ description: 'shared', label: { spec: 'basic' }, queues: ['q1'], enterprise_project_id: '0' },
    },
    {
      elastic_resource_pool_name: 'broken',
      id: 2,
      status: 'FAILED',
      fail_reason: 'no addresses are left',
      current_cu: 0,
    },
    { elastic_resource_pool_name: 'plain', id: 3, status: 'AVAILABLE', min_cu: 64, max_cu: 64, current_cu: 64 },
  ])
  expect((await call('GET', `${POOLS}?tags=k%3Dv`)).count).toBe(1)

  const { total, resources, groups } = await call('GET', RESOURCES)
  expect(total).toBe(3)
  expect(resources).toEqual([
    {
      ...{ resource_name: 'app.jar', resource_type: 'jar', status: 'READY', underlying_name: 'app.jar', owner: 'ada' },
      ...times,
    },
  ])
  expect(groups).toMatchObject([
    {
      ...{ group_name: 'etl', status: 'FAILED', resources: ['a.py', 'b.py'], is_async: false, ...times },
      details: [
        { resource_name: 'a.py', resource_type: 'pyFile', status: 'READY', underlying_name: 'u_a.py' },
        { resource_name: 'b.py', status: 'FAILED' },
      ],
    },
  ])
  const [pool] = await project.elasticPools.list()
  expect(pool).toMatchObject({
    answeredBy: 'declared',
    history: [{ state: 'AVAILABLE', at: BORN }],
  })
})

test('live on as created ones do: sizes change, stubs decide about that, and deletes last until a reset', async () => {
  const stubs = [{ match: { pool: 'pool1' }, durations: { SCALING: '1h' } }]
  const { call, project } = await start([YAML, { stubs }].map((one) => (typeof one === 'string' ? fileOf(one) : one)))
  const statusOf = async (name: string) =>
    (await call('GET', `${POOLS}?name=${name}`)).elastic_resource_pools[0]?.status
  expect((await project.stubs.list())[0]).toMatchObject({ applied: 0 })
  await call('PUT', `${POOLS}/pool1`, { max_cu: 64, min_cu: 64 })
  await project.clock.advance('59m')
  expect(await statusOf('pool1')).toBe('SCALING')
  await project.clock.advance('1m')
  expect(await statusOf('pool1')).toBe('AVAILABLE')
  expect((await project.elasticPools.list())[0]?.answeredBy).toBe('options-2#1')

  expect(await call('DELETE', `${POOLS}/broken`)).toEqual({ is_success: true, message: '' })
  expect(await call('DELETE', `${RESOURCES}/app.jar`)).toEqual({})
  expect(await call('GET', `${RESOURCES}/app.jar`)).toMatchObject({ error_code: 'DLI.0023' })
  // another one counts on
  await call('POST', POOLS, { elastic_resource_pool_name: 'new', min_cu: 64, max_cu: 64 })
  expect((await call('GET', `${POOLS}?name=new`)).elastic_resource_pools).toMatchObject([{ id: 4, status: 'CREATING' }])

  await project.reset()
  expect([await statusOf('broken'), await statusOf('new')]).toEqual(['FAILED', undefined])
  expect(await call('GET', `${RESOURCES}/app.jar`)).toMatchObject({ status: 'READY' })
  // a world with only declared things may go back in time, and they were there then
  await call('PATCH', '/_lakemock/worlds/p/clock', { now: '2025-01-01T00:00:00Z' })
  expect(await call('GET', `${RESOURCES}/app.jar`)).toMatchObject({ create_time: Date.parse('2025-01-01') })
})

test('are in a snapshot as they were, and a restored project has no others', async () => {
  const { call, project } = await start(fileOf(YAML))
  await call('DELETE', `${POOLS}/broken`)
  await call('DELETE', `${RESOURCES}/app.jar`)
  const lists = async () => [await call('GET', POOLS), await call('GET', RESOURCES)]
  const before = await lists()
  const snapshot = await project.snapshot()
  await project.reset()
  expect(await lists()).not.toEqual(before)
  await project.restore(snapshot)
  expect(await lists()).toEqual(before)
})

test('may be more than the limits allow, also in a snapshot; then no other can be added', async () => {
  const limits = { limitsElasticPools: 2, limitsResources: 3 }
  const { call, project } = await start(fileOf(YAML), limits)
  expect((await call('GET', POOLS)).count).toBe(3)
  const more = { elastic_resource_pool_name: 'new', min_cu: 64, max_cu: 64 }
  expect(await call('POST', POOLS, more)).toMatchObject({ error_code: 'DLI.1028' })
  expect(await call('POST', RESOURCES, { paths: ['obs://b/new.jar'], kind: 'jar' })).toMatchObject({
    error_code: 'DLI.1028',
  })
  await project.restore(await project.snapshot())
  expect((await call('GET', POOLS)).count).toBe(3)
})

test.each([
  ['elasticPool: []', 'unknown field "elasticPool" (did you mean "elasticPools"?)'],
  ['resource: []', 'unknown field "resource" (did you mean "resources"?)'],
  ['elasticPools: [{ name: a, minCU: 64 }]', 'unknown field "elasticPools.0.minCU" (did you mean "minCu"?)'],
  ['elasticPools: [{ minCu: 64 }]', 'name'],
  ['elasticPools: [{ name: a, state: AVAILABEL }]', 'AVAILABLE'],
  ['elasticPools: [{ name: a, state: CREATING }]', 'AVAILABLE'],
  ['elasticPools: [{ name: a, minCu: 128, maxCu: 64 }]', 'must be minCu (128) or more, not 64'],
  ['elasticPools: [{ name: a, failReason: why }]', 'needs state: FAILED'],
  ['resources: [{ name: a, kind: jarr }]', 'jar'],
  ['resources: [{ name: a, knid: jar }]', 'unknown field "resources.0.knid" (did you mean "kind"?)'],
  ['resources: [{ kind: jar }]', 'name'],
])('%s is refused', (text, message) => {
  try {
    parseFixtures(text, 'mine.yaml')
  } catch (error) {
    if (!(error instanceof FixturesError)) throw error
    expect(error.errors.map((one) => one.message).join()).toContain(message)
    expect(error.errors[0]).toMatchObject({ file: 'mine.yaml', line: 1 })
    return
  }
  expect.fail('the file was accepted')
})

test('of several files, the last says what one of a name is', () => {
  const merged = mergeFixtures([
    parseFixtures(
      'elasticPools: [{ name: A, minCu: 64 }, { name: b }]\nresources: [{ name: x }, { name: x, group: g }]',
      'a.yaml',
    ),
    parseFixtures('elasticPools: [{ name: a, minCu: 96 }]\nresources: [{ name: x, kind: file }]', 'b.yaml'),
  ])
  expect(merged.elasticPools).toEqual([{ name: 'a', minCu: 96 }, { name: 'b' }])
  expect(merged.resources).toEqual([
    { name: 'x', kind: 'file' },
    { name: 'x', group: 'g' },
  ])
})
