/**
 * The load generator: a process of its own, which is sent one job at a time and answers what it came to. It writes requests that were
 * made beforehand to raw sockets, as a client library would cost more than many a server.
 */
import net from 'node:net'
import { createHistogram, performance } from 'node:perf_hooks'
import { cpuSeconds } from '../machine.js'
import { Replies } from './replies.js'
import { signedHeaders } from './sign.js'

/**
 * @typedef {object} Job
 * @property {number} port of 127.0.0.1
 * @property {string} method
 * @property {string[]} paths asked for in turn
 * @property {string[]} [bodies] of the requests, JSON; as many as there are paths, or one for all
 * @property {number} connections
 * @property {number} [pipelining] requests under way on each connection; 1 when absent
 * @property {number} [seconds] how long it is measured; needed where `requests` is absent
 * @property {number} [requests] how many are sent, and no more
 * @property {number} [warmupSeconds] how long before that
 * @property {number} [rate] requests a second, whatever comes back; as fast as replies come when absent
 * @property {number} [firstPath] which path comes first
 * @property {{ access: string, secret: string }} [key] signs each request
 * @property {number[]} serverPids whose processor time is counted
 */

/**
 * @typedef {object} Outcome
 * @property {number} requests that were answered while it was measured
 * @property {number} seconds
 * @property {number} p50Ms
 * @property {number} p99Ms
 * @property {number} serverCpuSeconds
 * @property {number} generatorCpuSeconds in which the load generator had something to do
 * @property {number} bad replies that were no 2xx, and requests whose connection broke
 * @property {string} [firstBad]
 * @property {number} nextPath which path would have come next
 */

const MAX_SILENCE_MS = 20_000

process.on('message', (/** @type {Job} */ job) => {
  run(job).then(
    (outcome) => process.send?.({ outcome }),
    (error) => process.send?.({ error: error.stack }),
  )
})
// the bench itself has gone
process.on('disconnect', () => process.exit())

/**
 * @param {Job} job
 * @returns {Buffer[]}
 */
