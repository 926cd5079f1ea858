/** The harness of the clients' suites, with a suite that reports what a test wants. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readClients, readGaps, unknownIds } from '../catalogue.ts'
import { chosenCases } from '../endpoint.ts'
import { formatKnownDifferences, readKnownDifferences } from '../known-differences.ts'
import { differencesOf, differencesTable, summaryOf } from '../page.ts'
import { runSuite } from '../run-suite.ts'
import type { Outcome, Runner, Target } from '../runner.ts'
import { sharedCases } from '../sdk-cases.ts'
import { reportsTests, verdictOf } from '../verdict.ts'

const scratch = mkdtempSync(join(tmpdir(), 'lakemock-harness-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const target: Target = {
  cases: ['fake/first', 'fake/second'],
  steered: true,
  url: 'http://127.0.0.1:1',
  iamUrl: 'http://127.0.0.1:1',
  openUrl: 'http://127.0.0.1:1',
  region: 'cn-north-4',
  projectId: 'p',
  clusterId: 'c',
  queue: 'default',
  access: 'AK',
  secret: 'SK',
}

/** A suite that writes these lines, and what it was given. */
function fake(lines: readonly string[]): { runner: Runner; given: { target?: unknown; mode?: number } } {
  const given: { target?: unknown; mode?: number } = {}
  const runner: Runner = {
    language: 'fake',
    missing: () => undefined,
    async prepare() {},
    async run({ file, outcomes }) {
      given.target = JSON.parse(readFileSync(file, 'utf8'))
      given.mode = statSync(file).mode & 0o777
      for (const line of lines) appendFileSync(outcomes, `${line}\n`)
      return { exitCode: 3, output: 'it said so' }
    },
  }
  return { runner, given }
}

const line = (name: string, outcome: Outcome['outcome'], text = ''): string =>
  JSON.stringify({ client: 'fake', case: name, outcome, text })

describe('a run of a suite', () => {
  test('gets the target in a file for its owner alone, and hands back each outcome', async () => {
    const { runner, given } = fake([line('first', 'passed'), line('second', 'failed', 'no rows')])
    const { outcomes, reportErrors, output } = await runSuite(runner, target)
    expect(given).toEqual({ target, mode: 0o600 })
    expect(outcomes.get('fake/first')?.outcome).toBe('passed')
    expect(outcomes.get('fake/second')).toEqual({ client: 'fake', case: 'second', outcome: 'failed', text: 'no rows' })
    expect(reportErrors).toEqual([])
    expect(output).toBe('it said so\n(it ended with 3)')
  })

  test('that reports an unwanted case, a case twice, or nonsense, gets an error for each', async () => {
    const { runner } = fake([
      line('first', 'passed'),
      line('first', 'passed'),
      line('third', 'passed'),
      'Traceback (most recent call last):',
      JSON.stringify({ client: 'fake', case: 'second', outcome: 'fine', text: '' }),
    ])
    const { outcomes, reportErrors } = await runSuite(runner, target)
    expect([...outcomes.keys()]).toEqual(['fake/first'])
    expect(reportErrors).toEqual([
      'fake/first was reported twice',
      'fake/third is not a case of the run',
      'this line is not an outcome: Traceback (most recent call last):',
      expect.stringContaining('this line is not an outcome: {"client":"fake","case":"second"'),
    ])
  })

  test('that reports nothing has failed in every case, and what it printed is shown', async () => {
    const { outcomes, output } = await runSuite(fake([]).runner, target)
    const { verdict, text } = verdictOf(outcomes.get('fake/first'), { foreign: false }, output)
    expect(verdict).toBe('failed')
    expect(text).toBe('the suite did not report it\nit said so\n(it ended with 3)')
  })
})

