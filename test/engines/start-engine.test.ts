/** What only the engine gets that lakemock was started with. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { EngineProject } from './engine-project.ts'
import { FakeCoordinator } from './fake-coordinator.ts'

const open: { close(): Promise<void> }[] = []

afterEach(async () => {
  vi.unstubAllEnvs()
  for (const one of open.splice(0).reverse()) await one.close()
})

async function coordinator(): Promise<FakeCoordinator> {
  const made = await FakeCoordinator.start()
  open.push(made)
  // for the check when it is chosen
  made.play(made.page('FINISHED', undefined))
  return made
}

async function project(sqlEngine: string): Promise<EngineProject> {
  const started = await EngineProject.start(undefined, { sqlEngine })
  open.push(started)
  return started
}

test('the credentials of the environment go to the engine of the start, and to no other', async () => {
  vi.stubEnv('LAKEMOCK_ENGINE_USER', 'ann')
  vi.stubEnv('LAKEMOCK_ENGINE_TOKEN', 't0k')
  const [first, other] = [await coordinator(), await coordinator()]
  const one = await project(`presto://127.0.0.1:${first.port}/hive`)
  const { status } = await one.control('PATCH', '/settings', {
    engines: { sql: `presto://127.0.0.1:${other.port}/hive` },
  })
  expect(status).toBe(200)
  const sent = ({ requests }: FakeCoordinator) => new Set(requests.map(({ headers }) => headers.authorization))
  expect(sent(first)).toEqual(new Set(['Bearer t0k']))
  expect(sent(other)).toEqual(new Set([undefined]))
})

test.each([
  ['sql', `duckdb:${join(tmpdir(), 'lakemock-no-such')}`, /writes files on this machine, .*--sql-engine duckdb:/],
  ['spark', 'local', /runs code on this machine, .*--spark-engine local/],
])('a project cannot choose %s: %s', async (kind, address, message) => {
  const one = await project('off')
  const { status, body } = await one.control('PATCH', '/settings', { engines: { [kind]: address } })
  expect(status).toBe(400)
  expect(body.error.message).toMatch(message)
  expect((await one.control('GET', '/settings')).body.engines[kind]).toBe('off')
})

test.each(['sql', 'spark'])('false does not choose an engine: %s', async (kind) => {
  const one = await project('off')
  const { status, body } = await one.control('PATCH', '/settings', { engines: { [kind]: false } })
  expect(status).toBe(400)
  expect(body.error.message).toMatch(new RegExp(`engines.${kind} must be one of off, `))
})
