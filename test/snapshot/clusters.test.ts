import { afterAll, expect, test } from 'vitest'
import { type Project, Projects } from '../lives/api.ts'
import { clusterBody } from '../lives/cluster-body.ts'

const stubs = [
  { match: { clusterName: 'held' }, outcome: { hold: 'g' } },
  { match: { clusterName: 'fails' }, durations: { starting: '1m' }, outcome: { message: 'No resources.' } },
  { match: { clusterName: 'short' }, durations: { starting: 0, running: '10m' } },
]
const clusters = [
  { id: 'declared', name: 'declared' },
  { id: 'removed', name: 'removed' },
  { id: 'changed', name: 'changed' },
]
const projects = new Projects({ clock: 'manual', now: Date.UTC(2026, 0, 1), fixtures: { stubs, clusters } })
afterAll(() => projects.close())

/** A project with a cluster in every state that has something to come, and others. Returns the snapshot of it. */
async function furnished(project: Project): Promise<object> {
  const paths = { v1: `/v1.1/${project.id}`, v2: `/v2/${project.id}` }
  const create = async (name: string): Promise<string> =>
    (await project.ask('POST', `${paths.v2}/clusters`, clusterBody(name))).body.cluster_id
  await create('held')
  const [scaled, deleted] = [await create('scaled'), await create('deleted')]
  const step = { job_execution: { job_type: 'SparkSql', job_name: 'j', arguments: ['show tables'] } }
  await project.ask('POST', `${paths.v2}/run-job-flow`, { ...clusterBody('flow'), steps: [step] })
  await project.advance({ by: '1s' })
  await create('fails')
  await create('short')
  await create('starting')
  await project.ask('DELETE', `${paths.v1}/clusters/${deleted}`)
  const scaling = { parameters: { scale_type: 'scale_out', node_id: 'node_orderadd', instances: 2 } }
  await project.ask('PUT', `${paths.v1}/cluster_infos/${scaled}`, scaling)
  const tags = { action: 'create', tags: [{ key: 'a', value: 'b' }] }
  await project.ask('POST', `${paths.v1}/clusters/${scaled}/tags/action`, tags)
  await project.control('DELETE', '/clusters/removed')
  await project.control('PATCH', '/clusters/changed', { state: 'frozen' })
  return (await project.control('GET', '/snapshot')).body
}

async function everything(project: Project): Promise<unknown[]> {
  const { body: list } = await project.ask('GET', `/v1.1/${project.id}/cluster_infos?pageSize=100`)
  const { body: agenda } = await project.control('GET', '/agenda')
  const { body: known } = await project.control('GET', '/clusters')
  // the id of the project is the only difference
  return JSON.parse(JSON.stringify([list, agenda, known]).replaceAll(project.id, 'p'))
}

test('clusters of a world that is put back elsewhere have the same future', async () => {
  const [one, other] = [await projects.start(), await projects.start()]
  const snapshot = await furnished(one)
  const restored = await other.control('PUT', '/snapshot', snapshot)
  expect([restored.status, restored.body]).toEqual([200, { project_id: other.id, restored: true }])
  expect(await everything(other)).toEqual(await everything(one))
  const states = (await one.control('GET', '/clusters')).body.clusters.map(({ state }: { state: string }) => state)
  const reached = ['starting', 'running', 'scaling-out', 'terminating', 'frozen']
  expect([...new Set(states)].sort()).toEqual(reached.sort())
  for (const by of ['500ms', '30s', '1m', '20m']) {
    for (const project of [one, other]) await project.advance({ by })
    expect(await everything(other)).toEqual(await everything(one))
  }
  for (const project of [one, other]) await project.control('POST', '/gates/g/release')
  expect(await everything(other)).toEqual(await everything(one))
  expect((await other.control('GET', '/clusters/removed')).status).toBe(404)
})

test.each([
  ['a cluster that is listed twice', (s: Json) => s.clusters.known.push(s.clusters.known[0]), 'must be unique'],
  ['a change of an unknown cluster', (s: Json) => (s.agenda[0].row.cluster = 'none'), 'must name'],
  ['a change of a cluster that has none', (s: Json) => (s.agenda[0].row.cluster = 'changed'), 'has no next change'],
  ['an unknown state', (s: Json) => (s.clusters.known[0].steps[0].state = 'up'), 'must be one of'],
])('a snapshot with %s is refused', async (_what, spoil, message) => {
  const project = await projects.start()
  const snapshot = JSON.parse(JSON.stringify(await furnished(project)))
  spoil(snapshot)
  const { status, body } = await project.control('PUT', '/snapshot', snapshot)
  expect(status).toBe(400)
  expect(body.error.message).toContain(message)
})

// biome-ignore lint/suspicious/noExplicitAny: a document that the tests spoil
type Json = any
