/** What is possible only in the process of an emulator, and the error if it is not possible. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { LakemockError } from '../../src/client.ts'
import { createEmulator } from '../../src/index.ts'

test('takes a file by its URL, and a time as a Date', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lakemock-'))
  const file = pathToFileURL(join(folder, 'mine.yaml'))
  writeFileSync(file, 'stubs:\n  - { name: from-a-file, match: { code: a } }\n')
  const emulator = await createEmulator({ listen: false, fixtures: file, clock: 'manual', now: new Date(1_000) })
  rmSync(folder, { recursive: true })
  const project = emulator.project()
  expect((await project.stubs.list()).map(({ name }) => name)).toEqual(['from-a-file'])
  expect(await project.clock.show()).toMatchObject({ nowMs: 1_000 })
  await emulator.close()
})

test.each([null, 'default', 7, ['default']])('says what options are if it gets %j', async (given) => {
  await expect(createEmulator(given as never)).rejects.toThrow('options must be an object of settings')
})

test.each<[Record<string, unknown>, string]>([
  [{ toString: 1 }, 'toString is not a setting'],
  [{ constructor: {} }, 'constructor is not a setting'],
  [{ clock: 'Manual' }, 'clock must be one of wall, manual, auto, not "Manual" (did you mean "manual"?)'],
  [{ port: Number.NaN }, 'port must be a whole number from 0 to 65535, not NaN'],
  [{ port: 5n }, 'port must be a whole number from 0 to 65535, not 5'],
  [{ clock: () => 'wall' }, 'clock must be one of wall, manual, auto, not a function'],
  [{ now: new Date('soon') }, 'now must be a time in ISO 8601 with its zone'],
  [{ fixtures: null }, 'fixtures must be the name of a file, a URL, an object, or an array of these, not null'],
  [{ fixtures: ['default', 7] }, 'or an array of these, not 7'],
  [{ fixtures: new Map() }, 'the value is a Map: JSON cannot express it'],
  [{ fixtures: { stubs: [{ match: { code: 'a' }, durations: { running: Number.NaN } }] } }, 'running is NaN'],
])('refuses %o', async (given, message) => {
  await expect(createEmulator({ listen: false, ...given } as never)).rejects.toThrow(message)
})

test('says which option to change if its port is taken', async () => {
  const emulator = await createEmulator()
  await expect(createEmulator({ port: emulator.port })).rejects.toMatchObject({
    code: 'EADDRINUSE',
    message: `port ${emulator.port} of 127.0.0.1 is taken: give another with port, or 0 for any free one`,
  })
  await emulator.close()
})

test('says that it is closed, whichever method is called', async () => {
  const emulator = await createEmulator({ listen: false })
  const project = emulator.project()
  await Promise.all([emulator.close(), emulator.close()])
  const closed = { name: 'LakemockError', code: 'unreachable', message: 'This lakemock is closed: create another one.' }
  await expect(emulator.inject({ method: 'GET', url: '/_lakemock/health' })).rejects.toMatchObject(closed)
  await expect(project.show()).rejects.toMatchObject(closed)
  await expect(emulator.health()).rejects.toMatchObject(closed)
})

test('refuses to reset what can be no project, as over HTTP', async () => {
  const emulator = await createEmulator({ listen: false })
  await expect(emulator.reset('a/b')).rejects.toBeInstanceOf(LakemockError)
  await expect(emulator.reset('a/b')).rejects.toMatchObject({ code: 'invalid', field: 'project_id' })
  await emulator.close()
})
