/** lakemock as it is shipped, with the fixtures and sessions that the loads need. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cache, root } from './machine.js'
import { callJson, start } from './server.js'

export const cli = join(root, 'dist/cli.js')
const probe = fileURLToPath(new URL('servers/probe.js', import.meta.url))
/** Flags of Node.js. */
const probing = ['--expose-gc', '--import', probe]
const PROJECT = 'bench'
/** The code of all statements. */
export const CODE = 'bench(42)'
/** A session queues what it cannot run at once, and its queue is limited: creates are spread over many. */
const SESSIONS = 1000
/** As many as a real test suite may declare. */
const STUBS = 50
const FAULTS = 20
/** Of a load. */
export const CONNECTIONS = 50

/**
 * One stub in the middle matches the load; the others match texts and expressions in turn. Statements are short, so that the
 * measured time contains their whole life.
 */
function stubs() {
  const own = {
    name: 'bench',
    match: { code: { regex: '^bench\\((\\d+)\\)$' } },
    durations: { waiting: '0ms', running: '5ms' },
    outcome: { text: '$1' },
  }
  const others = Array.from({ length: STUBS - 1 }, (_, index) => ({
    name: `other-${index}`,
    match: { code: index % 2 === 0 ? `other ${index}` : { regex: `^spark\\.table\\("t${index}"\\)\\.(\\w+)\\(\\)$` } },
    outcome: { text: `other ${index}` },
  }))
  return others.toSpliced(Math.floor(others.length / 2), 0, own)
}

/** Rules that are checked and never match the load. */
const quietRules = [
  { match: { operation: 'ExecuteSql' }, fault: { kind: 'status', preset: 'throttled' } },
  { match: { operation: ['CancelStatement', 'CancelSession'] }, fault: { kind: 'latency', delay: '50ms' } },
  { match: { header: { 'x-bench-no-such': 'here' } }, fault: { kind: 'reset' } },
  { match: { operation: 'CreateStatement', code: { regex: '^saveAsTable' } }, fault: { kind: 'duplicate-late' } },
  { match: { operation: 'ShowStatement' }, when: { nth: [2_000_000_000] }, fault: { kind: 'empty' } },
]

/**
 * lakemock with the shipped fixtures.
 * @param {string} name
 * @param {readonly string[]} [flags]
 * @param {boolean} [isProbed]
 * @returns {import('./server.js').Program}
 */
export const shipped = (name, flags = [], isProbed = false) => ({
  name,
  isProbed,
  command: (port) => [process.execPath, ...(isProbed ? probing : []), cli, '--port', String(port), ...flags],
  ready: '/_lakemock/ready',
})

/**
 * @typedef {object} Variant
 * @property {string} name
 * @property {readonly string[]} [flags]
 * @property {boolean} [isProbed]
 * @property {object} [world] the fixtures section of that name
 * @property {readonly object[]} [moreStubs] beside those of the statements
 */

/**
 * @param {Variant} variant
 * @returns {import('./server.js').Program}
 */
export function lakemock({ name, flags = [], isProbed = false, world, moreStubs = [] }) {
  const file = join(cache, `fixtures-${name.replaceAll(/[^\w.-]+/g, '-')}.json`)
  const faults = Array.from({ length: FAULTS }, (_, index) => ({
    name: `quiet-${index}`,
    ...quietRules[index % quietRules.length],
  }))
  mkdirSync(cache, { recursive: true })
  // sessions can be used at once: their start is not measured
  const content = { world: { durations: { starting: '0ms' }, ...world }, stubs: [...stubs(), ...moreStubs], faults }
  writeFileSync(file, JSON.stringify(content))
  return {
    name,
    isProbed,
    command: (port) => [
      process.execPath,
      ...(isProbed ? probing : []),
      cli,
      ...['--port', String(port), '--fixtures', 'default', '--fixtures', file, ...flags],
    ],
    ready: '/_lakemock/ready',
  }
}

/**
 * Starts one, and creates sessions with one finished statement each.
 * @param {Variant} variant
 * @param {{ sessions?: number, projects?: number }} [size] sessions in all projects together
 * @returns {Promise<{ server: import('./server.js').Server, sessions: string[] }>} the paths of the sessions
 */
export async function startLakemock(variant, { sessions: count = SESSIONS, projects = 1 } = {}) {
  const server = await start(lakemock(variant))
  const { port } = server
  const sessions = await inParallel(count, async (index) => {
    const path = `/v2.0/${PROJECT}${projects === 1 ? '' : `-${index % projects}`}/sessions`
    const { id } = await callJson(port, 'POST', path, { kind: 'spark', queue: 'default' })
    await callJson(port, 'POST', `${path}/${id}/statements`, { code: CODE })
    return `${path}/${id}`
  })
  await inParallel(count, async (index) => {
    const session = sessions[index]?.replace('/v2.0/', '/_lakemock/worlds/')
    const wait = `${session}/statements/0/wait?state=available&timeout=30s`
    const { reached, why } = await callJson(port, 'GET', wait)
    if (!reached) throw new Error(`${session}: ${why}`)
  })
  return { server, sessions }
}

/**
 * @template T
 * @param {number} count
 * @param {(index: number) => Promise<T>} run
 * @returns {Promise<T[]>}
 */
async function inParallel(count, run) {
  const results = /** @type {T[]} */ (Array.from({ length: count }))
  let next = 0
  const work = async () => {
    for (let index = next++; index < count; index = next++) results[index] = await run(index)
  }
  await Promise.all(Array.from({ length: 32 }, work))
  return results
}

/**
 * Creates statements, in each session in turn.
 * @param {readonly string[]} sessions their paths
 * @returns {import('./load/load.js').Load}
 */
export const createLoad = (sessions) => ({
  method: 'POST',
  paths: sessions.map((path) => `${path}/statements`),
  body: JSON.stringify({ code: CODE }),
  connections: CONNECTIONS,
})

/**
 * The two loads: `poll` reads the finished statement of the first session, `create` uses all other sessions.
 * @type {readonly (readonly [name: 'poll' | 'create', of: (sessions: readonly string[]) => import('./load/load.js').Load])[]}
 */
export const loads = [
  ['poll', ([first]) => ({ method: 'GET', paths: [`${first}/statements/0`], connections: CONNECTIONS })],
  ['create', (sessions) => createLoad(sessions.slice(1))],
]
