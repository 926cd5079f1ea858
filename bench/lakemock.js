/** lakemock as it is shipped, and the world that the loads need. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CONNECTIONS } from './contest.js'
import { cache, root } from './machine.js'
import { ask, start } from './server.js'

export const cli = join(root, 'dist/cli.js')
export const probe = fileURLToPath(new URL('servers/probe.js', import.meta.url))
/** Declared in fixtures/default.yaml. */
export const key = { access: 'LAKEMOCKACCESSKEY', secret: 'lakemock-secret-key' }
export const PROJECT = 'bench'
/** What the loads run. */
export const CODE = 'bench(42)'
/** Sessions that creates are spread over: what one cannot run at once waits in its queue, which has an end. */
const SESSIONS = 1000
/** The two in the issue: rules and stubs that a real test would have about. */
export const SHIPPED = { stubs: 50, faults: 20 }

/**
 * Stubs, of which one in the middle answers the code of the loads; the others are texts and expressions by turns. Its statements
 * are short, so that their whole life falls into the time that is measured.
 * @param {number} count at least one
 */
export function stubs(count) {
  const own = {
    name: 'bench',
    match: { code: { regex: '^bench\\((\\d+)\\)$' } },
    durations: { waiting: '0ms', running: '5ms' },
    outcome: { text: '$1' },
  }
  const others = Array.from({ length: count - 1 }, (_, index) => ({
    name: `other-${index}`,
    match: { code: index % 2 === 0 ? `other ${index}` : { regex: `^spark\\.table\\("t${index}"\\)\\.(\\w+)\\(\\)$` } },
    outcome: { text: `other ${index}` },
  }))
  return others.toSpliced(Math.floor(others.length / 2), 0, own)
}

/** Rules of every kind that leave the loads alone: other operations, headers that do not come, turns that never come. */
const quietRules = [
  { match: { operation: 'ExecuteSql' }, fault: { kind: 'status', preset: 'throttled' } },
  { match: { operation: ['CancelStatement', 'CancelSession'] }, fault: { kind: 'latency', delay: '50ms' } },
  { match: { header: { 'x-bench-no-such': 'here' } }, fault: { kind: 'reset' } },
  { match: { operation: 'CreateStatement', code: { regex: '^saveAsTable' } }, fault: { kind: 'duplicate-late' } },
  { match: { operation: 'ShowStatement' }, when: { nth: [2_000_000_000] }, fault: { kind: 'empty' } },
]

/** @param {number} count */
export const faults = (count) =>
  Array.from({ length: count }, (_, index) => ({ name: `quiet-${index}`, ...quietRules[index % quietRules.length] }))

/**
 * @typedef {object} Flavour
 * @property {string} name
 * @property {{ stubs: number, faults: number }} [loaded] beside the default fixtures; as shipped when absent
 * @property {readonly string[]} [flags]
 * @property {boolean} [probed] with probe.js and a collector that can be called
 * @property {object} [world] the section of that name
 */

/** Where servers leave profiles of their processor time; undefined where they are not profiled. @type {string | undefined} */
let profiles

/**
 * From now on each lakemock that is started leaves a profile there when it is stopped. What is measured is slower for it.
 * @param {string} folder
 */
export function profileInto(folder) {
  profiles = folder
}

/** Sessions that can be used as soon as they are made: their start is not what is measured. */
const AT_ONCE = { durations: { starting: '0ms' } }

/**
 * The program: started with its default fixtures and those of the bench, journal on, its log in a file.
 * @param {Flavour} flavour
 * @returns {import('./server.js').Program}
 */
export function lakemock({ name, loaded = SHIPPED, flags = [], probed = false, world }) {
  const file = join(cache, `fixtures-${name.replaceAll(/[^\w.-]+/g, '-')}.json`)
  mkdirSync(cache, { recursive: true })
  writeFileSync(
    file,
    JSON.stringify({ world: { ...AT_ONCE, ...world }, stubs: stubs(loaded.stubs), faults: faults(loaded.faults) }),
  )
  return {
    name,
    command: (port) => [
      process.execPath,
      ...(profiles === undefined
        ? []
        : ['--cpu-prof', '--cpu-prof-dir', profiles, '--cpu-prof-name', profileName(name)]),
      ...(probed ? ['--expose-gc', '--import', probe] : []),
      cli,
      ...['--port', String(port), '--fixtures', 'default', '--fixtures', file, ...flags],
    ],
    ready: '/_lakemock/ready',
    talks: probed,
  }
}

