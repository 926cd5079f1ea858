/**
 * Loaded into a server before its own code (`node --import`): says what only the process itself knows, when it is asked over the
 * channel to the process that started it. Needs `--expose-gc` where memory is asked for.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'

/**
 * @typedef {object} Seen
 * @property {number} heapUsed bytes, after a collection where one was asked for
 * @property {number} rss bytes
 * @property {number} external bytes
 * @property {string[]} resources what keeps the process alive: sockets, timers
 * @property {number} delayP99Ms of the event loop since it was last reset, beyond the millisecond at which it is sampled
 * @property {number} delayMaxMs
 * @property {string[]} unhandled rejections and exceptions since the start
 */

/** How often the event loop is looked at, in milliseconds: the timer's own length is in what it measures. */
const RESOLUTION_MS = 1
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })

/** @type {string[]} */
const unhandled = []
process.on('uncaughtExceptionMonitor', (error) => unhandled.push(String(error.stack)))
process.on('unhandledRejection', (reason) => {
  unhandled.push(String(/** @type {any} */ (reason)?.stack ?? reason))
})

process.on('message', (/** @type {{ question?: number, what?: string }} */ { question, what }) => {
  if (question === undefined) return
  // it costs a wake-up a millisecond: only who wants to know pays for it
  if (what === 'reset') {
    delay.enable()
    delay.reset()
  }
  if (what === 'collect') {
    // twice: what finalizers let go is collected by the second
    globalThis.gc?.()
    globalThis.gc?.()
  }
  const { heapUsed, rss, external } = process.memoryUsage()
  const beyond = (/** @type {number} */ ns) => Math.max(0, ns / 1e6 - RESOLUTION_MS)
  /** @type {Seen} */
  const answer = {
    heapUsed,
    rss,
    external,
    resources: process.getActiveResourcesInfo(),
    delayP99Ms: beyond(delay.percentile(99)),
    delayMaxMs: beyond(delay.max),
    unhandled,
  }
  process.send?.({ question, answer })
})
// being asked is no reason to stay alive
process.channel?.unref()
