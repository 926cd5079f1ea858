/** Several instances of one user: the one that was started from this folder is used. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { chooseRun } from '../../src/cli/choose-run.ts'
import { type RunFile, register } from '../../src/cli/run-files.ts'
import { inProcess } from './in-process.ts'

const HERE = process.cwd()
const run = (number: number, folder?: string): RunFile => ({
  // both of them are alive
  pid: number === 1 ? process.pid : process.ppid,
  url: `http://127.0.0.1:${number}`,
  port: number,
  version: '1',
  started: `2026-01-0${number}`,
  instance: String(number),
  ...(folder === undefined ? {} : { folder }),
})

test.each([
  ['the only one, whatever its folder', [run(1, '/other')], 1],
  ['the one of this folder', [run(1, '/other'), run(2, HERE)], 2],
  ['none of other folders', [run(1, '/other'), run(2)], undefined],
  ['none of several of this folder', [run(1, HERE), run(2, HERE)], undefined],
  ['none of a folder around this one', [run(1, join(HERE, '..')), run(2, '/other')], undefined],
])('%s is chosen', (_what, running, port) => {
  expect(chooseRun(running)?.port).toBe(port)
})

describe('a command', () => {
  let folder: string
  let env: { LAKEMOCK_RUN_DIR: string }
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lakemock-run-'))
    env = { LAKEMOCK_RUN_DIR: join(folder, 'run') }
    register(run(1, '/elsewhere'), env)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  // no server replies at these URLs: each command says which one it has tried
  const commands: [command: string, args: string[], used: string][] = [
    ['wait', ['--timeout', '0s'], 'http://127.0.0.1:2 was not ready'],
    ['env', ['--shell', 'dotenv'], 'http://127.0.0.1:2'],
    ['doctor', [], 'http://127.0.0.1:2: connection refused'],
    ['snapshot', ['save', '-', '--project', 'p'], 'http://127.0.0.1:2'],
    ['stop', [], 'was not stopped: http://127.0.0.1:2 does not reply'],
  ]
  test.each(commands)('%s uses the instance of this folder', async (name, args, used) => {
    register(run(2, HERE), env)
    const { stdout, stderr } = await inProcess([name, ...args], env)
    expect(stdout + stderr).toMatch(used)
    // doctor also lists all of them
    expect(stdout + stderr).not.toMatch(/127\.0\.0\.1:1(?!,)/)
  })

  test.each(commands)('%s lists the instances with their folders if that does not decide', async (name, args) => {
    register(run(2, '/another'), env)
    const { code, stdout, stderr } = await inProcess([name, ...args], env)
    expect(code).not.toBe(0)
    const text = stdout + stderr
    expect(text).toMatch(/several instances are running: select one with --url/)
    expect(text).toContain(`http://127.0.0.1:1 (process ${process.pid}, since 2026-01-01, started from /elsewhere)`)
    expect(text).toContain(`http://127.0.0.1:2 (process ${process.ppid}, since 2026-01-02, started from /another)`)
  })

  test('says which ones are of this folder', async () => {
    rmSync(env.LAKEMOCK_RUN_DIR, { recursive: true })
    register(run(1, HERE), env)
    register(run(2, HERE), env)
    const { code, stderr } = await inProcess(['wait'], env)
    expect(code).toBe(2)
    expect(stderr.split('started from').slice(1)).toEqual([
      expect.stringContaining(`${HERE}, which is this folder)`),
      expect.stringContaining(`${HERE}, which is this folder)`),
    ])
  })
})
