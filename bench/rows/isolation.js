/** What a hostile project costs others: the longest delay that another project and the health check see beside it. */
import { fork } from 'node:child_process'
import http from 'node:http'
import { fileURLToPath } from 'node:url'
import { hostileKinds } from '../hostile/index.js'
import { shipped } from '../lakemock.js'
import { sleep } from '../machine.js'
import { callJson, start, withServers } from '../server.js'
import { number } from '../table.js'

/** @typedef {import('../hostile/kind.js').HostileKind} HostileKind */
/** @typedef {import('../load/poll-delays.js').Delays} Delays */

const pollProgram = fileURLToPath(new URL('../load/poll-delays.js', import.meta.url))
/** How long each kind of request is sent, in seconds. */
const WINDOW_S = 3
/** Connections of the hostile project. */
const CONNECTIONS = 4
const target = { goal: 100, floor: 250, isAtLeast: false }

/** @type {import('./row.js').Row} */
export const isolation = {
  name: 'isolation',
  about: 'the longest delay of another project and of the health check beside a hostile project',
  quick: false,
  async run({ kind: part = '' }) {
    const kinds = hostileKinds.filter(({ name }) => name.includes(part))
    if (kinds.length === 0) throw new Error(`--kind: no hostile request has "${part}" in its name`)
    const lines = []
    for (const kind of kinds) {
      const what = `beside ${kind.name}`
      const measured = await measure(kind).catch((/** @type {Error} */ error) => error)
      if (measured instanceof Error) {
        lines.push({ what, result: 'not measured', value: Number.NaN, target, notes: measured.message })
        continue
      }
      const { project, health, statuses, longestMs } = measured
      lines.push({
        what,
        result: `${number(Math.max(project.worstMs, health.worstMs))} ms at most`,
        value: Math.max(project.worstMs, health.worstMs),
        target,
        notes: [
          `another project ${number(project.worstMs)} ms (median ${number(project.medianMs)}, ${number(project.count)} polls)`,
          `health ${number(health.worstMs)} ms`,
          `${number(Math.max(project.elapsedMs, health.elapsedMs))} ms with the time without a processor`,
          `hostile replies ${statuses}, the longest after ${number(longestMs)} ms`,
        ].join('; '),
      })
    }
    return { lines }
  },
}

/** @param {HostileKind} kind */
const measure = (kind) =>
  withServers(async (keep) => {
    const server = keep(await start(shipped('isolation')))
    const { port } = server
    const polite = await politePath(port)
    const requests = await kind.prepare(port)
    const poller = fork(pollProgram)
    try {
      const delays = new Promise((resolve, reject) => {
        poller.once('message', (/** @type {{ failure?: string }} */ message) => {
          if (message.failure === undefined) resolve(message)
          else reject(new Error(`the other project: ${message.failure}`))
        })
        poller.once('exit', () => reject(new Error('the poller ended')))
      })
      poller.send({ port, serverPid: server.pids[0], paths: { project: polite, health: '/_lakemock/health' } })
      await sleep(300)
      const sent = await attack(port, requests)
      poller.send('end')
      /** @type {{ project: Delays, health: Delays }} */
      const { project, health } = await delays
      return { project, health, ...sent }
    } finally {
      poller.kill()
    }
  })

/**
 * A finished statement of another project.
 * @param {number} port
 */
async function politePath(port) {
  const sessions = '/v2.0/polite/sessions'
  await callJson(port, 'PATCH', '/_lakemock/worlds/polite/settings', { durations: { starting: 0 } })
  const { id } = await callJson(port, 'POST', sessions, { kind: 'spark', queue: 'default' })
  await callJson(port, 'POST', `${sessions}/${id}/statements`, { code: '1 + 1' })
  return `${sessions}/${id}/statements/0`
}

/**
 * Sends the requests over and over, each connection one at a time.
 * @param {number} port
 * @param {readonly import('../hostile/kind.js').Request[]} requests
 */
async function attack(port, requests) {
  const endMs = performance.now() + WINDOW_S * 1000
  /** @type {Map<number, number>} */
  const counts = new Map()
  let longestMs = 0
  let next = 0
  const work = async () => {
    while (performance.now() < endMs) {
      const request = requests[next++ % requests.length]
      if (request === undefined) return
      const beginMs = performance.now()
      const status = await send(port, request)
      longestMs = Math.max(longestMs, performance.now() - beginMs)
      counts.set(status, (counts.get(status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, work))
  return { statuses: [...counts].map(([status, count]) => `${count}x${status}`).join(' '), longestMs }
}

const agent = new http.Agent({ keepAlive: true })

/**
 * The status of the reply; 0 if there was none.
 * @param {number} port
 * @param {import('../hostile/kind.js').Request} request
 * @returns {Promise<number>}
 */
function send(port, { method, path, text, headers }) {
  const ofBody =
    text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
  return new Promise((resolve) => {
    const request = http.request({ agent, port, host: '127.0.0.1', method, path, headers: { ...ofBody, ...headers } })
    request.once('response', (response) => {
      response.resume().once('close', () => resolve(response.statusCode ?? 0))
    })
    request.once('error', () => resolve(0))
    request.end(text)
  })
}
