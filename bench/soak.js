/** `npm run soak`: one lakemock, and clients that misbehave. Exit code 1 if it does not withstand them. */
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { cli, lakemock } from './lakemock.js'
import { sleep } from './machine.js'
import { call, callJson, closeConnections, start } from './server.js'
import { Client } from './soak/client.js'
import { Ledger } from './soak/ledger.js'
import { Project } from './soak/project.js'
import { Random } from './soak/random.js'
import { checkGrowth, findErrors, findLeaks } from './soak/verdict.js'
import { megabytes, number, table } from './table.js'

const help = `npm run soak -- [flags]

Random requests, faults, cancels, resets and clients that disconnect against one lakemock, and a report.

  --minutes N    duration, 0.2 to 600 (default 5)
  --seed TEXT    seed of the random requests (default: the time; the report shows it)
`
const PROJECTS = 8
/** Measurements of the heap during the run. */
const MEASUREMENTS = 40
/** How long sockets and timers may stay after the last request. */
const CLOSE_MS = 10_000

const { minutes, seed } = readFlags()
const server = await start(
  lakemock({
    name: 'soak',
    isProbed: true,
    // statements of every kind end within the run, and tables overflow
    flags: ['--speed', '20', '--log-level', 'warn'],
    world: { limits: { statements: 20, journal: 200 } },
  }),
)
const client = new Client(server.port)
const projects = Array.from({ length: PROJECTS }, (_, index) => {
  const ledger = new Ledger()
  const random = new Random(`${seed}/${index}`)
  return { ledger, project: new Project(`soak-${index}`, { client, random, ledger }) }
})
/** @type {string[]} */
const errors = []
closeConnections()
await sleep(100)
const before = await server.measure()
const untilMs = Date.now() + minutes * 60_000
const work = Promise.all(projects.map(({ project }) => project.live(untilMs))).catch((error) => {
  errors.push(`the soak itself failed: ${error.stack}`)
})
const heaps = /** @type {number[]} */ ([])
while (heaps.length < MEASUREMENTS && !server.hasEnded) {
  await Promise.race([sleep((minutes * 60_000) / MEASUREMENTS), server.exit])
  if (!server.hasEnded) heaps.push((await server.measure()).heapUsed)
}
await Promise.race([work, server.exit])
client.close()
if (server.hasEnded) errors.push(`the server ended during the run: ${await server.exit}`)
const { after, leaks, worlds } = server.hasEnded ? { after: before, leaks: [], worlds: undefined } : await finish()
const exit = await server.stop()
report()

/** Resets everything, and waits until the server has closed all that the run opened. */
async function finish() {
  await callJson(server.port, 'POST', '/_lakemock/reset')
  const { text } = await call(server.port, 'GET', '/_lakemock/metrics')
  closeConnections()
  const closedByMs = Date.now() + CLOSE_MS
  for (;;) {
    await sleep(100)
    const after = await server.measure()
    const leaks = findLeaks(before.resources, after.resources)
    if (leaks.length === 0 || Date.now() > closedByMs)
      return { after, leaks, worlds: /^lakemock_worlds (\d+)$/m.exec(text)?.[1] }
  }
}

function report() {
  const sum = (/** @type {keyof Ledger['counts']} */ key) =>
    projects.reduce((total, { ledger }) => total + ledger.counts[key], 0)
  const created = sum('created')
  const accounted = sum('found') + sum('dropped') + sum('reset')
  const growth = checkGrowth(heaps)
  errors.push(
    ...after.unhandled.map((error) => `unhandled: ${error}`),
    ...findErrors(readFileSync(server.log, 'utf8')).map((line) => `in the log: ${line}`),
    ...leaks.map((what) => `not closed ${CLOSE_MS / 1000} s after the last request: ${what}`),
    ...(growth === undefined ? [] : [growth]),
    ...projects.flatMap(({ project, ledger }) => [...project.errors, ...ledger.errors]),
    ...(accounted === created ? [] : [`${created} statements were created, and ${accounted} are accounted for`]),
    ...(created > 0 ? [] : ['no statement was created']),
    ...(worlds === '0' ? [] : [`${worlds} worlds exist after the reset`]),
    ...(exit === 0 ? [] : [`SIGTERM ended the server with ${exit}`]),
  )
  const requests = [...client.replies.values()].reduce((total, count) => total + count, 0)
  const byStatus = [...client.replies].sort(([a], [b]) => (a < b ? -1 : 1))
  const rows = [
    [
      'requests',
      `${number(requests)} (${byStatus.map(([status, count]) => `${status}: ${number(count)}`).join(', ')})`,
    ],
    ['statements created', number(created)],
    ['… found in a final state', number(sum('found'))],
    ['… dropped, and remembered in a final state', number(sum('dropped'))],
    ['… gone with their world', number(sum('reset'))],
    ['creations whose reply was lost', number(sum('lostReplies'))],
    [
      'heap after a collection',
      `${megabytes(before.heapUsed)} before, ${megabytes(heaps.at(-1) ?? Number.NaN)} at the end`,
    ],
    ['resident memory', `${megabytes(before.rss)} before, ${megabytes(after.rss)} at the end`],
    ['not closed', leaks.join(', ') || 'nothing'],
    ['errors', String(errors.length)],
  ]
  process.stdout.write(`Soak of ${minutes} min, --seed ${seed}\n\n${table(['what', 'result'], rows)}\n`)
  for (const error of errors.slice(0, 50)) process.stdout.write(`\n- ${error}`)
  process.stdout.write('\n')
  process.exit(errors.length === 0 ? 0 : 1)
}

function readFlags() {
  try {
    const { values } = parseArgs({
      options: { minutes: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean' } },
    })
    if (values.help) {
      process.stdout.write(help)
      process.exit(0)
    }
    const duration = Number(values.minutes ?? 5)
    if (!(duration >= 0.2 && duration <= 600))
      throw new Error(`--minutes must be from 0.2 to 600, not "${values.minutes}"`)
    if (!existsSync(cli)) throw new Error('dist/cli.js is missing: run `npm run build` first')
    return { minutes: duration, seed: values.seed ?? String(Date.now()) }
  } catch (error) {
    process.stderr.write(`soak: ${/** @type {Error} */ (error).message}\n`)
    process.exit(2)
  }
}
