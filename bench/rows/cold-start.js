/** From the start of the process to its first 200: what each test run pays that starts a lakemock of its own. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { spread } from '../figures.js'
import { cache, cores, freePort, root, sleep } from '../machine.js'
import { call, Server } from '../server.js'
import { bare } from '../servers/programs.js'
import { number, withSpread } from '../table.js'

/** At least: a start is short, and disturbed by whatever else runs. */
const MIN_ROUNDS = 9
const PATIENCE_MS = 20_000

const node = process.execPath
const READY = '/_lakemock/ready'

/** The smallest server there is. */
const smallest = {
  name: 'node -e, http',
  command: (/** @type {number} */ port) => [
    node,
    '-e',
    `require('node:http').createServer((request, response) => response.end('{}')).listen(${port}, '127.0.0.1')`,
  ],
  ready: '/',
}

/** The package as npm packs and installs it. @returns {import('../server.js').Program} */
function packed() {
  const folder = join(cache, 'packed')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const pack = ['pack', '--ignore-scripts', '--json', '--silent', '--pack-destination', folder]
  const [{ filename }] = JSON.parse(execFileSync('npm', pack, { cwd: root, encoding: 'utf8' }))
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', `./${filename}`]
  execFileSync('npm', install, { cwd: folder })
  return {
    name: 'the packed package',
    command: (port) => [node, join(folder, 'node_modules/lakemock/dist/cli.js'), '--port', String(port)],
    ready: READY,
  }
}

/** What the Dockerfile copies, compiles and says, but for the image's own Node.js. @returns {import('../server.js').Program} */
function entryPoint() {
  const folder = join(cache, 'image')
  rmSync(folder, { recursive: true, force: true })
  for (const name of ['dist', 'fixtures', 'package.json', 'LICENSE'])
    cpSync(join(root, name), join(folder, name), { recursive: true })
  execFileSync(node, [join(root, 'build/precompile.js'), join(folder, 'dist')])
  return {
    name: 'the container’s entry point',
    command: (port) => [node, join(folder, 'dist/cli.js'), '--port', String(port)],
    env: { NODE_ENV: 'production', LAKEMOCK_HOST: '0.0.0.0' },
    cwd: folder,
    ready: READY,
  }
}

/**
 * Milliseconds from the spawn to the first 200.
 * @param {import('../server.js').Program} program
 * @param {(server: Server) => unknown} [end] by force when absent
 */
async function startMs(program, end = (server) => server.kill()) {
  const port = await freePort()
  const begunMs = performance.now()
  const server = new Server(program, port, cores?.server)
  try {
    for (;;) {
      const status = await call(port, 'GET', program.ready ?? '/').then(
        (reply) => reply.status,
        () => 0,
      )
      const ms = performance.now() - begunMs
      if (status === 200) return ms
      if (server.hasEnded || ms > PATIENCE_MS)
        throw new Error(`${program.name} did not come up; its log is ${server.log}`)
      await sleep(1)
    }
  } finally {
    await end(server)
    await server.exit
  }
}

/** @type {import('./row.js').Row} */
export const coldStart = {
  name: 'cold-start',
  about: 'spawn to first 200, pinned to one core, to a bare `node -e` http server',
  quick: true,
  async run({ rounds }) {
    const programs = [smallest, packed(), entryPoint(), { ...bare, ready: '/' }]
    /** @type {number[][]} */
    const times = programs.map(() => [])
    // one start of each that does not count: files come from the disk, and what was compiled is kept when it is told to stop
    for (const program of programs) await startMs(program, (server) => server.stop())
    for (let round = 0; round < Math.max(rounds, MIN_ROUNDS); round++)
      for (const [index, program] of programs.entries()) times[index]?.push(await startMs(program))
    const [base = [], ...others] = times
    const line = (/** @type {number} */ index, /** @type {number | undefined} */ target) => {
      const own = others[index] ?? []
      const ratios = spread(own.map((ms, round) => ms / /** @type {number} */ (base[round])))
      return {
        what: `cold start, ${programs[index + 1]?.name}`,
        result: `${withSpread(ratios)} of node -e`,
        target: target === undefined ? '' : `≤ ${number(target)}`,
        met: target === undefined ? undefined : ratios.median <= target,
        notes: `${withSpread(spread(own))} ms, node -e ${withSpread(spread(base))} ms`,
      }
    }
    return { lines: [line(0, 2), line(1, 2.5), line(2, undefined)] }
  },
}
