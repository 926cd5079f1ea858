/** How far ahead lakemock is of programs that answer HTTP requests as they are told to, with the same two routes. */
import { contest, samplesOf, seenRows } from '../contest.js'
import { over, ratio } from '../figures.js'
import { loads, startLakemock } from '../lakemock.js'
import { peers as all } from '../peers/index.js'
import { folderOf, SESSION, Unavailable } from '../peers/peer.js'
import { start } from '../server.js'
import { number, withSpread } from '../table.js'
import { comparison, withServers } from './row.js'

/** @typedef {import('./row.js').Line} Line */
/** @typedef {import('../contest.js').Contender} Contender */

/** How many times the best. */
const TARGET = 3
/** Of the best peer's own limit: a load that both can bear. */
const SAME_LOAD = 0.7
/** There are many of them, and what is to be seen is large. */
const MAX_ROUNDS = 3
/** Java takes its time until it is fast. */
const FIRST_WARMUP_SECONDS = 4

/**
 * Like is compared with like: all as they are shipped, and all without what they keep and log of requests, as far as each lets one.
 * The second is more than was asked for, and nothing is to be reached there. lakemock keeps its journal in both.
 */
const groups = [
  { ours: 'lakemock', flags: [], isStripped: false, what: 'the best peer, all as shipped' },
  {
    ours: 'lakemock, silent',
    flags: ['--log-level', 'silent'],
    isStripped: true,
    what: 'the best peer, all without logs, peers without journals',
  },
]

/** @type {import('./row.js').Row} */
export const peers = {
  name: 'peers',
  about: 'WireMock, MockServer, Prism, Mockoon and mountebank with the same two routes',
  quick: false,
  run: (given) =>
    withServers(async (keep) => {
      const plan = { ...given, rounds: Math.min(given.rounds, MAX_ROUNDS), firstWarmupSeconds: FIRST_WARMUP_SECONDS }
      /** @type {Line[]} */
      const lines = []
      const versions = []
      /** @type {{ name: string, isStripped: boolean, server: import('../server.js').Server }[]} */
      const found = []
      for (const peer of all) {
        try {
          for (const variant of await peer.prepare(folderOf(peer)))
            found.push({ ...variant, server: keep(await start(variant)) })
          versions.push(`${peer.name} ${peer.version}`)
        } catch (error) {
          const { message } = /** @type {Error} */ (error)
          const notes = error instanceof Unavailable ? message : `It could not be started: ${message}`
          lines.push({ what: peer.name, result: 'left out', target: '', met: undefined, notes })
        }
      }
      /** @type {string[][]} */
      const seen = []
      for (const { ours, flags, isStripped, what } of groups) {
        const theirs = found.filter((one) => one.isStripped === isStripped)
        if (theirs.length === 0) continue
        const { server, sessions } = await startLakemock({ name: ours, flags })
        keep(server)
        for (const [load, of] of loads) {
          const contenders = [
            { name: ours, server, load: of(sessions) },
            ...theirs.map((one) => ({ ...one, load: of([SESSION, SESSION]) })),
          ]
          const wanted = { what: `${load}, ${what}`, target: isStripped ? undefined : TARGET }
          const against = await compare(contenders, plan, wanted, [server, ...found.map((one) => one.server)])
          lines.push(...against.lines)
          seen.push(
            ...seenRows(load, against.fast),
            ...seenRows(`${load}, ${number(against.rate)} a second`, against.calm),
          )
        }
        await server.stop()
      }
      return { lines, seen, versions: versions.length === 0 ? [] : [versions.join(', ')] }
    }),
}

/**
 * The first against the best of the others: as fast as each can, and both at a load that the other can bear.
 * @param {readonly Contender[]} contenders
 * @param {import('./row.js').Plan} plan
 * @param {{ what: string, target: number | undefined }} wanted
 * @param {readonly import('../server.js').Server[]} running all that are there
 */
async function compare(contenders, plan, { what, target }, running) {
  const fast = await contest(contenders, plan, running)
  const [ours = '', ...others] = fast.map(({ name }) => name)
  const lead = (/** @type {string} */ name) => ratio(samplesOf(fast, ours), samplesOf(fast, name))
  // the one that comes closest
  const best = others.reduce((one, other) => (lead(other).value < lead(one).value ? other : one))
  const compared = lead(best)
  const rate = Math.round(over(samplesOf(fast, best), 'rps').median * SAME_LOAD)
  const calm = await contest(
    contenders
      .filter(({ name }) => name === ours || name === best)
      .map((one) => ({ ...one, load: { ...one.load, rate } })),
    plan,
    running,
  )
  const own = over(samplesOf(calm, ours), 'p99Ms')
  const theirs = over(samplesOf(calm, best), 'p99Ms')
  /** @type {Line[]} */
  const lines = [
    {
      what,
      result: `${number(compared.value)} times ${best}`,
      target: target === undefined ? '' : `≥ ${target}`,
      met: target === undefined ? undefined : compared.value >= target,
      notes: comparison(compared),
    },
    {
      what: `${what}: p99 at ${number(rate)} a second`,
      result: `${withSpread(own)} ms, ${best} ${withSpread(theirs)} ms`,
      target: target === undefined ? '' : '≤ 1/3',
      met: target === undefined ? undefined : own.median <= theirs.median / 3,
    },
  ]
  return { fast, calm, rate, lines }
}
