/** Time from the start of the process to its first 200: every test run that starts its own lakemock pays it. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { spread } from '../figures.js'
import { cache, freePort, root, sleep } from '../machine.js'
import { isReady, Server } from '../server.js'
import { bare } from '../servers/bare.js'
import { number, withSpread } from '../table.js'

/** A start is short and easily disturbed: it needs more rounds than a load. */
const MIN_ROUNDS = 9
const MAX_START_MS = 20_000
const GOAL = 2.5

/** @type {import('../server.js').Program} */
const smallest = {
  name: 'node -e',
  command: (port) => [
    process.execPath,
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
    command: (port) => [process.execPath, join(folder, 'node_modules/lakemock/dist/cli.js'), '--port', String(port)],
    ready: '/_lakemock/ready',
  }
}

/**
 * Returns the milliseconds from the spawn to the first 200.
 * @param {import('../server.js').Program} program
 * @param {(server: Server) => unknown} end
 */
async function startMs(program, end) {
  const port = await freePort()
  const startedMs = performance.now()
  const server = new Server(program, port)
  try {
    while (!(await isReady(port, program.ready))) {
      if (server.hasEnded || performance.now() - startedMs > MAX_START_MS)
        throw new Error(`${program.name} did not start; its log is ${server.log}`)
      await sleep(1)
    }
    return performance.now() - startedMs
  } finally {
    await end(server)
    await server.exit
  }
}

/** @type {import('./row.js').Row} */
export const coldStart = {
  name: 'cold-start',
  about: 'spawn to first 200 of the packed package and of bare Fastify, to a `node -e` http server',
  quick: true,
  async run({ rounds }) {
    const entries = [smallest, packed(), bare].map((program) => ({ program, times: /** @type {number[]} */ ([]) }))
    // an uncounted start: it reads files from the disk, and an orderly stop saves Node's compile cache
    for (const { program } of entries) await startMs(program, (server) => server.stop())
    for (let round = 0; round < Math.max(rounds, MIN_ROUNDS); round++)
      for (const { program, times } of entries) times.push(await startMs(program, (server) => server.kill()))
    const [base = [], own = [], fastify = []] = entries.map(({ times }) => times)
    const toBase = (/** @type {number[]} */ times) => spread(times.map((ms, round) => ms / (base[round] ?? Number.NaN)))
    const floor = toBase(fastify).median
    return {
      lines: [
        {
          what: 'cold start, the packed package',
          result: `${withSpread(toBase(own))} times ${smallest.name}`,
          value: toBase(own).median,
          target: { goal: GOAL, floor, isAtLeast: false },
          notes: `${withSpread(spread(own))} ms, ${smallest.name} ${withSpread(spread(base))} ms`,
        },
        {
          what: 'cold start, bare Fastify, unbundled',
          result: `${withSpread(toBase(fastify))} times ${smallest.name}`,
          notes: `${withSpread(spread(fastify))} ms; lakemock takes ${number(toBase(own).median / floor)} of it`,
        },
      ],
    }
  },
}
