/** What a row of the table is, and how rows of one kind say what they found. */
import { number, withSpread } from '../table.js'

/** @typedef {import('../table.js').Line} Line */

/**
 * How much a run does.
 * @typedef {object} Plan
 * @property {number} rounds
 * @property {number} seconds that each load is measured in each round
 * @property {number} warmupSeconds before that
 * @property {number} firstWarmupSeconds the same, in the first round, when code is compiled
 * @property {number} scale what the large counts of statements are multiplied by; 1 is what the issue asks for
 * @property {number} requests of the endurance run
 * @property {boolean} quick
 */

/**
 * @typedef {object} Result
 * @property {Line[]} lines
 * @property {string[][]} [seen] rows of the table of what was seen
 * @property {string[]} [versions] of what was installed for it
 * @property {{ name: string, value: number }[]} [gates] ratios that `--floor` looks at
 */

/**
 * @typedef {object} Row
 * @property {string} name for --only
 * @property {string} about
 * @property {boolean} quick part of --quick
 * @property {(plan: Plan) => Promise<Result>} run
 */

/**
 * Both ratios, and which of them counts.
 * @param {import('../figures.js').Ratio} ratio
 */
export const comparison = ({ rate, cpu, by }) =>
  `requests/s ${withSpread(rate)}, processor time ${withSpread(cpu)}; ${by === 'rate' ? 'the first' : 'the second'} counts`

/**
 * @param {string} what
 * @param {import('../figures.js').Ratio} ratio
 * @param {number} target at least
 * @param {string} [base] what it is a ratio to
 * @returns {Line}
 */
export const ratioLine = (what, ratio, target, base = 'bare Fastify') => ({
  what,
  result: `${number(ratio.value)} of ${base}`,
  target: `≥ ${target}`,
  met: ratio.value >= target,
  notes: comparison(ratio),
})

/** What counts as flat: a cost may be so many times another. */
const FLAT = 1.2

/**
 * Says how much more a request costs somewhere than elsewhere, where it is to cost the same.
 * @param {string} what
 * @param {import('../figures.js').Ratio} ratio of there to elsewhere
 * @param {string} base elsewhere
 * @returns {Line}
 */
export const costLine = (what, ratio, base) => ({
  what,
  result: `${number(1 / ratio.value)} times that with ${base}`,
  target: `flat: ≤ ${FLAT}`,
  met: 1 / ratio.value <= FLAT,
  notes: comparison(ratio),
})

/**
 * Does something with servers and ends them, whatever comes of it.
 * @template T
 * @param {(keep: <S extends import('../server.js').Server>(server: S) => S) => Promise<T>} does
 * @returns {Promise<T>}
 */
export async function withServers(does) {
  /** @type {import('../server.js').Server[]} */
  const servers = []
  try {
    return await does((server) => {
      servers.push(server)
      return server
    })
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
  }
}
