/** Several servers under the same load in turns: a disturbance of one round affects all of them. */
import { limitOf, over } from './figures.js'
import { put, sampleOf, settle } from './load/load.js'
import { number, withSpread } from './table.js'

/** @typedef {import('./figures.js').Sample} Sample */
/** @typedef {import('./load/load.js').Load} Load */
/** @typedef {{ name: string, server: import('./server.js').Server, load: Load }} Contender */
/** @typedef {{ name: string, samples: Sample[] }} Measured */

/**
 * Each load continues with the path at which its previous round ended.
 * @param {readonly Contender[]} contenders
 * @param {import('./rows/row.js').Plan} plan
 * @returns {Promise<Measured[]>} in the order of the contenders
 */
export async function contest(contenders, { rounds, seconds, warmupSeconds, firstWarmupSeconds }) {
  const states = contenders.map((contender) => ({ ...contender, firstPath: 0, samples: /** @type {Sample[]} */ ([]) }))
  for (let round = 0; round < rounds; round++) {
    const timing = { seconds, warmupSeconds: round === 0 ? firstWarmupSeconds : warmupSeconds }
    // A B C, then C B A: a machine that becomes slower slows all of them equally
    for (const state of round % 2 === 0 ? states : states.toReversed()) {
      const { server, load, firstPath } = state
      // a server may work while it has no load (garbage collection, a queue of log lines)
      const others = states.map((other) => other.server).filter((other) => other !== server)
      for (const other of others) other.pause()
      const outcome = await put(server, { ...timing, ...load, firstPath })
      state.firstPath = outcome.nextPath
      state.samples.push(sampleOf(outcome, await settle(server)))
      server.clearLog()
      for (const other of others) other.resume()
    }
  }
  return states.map(({ name, samples }) => ({ name, samples }))
}

/**
 * @param {readonly Measured[]} measured
 * @param {string} name
 */
export function samplesOf(measured, name) {
  const found = measured.find((one) => one.name === name)
  if (found === undefined) throw new Error(`${name} was not measured`)
  return found.samples
}

const limits = {
  server: 'the server',
  generator: 'the load generator: the server could do more',
  machine: 'other processes: neither had a whole core',
}

export const measuredHead = [
  ...['load', 'server', 'requests/s', 'µs per request', 'p99 ms', 'server’s share of a core', 'generator’s share'],
  'limited by',
]

/**
 * Rows of the table of measurements.
 * @param {string} load
 * @param {readonly Measured[]} measured
 */
export const measuredRows = (load, measured) =>
  measured.map(({ name, samples }) => [
    load,
    name,
    withSpread(over(samples, 'rps')),
    withSpread(over(samples, 'cpuUs')),
    withSpread(over(samples, 'p99Ms')),
    number(over(samples, 'serverShare').median),
    number(over(samples, 'generatorShare').median),
    limits[limitOf(samples)],
  ])
