/** A hundred thousand statements that wait or run on the wall clock: what their being there does to looks at them. */
import { over, spread } from '../figures.js'
import { create, poll, startLakemock } from '../lakemock.js'
import { put, sampleOf } from '../load/load.js'
import { number, withSpread } from '../table.js'
import { withServers } from './row.js'

const STATEMENTS = 100_000
const SESSIONS = 10_000
const PROJECTS = 10
const TARGET = 1.3
/** Differences below this are those of the timers that measure, in milliseconds. */
const SEEN_MS = 0.1
/** Looks a second: few enough that the time of each is its own, and not that of those before it. */
const RATE = 2000
/** One of each session runs at a time: with these lengths some 170 end in every second that is measured, and nobody runs out. */
const LENGTHS = { waiting: '0ms', running: [30_000, 90_000], starting: '0ms' }
/** No stub answers it, so it lasts as the world says. */
const LONG = 'long()'

/** @type {import('./row.js').Row} */
export const inFlight = {
  name: 'in-flight',
  about: '100,000 statements in flight over 10,000 sessions on the wall clock, to an empty server',
  quick: false,
  run: (plan) =>
    withServers(async (keep) => {
      const sessionCount = Math.max(PROJECTS * 2, SESSIONS * plan.scale)
      const each = STATEMENTS / SESSIONS
      const world = { durations: LENGTHS }
      const full = await startLakemock(
        { name: 'in flight', probed: true, world },
        { sessions: sessionCount, projects: PROJECTS, code: LONG },
      )
      keep(full.server)
      await put(full.server, { ...create(full.sessions, LONG), requests: sessionCount * (each - 1) })
      const empty = await startLakemock({ name: 'empty', probed: true, world }, { sessions: 1, code: LONG })
      keep(empty.server)
      const timers = (await full.server.ask('look')).resources.filter((name) => name === 'Timeout').length

      const contenders = [
        {
          ...full,
          samples: /** @type {import('../figures.js').Sample[]} */ ([]),
          delays: /** @type {number[]} */ ([]),
        },
        { ...empty, samples: [], delays: [] },
      ]
      for (let round = 0; round < plan.rounds; round++) {
        for (const { server, sessions, samples, delays } of contenders) {
          // the looks are at as many different ones as there are
          const load = { ...poll(sessions), rate: RATE, seconds: plan.seconds, warmupSeconds: 1 }
          await server.ask('reset')
          samples.push(sampleOf(await put(server, load)))
          delays.push((await server.ask('look')).delayP99Ms)
        }
      }
      const [own, theirs] = contenders
      if (own === undefined || theirs === undefined) throw new Error('both servers are there')
      const p99s = [over(own.samples, 'p99Ms'), over(theirs.samples, 'p99Ms')]
      const delays = [spread(own.delays), spread(theirs.delays)]
      const count = `${number(sessionCount * each)} in flight over ${number(sessionCount)} sessions`
      return {
        lines: [
          timesLine(`${count}: poll p99 at ${number(RATE)} a second`, p99s),
          timesLine(`${count}: delay of the event loop, p99`, delays),
          {
            what: `${count}: timers`,
            result: `${timers} in the process`,
            target: 'none of a statement’s own',
            met: timers < sessionCount / 10,
          },
        ],
      }
    }),
}

/**
 * @param {string} what
 * @param {readonly import('../figures.js').Spread[]} times of the full and of the empty server, in milliseconds
 * @returns {import('./row.js').Line}
 */
function timesLine(what, [own, theirs]) {
  if (own === undefined || theirs === undefined) throw new Error('both servers were measured')
  const times = own.median / theirs.median
  return {
    what,
    result: `${number(times)} times`,
    target: `≤ ${TARGET}`,
    met: times <= TARGET || own.median - theirs.median <= SEEN_MS,
    notes: `${withSpread(own)} ms, empty ${withSpread(theirs)} ms`,
  }
}
