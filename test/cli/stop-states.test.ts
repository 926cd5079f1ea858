/** SIGTERM and SIGINT end a server in every state of its connections, its log and its start. */
import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { HANDSHAKE_MS } from '../../src/http/server.ts'
import { RawConnection } from '../http/raw-exchange.ts'
import { root } from '../readme/blocks.ts'
import { allRuns } from '../runs.ts'
import { lakemock } from './program.ts'
import { closeClients, type State, states } from './stop-states.ts'

/**
 * A stop that takes longer fails. Much more than what is promised, because machines that run tests are busy; less than the shortest time
 * after which the server gives up a connection anyway.
 */
const HARD_LIMIT_MS = HANDSHAKE_MS - 500

let folder: string
const children: ChildProcess[] = []
const measured: string[] = []
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lakemock-stop-'))
})
afterEach(() => {
  closeClients()
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(() => {
  rmSync(folder, { recursive: true })
  process.stdout.write(`time from the signal to the end:\n${measured.map((line) => `  ${line}\n`).join('')}`)
})

interface Started {
  readonly child: ChildProcess
  readonly port: number
  readonly stderr: () => string
}

const env = (): NodeJS.ProcessEnv => ({ PATH: process.env.PATH, LAKEMOCK_RUN_DIR: join(folder, 'run') })

function launch(args: readonly string[], stdio: StdioOptions): ChildProcess {
  const child = spawn(process.execPath, ['dist/cli.js', ...args], { cwd: root, env: env(), stdio })
  children.push(child)
  return child
}

async function start(
  args: readonly string[],
  stdout: 'pipe' | number,
  stderr: 'pipe' | number = 'pipe',
): Promise<Started> {
  const child = launch(['--port', '0', ...args], ['ignore', stdout, stderr, 'ipc'])
  let text = ''
  child.stderr?.on('data', (data) => {
    text += data
  })
  const [{ url }] = (await once(child, 'message')) as [{ url: string }]
  return { child, port: Number(new URL(url).port), stderr: () => text }
}

/** Sends a signal; returns the exit code. */
async function stop(name: string, child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  const ended = once(child, 'exit')
  const beginMs = performance.now()
  child.kill(signal)
  const late = setTimeout(() => child.kill('SIGKILL'), HARD_LIMIT_MS)
  const [code] = (await ended) as [number | null]
  clearTimeout(late)
  measured.push(`${Math.round(performance.now() - beginMs)} ms  ${signal}  ${name}`)
  return code
}

const logFile = (): string => join(folder, 'log')

/** Each state alone in CI; else those of a server with the same flags at once, because each start takes time. */
function cases(): { readonly args: readonly string[]; readonly together: readonly State[] }[] {
  if (allRuns) return states.map((state) => ({ args: state.args ?? [], together: [state] }))
  const byFlags = new Map<string, State[]>()
  for (const state of states) {
    const flags = (state.args ?? []).join(' ')
    byFlags.set(flags, [...(byFlags.get(flags) ?? []), state])
  }
  return [...byFlags.values()].map((together) => ({ args: together[0]?.args ?? [], together }))
}

describe('a signal ends a server that has', () => {
  // one signal is handled like the other
  const named = cases().map((one, index) => ({
    ...one,
    name: one.together.map(({ name }) => name).join(', '),
    signal: index % 4 === 0 ? ('SIGINT' as const) : ('SIGTERM' as const),
  }))
  test.each(named)('$name: $signal', async ({ name, args, together, signal }) => {
    const { child, port, stderr } = await start(['--log-file', logFile(), ...args], 'pipe')
    for (const [index, { prepare }] of together.entries()) await prepare(port, `p${index}`)
    expect(await stop(name, child, signal)).toBe(0)
    expect(readFileSync(logFile(), 'utf8').trimEnd()).toMatch(/"msg":"stopped"\}$/)
    // no line is lost: nor that of a request whose connection is cut
    expect(stderr()).toBe('')
    expect(readdirSync(join(folder, 'run'))).toEqual([])
  })
})

/** Makes a server write a number of long log lines. */
async function fillLog(port: number, count: number): Promise<void> {
  const project = 'p'.repeat(64)
  const client = new RawConnection(port)
  const get = `GET /v2.0/${project}/sessions HTTP/1.1\r\nHost: 127.0.0.1\r\n`
  client.socket.write(`${`${get}\r\n`.repeat(count - 1)}${get}Connection: close\r\n\r\n`)
  await client.until(/connection: close/i)
}

describe.runIf(existsSync('/dev/full'))('a server goes on, says once that lines are dropped, and ends, with', () => {
  const reports = (text: string): string[] => text.split('\n').filter((line) => line.includes('log lines'))

  test('a standard output that is not read', async () => {
    // about 250 bytes a line: some of them are in the pipe, and 1 MiB is in memory
    const { child, port, stderr } = await start([], 'pipe')
    await fillLog(port, 8000)
    expect(await stop('a standard output that is not read', child)).toBe(0)
    expect(reports(stderr())).toEqual([
      'lakemock: the log cannot be written to standard output (it is not read): log lines that do not fit into 1024 KiB are dropped',
      expect.stringMatching(/^lakemock: \d+ log lines were dropped, and the last log lines could not be written$/),
    ])
  })

  test('an output that is not read: lakemock stop finds it', async () => {
    const { child, port } = await start([], 'pipe')
    await fillLog(port, 3000)
    const { code } = await lakemock(['stop', '--port', String(port)], { LAKEMOCK_RUN_DIR: join(folder, 'run') })
    expect(code).toBe(0)
    expect(child.exitCode ?? (await once(child, 'exit'))[0]).toBe(0)
  })

  test('a standard output whose reader leaves', async () => {
    const { child, port, stderr } = await start([], 'pipe')
    child.stdout?.destroy()
    await fillLog(port, 200)
    expect(await stop('a standard output whose reader leaves', child)).toBe(0)
    expect(reports(stderr())).toEqual([
      expect.stringMatching(
        /^lakemock: the log cannot be written to standard output \(EPIPE.*\): log lines are dropped$/,
      ),
      expect.stringMatching(/^lakemock: \d+ log lines were dropped$/),
    ])
  })

  test.each(['standard output', 'a log file'])('a full disk under %s', async (what) => {
    const full = openSync('/dev/full', 'w')
    const args = what === 'a log file' ? ['--log-file', '/dev/full'] : []
    const { child, port, stderr } = await start(args, what === 'a log file' ? 'pipe' : full)
    closeSync(full)
    await fillLog(port, 200)
    expect(await stop(`a full disk under ${what}`, child)).toBe(0)
    expect(reports(stderr())).toEqual([
      expect.stringMatching(/ENOSPC.*log lines that do not fit into 1024 KiB are dropped$/),
      expect.stringMatching(/the last log lines could not be written$/),
    ])
  })

  test.each(['full', 'closed', 'not read'])('a standard error that is %s, too', async (what) => {
    const full = openSync('/dev/full', 'w')
    const { child, port } = await start([], full, what === 'full' ? full : 'pipe')
    closeSync(full)
    if (what === 'closed') child.stderr?.destroy()
    if (what === 'not read') child.stderr?.pause()
    await fillLog(port, 200)
    expect(await stop(`a full standard output, and a standard error that is ${what}`, child)).toBe(0)
  })
})

describe('a signal', () => {
  test('during the start, before the server listens', async () => {
    const log = join(folder, 'start')
    const child = launch(['--port', '0', '--tls', '--log-file', log], 'ignore')
    while (!existsSync(log)) await new Promise(setImmediate)
    expect(await stop('during the start', child)).toBe(0)
  })

  test('that comes again changes nothing', async () => {
    const { child, port } = await start(['--log-file', logFile()], 'pipe')
    await states.find(({ name }) => name === 'a reply that never comes')?.prepare(port, 'p')
    child.kill('SIGINT')
    expect(await stop('a second signal', child)).toBe(0)
  })
})

describe('a recorder ends with', () => {
  test.each(['no reply of the upstream', 'half a request', 'an idle connection'])('%s', async (what) => {
    const upstream = createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1')
    await once(upstream, 'listening')
    const address = upstream.address()
    const port = typeof address === 'object' ? address?.port : 0
    const out = join(folder, what)
    const child = launch(
      ['record', '--upstream', `http://127.0.0.1:${port}`, '--port', '0', '--out', out],
      ['ignore', 'pipe', 'pipe'],
    )
    let text = ''
    child.stdout?.on('data', (data) => {
      text += data
    })
    while (!/recording: http:\S+/.test(text)) await once(child.stdout ?? child, 'data')
    const url = /recording: (http:\S+)/.exec(text)?.[1] ?? ''
    if (what === 'no reply of the upstream') {
      const reached = once(upstream, 'connection')
      fetch(`${url}/v2.0/p/sessions`).catch(() => undefined)
      await reached
    } else {
      const name = what === 'half a request' ? 'half a request line' : 'a connection without a request'
      await states.find((state) => state.name === name)?.prepare(Number(new URL(url).port), 'p')
    }
    expect(await stop(`a recorder with ${what}`, child)).toBe(0)
    upstream.close()
    const stored = readFileSync(join(out, 'exchanges.jsonl'), 'utf8')
    expect(stored.trim() === '' ? [] : stored.trim().split('\n')).toHaveLength(
      what === 'no reply of the upstream' ? 1 : 0,
    )
    expect(existsSync(join(out, 'fixtures.yaml'))).toBe(true)
  })
})
