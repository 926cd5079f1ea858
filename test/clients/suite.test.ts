/** Runs every case of every client in every language. `run.js` gives the endpoint; the default is a lakemock of this process. */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages, readGaps, unknownIds } from './catalogue.ts'
import { programs } from './child.ts'
import { chosenCases, type Endpoint, givenEndpoint, readRunOptions, startEndpoint } from './endpoint.ts'
import { formatKnownDifferences, readKnownDifferences } from './known-differences.ts'
import { type ClientResult, clientsPage, differencesOf, summaryOf } from './page.ts'
import { runSuite, type SuiteRun } from './run-suite.ts'
import type { Target } from './runner.ts'
import { suites } from './suites.ts'
import { reportsTests, type Verdict, verdictOf } from './verdict.ts'

const runOptions = readRunOptions(process.env)
const isForeign = runOptions.url !== undefined
const isFiltered = runOptions.languages !== undefined || runOptions.client !== undefined
/** Set to 1 if every client must run, as for a release: what would be skipped then fails. */
const mustHaveAll = process.env.LAKEMOCK_REQUIRE_CLIENTS === '1'
const root = fileURLToPath(new URL('../../', import.meta.url))
const SUITE_MS = 15 * 60_000

const gaps = readGaps()
const known =
  runOptions.known !== undefined && existsSync(runOptions.known)
    ? readKnownDifferences(readFileSync(runOptions.known, 'utf8'), runOptions.known, {
        needsReasons: runOptions.recordKnown !== true,
      })
    : new Map<string, string>()

const plan = suites
  .map((suite) => ({ ...suite, language: suite.runner.language, cases: chosenCases(runOptions, suite.clients) }))
  .filter(({ language, cases }) => cases.length > 0 && (runOptions.languages?.includes(language) ?? true))
  .map((suite) => ({ ...suite, missing: suite.runner.missing() }))
type Planned = (typeof plan)[number]

/** Printed after vitest's summary, if run.js started it. */
function say(text: string): void {
  if (runOptions.summaryFile === undefined) process.stderr.write(`${text}\n`)
  else appendFileSync(runOptions.summaryFile, `${text}\n`)
}

for (const { language, missing, cases } of plan) {
  if (missing === undefined) continue
  say(`${language}: ${cases.length} cases are ${mustHaveAll ? 'missing' : 'skipped'}: ${missing}`)
}

/** The suites, two at a time: much of a run is waiting. */
const running = new Map<string, Promise<SuiteRun>>()
let free = 2
const queue: (() => void)[] = []
const turn = (): Promise<void> => {
  if (free === 0) return new Promise((resolve) => queue.push(resolve))
  free -= 1
  return Promise.resolve()
}
function pass(): void {
  const next = queue.shift()
  if (next === undefined) free += 1
  else next()
}

const verdicts = new Map<string, Verdict>()
let endpoint: Endpoint | undefined

beforeAll(async () => {
  const waiting = plan.filter(({ missing }) => missing === undefined)
  if (waiting.length === 0) return
  const { target } = isForeign
    ? givenEndpoint({ ...runOptions, url: runOptions.url ?? '' }, process.env)
    : await startEndpoint().then(keepEndpoint)
  for (const suite of waiting) {
    const played = turn()
      .then(() => play(suite, target))
      .finally(pass)
    running.set(suite.language, played)
    // each suite reports it when it is needed
    played.catch(() => undefined)
  }
})

function keepEndpoint(started: Endpoint): Endpoint {
  endpoint = started
  return started
}

async function play({ runner, cases }: Planned, target: Omit<Target, 'cases'>): Promise<SuiteRun> {
  const played = await runSuite(runner, { ...target, cases })
  for (const id of cases) {
    const expected = {
      foreign: isForeign,
      gap: gaps.get(id),
      known: known.get(id),
      recording: runOptions.recordKnown ?? false,
    }
    verdicts.set(id, verdictOf(played.outcomes.get(id), expected, played.output))
  }
  return played
}

afterAll(async () => {
  await Promise.allSettled(running.values())
  await endpoint?.close()
  if (isForeign) sayDifferences()
  else await writePage()
})

