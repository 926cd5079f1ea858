/** Every client of every language does its cases. `run.js` says against what; by default that is a lakemock of this process. */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Aim, aimAt, aimAtOurs, chosenCases, readWish } from './aim.ts'
import { languages, readGaps, unknownIds } from './catalogue.ts'
import { programs } from './child.ts'
import { judge, tellsOfTests, type Verdict } from './judge.ts'
import { readKnown, writeKnown } from './known.ts'
import { type ClientResult, clientsPage, differencesOf, endOf } from './page.ts'
import { type Played, playSuite } from './play.ts'
import type { Target } from './runner.ts'
import { suites } from './suites.ts'

const wish = readWish(process.env)
const isForeign = wish.url !== undefined
const isFiltered = wish.languages !== undefined || wish.client !== undefined
/** Set to 1 where every client has to be there, as in a release: what would be skipped then fails. */
const mustHaveAll = process.env.LAKEMOCK_REQUIRE_CLIENTS === '1'
const root = fileURLToPath(new URL('../../', import.meta.url))
const SUITE_MS = 15 * 60_000

const gaps = readGaps()
const known =
  wish.known !== undefined && existsSync(wish.known)
    ? readKnown(readFileSync(wish.known, 'utf8'), wish.known, { needsReasons: wish.recordKnown !== true })
    : new Map<string, string>()

const plan = suites
  .map((suite) => ({ ...suite, language: suite.runner.language, cases: chosenCases(wish, suite.clients) }))
  .filter(({ language, cases }) => cases.length > 0 && (wish.languages?.includes(language) ?? true))
  .map((suite) => ({ ...suite, missing: suite.runner.missing() }))
type Planned = (typeof plan)[number]

/** Printed after vitest's summary, if run.js started it. */
function say(text: string): void {
  if (wish.words === undefined) process.stderr.write(`${text}\n`)
  else appendFileSync(wish.words, `${text}\n`)
}

for (const { language, missing, cases } of plan) {
  if (missing === undefined) continue
  say(`${language}: ${cases.length} cases are ${mustHaveAll ? 'missing' : 'skipped'}: ${missing}`)
}

/** The suites, two at a time: much of a run is waiting. */
const playing = new Map<string, Promise<Played>>()
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
let aim: Aim | undefined

beforeAll(async () => {
  const { target } = isForeign ? aimAt({ ...wish, url: wish.url ?? '' }, process.env) : await aimAtOurs().then(keepAim)
  const waiting = plan.filter(({ missing }) => missing === undefined)
  for (const suite of waiting) {
    const played = turn()
      .then(() => play(suite, target))
      .finally(pass)
    playing.set(suite.language, played)
    // each suite reports it when it is needed
    played.catch(() => undefined)
  }
})

function keepAim(ours: Aim): Aim {
  aim = ours
  return ours
}

async function play({ runner, cases }: Planned, target: Omit<Target, 'cases'>): Promise<Played> {
  const played = await playSuite(runner, { ...target, cases })
  for (const id of cases) {
    const expected = {
      foreign: isForeign,
      gap: gaps.get(id),
      known: known.get(id),
      recording: wish.recordKnown ?? false,
    }
    verdicts.set(id, judge(played.outcomes.get(id), expected, played.output))
  }
  return played
}

afterAll(async () => {
  await Promise.allSettled(playing.values())
  await aim?.close()
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
    let played: Played
    beforeAll(async () => {
      played = await (playing.get(language) as Promise<Played>)
    }, SUITE_MS)

    it('reports each wanted case once', () => {
      expect(played.faults, played.output).toEqual([])
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

  if (runExample !== undefined && !isForeign && wish.client === undefined) {
    it.skipIf(missing !== undefined)(
      `examples/${language} passes, starting its own lakemock`,
      async () => {
        const { exitCode, output } = await runExample({
          LAKEMOCK_COMMAND: `${process.execPath} ${join(root, 'dist', 'cli.js')}`,
        })
        expect(exitCode, output).toBe(0)
        expect(tellsOfTests(output), `it ran no test\n${output}`).toBe(true)
      },
      SUITE_MS,
    )
  }
}

/** What the endpoint did otherwise, as a table, and into the file of what is known where that is wanted. */
function sayDifferences(): void {
  const wanted = plan.flatMap(({ missing, cases }) => (missing === undefined ? cases : []))
  const differences = differencesOf(verdicts, gaps)
  say(endOf(wish.url ?? '', wanted, verdicts, differences))
  if (wish.recordKnown !== true || wish.known === undefined) return
  const ran = [...verdicts].filter(([, { verdict }]) => verdict === 'passed' || verdict === 'gap').map(([id]) => id)
  const differing = differences.map((one) => `${one.client}/${one.case}`)
  writeFileSync(wish.known, writeKnown(known, new Set(ran), new Set(differing)))
  say(`Written to ${wish.known}. Fill in the reasons there, then leave out --record-known.`)
}

/** docs/clients.md tells of the last run that left out nothing and in which nothing failed. */
async function writePage(): Promise<void> {
  const isComplete = !isFiltered && plan.every(({ cases }) => cases.every((id) => verdicts.has(id)))
  if (!isComplete || [...verdicts.values()].some(({ verdict }) => verdict === 'failed')) return
  const results: ClientResult[] = []
  for (const { language, toolchain, clients } of plan) {
    const [command = '', ...args] = toolchain
    const { output } = await programs().run(command, args)
    // what it says beside its version is of no interest
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
