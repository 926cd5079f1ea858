/**
 * A process that measures what another project and the health check see: it sends one request after the other on connections of its
 * own, and keeps the longest delays. Its parent sends the paths to begin, and anything else to end.
 */
import http from 'node:http'
import { performance } from 'node:perf_hooks'

/** @typedef {{ port: number, paths: Readonly<Record<string, string>> }} Polls */
/** @typedef {{ count: number, worstMs: number, medianMs: number }} Delays */

const PAUSE_MS = 2

/** @param {number} ms */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
let isOver = false

/**
 * @param {number} port
 * @param {string} path
 * @returns {Promise<Delays>}
 */
async function pollUntilOver(port, path) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const delays = []
  while (!isOver) {
    const beginMs = performance.now()
    await get(agent, port, path)
    delays.push(performance.now() - beginMs)
    await pause(PAUSE_MS)
  }
  agent.destroy()
  delays.sort((a, b) => a - b)
  return { count: delays.length, worstMs: delays.at(-1) ?? 0, medianMs: delays[Math.floor(delays.length / 2)] ?? 0 }
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
  const { port, paths } = message
  try {
    const measured = await Promise.all(
      Object.entries(paths).map(async ([name, path]) => [name, await pollUntilOver(port, path)]),
    )
    process.send?.(Object.fromEntries(measured))
  } catch (error) {
    process.send?.({ failure: /** @type {Error} */ (error).message })
  }
})
