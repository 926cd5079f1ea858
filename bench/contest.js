/** Several servers under the same load, in turns: what disturbs one round disturbs all of them. */
import { limitOf, over } from './figures.js'
import { put, sampleOf, settle } from './load/load.js'
import { number, withSpread } from './table.js'

/** @typedef {import('./figures.js').Sample} Sample */
/** @typedef {import('./load/load.js').Load} Load */

/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {import('./server.js').Server} server
 * @property {Load} load
 */

/** A contender's figures for the table of what was seen. @typedef {{ name: string, samples: Sample[] }} Seen */

/** The connections of a load as fast as a server can. */
export const CONNECTIONS = 50

/**
 * Runs all rounds. Each load goes on with the paths where the round before ended.
 * @param {readonly Contender[]} contenders
 * @param {import('./rows/row.js').Plan} plan
 * @param {readonly import('./server.js').Server[]} [busy] servers that go on working when nobody asks them: of these all but the one that is
 *   measured are halted meanwhile
 * @returns {Promise<Seen[]>} in the order of the contenders
 */
export async function contest(contenders, { rounds, seconds, warmupSeconds, firstWarmupSeconds }, busy = []) {
  const seen = contenders.map(({ name }) => ({ name, samples: /** @type {Sample[]} */ ([]) }))
  const firstPaths = contenders.map(() => 0)
  for (let round = 0; round < rounds; round++) {
    const order = contenders.map((_, index) => index)
    // there and back, so that a machine that slows down slows down all of them
    if (round % 2 === 1) order.reverse()
    for (const index of order) {
      const { server, load } = /** @type {Contender} */ (contenders[index])
      const others = busy.filter((other) => other !== server)
      for (const other of others) other.pause()
      const timing = { seconds, warmupSeconds: round === 0 ? firstWarmupSeconds : warmupSeconds }
      const outcome = await put(server, { ...timing, ...load, firstPath: /** @type {number} */ (firstPaths[index]) })
      firstPaths[index] = outcome.nextPath
      seen[index]?.samples.push(sampleOf(outcome, await settle(server)))
      server.clearLog()
      for (const other of others) other.resume()
    }
  }
  return seen
}

/**
 * The samples of one of them. Throws where it is not there.
 * @param {readonly Seen[]} seen
 * @param {string} name
 */
export function samplesOf(seen, name) {
  const found = seen.find((one) => one.name === name)
  if (found === undefined) throw new Error(`${name} was not measured`)
  return found.samples
}

const limits = {
  server: 'the server',
  generator: 'the load generator: the server could do more',
  machine: 'others on this machine: neither had a whole core',
}

/**
 * Rows of the table of what was seen.
 * @param {string} load
 * @param {readonly Seen[]} seen
 */
export const seenRows = (load, seen) =>
  seen.map(({ name, samples }) => [
    load,
    name,
    withSpread(over(samples, 'rps')),
    withSpread(over(samples, 'cpuUs')),
    withSpread(over(samples, 'p99Ms')),
    number(over(samples, 'serverShare').median),
    number(over(samples, 'generatorShare').median),
    limits[limitOf(samples)],
  ])

export const seenHead = [
  'load',
  'server',
  'requests/s',
  'µs a request',
  'p99 ms',
  'server’s share of a core',
  'generator’s share',
  'limited by',
]
