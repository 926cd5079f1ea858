/** Loaded into a server (`node --expose-gc --import`): measures the process when its parent sends a message. */

/**
 * @typedef {object} Measurement
 * @property {number} heapUsed bytes, after a collection
 * @property {number} external bytes of buffers outside the heap
 * @property {number} rss bytes
 * @property {string[]} resources what keeps the process alive: sockets, timers
 * @property {string[]} unhandled rejections and exceptions since the start
 */

/** @type {string[]} */
const unhandled = []
process.on('uncaughtExceptionMonitor', (error) => unhandled.push(String(error.stack)))
process.on('unhandledRejection', (reason) => {
  unhandled.push(reason instanceof Error ? String(reason.stack) : String(reason))
})

process.on('message', (what) => {
  if (what !== 'measure') return
  // twice: the second run collects what finalizers released
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  /** @type {Measurement} */
  const measurement = { heapUsed, external, rss, resources: process.getActiveResourcesInfo(), unhandled }
  process.send?.({ measurement })
})
// the channel must not keep the server alive
process.channel?.unref()
