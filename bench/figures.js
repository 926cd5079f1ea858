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
 * @property {number} lateShare of the server's processor time, how much it spent after the load: on what it had put off
 */

/** From this share of its core on, a process is what holds the figure down. */
export const FULL = 0.9
/** Up to this share of its work that it puts off, a server's requests a second are what it can do. */
export const LATE = 0.1

/**
 * The middle of the values, and their ends. Throws where there are none.
 * @param {readonly number[]} values
 * @returns {Spread}
 */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (/** @type {number} */ index) => {
    const value = sorted[index]
    if (value === undefined) throw new Error('no value to take the median of')
    return value
  }
  const last = sorted.length - 1
  const [low, high] = [at(0), at(last)]
  const median = (at(Math.floor(last / 2)) + at(Math.ceil(last / 2))) / 2
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
 * @property {'rate' | 'cpu'} by which of the two counts: the rate where both servers were what limited it and put nothing off, else
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
  const isOwn = (/** @type {readonly Sample[]} */ ones) =>
    limitOf(ones) === 'server' && over(ones, 'lateShare').median <= LATE
  const by = isOwn(samples) && isOwn(base) ? 'rate' : 'cpu'
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

/** What one more thing may cost a request whatever the others cost, in microseconds: a small constant. */
const SMALL_US = 0.2

/**
 * Whether a cost grows no worse than linearly: what each of many things adds is not more than what each of some added, or little.
 * @param {readonly { things: number, cost: number }[]} costs of none, some and many; in microseconds a request
 */
export function isLinear([none, some, many]) {
  if (none === undefined || some === undefined || many === undefined)
    throw new Error('growth is judged by the costs of none, some and many')
  const early = (some.cost - none.cost) / (some.things - none.things)
  const late = (many.cost - some.cost) / (many.things - some.things)
  return late <= Math.max(SMALL_US, early * 1.25)
}
