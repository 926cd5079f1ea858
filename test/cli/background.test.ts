import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { afterAll, describe, expect, test } from 'vitest'
import { registered } from '../../src/cli/run-files.ts'
import { inProcess } from './in-process.ts'
import { begin, lakemock, startLakemock } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'lakemock-'))
let folders = 0
const used: string[] = []
/** A run folder for one test. */
const own = (): { LAKEMOCK_RUN_DIR: string } => {
  const dir = join(folder, `run-${folders++}`)
  used.push(dir)
  return { LAKEMOCK_RUN_DIR: dir }
}

afterAll(async () => {
  // instances of failed tests
  const left = used.filter((dir) => registered({ LAKEMOCK_RUN_DIR: dir }).length > 0)
  for (const dir of left) await lakemock(['stop', '--all'], { LAKEMOCK_RUN_DIR: dir })
  rmSync(folder, { recursive: true })
}, 60_000)

async function serving(
  answer: (path: string) => { status: number; body: object },
): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const { status, body } = answer(request.url ?? '')
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

describe('start --detach', () => {
  test('prints the URL alone once it is ready, and stop ends it', async () => {
    const env = own()
    const { code, stdout, stderr } = await lakemock(['start', '--detach', '--port', '0'], env)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\n$/)
    const url = stdout.trim()
    const health = (await (await fetch(`${url}/_lakemock/health`)).json()) as { instance: string }
    const [file = ''] = readdirSync(env.LAKEMOCK_RUN_DIR).filter((name) => name.endsWith('.json'))
    const run = JSON.parse(readFileSync(join(env.LAKEMOCK_RUN_DIR, file), 'utf8'))
    const folder = process.cwd()
    expect(run).toMatchObject({ url, port: Number(new URL(url).port), instance: health.instance, folder })
    expect(file).toBe(`${run.pid}.json`)
    expect(readFileSync(run.log, 'utf8')).toContain(`ready: ${url}`)

    // the only running instance is the default
    expect(await lakemock(['wait'], env)).toMatchObject({ code: 0, stdout: `${url} is ready\n` })
    const stopped = await lakemock(['stop'], env)
    expect(stopped).toEqual({ code: 0, stdout: `stopped ${url} (process ${run.pid})\n`, stderr: '' })
    await expect(fetch(`${url}/_lakemock/health`)).rejects.toThrow()
    expect(readdirSync(env.LAKEMOCK_RUN_DIR).filter((name) => name.endsWith('.json'))).toEqual([])
    expect(readFileSync(run.log, 'utf8')).toContain('"msg":"stopped"')
  })

  test('shows the last lines of its log if it does not start', async () => {
    const { url, server } = await serving(() => ({ status: 404, body: {} }))
    const log = join(folder, 'taken.log')
    writeFileSync(log, 'an earlier log\n')
    const args = ['start', '--detach', '--log-file', log, '--port', new URL(url).port]
    const { code, stdout, stderr } = await lakemock(args, own())
    server.close()
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(`the server did not start (exit code 1); the last lines of ${log}:`)
    expect(stderr).toContain('is taken: give another with --port')
    expect(stderr).not.toContain('an earlier log')
  })

  test('ends with 2 if an invalid setting is found only during the start', async () => {
    const args = ['start', '--detach', '--port', '0', '--tls-cert', 'no.pem', '--tls-key', 'no.pem']
    const { code, stderr } = await lakemock(args, own())
    expect(code).toBe(2)
    expect(stderr).toContain('--tls-cert: ENOENT')
  })
})

