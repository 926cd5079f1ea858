/** What the machine is, and what it says of a process. Linux says it in /proc; elsewhere the processor time is unknown. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../', import.meta.url))
/** Everything that the bench installs or writes, but for its results; not in git. */
export const cache = `${root}.cache/bench`

/** Ticks of utime and stime in /proc/PID/stat: USER_HZ, 100 on every Linux that Node runs on. */
const TICKS_A_SECOND = 100

/**
 * Processor time of a process since its start, its own and the kernel's for it, in seconds. NaN where there is no /proc.
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
 * The fields of /proc/PID/stat from the state (the third) on: the name before it may hold blanks and brackets.
 * @param {string} stat
 */
export const fieldsOf = (stat) =>
  stat
    .slice(stat.lastIndexOf(')') + 2)
    .trimEnd()
    .split(' ')

/**
 * Resident memory of a process, in bytes. NaN where there is no /proc.
 * @param {number} pid
 */
export function residentBytes(pid) {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024
  } catch {
    return Number.NaN
  }
}

/**
 * A process and all that it started.
 * @param {number} pid
 * @returns {number[]}
 */
export function service(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
    return [pid, ...children.flatMap(service)]
  } catch {
    return [pid]
  }
}

/** The cores that the server and the load generator are pinned to; undefined where that cannot be. */
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
 * The numbers of a list of cores as taskset prints it: `0-3,6`.
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
 * The command that runs a program on one core.
 * @param {number | undefined} core
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export const pinned = (core, program, args) =>
  core === undefined ? [program, [...args]] : ['taskset', ['-c', String(core), program, ...args]]

/** Puts this process onto the core of the load, so that it never takes from the server's. */
export function stepAside() {
  if (cores !== undefined)
    execFileSync('taskset', ['-cp', String(cores.load), String(process.pid)], { stdio: 'ignore' })
}

/** A port that nobody listens on. @returns {Promise<number>} */
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

/** What the figures were taken on, a line each. */
export function describe() {
  const cpus = os.cpus()
  return [
    `${cpus[0]?.model.trim() ?? 'unknown processor'}, ${cpus.length} processors, ${Math.round(os.totalmem() / 2 ** 30)} GiB`,
    `${os.type()} ${os.release()} ${os.arch()}, load of the last minute ${os.loadavg()[0]?.toFixed(1)} at the start`,
    cores === undefined
      ? 'taskset and two processors are not there: nothing is pinned, and server and load generator get in each other’s way'
      : 'server on one core, load generator and bench on another (taskset)',
  ]
}
