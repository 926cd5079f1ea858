/** What a row of the table is, and how rows of one kind say what they found. */
import { number, withSpread } from '../table.js'

/** @typedef {import('../table.js').Line} Line */

/**
 * How much a run does.
 * @typedef {object} Plan
 * @property {number} rounds
 * @property {number} seconds that each load is measured in each round
 * @property {number} warmupSeconds before that
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
 * @param {string} what
 * @param {import('../figures.js').Ratio} ratio
 * @param {number} target at least
 * @param {string} base what it is a ratio to
 * @returns {Line}
 */
export const ratioLine = (what, { rate, cpu, by, value }, target, base = 'bare Fastify') => ({
  what,
  result: `${number(value)} of ${base}`,
  target: `≥ ${target}`,
  met: value >= target,
  notes: `requests/s ${withSpread(rate)}, processor time ${withSpread(cpu)}; ${by === 'rate' ? 'the first' : 'the second'} counts`,
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