describe('a case', () => {
  const passed: Outcome = { client: 'fake', case: 'first', outcome: 'passed', text: '' }
  const failed: Outcome = { ...passed, outcome: 'failed', text: 'no rows\nat line 3' }
  const skipped: Outcome = { ...passed, outcome: 'skipped', text: 'no temporary key' }

  test('passes or fails as it is reported', () => {
    expect(verdictOf(passed, { foreign: false })).toEqual({ verdict: 'passed', text: '' })
    expect(verdictOf(failed, { foreign: false })).toEqual({ verdict: 'failed', text: failed.text })
  })

  test('that is a gap has to fail', () => {
    expect(verdictOf(failed, { foreign: false, gap: 'it cannot' })).toEqual({ verdict: 'gap', text: 'it cannot' })
    const repaired = verdictOf(passed, { foreign: false, gap: 'it cannot' })
    expect(repaired.verdict).toBe('failed')
    expect(repaired.text).toContain('remove it')
    expect(verdictOf(skipped, { foreign: false, gap: 'it cannot' }).verdict).toBe('failed')
  })

  test('is skipped for a reason alone', () => {
    expect(verdictOf(skipped, { foreign: false })).toEqual({ verdict: 'skipped', text: 'no temporary key' })
    expect(verdictOf({ ...skipped, text: ' ' }, { foreign: false }).verdict).toBe('failed')
  })

  test('of another endpoint differs if it does not end as with lakemock', () => {
    expect(verdictOf(passed, { foreign: true })).toEqual({ verdict: 'passed', text: '' })
    expect(verdictOf(failed, { foreign: true })).toMatchObject({ verdict: 'failed', came: failed.text })
    expect(verdictOf(failed, { foreign: true, gap: 'it cannot' })).toEqual({ verdict: 'gap', text: 'it cannot' })
    expect(verdictOf(passed, { foreign: true, gap: 'it cannot' })).toMatchObject({
      verdict: 'failed',
      came: 'it passed',
    })
  })

  test('that is known to differ passes while it does', () => {
    const known = 'their cancel is broken'
    expect(verdictOf(failed, { foreign: true, known })).toEqual({ verdict: 'passed', text: known, came: failed.text })
    const agrees = verdictOf(passed, { foreign: true, known })
    expect(agrees.verdict).toBe('failed')
    expect(agrees.text).toContain('remove it')
    expect(verdictOf(skipped, { foreign: true, known }).verdict).toBe('skipped')
  })

  test('fails nothing while differences are recorded, unless it was not reported', () => {
    expect(verdictOf(failed, { foreign: true, recording: true })).toMatchObject({
      verdict: 'passed',
      came: failed.text,
    })
    expect(verdictOf(passed, { foreign: true, recording: true, known: 'x' })).toEqual({ verdict: 'passed', text: '' })
    expect(verdictOf(undefined, { foreign: true, recording: true }).verdict).toBe('failed')
  })
})

describe('the table of differences', () => {
  test('has a line each, in columns, of the first line of what came', () => {
    const came = `no rows ${'x'.repeat(200)}\nat line 3`
    const table = differencesTable([{ client: 'fake', case: 'first', expected: 'passes', came }])
    expect(table.split('\n')).toEqual([
      'client  case   expected  actual',
      `fake    first  passes    no rows ${'x'.repeat(111)}…`,
    ])
  })
})

describe('the summary of a run against an endpoint', () => {
  const url = 'http://127.0.0.1:1'
  const ended = (outcome: Outcome['outcome'], text = '') =>
    verdictOf({ client: 'fake', case: 'first', outcome, text }, { foreign: true })

  test('count what was skipped and what did not end, and never call that agreement', () => {
    const verdicts = new Map([
      ['fake/first', ended('passed')],
      ['fake/second', ended('skipped', 'no key')],
      ['fake/third', verdictOf(undefined, { foreign: true })],
    ])
    const wanted = [...verdicts.keys(), 'other/first']
    expect(summaryOf(url, wanted, verdicts, differencesOf(verdicts, new Map()))).toBe(
      `4 cases, 1 skipped, 2 did not end. Differences between ${url} and lakemock: 0`,
    )
  })

  test('show what differs, by the line that pytest marks if there is one', () => {
    const verdicts = new Map([['fake/first', ended('failed', 'test_it.py:3: in test\nE   assert 1 == 2\n')]])
    const summary = summaryOf(url, ['fake/first'], verdicts, differencesOf(verdicts, new Map()))
    expect(summary).toContain('1 cases. Differences between http://127.0.0.1:1 and lakemock: 1\n\n')
    expect(summary).toMatch(/^fake +first +passes +assert 1 == 2$/m)
  })
})

describe('the file of known differences', () => {
  const entry = (name: string, reason: string): string => `- { client: fake, case: ${name}, reason: ${reason} }\n`

  test('keeps the reasons, adds new differences, and drops what agrees again', () => {
    const before = readKnownDifferences(
      entry('agrees', 'a') + entry('differs', 'b') + entry('did-not-run', 'c'),
      'known.yaml',
      {
        needsReasons: true,
      },
    )
    const ran = new Set(['fake/agrees', 'fake/differs', 'fake/new'])
    const text = formatKnownDifferences(before, ran, new Set(['fake/differs', 'fake/new']))
    expect([...readKnownDifferences(text, 'known.yaml', { needsReasons: false })]).toEqual([
      ['fake/did-not-run', 'c'],
      ['fake/differs', 'b'],
      ['fake/new', ''],
    ])
    expect(() => readKnownDifferences(text, 'known.yaml', { needsReasons: true })).toThrow(
      'known.yaml[2].reason: say why fake/new differs, or remove the entry',
    )
  })

  test.each([
    ['client: fake', 'known.yaml must be a list of {client, case, reason}'],
    ['- { case: a, reason: b }', 'known.yaml[0].client must be a name'],
    ['- { client: fake, reason: b }', 'known.yaml[0].case must be a name'],
    [entry('a', 'b') + entry('a', 'c'), 'known.yaml[1]: fake/a is listed twice'],
  ])('that breaks a rule is refused: %j', (text, message) => {
    expect(() => readKnownDifferences(text, 'known.yaml', { needsReasons: true })).toThrow(message)
  })

  test('may be empty', () => {
    expect(readKnownDifferences('', 'known.yaml', { needsReasons: true }).size).toBe(0)
  })
})