function written({ port, method, paths, bodies, key }) {
  const host = `127.0.0.1:${port}`
  return paths.map((path, index) => {
    const body = bodies === undefined ? '' : /** @type {string} */ (bodies[index % bodies.length])
    const headers = {
      host,
      ...(bodies === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
      ...(key === undefined ? {} : signedHeaders({ method, path, host, body, ...key, nowMs: Date.now() })),
    }
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`)
  })
}

/**
 * @param {Job} job
 * @returns {Promise<Outcome>}
 */
async function run(job) {
  const { connections, pipelining = 1, requests: quota = Number.POSITIVE_INFINITY, warmupSeconds = 0 } = job
  const texts = written(job)
  let next = job.firstPath ?? 0
  let sent = 0
  let answered = 0
  let bad = 0
  /** @type {string | undefined} */
  let firstBad
  let isOver = false
  let isMeasured = warmupSeconds === 0
  let lastReplyMs = performance.now()
  let latencies = createHistogram()
  /** @type {() => void} */
  let allAnswered = () => undefined
  /** @type {(error: Error) => void} */
  let fail = () => undefined
  const failed = new Promise((_, reject) => {
    fail = reject
  })
  failed.catch(() => undefined)

  /** Requests that are due and wait for a free place, by when they fell due: only where a rate is asked for. */
  /** @type {number[]} */
  const backlog = []

  /** @param {string} what */
  function notGood(what) {
    bad++
    firstBad ??= what
  }

  class Connection {
    /** @type {number[]} when each request under way was due, the oldest first */
    #due = []
    /** @type {net.Socket} */
    #socket
    /** @type {Replies} */
    #replies

    constructor() {
      this.#socket = this.#connect()
      this.#replies = this.#reader()
    }

    get isFree() {
      return this.#due.length < pipelining
    }

    #reader() {
      return new Replies((status, isLast, text) => {
        const now = performance.now()
        const due = this.#due.shift()
        lastReplyMs = now
        if (due === undefined) throw new Error('a reply that nobody asked for')
        if (status >= 300) notGood(`${status} ${text().slice(0, 300)}`)
        if (isMeasured) {
          answered++
          latencies.record(Math.max(1, Math.round((now - due) * 1e6)))
        }
        if (isLast) this.#again()
        else this.fill()
        if (isMeasured && answered >= quota) allAnswered()
      })
    }

    #connect() {
      const socket = net.connect({ host: '127.0.0.1', port: job.port, noDelay: true })
      socket.on('data', (chunk) => {
        if (socket !== this.#socket) return
        socket.cork()
        try {
          this.#replies.feed(/** @type {Buffer} */ (chunk))
        } catch (error) {
          fail(/** @type {Error} */ (error))
        }
        socket.uncork()
      })
      socket.on('error', () => undefined)
      socket.on('close', () => {
        if (isOver || socket !== this.#socket) return
        if (this.#due.length > 0) notGood('the connection broke')
        this.#again()
      })
      return socket
    }

    /** What was under way when the connection ended is lost. */
    #again() {
      const lost = this.#due.length
      this.#due = []
      sent -= isMeasured ? lost : 0
      const old = this.#socket
      this.#replies = this.#reader()
      this.#socket = this.#connect()
      old.destroy()
      this.fill()
    }

    /** Sends as much as there is to send and has room. */
    fill() {
      while (this.isFree && !isOver) {
        if (job.rate === undefined) this.#send(performance.now())
        else {
          const due = backlog.shift()
          if (due === undefined) return
          this.#send(due)
        }
        if (sent >= quota) return
      }
    }

    /** @param {number} due */
    #send(due) {
      if (sent >= quota) return
      sent++
      this.#due.push(due)
      this.#socket.write(/** @type {Buffer} */ (texts[next]))
      next = next + 1 === texts.length ? 0 : next + 1
    }

    destroy() {
      this.#socket.destroy()
    }
  }

  const all = Array.from({ length: connections }, () => new Connection())
  const stuck = setInterval(() => {
    if (performance.now() - lastReplyMs > MAX_SILENCE_MS)
      fail(new Error(`no reply for ${MAX_SILENCE_MS / 1000} s; the first bad one: ${firstBad ?? 'none'}`))
  }, 1000)
  const clock = job.rate === undefined ? undefined : setInterval(tick, 1)
  const begunMs = performance.now()
  let dueCount = 0
  function tick() {
    const now = performance.now()
    const rate = /** @type {number} */ (job.rate)
    for (; dueCount < ((now - begunMs) / 1000) * rate; dueCount++) backlog.push(now)
    for (const connection of all) {
      if (backlog.length === 0) return
      connection.fill()
    }
  }

  // It never sleeps: to wake an idle core up takes longer than many a reply, and that would be on the server's bill, the more so the
  // slower the server is. What it spends turning around for nothing is no work of its own.
  let idleMs = 0
  let seenMs = 0
  let turnedMs = performance.now()
  const turn = () => {
    const now = performance.now()
    if (lastReplyMs === seenMs) idleMs += now - turnedMs
    seenMs = lastReplyMs
    turnedMs = now
    if (!isOver) setImmediate(turn)
  }
  turn()
  try {
    if (clock === undefined) for (const connection of all) connection.fill()
    if (!isMeasured) {
      await Promise.race([failed, sleep(warmupSeconds)])
      isMeasured = true
      sent = 0
      latencies = createHistogram()
      lastReplyMs = performance.now()
    }
    const cpuBefore = serverCpu(job)
    idleMs = 0
    const startMs = performance.now()
    const end =
      job.seconds === undefined
        ? new Promise((resolve) => (allAnswered = () => resolve(undefined)))
        : sleep(job.seconds)
    if (answered >= quota) allAnswered()
    await Promise.race([failed, end])
    const seconds = (performance.now() - startMs) / 1000
    return {
      requests: answered,
      seconds,
      p50Ms: latencies.count === 0 ? Number.NaN : latencies.percentile(50) / 1e6,
      p99Ms: latencies.count === 0 ? Number.NaN : latencies.percentile(99) / 1e6,
      serverCpuSeconds: serverCpu(job) - cpuBefore,
      generatorCpuSeconds: Math.max(0, seconds - idleMs / 1000),
      bad,
      ...(firstBad === undefined ? {} : { firstBad }),
      nextPath: next,
    }
  } finally {
    isOver = true
    clearInterval(stuck)
    clearInterval(clock)
    for (const connection of all) connection.destroy()
  }
}

/** @param {Job} job */
const serverCpu = ({ serverPids }) => serverPids.reduce((sum, pid) => sum + cpuSeconds(pid), 0)

/** @param {number} seconds */
const sleep = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000))
