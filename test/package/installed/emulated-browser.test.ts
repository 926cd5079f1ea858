/**
 * A linked package (`npm link`, workspaces) in the tests of a web page: Vitest then transforms its modules, and jsdom or happy-dom has
 * replaced URL, fetch and other globals. It installs Vitest and both from the registry; without a registry, nothing is tested.
 */
import { renameSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { installPacked } from './consumer.ts'

const consumer = await installPacked()
afterAll(() => consumer.remove())
const isInstalled = await consumer
  .run('npm', 'install', '--no-audit', '--no-fund', '--fetch-retries=0', 'vitest@4', 'jsdom@26', 'happy-dom@20')
  .then(
    () => true,
    () => false,
  )

const PAGE_TEST = `
import { pathToFileURL } from 'node:url'
import { expect, test, vi } from 'vitest'
import { createEmulator } from 'lakemock'

test('a page is emulated', () => {
  expect(navigator.userAgent).toMatch(/jsdom|HappyDOM/)
})

test('an emulator loads a file by its URL, serves, and is steered', async () => {
  const emulator = await createEmulator({ fixtures: ['default', new URL(pathToFileURL('own.json').href)] })
  const project = emulator.project('p')
  await project.stubs.add({ match: { code: /^x/ }, outcome: { text: 'y' } })
  expect((await project.stubs.list()).map(({ name }) => name)).toContain('own')
  // the fetch of the page
  expect((await fetch(emulator.url + '/v2.0/p/sessions')).status).toBe(200)
  vi.useFakeTimers()
  const session = { method: 'POST', url: '/v2.0/p/sessions', payload: { kind: 'spark', queue: 'q' } }
  expect((await emulator.inject(session)).statusCode).toBe(200)
  vi.useRealTimers()
  await project.journal.verify({ match: { operation: 'CreateSession' }, exactly: 1 })
  await emulator.close()
})
`

describe.runIf(isInstalled)('a linked installation', () => {
  const linked = join(consumer.folder, 'linked')
  consumer.write('own.json', '{"stubs": [{"name": "own", "match": {"code": "x"}, "outcome": {"text": "y"}}]}')
  consumer.write('page.test.js', PAGE_TEST)
  if (isInstalled) {
    renameSync(join(consumer.folder, 'node_modules/lakemock'), linked)
    symlinkSync(linked, join(consumer.folder, 'node_modules/lakemock'))
  }

  test.each(['jsdom', 'happy-dom'])('works under %s', async (environment) => {
    const printed = await consumer
      .run('npx', 'vitest', 'run', 'page.test.js', '--dir', '.', '--exclude', 'linked/**', '--environment', environment)
      .catch((error: { stdout: string }) => error.stdout)
    expect(printed).toContain('2 passed')
  })
})
