/** The machine and its processes. Processor time comes from Linux's /proc; elsewhere it is unknown. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../', import.meta.url))
/** Everything that the bench installs or writes, except its results; not in git. */
export const cache = `${root}.cache/bench`

/** Ticks of utime and stime in /proc/PID/stat: USER_HZ, 100 on every Linux that Node runs on. */
const TICKS_A_SECOND = 100

/**
 * Processor time of a process since its start (user and system), in seconds. NaN if there is no /proc.
 * @param {number} pid
 */
export function cpuSeconds(pid) {
  try {
    const [, , , , , , , , , , , utime, stime] = fieldsOf(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    return (Number(utime) + Number(stime)) / TICKS_A_SECOND
  } catch {
    return Number.NaN
  }
}

/**
 * The fields of /proc/PID/stat from the third on, the state. The name before it may contain blanks and brackets.
 * @param {string} stat
 */
export const fieldsOf = (stat) =>
  stat
    .slice(stat.lastIndexOf(')') + 2)
    .trimEnd()
    .split(' ')

/**
 * A process and all its descendants.
 * @param {number} pid
 * @returns {number[]}
 */
export function processTree(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
    return [pid, ...children.flatMap(processTree)]
  } catch {
    return [pid]
  }
}

/** The cores of the server and the load generator; undefined if processes cannot be pinned. */
export const cores = findCores()

function findCores() {
  try {
    const text = execFileSync('taskset', ['-cp', String(process.pid)], { encoding: 'utf8' })
    const allowed = coresIn(text.slice(text.lastIndexOf(':') + 1))
    const [load, server] = [allowed.at(-2), allowed.at(-1)]
    return load === undefined || server === undefined ? undefined : { server, load }
  } catch {
    return undefined
  }
}

/**
 * Parses a list of cores as taskset prints it: `0-3,6`.
 * @param {string} list
 * @returns {number[]}
 */
export function coresIn(list) {
  return list.split(',').flatMap((part) => {
    const [from = Number.NaN, to = from] = part.trim().split('-').map(Number)
    return Array.from({ length: to - from + 1 }, (_, index) => from + index)
  })
}

/**
 * The command that runs a program pinned to one core.
 * @param {number | undefined} core
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export const pinned = (core, program, args) =>
  core === undefined ? [program, [...args]] : ['taskset', ['-c', String(core), program, ...args]]

/** Pins this process to the load generator's core, so that it never disturbs the server. */
export function leaveServerCore() {
  if (cores !== undefined)
    execFileSync('taskset', ['-cp', String(cores.load), String(process.pid)], { stdio: 'ignore' })
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address())
      server.close(() => resolve(port))
    })
  })
}

/** @param {number} ms */
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** The machine in a few lines, for the report. */
export function describeMachine() {
  const cpus = os.cpus()
  return [
    `${cpus[0]?.model.trim() ?? 'unknown processor'}, ${cpus.length} processors, ${Math.round(os.totalmem() / 2 ** 30)} GiB`,
    `${os.type()} ${os.release()} ${os.arch()}, load average ${os.loadavg()[0]?.toFixed(1)} at the start`,
    cores === undefined
      ? 'nothing is pinned, because taskset or a second processor is missing: server and load generator disturb each other'
      : 'server on one core, load generator and bench on another (taskset)',
  ]
}
