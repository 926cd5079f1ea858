/** The arithmetic of the bench: what becomes of the figures of several rounds. */

/** @typedef {{ median: number, low: number, high: number }} Spread */

/**
 * What one load on one server came to.
 * @typedef {object} Sample
 * @property {number} rps requests a second
 * @property {number} cpuUs processor time of the server, in microseconds a request
 * @property {number} p99Ms
 * @property {number} serverShare of one core, by the server: 1 is all of it
 * @property {number} generatorShare the same, by the load generator
 */

/** From this share of its core on, a process is what holds the figure down. */
export const FULL = 0.9

/**
 * The middle of the values, and their ends. Throws where there are none.
 * @param {readonly number[]} values
 * @returns {Spread}
 */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const low = sorted[0]
  const high = sorted.at(-1)
  if (low === undefined || high === undefined) throw new Error('no value to take the median of')
  const half = (sorted.length - 1) / 2
  const median = (/** @type {number} */ (sorted[Math.floor(half)]) + /** @type {number} */ (sorted[Math.ceil(half)])) / 2
  return { median, low, high }
}

/**
 * The spread of one figure over the rounds.
 * @param {readonly Sample[]} samples
 * @param {keyof Sample} figure
 */
export const over = (samples, figure) => spread(samples.map((sample) => sample[figure]))

/**
 * Whose limit a load met.
 * - `server`: the server used up its core, so requests a second are its own figure.
 * - `generator`: the load generator did, and the server could have done more.
 * - `machine`: neither had enough of a core, which others used.
 * @param {readonly Sample[]} samples
 * @returns {'server' | 'generator' | 'machine'}
 */
export function limitOf(samples) {
  if (over(samples, 'serverShare').median >= FULL) return 'server'
  return over(samples, 'generatorShare').median >= FULL ? 'generator' : 'machine'
}

/**
 * How one server compares with another, round by round: above 1 the first is the better.
 * @typedef {object} Ratio
 * @property {Spread} rate of requests a second
 * @property {Spread} cpu of processor time a request, the other's over the first one's
 * @property {'rate' | 'cpu'} by which of the two counts: the rate where both servers were what limited it, else processor time
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
  const by = limitOf(samples) === 'server' && limitOf(base) === 'server' ? 'rate' : 'cpu'
  return { rate, cpu, by, value: (by === 'rate' ? rate : cpu).median }
}

/**
 * How much the last value differs from the first, as a part of the first.
 * @param {number} first
 * @param {number} last
 */
export const growth = (first, last) => last / first - 1

/**
 * Bytes that each of `count` things takes beside its text.
 * @param {{ before: number, after: number, count: number, textBytes: number }} seen
 */
export const bytesEach = ({ before, after, count, textBytes }) => (after - before) / count - textBytes

/**
 * Whether a cost grows no worse than linearly: what a thousand things add is at most `slack` times what the number of them would
 * lead one to expect from a hundred, or so little (a tenth of the cost without any) that it does not matter.
 * @param {readonly { things: number, cost: number }[]} costs ascending; the first without any thing
 * @param {number} slack
 */
export function isLinear(costs, slack = 1.25) {
  const [none, some] = costs
  const many = costs.at(-1)
  if (none === undefined || some === undefined || many === undefined || none.things !== 0 || some.things === 0)
    throw new Error('linear growth is judged by the costs of none, some and many')
  const added = many.cost - none.cost
  if (added <= none.cost / 10) return true
  return added <= Math.max(some.cost - none.cost, 0) * (many.things / some.things) * slack
}