/**
 * @typedef {object} Wanted
 * @property {number} [sessions] of all projects together
 * @property {number} [projects]
 * @property {string} [code] of the statement that each has
 * @property {typeof key} [key] signs the requests
 */

/** @param {string} name of a server */
const profileName = (name) => `${name.replaceAll(/[^\w.-]+/g, '-')}.cpuprofile`

/**
 * Starts one, and makes sessions with a statement each that has ended.
 * @param {Flavour} flavour
 * @param {Wanted} [wanted]
 */
export async function startLakemock(flavour, wanted = {}) {
  const server = await start(lakemock(flavour))
  return { server, sessions: await makeSessions(server, wanted) }
}

/**
 * Makes sessions with a statement each that has ended, and answers their paths.
 * @param {import('./server.js').Server} server
 * @param {Wanted} [wanted]
 * @returns {Promise<string[]>}
 */
export async function makeSessions({ port }, { sessions = SESSIONS, projects = 1, code = CODE, key } = {}) {
  const paths = await each(sessions, async (index) => {
    const path = `/v2.0/${projectName(index % projects, projects)}/sessions`
    const { id } = await ask(port, 'POST', path, { kind: 'spark', queue: 'default' }, key)
    return `${path}/${id}`
  })
  await each(sessions, (index) => ask(port, 'POST', `${paths[index]}/statements`, { code }, key))
  if (code === CODE) {
    // of each project one of the last: those before it end before it
    await each(Math.min(projects, sessions), async (index) => {
      const last = paths[sessions - 1 - index]?.replace('/v2.0/', '/_lakemock/worlds/')
      const { reached, why } = await ask(port, 'GET', `${last}/statements/0/wait?state=available&timeout=30s`)
      if (!reached) throw new Error(`${last}: ${why}`)
    })
  }
  return paths
}

/**
 * @param {number} index
 * @param {number} projects
 */
const projectName = (index, projects) => (projects === 1 ? PROJECT : `${PROJECT}-${index}`)

/**
 * Does something so often, some of it at a time.
 * @template T
 * @param {number} count
 * @param {(index: number) => Promise<T>} does
 * @returns {Promise<T[]>}
 */
export async function each(count, does) {
  const done = /** @type {T[]} */ (Array.from({ length: count }))
  let next = 0
  const work = async () => {
    for (let index = next++; index < count; index = next++) done[index] = await does(index)
  }
  await Promise.all(Array.from({ length: 32 }, work))
  return done
}

/**
 * Looks at a statement that has ended, over and over.
 * @param {readonly string[]} sessions their paths
 * @returns {import('./load/load.js').Load}
 */
export const poll = (sessions) => ({
  method: 'GET',
  paths: sessions.map((path) => `${path}/statements/0`),
  connections: CONNECTIONS,
})

/**
 * Creates statements, in each session in turn.
 * @param {readonly string[]} sessions their paths
 * @param {string} [code]
 * @returns {import('./load/load.js').Load}
 */
export const create = (sessions, code = CODE) => ({
  method: 'POST',
  paths: sessions.map((path) => `${path}/statements`),
  bodies: [JSON.stringify({ code })],
  connections: CONNECTIONS,
})

/**
 * The two loads: looks at the statement of the first session, and creations in all the others, which leave that one alone.
 * @type {readonly (readonly [name: 'poll' | 'create', of: (sessions: readonly string[]) => import('./load/load.js').Load])[]}
 */
export const loads = [
  ['poll', (sessions) => poll(sessions.slice(0, 1))],
  ['create', (sessions) => create(sessions.slice(1))],
]
