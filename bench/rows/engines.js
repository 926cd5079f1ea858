/** What lakemock costs in front of a real engine: the time of a query, polls of others beside queries, memory of many rows. */
import { execFileSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { contest, measuredRows, samplesOf } from '../contest.js'
import { finishedStatement, ownDuckDb, ownPresto, select, startCoordinator, submit, waitFor } from '../engines.js'
import { ratio, spread } from '../figures.js'
import { CONNECTIONS, shipped } from '../lakemock.js'
import { cpuSeconds, root, sleep } from '../machine.js'
import { call, start, withServers } from '../server.js'
import { megabytes, number, withSpread } from '../table.js'
import { ratioLine } from './row.js'

/** @typedef {import('../server.js').Server} Server */
/** @typedef {import('../table.js').Line} Line */
/** @typedef {(server: Server) => Server} Keep */

/** Queries of each kind: the first are for the compiler of JavaScript. */
const WARMUP = 100
const QUERIES = 200
const HELD = 20
const ROWS = 1_000_000
const MEMORY_SAMPLE_MS = 50

const atMost = (/** @type {number} */ limit) => ({ goal: limit, floor: limit, isAtLeast: false })

/** @type {import('./row.js').Row} */
export const engines = {
  name: 'engines',
  about: "the time of a query on an engine, to the engine's own client; polls beside queries; memory of a million rows",
  quick: false,
  run: (plan) =>
    withServers(async (keep) => {
      const coordinator = keep(await startCoordinator())
      const presto = `presto://127.0.0.1:${coordinator.port}/hive`
      const duckdb = await ownDuckDb()
      const lines = [await prestoTime(keep, presto, coordinator.port)]
      if (duckdb === undefined) lines.push(notInstalled('a query on duckdb'))
      else lines.push(await duckDbTime(keep, duckdb))
      const { line, measured } = await pollsBesideQueries(keep, presto, plan)
      lines.push(line)
      const count = Math.ceil(ROWS * plan.scale)
      lines.push(await rowsInMemory(keep, 'presto', presto, count, `select rows ${count}`))
      if (duckdb === undefined) lines.push(notInstalled(`${number(count)} rows of duckdb`))
      else lines.push(await rowsInMemory(keep, 'duckdb', 'duckdb', count, sequenceOf(count)))
      lines.push(packageSize())
      return { lines, measured }
    }),
}

/** @param {string} what @returns {Line} */
const notInstalled = (what) => ({ what, result: 'not measured', notes: '`npm run duckdb` installs DuckDB' })

/**
 * @param {Keep} keep
 * @param {string} engine the value of its setting
 */
const onEngine = async (keep, engine) =>
  keep(await start(shipped(`on-${engine.split(':', 1)[0]}`, ['--sql-engine', engine])))

/** @param {Keep} keep @param {string} engine @param {number} coordinatorPort */
async function prestoTime(keep, engine, coordinatorPort) {
  const server = await onEngine(keep, engine)
  const own = (/** @type {string} */ text) => ownPresto(coordinatorPort, text)
  return overhead('presto', server, own, (index) => `select rows ${(index % 10) + 1}`)
}

/** @param {Keep} keep @param {(text: string) => Promise<number>} own */
async function duckDbTime(keep, own) {
  const server = await onEngine(keep, 'duckdb')
  const { port } = server
  await submit(port, 'create table orders (id bigint, name varchar)')
  await submit(
    port,
    `insert into orders select x, 'name ' || cast(x % 10 as varchar) from unnest(sequence(1, 1000)) t(x)`,
  )
  await own('create table orders (id bigint, name varchar)')
  await own(`insert into orders select x, 'name ' || cast(x % 10 as varchar) from range(1, 1001) t(x)`)
  // each text is new: what lakemock keeps of earlier texts does not count
  return overhead(
    'duckdb',
    server,
    own,
    (index) => `select name, count(*) from orders where id > ${index} group by name`,
  )
}

/**
 * Runs queries in turns through lakemock and through the engine's own client.
 * @param {string} name
 * @param {Server} server
 * @param {(text: string) => Promise<unknown>} own
 * @param {(index: number) => string} textOf
 * @returns {Promise<Line>}
 */
async function overhead(name, { port, pids }, own, textOf) {
  const cpuMs = () => pids.reduce((sum, pid) => sum + cpuSeconds(pid), 0) * 1000
  let beforeCpuMs = 0
  const more = []
  const times = { lakemock: /** @type {number[]} */ ([]), own: /** @type {number[]} */ ([]) }
  for (let index = 0; index < WARMUP + QUERIES; index++) {
    if (index === WARMUP) beforeCpuMs = cpuMs()
    const ownMs = await msOf(() => own(textOf(index)))
    const lakemockMs = await msOf(() => select(port, textOf(index)))
    if (index < WARMUP) continue
    more.push(lakemockMs - ownMs)
    times.own.push(ownMs)
    times.lakemock.push(lakemockMs)
  }
  const { median } = spread(more)
  const wall = `${withSpread(spread(times.lakemock))} ms, its own client ${withSpread(spread(times.own))} ms`
  const cpu = `${number((cpuMs() - beforeCpuMs) / QUERIES)} ms of lakemock's processor time for each`
  return {
    what: `a query on ${name}, over its own client`,
    result: `${number(median)} ms more`,
    value: median,
    target: atMost(10),
    notes: `${wall}; ${cpu}; ${QUERIES} queries after ${WARMUP}, one after the other`,
  }
}

/** @param {() => Promise<unknown>} run */
async function msOf(run) {
  const beginMs = performance.now()
  await run()
  return performance.now() - beginMs
}

/** @param {Keep} keep @param {string} engine @param {import('./row.js').Plan} plan */
async function pollsBesideQueries(keep, engine, plan) {
  const names = { without: 'no query', beside: `${HELD} queries` }
  const contenders = []
  for (const name of Object.values(names)) {
    const server = keep(await start(shipped(name, ['--sql-engine', engine])))
    const load = { method: 'GET', paths: [await finishedStatement(server.port)], connections: CONNECTIONS }
    contenders.push({ name, server, load })
  }
  const port = contenders[1]?.server.port ?? 0
  const ids = await Promise.all(Array.from({ length: HELD }, () => submit(port, 'select held')))
  for (const id of ids) await waitFor(port, id, 'RUNNING')
  const results = await contest(contenders, plan)
  const left = ratio(samplesOf(results, names.beside), samplesOf(results, names.without))
  // a query that has ended meanwhile would make the figure worthless
  for (const id of ids) await waitFor(port, id, 'RUNNING')
  return {
    line: ratioLine(`poll beside ${HELD} queries of presto`, left, 'of none', { goal: 0.9, floor: 0.9 }),
    measured: measuredRows('poll, queries', results),
  }
}

/** Presto's sequences have 10,000 values at most. @param {number} count */
const sequenceOf = (count) =>
  `select a * 1000 + b as id, 'name of a row, ' || cast(b as varchar) as name from unnest(sequence(0, ${Math.ceil(count / 1000) - 1})) t(a) ` +
  `cross join unnest(sequence(1, ${Math.min(count, 1000)})) u(b)`

/**
 * @param {Keep} keep
 * @param {string} name
 * @param {string} engine
 * @param {number} count
 * @param {string} text
 * @returns {Promise<Line>}
 */
async function rowsInMemory(keep, name, engine, count, text) {
  const server = keep(await start(shipped(`rows-${name}`, ['--sql-engine', engine], true)))
  // what the first query loads stays
  await select(server.port, text.replaceAll(String(count), '1000'))
  const before = await server.measure()
  const used = { most: usedBytes(before), rss: before.rss }
  let isOver = false
  const run = select(server.port, text).finally(() => {
    isOver = true
  })
  while (!isOver) {
    const now = await server.measure()
    used.most = Math.max(used.most, usedBytes(now))
    used.rss = Math.max(used.rss, now.rss)
    await sleep(MEMORY_SAMPLE_MS)
  }
  const id = await run
  const { text: csv } = await call(server.port, 'GET', `/_lakemock/worlds/bench/results/${id}.csv`)
  const lines = csv.split('\r\n').length - 2
  if (lines !== count) throw new Error(`the result has ${lines} rows instead of ${count}`)
  const growth = used.most - usedBytes(before)
  return {
    what: `${number(count)} rows of ${name} into the result`,
    result: `${megabytes(growth)} more`,
    value: growth / 2 ** 20,
    target: atMost(100),
    notes: `heap and buffers at most, after collections; the whole process ${megabytes(used.rss - before.rss)}`,
  }
}

/** @param {import('../servers/probe.js').Measurement} measurement */
const usedBytes = ({ heapUsed, external }) => heapUsed + external

/** @returns {Line} */
function packageSize() {
  const pack = ['pack', '--dry-run', '--ignore-scripts', '--json', '--silent']
  const [{ size, unpackedSize }] = JSON.parse(execFileSync('npm', pack, { cwd: root, encoding: 'utf8' }))
  return {
    what: 'the package, without engines',
    result: megabytes(unpackedSize),
    value: unpackedSize / 2 ** 20,
    target: atMost(10),
    notes: `${megabytes(size)} packed; the row cold-start measures its start, which loads no engine`,
  }
}
