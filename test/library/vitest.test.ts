import { readFileSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { lakemockTest } from '../../src/vitest.ts'
import { run } from '../cli/program.ts'
import { root } from '../readme/blocks.ts'
import { blockOf, scratch } from './pages.ts'

const example = blockOf('hour.test.js, for Vitest')

/** Tests of which one fails on purpose, and of which each reads what the previous one left. */
const suite = `
  import { test } from 'lakemock/vitest'
  import { expect } from 'vitest'

  const look = ({ lakemock, project }) => fetch(lakemock.url + '/v2.0/' + project.id + '/sessions/none')
  const ids = []
  test('first', async ({ lakemock, project }) => {
    ids.push(project.id)
    await project.stubs.add({ match: { code: 'left behind' } })
    await look({ lakemock, project })
    expect('this fails').toBe('on purpose')
  })
  test('second', async ({ project }) => {
    expect(project.id).toBe(ids[0])
    expect((await project.clock.show()).mode).toBe('auto')
    expect((await project.stubs.list()).filter(({ origin }) => origin === 'added')).toEqual([])
    expect((await project.journal.list()).total).toBe(0)
  })
  const together = []
  for (const number of [1, 2, 3]) {
    test.concurrent('together ' + number, async ({ lakemock, project, expect }) => {
      together.push(project.id)
      await look({ lakemock, project })
      // each waits for the others to be there
      while (together.length < 3) await new Promise(setImmediate)
      expect((await project.journal.list()).total).toBe(1)
      expect(new Set(together).size).toBe(3)
    })
  }
  test('last', ({ project }) => {
    expect(project.id).toBe(ids[0])
  })
`

interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly assertionResults: readonly { title: string; status: string; failureMessages: readonly string[] }[]
  }[]
}

/** One run of Vitest, as a user's package does it: tests that have an emulator of their own, and tests that have one that runs. */
async function vitest(own: Record<string, string>, atUrl: Record<string, string>, url: string) {
  const config = {
    test: {
      projects: [
        { test: { name: 'own', include: ['*.own.test.mjs'] } },
        { test: { name: 'at-url', include: ['*.at-url.test.mjs'], env: { LAKEMOCK_URL: url } } },
      ],
    },
  }
  const named = (files: Record<string, string>, project: string) =>
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`${name}.${project}.test.mjs`, text]))
  const folder = scratch({
    ...named(own, 'own'),
    ...named(atUrl, 'at-url'),
    'vitest.config.mjs': `export default ${JSON.stringify(config)}`,
  })
  const report = `${folder}/report.json`
  const args = ['run', '--root', folder, '--reporter=default', '--reporter=json', `--outputFile=${report}`]
  const vitestProgram = `${root}node_modules/vitest/vitest.mjs`
  // a machine that is busy takes seconds to load everything, which the first test of a file waits for
  const { code, stdout, stderr } = await run(process.execPath, [vitestProgram, ...args, '--testTimeout=60000'], {
    NO_COLOR: '1',
  })
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
  rmSync(folder, { recursive: true })
  /** Each test's outcome by its title, and what failed. */
  const resultsOf = (project: string) => {
    const files = testResults.filter(({ name }) => name.endsWith(`.${project}.test.mjs`))
    const tests = files.flatMap(({ assertionResults }) => assertionResults)
    return {
      outcomes: Object.fromEntries(tests.map(({ title, status }) => [title, status])),
      failures: tests.flatMap(({ failureMessages }) => failureMessages),
    }
  }
  return { code, output: stdout + stderr, own: resultsOf('own'), atUrl: resultsOf('at-url') }
}

const expected = {
  'the report, which takes an hour': 'passed',
  'reads a session that exists': 'passed',
  first: 'failed',
  second: 'passed',
  'together 1': 'passed',
  'together 2': 'passed',
  'together 3': 'passed',
  last: 'passed',
}
const files = {
  readme: example,
  report: blockOf('report.test.js, for Vitest'),
  suite,
}

describe('lakemock/vitest', () => {
  test('is shown in the README in twenty lines at most, without a wait', () => {
    expect(example.trimEnd().split('\n').length).toBeLessThanOrEqual(20)
    expect(example).not.toMatch(/setTimeout|sleep|delay|poll/)
  })

  describe('in a run', () => {
    let emulator: Emulator
    let finished: Awaited<ReturnType<typeof vitest>>
    beforeAll(async () => {
      emulator = await createEmulator()
      const settings = blockOf('settings.test.js, for Vitest')
      finished = await vitest({ ...files, settings }, files, emulator.url)
    }, 120_000)
    afterAll(() => emulator.close())

    test('gives each worker an emulator, and each test a fresh project', () => {
      const { own, output, code } = finished
      expect(own.outcomes, output).toEqual({ ...expected, 'runs for a minute': 'passed' })
      expect(code).toBe(1)
      const table =
        /expected 'this fails' to be 'on purpose'.*\n\nThe journal of project test1:\nid +time .*\n1 .* GET \/v2\.0\/test1\/sessions\/none +404/
      expect(own.failures).toEqual([expect.stringMatching(table)])
      expect(output).toMatch(table)
    })

    test('takes projects of the lakemock at LAKEMOCK_URL, and leaves none', async () => {
      const { atUrl, output } = finished
      expect(atUrl.outcomes, output).toEqual(expected)
      expect(output).toMatch(/The journal of project [0-9a-f]{32}1:\n/)
      expect(await emulator.metrics()).toMatch(/lakemock_requests_total\{.*CreateStatement.*\} 1\n/)
      expect(await emulator.projects()).toEqual([])
    })
  })

  test('refuses for a lakemock that runs what it had to be started with', () => {
    const before = process.env.LAKEMOCK_URL
    process.env.LAKEMOCK_URL = 'http://lakemock.test'
    expect(() => lakemockTest({ clock: 'manual', limitsSessions: 3, durations: { running: '1s' } })).not.toThrow()
    expect(() => lakemockTest({ fixtures: 'throttled' })).toThrow(
      'fixtures cannot be set at LAKEMOCK_URL (http://lakemock.test), which is running already: start it with this setting.',
    )
    expect(() => lakemockTest({ auth: 'verify' })).toThrow('auth cannot be set')
    if (before === undefined) delete process.env.LAKEMOCK_URL
    else process.env.LAKEMOCK_URL = before
  })
})

describe('docs/testing.md', () => {
  test('has the same for node:test', async () => {
    const folder = scratch({ 'report.test.mjs': blockOf('report.test.js, for node --test') })
    const { code, stdout } = await run(process.execPath, ['--test', '--test-reporter=tap', `${folder}/report.test.mjs`])
    rmSync(folder, { recursive: true })
    expect(stdout).toMatch(/^# pass 1$/m)
    expect(stdout).toMatch(/^# fail 0$/m)
    expect(code).toBe(0)
  }, 60_000)

  test('has a client of another process', async () => {
    const emulator = await createEmulator()
    const folder = scratch({ 'client.mjs': blockOf('client.mjs') })
    const finished = await run(process.execPath, [`${folder}/client.mjs`], { LAKEMOCK_URL: emulator.url })
    rmSync(folder, { recursive: true })
    expect(finished).toEqual({ code: 0, stdout: '429\n', stderr: '' })
    expect(await emulator.projects()).toEqual([])
    await emulator.close()
  }, 60_000)
})
