/** Controls the load generator: one process, pinned to its own core, for all loads of a run. */
import { fork, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { cores, cpuSeconds, pinned, sleep } from '../machine.js'

/** @typedef {import('./generate.js').Job} Job */
/** @typedef {import('./generate.js').Outcome} Outcome */
/** @typedef {Omit<Job, 'port' | 'serverPids'>} Load */
/** @typedef {import('../figures.js').Sample} Sample */

const program = fileURLToPath(new URL('generate.js', import.meta.url))

/** @type {ReturnType<typeof fork> | undefined} */
let generator

function startGenerator() {
  if (generator !== undefined) return generator
  const [command, args] = pinned(cores?.load, process.execPath, [program])
  generator = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  return generator
}

/** Ends the generator's process. */
export function endLoads() {
  generator?.disconnect()
  generator = undefined
}

/**
 * Puts a load on a server. Rejects if a reply was not a 2xx: figures of refused requests mean nothing.
 * @param {import('../server.js').Server} server
 * @param {Load} load
 * @returns {Promise<Outcome>}
 */
export function put(server, load) {
  const child = startGenerator()
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('the load generator ended'))
    child.once('exit', ended)
    child.once('message', (/** @type {{ outcome?: Outcome, error?: string }} */ { outcome, error }) => {
      child.off('exit', ended)
      if (outcome === undefined) reject(new Error(`${server.name}: ${error}`))
      else if (outcome.bad > 0) {
        reject(new Error(`${server.name}: ${outcome.bad} bad replies, the first: ${outcome.firstBad}`))
      } else resolve(outcome)
    })
    child.send({ ...load, port: server.port, serverPids: server.pids })
  })
}

/** A server is at rest if it used less than this share of a core in REST_MS. */
const REST = 0.15
const REST_MS = 100
const MAX_SETTLE_MS = 4000

/**
 * Waits until a server has done the work that it deferred under load. Returns the processor time of that work, in seconds.
 * @param {import('../server.js').Server} server
 */
export async function settle({ pids }) {
  const used = () => pids.reduce((sum, pid) => sum + cpuSeconds(pid), 0)
  const before = used()
  let last = before
  for (let ms = 0; ms < MAX_SETTLE_MS; ms += REST_MS) {
    await sleep(REST_MS)
    const now = used()
    // NaN if there is no /proc
    if (!(now - last >= (REST * REST_MS) / 1000)) break
    last = now
  }
  return Math.max(0, last - before) || 0
}

/**
 * @param {Outcome} outcome
 * @param {number} [lateCpuSeconds] of deferred work
 * @returns {Sample}
 */
export const sampleOf = ({ requests, seconds, p99Ms, serverCpuSeconds, generatorCpuSeconds }, lateCpuSeconds = 0) => ({
  rps: requests / seconds,
  cpuUs: ((serverCpuSeconds + lateCpuSeconds) / requests) * 1e6,
  p99Ms,
  serverShare: serverCpuSeconds / seconds,
  generatorShare: generatorCpuSeconds / seconds,
  lateShare: lateCpuSeconds / (serverCpuSeconds + lateCpuSeconds),
})
