/** Python's clients, unmodified, against a lakemock that listens. Each test function of python/*.py is a test here. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/index.ts'
import { ensurePython, mustHavePython, pythonMissing, type Ran, run } from './python-env.ts'

const folder = fileURLToPath(new URL('python', import.meta.url))

/** A look at a resource moves it on to its next state, so that nobody sleeps. */
const common: EmulatorOptions = { fixtures: 'default', clock: 'auto' }

/** The lakemock that each file is run against. */
const emulators: Record<string, EmulatorOptions> = {
  'test_livy.py': common,
  'test_mrs_sdk.py': {
    ...common,
    fixtures: [
      'default',
      {
        auth: {
          mode: 'verify',
          keys: [
            { access: 'CLIENTTESTACCESSKEY1', secret: 'the-secret-of-client-tests' },
            {
              access: 'CLIENTTESTTEMPORARY1',
              secret: 'the-secret-of-an-hour',
              securityToken: 'a-token-that-goes-with-the-temporary-key',
            },
          ],
        },
        projects: [{ id: '0c1ae7f2d5c84b6f9e3a4d7b8c6f5e21', name: 'cn-north-4' }],
      },
    ],
  },
  'test_tls.py': { ...common, tls: true },
  'test_token.py': {
    ...common,
    fixtures: [
      'default',
      { auth: { mode: 'verify', users: [{ domain: 'testers', name: 'tester', password: 'a password for tests' }] } },
    ],
  },
}

/** It leaves nothing behind in the folder, and says where it hangs. */
const pytest = '-m pytest -q --tb=short -p no:cacheprovider -o faulthandler_timeout=60'.split(' ')

/** A line that conftest.py writes: how one test ended, once for each set of its parameters. */
interface Outcome {
  readonly test: string
  readonly outcome: 'passed' | 'failed' | 'skipped'
  readonly text: string
}

const files = readdirSync(folder)
  .filter((file) => /^test_.*\.py$/.test(file))
  .sort()
const missing = pythonMissing()

if (missing !== undefined)
  process.stderr.write(`Python clients are ${mustHavePython ? 'missing' : 'skipped'}: ${missing}\n`)

it.skipIf(missing !== undefined && !mustHavePython)('finds a Python to run the clients with', () => {
  expect(missing).toBeUndefined()
})

it('has a lakemock for each file', () => {
  expect(files).toEqual(Object.keys(emulators).sort())
})

describe.skipIf(missing !== undefined).each(files)('%s', (file) => {
  const names = testsIn(file)
  const outcomes = new Map<string, Outcome[]>()
  let emulator: Emulator
  let ran: Ran

  beforeAll(async () => {
    const python = await ensurePython()
    emulator = await createEmulator({ host: '127.0.0.1', port: 0, ...emulators[file] })
    const scratch = mkdtempSync(join(tmpdir(), 'lakemock-clients-'))
    try {
      const report = join(scratch, 'outcomes.jsonl')
      // the emulator is in this process, so nothing here may block while pytest runs
      ran = await run(python, [...pytest, '--outcomes', report, file], {
        cwd: folder,
        env: { LAKEMOCK_URL: emulator.url, LAKEMOCK_PROJECT_ID: 'clients' },
      })
      for (const outcome of read(report)) {
        const test = outcome.test.replace(/\[.*$/s, '')
        outcomes.set(test, [...(outcomes.get(test) ?? []), outcome])
      }
    } finally {
      rmSync(scratch, { recursive: true, force: true })
    }
  }, 10 * 60_000)

  afterAll(async () => {
    await emulator?.close()
  })

  it('runs every test that stands in it', () => {
    expect([...outcomes.keys()].sort(), ran.stdout + ran.stderr).toEqual([...names].sort())
    expect(names.length).toBeGreaterThan(0)
  })

  it.each(names)('%s', (name) => {
    const ends = outcomes.get(name)
    if (ends === undefined) throw new Error(`pytest did not run it\n${ran.stdout}${ran.stderr}`)
    for (const { outcome, text } of ends) if (outcome !== 'passed') throw new Error(`${outcome}\n${text}`)
  })
})

/** The names are read from the source: vitest wants to know its tests before any of them runs. */
function testsIn(file: string): string[] {
  return [...readFileSync(join(folder, file), 'utf8').matchAll(/^ *def (test_\w+)\(/gm)].map(([, name = '']) => name)
}

function read(report: string): Outcome[] {
  try {
    const lines = readFileSync(report, 'utf8').trim().split('\n')
    return lines.map((line) => JSON.parse(line) as Outcome)
  } catch {
    return []
  }
}
