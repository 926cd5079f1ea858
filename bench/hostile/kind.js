/** A kind of request with which one project might hold up the others. */
import { callJson } from '../server.js'

/** @typedef {{ method: string, path: string, text?: string, headers?: Record<string, string> }} Request */

/**
 * @typedef {object} HostileKind
 * @property {string} name
 * @property {(port: number) => Promise<readonly Request[]>} prepare fills the project, and returns the requests that are sent over and over
 */

export const PROJECT = 'hostile'
export const WORLD = `/_lakemock/worlds/${PROJECT}`
export const SESSIONS = `/v2.0/${PROJECT}/sessions`
export const SQL = `/v2/${PROJECT}/clusters/c1/sql-execution`
/** The most stubs, fault rules or waits that a project can have. */
export const MOST = 1000

/**
 * @param {string} method
 * @param {string} path
 * @param {unknown} body
 * @returns {Request}
 */
export const json = (method, path, body) => ({ method, path, text: JSON.stringify(body) })

/** @param {string} path @returns {Request} */
export const get = (path) => ({ method: 'GET', path })

/**
 * @template T
 * @param {number} count
 * @param {(index: number) => T} make
 * @returns {T[]}
 */
export const many = (count, make) => Array.from({ length: count }, (_, index) => make(index))

/**
 * Makes requests, many at a time.
 * @param {number} count
 * @param {(index: number) => Promise<unknown>} run
 */
export async function inParallel(count, run) {
  let next = 0
  const work = async () => {
    for (let index = next++; index < count; index = next++) await run(index)
  }
  await Promise.all(many(16, work))
}

/**
 * The path of a session that takes statements.
 * @param {number} port
 */
export async function session(port) {
  await settings(port, { durations: { starting: 0 } })
  const { id } = await callJson(port, 'POST', SESSIONS, { kind: 'spark', queue: 'default' })
  return `${SESSIONS}/${id}`
}

/**
 * Changes the settings of the project.
 * @param {number} port
 * @param {object} change
 */
export const settings = (port, change) => callJson(port, 'PATCH', `${WORLD}/settings`, change)
