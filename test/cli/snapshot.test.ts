import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { inProcess } from './in-process.ts'
import { lakemock, run } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'lakemock-'))
const hasBash = spawnSync('bash', ['--version']).status === 0
let emulator: Emulator
let session: string

beforeAll(async () => {
  emulator = await createEmulator({ clock: 'manual', now: '2026-01-01T00:00:00Z' })
  const payload = { kind: 'spark', queue: 'q' }
  session = (await emulator.inject({ method: 'POST', url: '/v2.0/p1/sessions', payload })).json().id
})
afterAll(async () => {
  await emulator.close()
  rmSync(folder, { recursive: true })
})

const stateIn = async (project: string) =>
  (await emulator.inject({ method: 'GET', url: `/v2.0/${project}/sessions/${session}/state` })).json().state

test('saves a world and loads it into another project, or back into its own', async () => {
  const file = join(folder, 'world.json')
  const at = ['--url', emulator.url]
  const saved = await lakemock(['snapshot', 'save', file, '--project', 'p1', ...at])
  expect(saved).toEqual({ code: 0, stdout: `saved p1 to ${file}\n`, stderr: '' })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'lakemock-world', project_id: 'p1' })
  const copied = await inProcess(['snapshot', 'load', file, '--project', 'p2', ...at])
  expect(copied).toEqual({ code: 0, stdout: `loaded ${file} into p2\n`, stderr: '' })
  expect(await stateIn('p2')).toBe('starting')
  emulator.reset('p1')
  expect(await stateIn('p1')).toBeUndefined()
  expect((await inProcess(['snapshot', 'load', file, ...at])).stdout).toBe(`loaded ${file} into p1\n`)
  expect(await stateIn('p1')).toBe('starting')
})

test.runIf(hasBash)('works through a pipe', async () => {
  const script = 'node dist/cli.js snapshot save - --project p1 | node dist/cli.js snapshot load - --project p3'
  const { code, stdout } = await run('bash', ['-euo', 'pipefail', '-c', script], { LAKEMOCK_URL: emulator.url })
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'loaded standard input into p3\n' })
  expect(await stateIn('p3')).toBe('starting')
})

test.runIf(hasBash)('keeps the old file whole on a full disk', async () => {
  const full = mkdtempSync(join(folder, 'full-'))
  const file = join(full, 'world.json')
  writeFileSync(file, 'good')
  const save = `exec node dist/cli.js snapshot save '${file}' --project p1`
  // a limit of 1 KiB on the size of files fails in the middle of the text, as a full disk does
  const { code, stderr } = await run('bash', ['-c', `ulimit -f 1; ${save}`], { LAKEMOCK_URL: emulator.url })
  expect([code, stderr]).toEqual([1, expect.stringContaining(`cannot write ${file}: EFBIG`)])
  expect([readFileSync(file, 'utf8'), readdirSync(full)]).toEqual(['good', ['world.json']])
  expect((await run('bash', ['-c', save], { LAKEMOCK_URL: emulator.url })).code).toBe(0)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ project_id: 'p1' })
})

test('reports errors', async () => {
  const file = (name: string, text: string): string => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  const at = ['--url', emulator.url]
  const all = []
  for (const args of [
    ['snapshot', 'save', join(folder, 'no', 'folder.json'), '--project', 'p1', ...at],
    ['snapshot', 'save', '-', '--project', 'p11', ...at],
    ['snapshot', 'load', file('none.json', '{'), ...at],
    ['snapshot', 'load', file('other.json', '{}'), ...at],
    ['snapshot', 'load', file('new.json', '{"format": "lakemock-world", "version": 99, "project_id": "p1"}'), ...at],
    ['snapshot', 'save', '-', '--project', 'p1', '--url', 'http://127.0.0.1:1'],
  ]) {
    all.push(await inProcess(args))
  }
  expect(all.map(({ code, stdout }) => ({ code, stdout }))).toEqual(all.map(() => ({ code: 1, stdout: '' })))
  const [unwritable, typo, noJson, noId, version, refused] = all.map(({ stderr }) => stderr)
  expect(unwritable).toContain('cannot write')
  expect(typo).toContain(`${emulator.url} has no project p11 (did you mean "p1"?); its projects: p1`)
  expect((await emulator.inject({ method: 'GET', url: '/_lakemock/worlds' })).payload).not.toContain('p11')
  expect(noJson).toContain('cannot read a snapshot from')
  expect(noId).toContain('is not a snapshot: it has no project_id')
  expect(version).toContain('rejected it: version must be 2')
  expect(refused).toContain('connection refused; lakemock start starts an instance, and --url selects another one')
})
