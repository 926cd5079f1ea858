import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import type { Check } from '../../src/cli/doctor/check.ts'
import { checkNode } from '../../src/cli/doctor/machine.ts'
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/index.ts'
import { inProcess } from './in-process.ts'
import { lakemock } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'lakemock-'))
const RUN = { LAKEMOCK_RUN_DIR: folder }
afterAll(() => rmSync(folder, { recursive: true }))

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function emulatorWith(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await createEmulator(options)
  closing.push(() => emulator.close())
  return emulator
}

async function portOf(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  closing.push(() => new Promise((resolve) => server.close(resolve)))
  return (server.address() as AddressInfo).port
}

async function doctor(args: readonly string[], env: Record<string, string> = {}) {
  const { code, stdout } = await inProcess(['doctor', ...args, '--json'], { ...RUN, ...env })
  const { ok, checks } = JSON.parse(stdout) as { ok: boolean; checks: Check[] }
  return { code, ok, checks }
}

const named = (checks: readonly Check[], name: string): Check | undefined => checks.find((check) => check.name === name)

describe('doctor', () => {
  test('passes every check of a working instance, as text and as JSON', async () => {
    const { url } = await emulatorWith()
    const endpoints = { HUAWEICLOUD_SDK_REGION_MRS_CN_NORTH_4: url, HUAWEICLOUD_SDK_PROJECT_ID: 'p1' }
    const { code, stdout } = await lakemock(['doctor', '--url', url], { ...RUN, ...endpoints })
    expect(code).toBe(0)
    expect(stdout).toContain(`ok    reachable: ${url} is a lakemock\n`)
    expect(stdout).toMatch(/\n0 failed, 0 warned, \d+ passed\n$/)
    const report = await doctor(['--url', url], endpoints)
    expect(report).toMatchObject({ code: 0, ok: true })
    expect(report.checks.map(({ state }) => state)).toEqual(report.checks.map(() => 'ok'))
    // the checks create no project
    expect(await (await fetch(`${url}/_lakemock/worlds`)).json()).toEqual({ worlds: [] })
  })

  test('reports an instance that cannot be reached, and lists running ones', async () => {
    const { code, stdout } = await inProcess(['doctor', '--url', 'http://127.0.0.1:1'], RUN)
    expect(code).toBe(1)
    expect(stdout).toContain(
      'fail  reachable: http://127.0.0.1:1: connection refused\n      -> lakemock start starts one',
    )
    const run = { pid: process.pid, url: 'http://127.0.0.1:9', port: 9, version: '1', started: '', instance: 'x' }
    const file = join(folder, `${process.pid}.json`)
    writeFileSync(file, JSON.stringify(run))
    const { checks } = await doctor(['--url', 'http://127.0.0.1:1'])
    rmSync(file)
    expect(named(checks, 'reachable')?.next).toBe('running on this machine: http://127.0.0.1:9; select one with --url')
  })

  test('reports a port that another program uses', async () => {
    const http = await portOf(
      createServer((_request, response) => response.writeHead(404, { server: 'nginx' }).end('nothing')),
    )
    const other = await doctor(['--port', String(http)])
    expect(other.code).toBe(1)
    expect(named(other.checks, 'reachable')).toMatchObject({
      state: 'fail',
      found: `the port is taken: the server at http://127.0.0.1:${http} is not a lakemock (HTTP status 404, server nginx)`,
      next: expect.stringContaining('lakemock start --port 0'),
    })
    const raw = await portOf(
      createTcpServer((socket) =>
        socket
          .on('error', () => undefined)
          .resume()
          .end('SSH-2.0-x\r\n'),
      ),
    )
    const noHttp = await doctor(['--port', String(raw)])
    expect(named(noHttp.checks, 'reachable')?.found).toBe(
      `the port is taken: the server at http://127.0.0.1:${raw} does not speak HTTP`,
    )
  })

  test('detects http instead of https, and the reverse', async () => {
    const [plain, secure] = [await emulatorWith(), await emulatorWith({ tls: true })]
    const [wrongSecure, wrongPlain] = [plain.url.replace('http:', 'https:'), secure.url.replace('https:', 'http:')]
    expect(named((await doctor(['--url', wrongSecure])).checks, 'reachable')).toMatchObject({
      state: 'fail',
      found: `${wrongSecure}: it speaks http, not https`,
      next: `use ${plain.url}`,
    })
    expect(named((await doctor(['--url', wrongPlain])).checks, 'reachable')).toMatchObject({
      state: 'fail',
      found: `${wrongPlain}: it speaks https, not http`,
      next: `use ${secure.url}`,
    })
    expect((await doctor(['--url', secure.url])).code).toBe(0)
  })

  test('checks each HUAWEICLOUD_SDK_ endpoint', async () => {
    const { url } = await emulatorWith()
    const { code, checks } = await doctor(['--url', url], {
      HUAWEICLOUD_SDK_REGION_MRS_CN_NORTH_4: url.replace('http://', ''),
      HUAWEICLOUD_SDK_REGION_DLI_CN_NORTH_4: `${url}/`,
      HUAWEICLOUD_SDK_REGION_IAM_CN_NORTH_4: `https://iam.cn-north-4.myhuaweicloud.com,${url.replace('127.0.0.1', 'localhost')}`,
      HUAWEICLOUD_SDK_REGION_MRS_EU_WEST_101: 'http://elsewhere:4580',
      HUAWEICLOUD_SDK_IAM_ENDPOINT: url.replace('http:', 'https:'),
    })
    expect(code).toBe(1)
    const about = (name: string) =>
      checks.filter((check) => check.name === `HUAWEICLOUD_SDK_${name}`).map(({ state, found }) => `${state} ${found}`)
    expect(about('REGION_MRS_CN_NORTH_4')).toEqual([
      `fail ${url.slice(7)} has no scheme: SDKs prepend https://, or fail`,
    ])
    expect(about('REGION_DLI_CN_NORTH_4')).toEqual([`warn ${url}/ ends with a slash: SDKs add another one`])
    expect(about('REGION_IAM_CN_NORTH_4')).toEqual([
      'fail https://iam.cn-north-4.myhuaweicloud.com is the real cloud',
      `ok ${url.replace('127.0.0.1', 'localhost')}`,
    ])
    expect(about('REGION_MRS_EU_WEST_101')).toEqual([`warn http://elsewhere:4580 is not the lakemock at ${url}`])
    expect(about('IAM_ENDPOINT')).toEqual([`fail ${url.replace('http:', 'https:')} has another scheme than ${url}`])
    const none = await doctor(['--url', url])
    expect(named(none.checks, 'sdk endpoints')).toMatchObject({ state: 'warn', next: expect.stringContaining(url) })
    expect(none.code).toBe(0)
  })

  test('checks key, project and proxy', async () => {
    const { url } = await emulatorWith()
    const first = await doctor(['--url', url], { HUAWEICLOUD_SDK_AK: 'a', http_proxy: 'http://proxy:1', no_proxy: 'x' })
    expect(named(first.checks, 'sdk key')).toMatchObject({ state: 'fail', found: expect.stringContaining('_SDK_SK') })
    expect(named(first.checks, 'sdk project')).toMatchObject({
      state: 'warn',
      found: expect.stringContaining('%7Bproject_id%7D'),
    })
    expect(named(first.checks, 'proxy')).toMatchObject({
      state: 'warn',
      found: 'http_proxy is set, and NO_PROXY does not contain 127.0.0.1: requests go to the proxy',
    })
    const second = await doctor(['--url', url], {
      HUAWEICLOUD_SDK_PROJECT_ID: '{project_id}',
      HTTP_PROXY: 'http://proxy:1',
      NO_PROXY: 'a, 127.0.0.1',
    })
    expect(named(second.checks, 'sdk project')).toMatchObject({ state: 'fail' })
    expect(named(second.checks, 'proxy')?.state).toBe('ok')
  })

  test('signs with the environment’s key if calls are verified', async () => {
    const { url } = await emulatorWith({ auth: 'verify' })
    const right = { HUAWEICLOUD_SDK_AK: 'LAKEMOCKACCESSKEY', HUAWEICLOUD_SDK_SK: 'lakemock-secret-key' }
    const auth = async (env: Record<string, string>) => named((await doctor(['--url', url], env)).checks, 'auth')
    expect(await auth({})).toMatchObject({ state: 'warn', next: 'eval "$(lakemock env)"' })
    expect(await auth(right)).toMatchObject({ state: 'ok', found: 'verify, and the key LAKEMOCKACCESSKEY is accepted' })
    expect(await auth({ ...right, HUAWEICLOUD_SDK_AK: 'UNKNOWN' })).toMatchObject({
      state: 'fail',
      found: expect.stringContaining('ak UNKNOWN not exist'),
      next: expect.stringContaining('declare it in auth.keys'),
    })
    expect(await auth({ ...right, HUAWEICLOUD_SDK_SK: 'wrong' })).toMatchObject({
      state: 'fail',
      found: expect.stringMatching(/verify aksk signature fail$/),
    })
  })

  test('reports a machine whose clock makes signatures invalid', async () => {
    const bodies: Record<string, object> = {
      '/_lakemock/health': { status: 'ok', version: '0.0.1' },
      '/_lakemock/ready': { ready: false },
      '/_lakemock/worlds': { worlds: [] },
    }
    let verifies = true
    const server = createServer(({ url = '' }, response) => {
      const status = (url.endsWith('/ready') && 503) || (url.endsWith('/projects') && verifies && 401) || 200
      response.writeHead(status, { date: 'Wed, 01 Jan 2020 00:00:00 GMT' }).end(JSON.stringify(bodies[url] ?? {}))
    })
    const port = String(await portOf(server))
    const refused = await doctor(['--port', port])
    expect(refused.code).toBe(1)
    expect(named(refused.checks, 'time')).toMatchObject({
      state: 'fail',
      found: expect.stringMatching(/^the clock of its machine is \d+ minutes behind this one: signatures are refused$/),
    })
    // together with other problems
    expect(named(refused.checks, 'version')).toMatchObject({ state: 'warn', found: expect.stringContaining('0.0.1') })
    expect(named(refused.checks, 'ready')?.state).toBe('fail')
    verifies = false
    expect(named((await doctor(['--port', port])).checks, 'time')?.state).toBe('warn')
  })

  test('reports the clocks of projects', async () => {
    const clockOf = async (options: EmulatorOptions) => {
      const { url } = await emulatorWith(options)
      expect((await fetch(`${url}/_lakemock/worlds/p1`)).status).toBe(200)
      return named((await doctor(['--url', url])).checks, 'clock of p1')
    }
    expect(await clockOf({ clock: 'manual', now: '2020-01-01T00:00:00Z' })).toMatchObject({
      state: 'warn',
      found:
        'manual, at 2020-01-01T00:00:00.000Z: no session starts and no statement ends until a test moves the clock',
    })
    expect(await clockOf({ clock: 'auto', now: '2020-01-01T00:00:00Z' })).toMatchObject({
      state: 'ok',
      found: expect.stringMatching(/^auto, at 2020-01-01T00:00:00.000Z, \d+ minutes behind this machine:/),
    })
    expect((await clockOf({}))?.found).toMatch(/^wall, at \S+Z$/)
  })

  test('reports active fault rules and statements without a stub', async () => {
    const emulator = await emulatorWith({
      clock: 'auto',
      fixtures: {
        stubs: [{ match: { code: 'never sent' }, outcome: { text: 'x' } }],
        faults: [{ name: 'slow', match: { operation: 'ShowSession' }, fault: { kind: 'latency', delay: '1ms' } }],
      },
    })
    const sql = { sql_type: 'presto', sql_content: 'select 1' }
    await emulator.inject({ method: 'POST', url: '/v2/p1/clusters/c1/sql-execution', payload: sql })
    const { code, checks } = await doctor(['--url', emulator.url])
    expect(code).toBe(0)
    expect(named(checks, 'faults of p1')).toMatchObject({
      state: 'warn',
      found: expect.stringContaining('slow (applied 0 times)'),
    })
    expect(named(checks, 'stubs of p1')).toMatchObject({
      state: 'warn',
      found: '1 statements matched no stub, the last "select 1"',
    })
  })

  test('reports invalid files and settings, and continues', async () => {
    const { url, port } = await emulatorWith()
    const bad = join(folder, 'bad.yaml')
    writeFileSync(bad, 'stubs: 3\n')
    const { code, checks } = await doctor(['--port', String(port), '--fixtures', bad])
    expect(code).toBe(1)
    expect(named(checks, 'fixtures')).toMatchObject({
      state: 'fail',
      found: `${bad}:1:8: stubs must be an array, not 3`,
    })
    expect(named(checks, 'reachable')).toMatchObject({ state: 'ok', found: `${url} is a lakemock` })
    const wrong = await doctor(['--url', url], { LAKEMOCK_DOCS: '1999' })
    expect(named(wrong.checks, 'settings')).toMatchObject({
      state: 'fail',
      found: expect.stringContaining('LAKEMOCK_DOCS'),
    })
    expect(named(wrong.checks, 'reachable')?.state).toBe('ok')
  })

  test('reports a Node.js that is too old', () => {
    expect(checkNode('20.19.0').state).toBe('ok')
    expect(checkNode('26.1.0').state).toBe('ok')
    expect(checkNode('20.18.3')).toMatchObject({ state: 'fail', found: 'version 20.18.3 is too old' })
    expect(checkNode('18.20.0').state).toBe('fail')
  })
})
