/** The commands send the control token, and it is in no output but that of `env`. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inProcess } from './in-process.ts'
import { lakemock, startLakemock } from './program.ts'

const TOKEN = 'tok3n-of-the-test'
const env = { LAKEMOCK_CONTROL_TOKEN: TOKEN }

let server: Awaited<ReturnType<typeof startLakemock>>
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lakemock-token-'))
  server = await startLakemock([], env)
})
afterAll(async () => {
  const { stdout, stderr } = await server.stop()
  rmSync(folder, { recursive: true, force: true })
  expect(stdout).toContain('controlToken (environment LAKEMOCK_CONTROL_TOKEN)')
  expect(stdout + stderr).not.toContain(TOKEN)
})

test('snapshot and doctor use the token of the environment', async () => {
  const file = join(folder, 'a.json')
  await fetch(`${server.url}/v2.0/p1/sessions`)
  const saved = await lakemock(['snapshot', 'save', file, '--project', 'p1', '--url', server.url], env)
  expect([saved.code, saved.stderr, existsSync(file)]).toEqual([0, '', true])
  const doctor = await lakemock(['doctor', '--url', server.url], env)
  expect(doctor.stdout).not.toContain('it stopped replying')
})

test('without it, snapshot says what is missing; with the flag, it works', async () => {
  const args = ['snapshot', 'save', '-', '--project', 'p1', '--url', server.url]
  const refused = await lakemock(args)
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('The control API needs its token')])
  expect((await lakemock([...args, '--control-token', TOKEN])).code).toBe(0)
})

test('wait and healthcheck need none', async () => {
  expect((await inProcess(['wait', '--url', server.url, '--timeout', '5s'])).code).toBe(0)
  const { port } = new URL(server.url)
  expect((await inProcess(['healthcheck', '--port', port])).code).toBe(0)
})

test('env prints it for the programs of this shell; --print-config masks it', async () => {
  const shell = await inProcess(['env', '--url', server.url], env)
  expect(shell.stdout).toContain(`export LAKEMOCK_CONTROL_TOKEN='${TOKEN}'`)
  expect((await inProcess(['env', '--url', server.url])).stdout).not.toContain('CONTROL_TOKEN')
  const config = await inProcess(['--print-config'], env)
  expect(JSON.parse(config.stdout).controlToken).toEqual({
    value: '***',
    source: 'environment LAKEMOCK_CONTROL_TOKEN',
  })
})

test.each([
  ['an empty one', ''],
  ['one with a space', 'a b'],
  ['one that no header can hold', 'tökén'],
])('%s is refused, and not repeated', async (_what, token) => {
  const { code, stderr } = await inProcess(['--control-token', token, '--port', '0'])
  expect([code, stderr]).toEqual([
    2,
    'lakemock: --control-token must be 1 to 256 printable ASCII characters without spaces\n',
  ])
})