describe('the lists of gaps', () => {
  const gaps = (text: string): string => {
    const folder = mkdtempSync(join(scratch, 'gaps-'))
    writeFileSync(join(folder, 'fake.yaml'), text)
    return folder
  }

  test('are read by client and case, and each is of a case that exists', () => {
    const clients = readClients(plain, 'fake/clients.yaml')
    const read = readGaps(gaps('- { case: first, reason: it cannot }\n- { case: no-such, reason: nor that }\n'))
    expect([...read]).toEqual([
      ['fake/first', 'it cannot'],
      ['fake/no-such', 'nor that'],
    ])
    expect(unknownIds([...read.keys(), 'unknown/first'], clients)).toEqual(['fake/no-such', 'unknown/first'])
  })

  test.each([
    ['case: first', 'gaps/fake.yaml must be a list of {case, reason}'],
    ['- { case: first }', 'gaps/fake.yaml[0].reason must say why it fails'],
    ['- { reason: it cannot }', 'gaps/fake.yaml[0].case must be the name of a case'],
  ])('that break a rule are refused: %j', (text, message) => {
    expect(() => readGaps(gaps(text))).toThrow(message)
  })
})

const plain = `- name: fake
  kind: plain
  published: nowhere fake
  version: 1.0.0
  cases:
    first: { needs: read, title: looks }
    second: { needs: write, title: makes }
    third: { needs: steer, title: has it fail }
`

describe('the list of clients', () => {
  test('gives a client the shared cases that it names, beside its own', () => {
    const shares = plain.replace('version: 1.0.0', 'version: 1.0.0\n  shares: [mrs-jobs, dli-jobs]')
    const [sdk] = readClients(shares, 'fake/clients.yaml')
    const shared = [sharedCases['mrs-jobs'], sharedCases['dli-jobs']].flatMap(({ cases }) => Object.keys(cases))
    expect(Object.keys(sdk?.cases ?? {})).toEqual([...shared, 'first', 'second', 'third'])
    const [bare] = readClients(plain, 'fake/clients.yaml')
    expect(Object.keys(bare?.cases ?? {})).toEqual(['first', 'second', 'third'])
  })

  test.each([
    ['shares: [all]', 'fake/clients.yaml[0].shares must have only mrs-sql, mrs-jobs, dli-jobs'],
    ['shares: [mrs-sql]', 'fake/clients.yaml[0].cases.wrong-secret is a shared case: remove it here'],
  ])('refuses %s', (shares, message) => {
    const text = plain.replace('version: 1.0.0', `version: 1.0.0\n  ${shares}`).replace('first', 'wrong-secret')
    expect(() => readClients(text, 'fake/clients.yaml')).toThrow(message)
  })

  test('chooses what may be done to an endpoint', () => {
    const clients = readClients(plain, 'fake/clients.yaml')
    const url = 'http://127.0.0.1:1'
    expect(chosenCases({}, clients)).toEqual(['fake/first', 'fake/second', 'fake/third'])
    expect(chosenCases({ url, set: 'read-only' }, clients)).toEqual(['fake/first'])
    expect(chosenCases({ url, set: 'full' }, clients)).toEqual(['fake/first', 'fake/second'])
    expect(chosenCases({ client: 'other' }, clients)).toEqual([])
  })

  test.each([
    ['name: fake', 'name: 1', '[0].name must be a text'],
    ['kind: plain', 'kind: odd', '[0].kind must be one of sdk, livy, workflow, plain'],
    ['needs: read', 'needs: all', '[0].cases.first.needs must be one of read, write, steer'],
    ['first:', 'First_One:', '[0].cases.First_One must be named in kebab case'],
    ['version:', 'versoin:', '[0]: unknown field "versoin" of a client'],
  ])('that breaks a rule is refused: %s for %s', (from, to, message) => {
    expect(() => readClients(plain.replace(from, to), 'fake/clients.yaml')).toThrow(message)
  })
})

describe('what a test command printed', () => {
  test.each([
    ['===== 3 passed in 0.12s =====', true],
    ['\u001b[2m      Tests \u001b[22m \u001b[1m\u001b[32m2 passed\u001b[39m\u001b[22m (2)', true],
    ['[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0', true],
    ['ok  \texample\t0.512s', true],
    ['--- PASS: TestIt (0.00s)', true],
    ['===== no tests ran in 0.01s =====', false],
    ['Tests run: 0, Failures: 0', false],
    ['ok  \texample\t0.002s [no tests to run]', false],
    ['?   \texample\t[no test files]', false],
    ['0 passed', false],
  ])('reports a test: %j is %s', (output, tells) => {
    expect(reportsTests(output)).toBe(tells)
  })
})