describe('start', () => {
  test('logs to --log-file, and is registered while it runs', async () => {
    const env = own()
    const log = join(folder, 'own.log')
    const running = begin(['start', '--port', '0', '--log-file', log], env)
    expect(await lakemock(['wait', '--url', await noted(env)], env)).toMatchObject({ code: 0 })
    expect(await running.stop()).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(readFileSync(log, 'utf8')).toContain('"msg":"stopped"')
    expect(readdirSync(env.LAKEMOCK_RUN_DIR)).toEqual([])
  })

  /** The URL of the instance, once it is registered. */
  async function noted({ LAKEMOCK_RUN_DIR: dir }: { LAKEMOCK_RUN_DIR: string }): Promise<string> {
    for (;;) {
      await new Promise(setImmediate)
      // it is written under another name first
      const [file] = existsSync(dir) ? readdirSync(dir).filter((name) => /^\d+\.json$/.test(name)) : []
      const text = file === undefined ? '' : readFileSync(join(dir, file), 'utf8')
      if (text.endsWith('\n')) return JSON.parse(text).url
    }
  }

  test('gives advice if its log cannot be created', async () => {
    const file = join(folder, 'no-folder')
    writeFileSync(file, '')
    const { code, stdout, stderr } = await inProcess(['start', '--detach'], { LAKEMOCK_RUN_DIR: join(file, 'below') })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(
      /^lakemock: cannot create the log \(ENOTDIR: .+\): set --log-file, or set LAKEMOCK_RUN_DIR to a writable folder/,
    )
  })

  test('runs without a run folder', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    const running = await startLakemock(['--log-level', 'debug'], { LAKEMOCK_RUN_DIR: join(file, 'below') })
    await running.said(/not noted in the run folder, lakemock stop will not find it: ENOTDIR/)
    expect((await running.stop()).code).toBe(0)
  })
})

describe('stop', () => {
  test('gives advice if no instance is running, and removes old run files', async () => {
    const env = own()
    mkdirSync(env.LAKEMOCK_RUN_DIR)
    // the highest possible process id is unused
    const stale = { pid: 4_194_303, url: 'http://127.0.0.1:1', port: 1, version: '0', started: '', instance: 'x' }
    writeFileSync(join(env.LAKEMOCK_RUN_DIR, '4194303.json'), JSON.stringify(stale))
    writeFileSync(join(env.LAKEMOCK_RUN_DIR, '1.json'), 'not JSON')
    const { code, stderr } = await inProcess(['stop'], env)
    expect(code).toBe(1)
    expect(stderr).toContain('no running instance found for this user')
    expect(stderr).toContain('lakemock start starts one')
    expect(readdirSync(env.LAKEMOCK_RUN_DIR)).toEqual([])
  })

  test.runIf(process.platform === 'linux')('removes the run file of a zombie process', async () => {
    const env = own()
    mkdirSync(env.LAKEMOCK_RUN_DIR)
    // the shell becomes a program that never waits for its child, and only then does the child end
    const parent = spawn('sh', ['-c', 'cat <&3 & echo $!; exec cat'], { stdio: ['pipe', 'pipe', 'ignore', 'pipe'] })
    const [line] = (await once(parent.stdout as Readable, 'data')) as [Buffer]
    const pid = Number(String(line))
    try {
      while (!readFileSync(`/proc/${parent.pid}/cmdline`, 'utf8').startsWith('cat\0')) await new Promise(setImmediate)
      parent.stdio[3]?.destroy()
      while (!/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) await new Promise(setImmediate)
      const run = { pid, url: 'http://127.0.0.1:1', port: 1, version: '0', started: '', instance: 'x' }
      writeFileSync(join(env.LAKEMOCK_RUN_DIR, `${pid}.json`), JSON.stringify(run))
      expect((await inProcess(['stop'], env)).stderr).toContain('no running instance found for this user')
      expect(readdirSync(env.LAKEMOCK_RUN_DIR)).toEqual([])
    } finally {
      parent.stdin?.end()
      await once(parent, 'exit')
    }
  })

  test('lists several instances, and selects one by its port or URL, or all', async () => {
    const env = own()
    const started = await Promise.all([startLakemock([], env), startLakemock([], env)])
    const [first, second] = started.map(({ url }) => url) as [string, string]
    const several = await inProcess(['stop'], env)
    expect(several.code).toBe(1)
    expect(several.stderr).toContain(
      'several instances are running: select one with --url or --port, or stop all with --all',
    )
    for (const url of [first, second]) expect(several.stderr).toContain(url)
    // no other command chooses one either
    expect((await inProcess(['wait'], env)).stderr).toContain('several instances are running: select one with --url')
    const unknown = await inProcess(['stop', '--port', '1'], env)
    expect(unknown.stderr).toContain('no running instance found for port 1; running are:')

    expect(await lakemock(['stop', '--url', `${first}/`], env)).toMatchObject({ code: 0 })
    expect((await started[0]?.end)?.code).toBe(0)
    expect((await inProcess(['wait'], env)).stdout).toBe(`${second} is ready\n`)
    expect(await inProcess(['stop', '--all'], env)).toMatchObject({ code: 0, stderr: '' })
    expect((await started[1]?.end)?.code).toBe(0)
  }, 60_000)

  test('does not stop a process that is not the registered instance', async () => {
    const env = own()
    mkdirSync(env.LAKEMOCK_RUN_DIR)
    const { url, server } = await serving(() => ({
      status: 200,
      body: { status: 'ok', version: '1', instance: 'other' },
    }))
    // this very process: a signal would end the tests
    const run = { pid: process.pid, url, port: 1, version: '1', started: '2026', instance: 'registered' }
    writeFileSync(join(env.LAKEMOCK_RUN_DIR, `${process.pid}.json`), JSON.stringify(run))
    const answering = await inProcess(['stop'], env)
    server.close()
    expect(answering.code).toBe(1)
    expect(answering.stderr).toContain(`process ${process.pid} was not stopped: ${url} is another instance`)
    const silent = await inProcess(['stop'], env)
    expect(silent.stderr).toContain(
      `process ${process.pid} was not stopped: ${url} does not reply (connection refused)`,
    )
    rmSync(env.LAKEMOCK_RUN_DIR, { recursive: true })
  })
})