it('has a line in suites.ts for each folder with clients', () => {
  expect(suites.map(({ runner }) => runner.language).sort()).toEqual(languages)
})

it('each client has a name of its own', () => {
  const names = suites.flatMap(({ clients }) => clients.map(({ name }) => name))
  expect([...new Set(names)]).toEqual(names)
})

it('each gap and each known difference is of a case that a client has', () => {
  const all = suites.flatMap(({ clients }) => clients)
  expect(unknownIds([...gaps.keys(), ...known.keys()], all)).toEqual([])
})

for (const suite of plan) describe(suite.language, () => testSuite(suite))

function testSuite({ language, missing, clients, cases, runExample }: Planned): void {
  it.skipIf(missing !== undefined && !mustHaveAll)('can be run here', () => {
    expect(missing).toBeUndefined()
  })

  describe.skipIf(missing !== undefined)('clients', () => {
    let played: SuiteRun
    beforeAll(async () => {
      played = await (running.get(language) as Promise<SuiteRun>)
    }, SUITE_MS)

    it('reports each wanted case once', () => {
      expect(played.reportErrors, played.output).toEqual([])
    })

    for (const { name, version, cases: described } of clients) {
      const own = Object.entries(described).filter(([title]) => cases.includes(`${name}/${title}`))
      if (own.length === 0) continue
      describe(`${name} ${version}`, () => {
        for (const [title, { title: text }] of own) {
          it(`${title}: ${text}`, ({ skip }) => {
            const { verdict, text } = verdicts.get(`${name}/${title}`) as Verdict
            if (verdict === 'skipped') skip(text)
            if (verdict === 'failed') throw new Error(text)
          })
        }
      })
    }
  })

  if (runExample !== undefined && !isForeign && runOptions.client === undefined) {
    it.skipIf(missing !== undefined)(
      `examples/${language} passes, starting its own lakemock`,
      async () => {
        const { exitCode, output } = await runExample({
          LAKEMOCK_COMMAND: `${process.execPath} ${join(root, 'dist', 'cli.js')}`,
        })
        expect(exitCode, output).toBe(0)
        expect(reportsTests(output), `it ran no test\n${output}`).toBe(true)
      },
      SUITE_MS,
    )
  }
}

/** Reports the differences of the endpoint as a table, and writes them into the file of known differences if --record-known is given. */
function sayDifferences(): void {
  const wanted = plan.flatMap(({ missing, cases }) => (missing === undefined ? cases : []))
  const differences = differencesOf(verdicts, gaps)
  say(summaryOf(runOptions.url ?? '', wanted, verdicts, differences))
  if (runOptions.recordKnown !== true || runOptions.known === undefined) return
  const ran = [...verdicts].filter(([, { verdict }]) => verdict === 'passed' || verdict === 'gap').map(([id]) => id)
  const differing = differences.map((one) => `${one.client}/${one.case}`)
  writeFileSync(runOptions.known, formatKnownDifferences(known, new Set(ran), new Set(differing)))
  say(`Written to ${runOptions.known}. Fill in the reasons there, then leave out --record-known.`)
}

/** docs/clients.md shows the last complete run without a failure. */
async function writePage(): Promise<void> {
  const isComplete = !isFiltered && plan.every(({ cases }) => cases.every((id) => verdicts.has(id)))
  if (!isComplete || [...verdicts.values()].some(({ verdict }) => verdict === 'failed')) return
  const results: ClientResult[] = []
  for (const { language, toolchain, clients } of plan) {
    const [command = '', ...args] = toolchain
    const { output } = await programs().run(command, args)
    // only the version is of interest
    const version = /\d+(\.\d+)+/.exec(output)?.[0] ?? ''
    for (const client of clients) {
      const own = Object.keys(client.cases).map((title) => {
        const { verdict } = verdicts.get(`${client.name}/${title}`) as Verdict
        return [title, verdict] as const
      })
      results.push({ client, language, toolchain: version, verdicts: new Map(own) })
    }
  }
  const date = new Date().toISOString().slice(0, 10)
  writeFileSync(join(root, 'docs', 'clients.md'), clientsPage(results, gaps, date))
}
