/** The load generator's handle: one process on a core of its own, for all loads of a run. */
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

function started() {
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
 * Puts a load on a server. Rejects where anything but a 2xx came back: figures of refusals are worth nothing.
 * @param {import('../server.js').Server} server
 * @param {Load} load
 * @returns {Promise<Outcome>}
 */
export function put(server, load) {
  const child = started()
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('the load generator ended'))
    child.once('exit', ended)
    child.once('message', (/** @type {{ outcome?: Outcome, error?: string }} */ { outcome, error }) => {
      child.off('exit', ended)
      if (outcome === undefined) reject(new Error(`${server.name}: ${error}`))
      else if (outcome.bad > 0) {
        reject(
          new Error(`${server.name}: ${outcome.bad} requests were not answered well, the first: ${outcome.firstBad}`),
        )
      } else resolve(outcome)
    })
    child.send({ ...load, port: server.port, serverPids: server.pids })
  })
}

/** A server is at rest that used less than this share of a core in so many milliseconds. */
const REST = 0.15
const REST_MS = 100
/** No server is waited for longer. */
const MAX_SETTLE_MS = 4000

/**
 * Waits until a server has done what it put off under load, which others would pay for. Answers the processor time that it took, in
 * seconds.
 * @param {import('../server.js').Server} server
 */
export async function settle({ pids }) {
  const used = () => pids.reduce((sum, pid) => sum + cpuSeconds(pid), 0)
  const before = used()
  let last = before
  for (let ms = 0; ms < MAX_SETTLE_MS; ms += REST_MS) {
    await sleep(REST_MS)
    const now = used()
    // not a number where there is no /proc
    if (!(now - last >= (REST * REST_MS) / 1000)) break
    last = now
  }
  return Math.max(0, last - before) || 0
}

/**
 * @param {Outcome} outcome
 * @param {number} [lateCpuSeconds] of what was put off
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