describe('wait', () => {
  test('polls until the instance is ready', async () => {
    let requests = 0
    const { url, server } = await serving(() => {
      const ready = ++requests > 3
      return { status: ready ? 200 : 503, body: { ready } }
    })
    expect(await lakemock(['wait', '--url', url])).toMatchObject({ code: 0, stdout: `${url} is ready\n` })
    expect(requests).toBe(4)
    server.close()
  })

  test('fails if it is stopped', async () => {
    let arrived: (value?: unknown) => void = () => undefined
    const first = new Promise((resolve) => {
      arrived = resolve
    })
    const { url, server } = await serving(() => {
      arrived()
      return { status: 503, body: { ready: false } }
    })
    const waiting = begin(['wait', '--url', url])
    await first
    expect((await waiting.stop()).code).toBe(1)
    server.close()
  })

  test('reports the last state at the timeout', async () => {
    const { url, server } = await serving((path) =>
      path.startsWith('/_lakemock') ? { status: 503, body: { ready: false } } : { status: 404, body: {} },
    )
    const wait = (at: string) => inProcess(['wait', '--url', at, '--timeout', '0s'])
    const [unready, stranger] = [await wait(url), await wait(`${url}/other`)]
    server.close()
    expect(unready).toMatchObject({ code: 1, stdout: '' })
    expect(unready.stderr).toContain(`${url} was not ready within 0s: it is running, but not ready. lakemock doctor`)
    expect(stranger.stderr).toContain('the server is not a lakemock (HTTP status 404)')
    const closed = await inProcess(['wait', '--port', '1', '--timeout', '1ms'])
    expect(closed.code).toBe(1)
    expect(closed.stderr).toContain('connection refused')
  })

  test('accepts a self-signed certificate on this machine', async () => {
    const running = await startLakemock(['--tls'])
    const port = new URL(running.url).port
    expect(await inProcess(['wait', '--tls', '--port', port])).toMatchObject({ code: 0 })
    const plain = await inProcess(['wait', '--url', `http://127.0.0.1:${port}`, '--timeout', '0s'])
    expect(plain.code).toBe(1)
    await running.stop()
  })
})
