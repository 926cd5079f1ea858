/**
 * A process that measures what another project and the health check see: it sends one request after the other on connections of its
 * own, and keeps the longest delays. Its parent sends the paths to begin, and anything else to end.
 */
import { readFileSync } from 'node:fs'
import http from 'node:http'
import { performance } from 'node:perf_hooks'

/** @typedef {{ port: number, serverPid: number, paths: Readonly<Record<string, string>> }} Polls */
/**
 * @typedef {object} Delays
 * @property {number} count
 * @property {number} medianMs
 * @property {number} elapsedMs the longest as it was seen
 * @property {number} worstMs the longest without the time in which the server, or this process, was ready and got no processor
 */

const PAUSE_MS = 2

/** @param {number} ms */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
let isOver = false

/**
 * How long a process has waited for a processor so far, in milliseconds.
 * @param {number | 'self'} pid
 */
function unservedMs(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6
  } catch {
    // the kernel does not count it
    return 0
  }
}

/**
 * @param {Polls} polls
 * @param {string} path
 * @returns {Promise<Delays>}
 */
async function pollUntilOver({ port, serverPid }, path) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const delays = []
  let worstMs = 0
  while (!isOver) {
    const ownMs = unservedMs('self')
    const serverMs = unservedMs(serverPid)
    const beginMs = performance.now()
    await get(agent, port, path)
    const delayMs = performance.now() - beginMs
    delays.push(delayMs)
    // both may have waited at the same time: only the longer wait is left out
    const unserved = Math.max(unservedMs('self') - ownMs, unservedMs(serverPid) - serverMs)
    worstMs = Math.max(worstMs, delayMs - unserved)
    await pause(PAUSE_MS)
  }
  agent.destroy()
  delays.sort((a, b) => a - b)
  const medianMs = delays[Math.floor(delays.length / 2)] ?? 0
  return { count: delays.length, medianMs, elapsedMs: delays.at(-1) ?? 0, worstMs }
}

/**
 * @param {http.Agent} agent
 * @param {number} port
 * @param {string} path
 * @returns {Promise<void>}
 */
function get(agent, port, path) {
  return new Promise((resolve, reject) => {
    http
      .get({ agent, port, path, host: '127.0.0.1' }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`GET ${path} returned ${response.statusCode}`))
        response.resume().once('end', resolve).once('error', reject)
      })
      .once('error', reject)
  })
}

process.on('message', async (/** @type {Polls | 'end'} */ message) => {
  if (message === 'end') {
    isOver = true
    return
  }
  isOver = false
  try {
    const measured = await Promise.all(
      Object.entries(message.paths).map(async ([name, path]) => [name, await pollUntilOver(message, path)]),
    )
    process.send?.(Object.fromEntries(measured))
  } catch (error) {
    process.send?.({ failure: /** @type {Error} */ (error).message })
  }
})
