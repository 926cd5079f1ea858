/** The arithmetic of the bench: from the samples of several rounds to one figure. */

/** @typedef {{ median: number, low: number, high: number }} Spread */

/**
 * One load on one server.
 * @typedef {object} Sample
 * @property {number} rps requests per second
 * @property {number} cpuUs processor time of the server per request, in microseconds
 * @property {number} p99Ms
 * @property {number} serverShare part of one core that the server used; 1 is all of it
 * @property {number} generatorShare the same for the load generator
 * @property {number} lateShare part of the server's processor time that it spent after the load, on work it had deferred
 */

/** A process that uses at least this share of its core is the limit of the measurement. */
const FULL = 0.9
/** If a server defers more than this share of its work, its requests per second are not what it can sustain. */
const LATE = 0.1

/**
 * The median and both ends. Throws if there are no values.
 * @param {readonly number[]} values
 * @returns {Spread}
 */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (/** @type {number} */ index) => {
    const value = sorted[index]
    if (value === undefined) throw new Error('no values to take the median of')
    return value
  }
  const last = sorted.length - 1
  return { median: (at(Math.floor(last / 2)) + at(Math.ceil(last / 2))) / 2, low: at(0), high: at(last) }
}

/**
 * The spread of one figure over all rounds.
 * @param {readonly Sample[]} samples
 * @param {keyof Sample} figure
 */
export const over = (samples, figure) => spread(samples.map((sample) => sample[figure]))

/**
 * What limited a load.
 * - `server`: the server used its whole core, so requests per second are its own figure.
 * - `generator`: the load generator used its whole core, and the server could do more.
 * - `machine`: other processes took from both cores.
 * @param {readonly Sample[]} samples
 * @returns {'server' | 'generator' | 'machine'}
 */
export function limitOf(samples) {
  if (over(samples, 'serverShare').median >= FULL) return 'server'
  return over(samples, 'generatorShare').median >= FULL ? 'generator' : 'machine'
}

/**
 * Two servers compared round by round. Above 1 the first one is better.
 * @typedef {object} Ratio
 * @property {Spread} rate of requests per second
 * @property {Spread} cpu of processor time per request
 * @property {'rate' | 'cpu'} by the one that counts: the rate if both servers were their own limit and deferred nothing, else
 *   processor time
 * @property {number} value the median of that one
 */

/**
 * @param {readonly Sample[]} samples
 * @param {readonly Sample[]} base of the same rounds
 * @returns {Ratio}
 */
export function ratio(samples, base) {
  if (samples.length !== base.length) throw new Error('a ratio needs both servers in every round')
  const pairs = samples.map((sample, round) => ({ sample, base: /** @type {Sample} */ (base[round]) }))
  const rate = spread(pairs.map((pair) => pair.sample.rps / pair.base.rps))
  const cpu = spread(pairs.map((pair) => pair.base.cpuUs / pair.sample.cpuUs))
  const isSustained = (/** @type {readonly Sample[]} */ of) =>
    limitOf(of) === 'server' && over(of, 'lateShare').median <= LATE
  const by = isSustained(samples) && isSustained(base) ? 'rate' : 'cpu'
  return { rate, cpu, by, value: (by === 'rate' ? rate : cpu).median }
}

/**
 * Bytes that each of `count` things takes beside its text.
 * @param {{ before: number, after: number, count: number, textBytes: number }} heap
 */
export const bytesEach = ({ before, after, count, textBytes }) => (after - before) / count - textBytes
