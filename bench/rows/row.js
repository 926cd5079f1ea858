/** A row of the bench: one experiment with one or more lines of results. */
import { number, withSpread } from '../table.js'

/** @typedef {import('../table.js').Line} Line */

/**
 * How much a run measures.
 * @typedef {object} Plan
 * @property {number} rounds
 * @property {number} seconds measured time of each load in each round
 * @property {number} warmupSeconds before the measured time
 * @property {number} firstWarmupSeconds the same in the first round, when code is compiled
 * @property {number} scale factor of the large counts of statements
 * @property {boolean} quick
 * @property {string | undefined} kind a part of the names of the hostile requests that are sent; all when absent
 */

/**
 * @typedef {object} Result
 * @property {Line[]} lines
 * @property {string[][]} [measured] rows of the table of measurements
 * @property {string[]} [versions] of installed peers
 * @property {{ name: string, load: 'poll' | 'create', value: number }[]} [gates] ratios that `--floor` checks
 */

/**
 * @typedef {object} Row
 * @property {string} name for --only
 * @property {string} about
 * @property {boolean} quick part of --quick
 * @property {(plan: Plan) => Promise<Result>} run
 */

/**
 * A line with a ratio of two servers.
 * @param {string} what
 * @param {import('../figures.js').Ratio} ratio
 * @param {string} unit
 * @param {{ goal: number, floor: number }} [target] at least
 * @returns {Line}
 */
export const ratioLine = (what, { value, rate, cpu, by }, unit, target) => ({
  what,
  result: `${number(value)} ${unit}`,
  value,
  ...(target && { target: { ...target, isAtLeast: true } }),
  notes: `requests/s ${withSpread(rate)}, processor time ${withSpread(cpu)}; the ${by === 'rate' ? 'first' : 'second'} counts`,
})
