/**
 * The load generator: a separate process that receives one job at a time and returns its outcome. It writes prepared requests to raw
 * sockets, because an HTTP client would cost more than many of the servers.
 */
import { createHistogram, performance } from 'node:perf_hooks'
import { cpuSeconds, sleep } from '../machine.js'
import { Connection } from './connection.js'

/**
 * @typedef {object} Job
 * @property {number} port of 127.0.0.1
 * @property {string} method
 * @property {string[]} paths requested in turn
 * @property {string | string[]} [body] JSON; several are sent in turn, each to the next path
 * @property {number} connections
 * @property {number} [pipelining] requests in flight on each connection; 1 when absent
 * @property {number} [seconds] measured time; needed if `requests` is absent
 * @property {number} [requests] how many are sent
 * @property {number} [warmupSeconds] before the measured time
 * @property {number} [firstPath] index of the first path
 * @property {number[]} serverPids processes whose time is counted
 */

/**
 * @typedef {object} Outcome
 * @property {number} requests answered in the measured time
 * @property {number} seconds
 * @property {number} p99Ms
 * @property {number} serverCpuSeconds
 * @property {number} generatorCpuSeconds without the time that the generator only waited
 * @property {number} bad replies other than 2xx, and requests without a reply
 * @property {string} [firstBad]
 * @property {number} nextPath index of the path that would have been next
 */

const MAX_SILENCE_MS = 20_000

process.on('message', (/** @type {Job} */ job) => {
  run(job).then(
    (outcome) => process.send?.({ outcome }),
    (error) => process.send?.({ error: error.stack }),
  )
})
process.on('disconnect', () => process.exit())

/** @param {Job} job */
function prepareRequests({ port, method, paths, body }) {
  const bodies = Array.isArray(body) ? body : [body]
  return Array.from({ length: Math.max(paths.length, bodies.length) }, (_, index) => {
    const [path, sent] = [paths[index % paths.length], bodies[index % bodies.length]]
    const content =
      sent === undefined ? '' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(sent)}\r\n`
    return Buffer.from(`${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${content}\r\n${sent ?? ''}`)
  })
}

/**
 * @param {Job} job
 * @returns {Promise<Outcome>}
 */
async function run(job) {
  const { connections, pipelining = 1, requests: quota = Number.POSITIVE_INFINITY, warmupSeconds = 0 } = job
  const texts = prepareRequests(job)
  let nextPath = job.firstPath ?? 0
  let [sent, answered, bad] = [0, 0, 0]
  /** @type {string | undefined} */
  let firstBad
  let isMeasured = warmupSeconds === 0
  let lastReplyMs = performance.now()
  const latencies = createHistogram()
  const failure = deferred()
  const quotaReached = deferred()

  /** @type {import('./connection.js').Traffic} */
  const traffic = {
    next() {
      if (sent >= quota) return undefined
      sent++
      const text = texts[nextPath]
      nextPath = nextPath + 1 === texts.length ? 0 : nextPath + 1
      return text
    },
    received(sentMs, status, text) {
      lastReplyMs = performance.now()
      if (status >= 300) recordBad(`${status} ${text().slice(0, 300)}`)
      if (!isMeasured) return
      answered++
      latencies.record(Math.max(1, Math.round((lastReplyMs - sentMs) * 1e6)))
      if (answered >= quota) quotaReached.resolve()
    },
    lost(count) {
      sent -= isMeasured ? count : 0
      recordBad('the connection broke')
    },
    failed: failure.reject,
  }

  /** @param {string} what */
  function recordBad(what) {
    bad++
    firstBad ??= what
  }

  const all = Array.from({ length: connections }, () => new Connection(job.port, pipelining, traffic))
  const watchdog = setInterval(() => {
    if (performance.now() - lastReplyMs > MAX_SILENCE_MS)
      failure.reject(new Error(`no reply for ${MAX_SILENCE_MS / 1000} s; the first bad one: ${firstBad ?? 'none'}`))
  }, 1000)
  const idle = spin(() => lastReplyMs)
  try {
    for (const connection of all) connection.fill()
    if (!isMeasured) {
      await Promise.race([failure.promise, sleep(warmupSeconds * 1000)])
      isMeasured = true
      sent = 0
      latencies.reset()
      lastReplyMs = performance.now()
    }
    const cpuBefore = serverCpu(job)
    const idleBeforeMs = idle.ms()
    const startMs = performance.now()
    const end = job.seconds === undefined ? quotaReached.promise : sleep(job.seconds * 1000)
    await Promise.race([failure.promise, end])
    const seconds = (performance.now() - startMs) / 1000
    return {
      requests: answered,
      seconds,
      p99Ms: latencies.count === 0 ? Number.NaN : latencies.percentile(99) / 1e6,
      serverCpuSeconds: serverCpu(job) - cpuBefore,
      generatorCpuSeconds: Math.max(0, seconds - (idle.ms() - idleBeforeMs) / 1000),
      bad,
      ...(firstBad === undefined ? {} : { firstBad }),
      nextPath,
    }
  } finally {
    idle.stop()
    clearInterval(watchdog)
    for (const connection of all) connection.close()
  }
}

/**
 * Keeps the event loop turning, and adds up the turns that brought no reply. The generator never sleeps: waking an idle core takes
 * longer than many replies, and the server would be charged for it.
 * @param {() => number} lastReplyMs
 */
function spin(lastReplyMs) {
  let isOver = false
  let idleMs = 0
  let seenMs = 0
  let turnMs = performance.now()
  const turn = () => {
    const now = performance.now()
    if (lastReplyMs() === seenMs) idleMs += now - turnMs
    seenMs = lastReplyMs()
    turnMs = now
    if (!isOver) setImmediate(turn)
  }
  turn()
  return {
    ms: () => idleMs,
    stop: () => {
      isOver = true
    },
  }
}

function deferred() {
  /** @type {() => void} */
  let resolve = () => undefined
  /** @type {(error: Error) => void} */
  let reject = () => undefined
  const promise = new Promise((onResolve, onReject) => {
    resolve = () => onResolve(undefined)
    reject = onReject
  })
  // it may be rejected after the race is over
  promise.catch(() => undefined)
  return { promise, resolve, reject }
}

/** @param {Job} job */
const serverCpu = ({ serverPids }) => serverPids.reduce((sum, pid) => sum + cpuSeconds(pid), 0)
