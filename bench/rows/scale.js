/** What a request costs as projects, stubs and fault rules become many. */
import { contest, samplesOf, seenRows } from '../contest.js'
import { isLinear, over, ratio } from '../figures.js'
import { create, loads, poll, startLakemock } from '../lakemock.js'
import { number } from '../table.js'
import { costLine, withServers } from './row.js'

const PROJECTS = 1000
const MAX_ROUNDS = 3
/** None, some and many; the stub that answers the load itself is always there. */
const COUNTS = [0, 100, 1000]

/** @typedef {import('./row.js').Result} Result */
/** @typedef {import('./row.js').Plan} Plan */

/** @type {import('./row.js').Row} */
export const scaling = {
  name: 'scale',
  about: 'cost of a request from 1 to 1,000 projects, and from 0 to 1,000 stubs and fault rules',
  quick: false,
  async run(given) {
    const plan = { ...given, rounds: Math.min(given.rounds, MAX_ROUNDS) }
    const parts = [await projects(plan), await rules('stubs', plan), await rules('faults', plan)]
    return { lines: parts.flatMap(({ lines }) => lines), seen: parts.flatMap(({ seen = [] }) => seen) }
  },
}

/**
 * As many sessions in one project and in a thousand.
 * @param {Plan} plan
 * @returns {Promise<Result>}
 */
const projects = (plan) =>
  withServers(async (keep) => {
    const many = await startLakemock({ name: 'a thousand projects' }, { sessions: PROJECTS, projects: PROJECTS })
    keep(many.server)
    const one = await startLakemock({ name: 'one project' }, { sessions: PROJECTS })
    keep(one.server)
    const lines = []
    const rows = []
    for (const [load, of] of /** @type {const} */ ([
      ['poll', poll],
      ['create', create],
    ])) {
      const seen = await contest(
        [
          { name: 'a thousand projects', server: many.server, load: of(many.sessions) },
          { name: 'one project', server: one.server, load: of(one.sessions) },
        ],
        plan,
      )
      const compared = ratio(samplesOf(seen, 'a thousand projects'), samplesOf(seen, 'one project'))
      lines.push(costLine(`cost of a ${load} over 1,000 projects`, compared, 'one'))
      rows.push(...seenRows(load, seen))
    }
    return { lines, seen: rows }
  })

/**
 * None, some and many stubs, or fault rules. Stubs are asked when a statement is created, fault rules at every request.
 * @param {'stubs' | 'faults'} kind
 * @param {Plan} plan
 * @returns {Promise<Result>}
 */
const rules = (kind, plan) =>
  withServers(async (keep) => {
    const contenders = []
    for (const count of COUNTS) {
      const name = `${number(count)} ${kind === 'stubs' ? 'other stubs' : 'fault rules'}`
      const loaded = { stubs: kind === 'stubs' ? count + 1 : 1, faults: kind === 'faults' ? count : 0 }
      const { server, sessions } = await startLakemock({ name, loaded })
      contenders.push({ name, count, server: keep(server), sessions })
    }
    const lines = []
    const rows = []
    for (const [load, of] of loads) {
      const seen = await contest(
        contenders.map(({ name, server, sessions }) => ({ name, server, load: of(sessions) })),
        plan,
      )
      const costs = contenders.map(({ name, count }) => ({
        things: count,
        cost: over(samplesOf(seen, name), 'cpuUs').median,
      }))
      const [none, many] = [costs[0]?.cost ?? Number.NaN, costs.at(-1)?.cost ?? Number.NaN]
      const nanoseconds = ((many - none) / /** @type {number} */ (COUNTS.at(-1))) * 1000
      lines.push({
        what: `cost of a ${load} with 1,000 ${kind === 'stubs' ? 'stubs' : 'fault rules'}`,
        result: `${number(many / none)} times that with none`,
        target: 'no worse than linear',
        met: isLinear(costs),
        notes: `${costs.map(({ things, cost }) => `${number(cost)} µs with ${number(things)}`).join(', ')}; ${number(nanoseconds)} ns for each`,
      })
      rows.push(...seenRows(`${load}, ${kind}`, seen))
    }
    return { lines, seen: rows }
  })
