/** The engines that the row `engines` measures, each with lakemock on it and with its own client. */
import { fileURLToPath } from 'node:url'
import { callJson, start } from './server.js'

const PATH = '/v2/bench/clusters/c1/sql-execution'
const coordinatorFile = fileURLToPath(new URL('servers/coordinator.js', import.meta.url))

/** Starts the coordinator without an engine. */
export const startCoordinator = () =>
  start({
    name: 'coordinator',
    command: (port) => [process.execPath, coordinatorFile, String(port)],
    ready: '/v1/info',
  })

/**
 * Submits SQL to MRS. Returns the id of a SELECT; other statements have ended, and have none.
 * @param {number} port
 * @param {string} text
 * @returns {Promise<string>}
 */
export async function submit(port, text) {
  const { id, status, message } = await callJson(port, 'POST', PATH, { sql_type: 'presto', sql_content: text })
  if (status === 'FAILED') throw new Error(`${text}: ${message}`)
  return id
}

/**
 * Waits for a state of something of the project.
 * @param {number} port
 * @param {string} of its path in the project
 * @param {string} state
 */
async function waitUntil(port, of, state) {
  const { reached, why } = await callJson(port, 'GET', `/_lakemock/worlds/bench/${of}/wait?state=${state}&timeout=60s`)
  if (!reached) throw new Error(`${of} is not ${state}: ${why}`)
}

/**
 * Waits for a state of an SQL execution.
 * @param {number} port
 * @param {string} id
 * @param {string} state
 */
export const waitFor = (port, id, state) => waitUntil(port, `sql/${id}`, state)

/**
 * Runs a SELECT to its end through lakemock.
 * @param {number} port
 * @param {string} text
 */
export async function select(port, text) {
  const id = await submit(port, text)
  await waitFor(port, id, 'FINISHED')
  return id
}

/**
 * Runs a query through the statement protocol with `fetch`. Returns how many rows came.
 * @param {number} port
 * @param {string} text
 */
export async function ownPresto(port, text) {
  const headers = { 'x-presto-user': 'bench', 'x-presto-catalog': 'hive', 'x-presto-schema': 'default' }
  let count = 0
  const read = async (/** @type {Response} */ reply) =>
    /** @type {{ nextUri?: string, data?: unknown[] }} */ (await reply.json())
  let page = await read(await fetch(`http://127.0.0.1:${port}/v1/statement`, { method: 'POST', headers, body: text }))
  while (page.nextUri !== undefined) {
    page = await read(await fetch(page.nextUri, { headers }))
    count += page.data?.length ?? 0
  }
  return count
}

/**
 * The API of DuckDB in this process; undefined if the package is not installed.
 * @returns {Promise<((text: string) => Promise<number>) | undefined>} runs a query, and returns how many rows came
 */
export async function ownDuckDb() {
  /** @type {string} */
  const name = '@duckdb/node-api'
  try {
    const duckdb = await import(name)
    // two threads, as lakemock gives a project
    const instance = await duckdb.DuckDBInstance.create(':memory:', { threads: '2' })
    const connection = await instance.connect()
    return async (text) => (await (await connection.run(text)).getRows()).length
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw error
  }
}

/**
 * A session with one finished statement. Returns the path of the statement.
 * @param {number} port
 */
export async function finishedStatement(port) {
  const { id } = await callJson(port, 'POST', '/v2.0/bench/sessions', { kind: 'spark', queue: 'default' })
  await waitUntil(port, `sessions/${id}`, 'idle')
  await callJson(port, 'POST', `/v2.0/bench/sessions/${id}/statements`, { code: '1 + 2' })
  await waitUntil(port, `statements/${id}/0`, 'available')
  return `/v2.0/bench/sessions/${id}/statements/0`
}
