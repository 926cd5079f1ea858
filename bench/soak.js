/** `npm run soak`: one lakemock, and clients that do what clients do at their worst. Exit code 1 where it does not bear that. */
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { cli, lakemock } from './lakemock.js'
import { sleep } from './machine.js'
import { ask, call, hangUp, start } from './server.js'
import { Client } from './soak/client.js'
import { Ledger } from './soak/ledger.js'
import { Project } from './soak/project.js'
import { Random } from './soak/random.js'
import { complaints, growthOf, leaks } from './soak/verdict.js'
import { megabytes, number, table } from './table.js'

const help = `npm run soak -- [flags]

Random requests, faults, cancels, resets and disconnecting clients against one lakemock, and a report.

  --minutes N    how long, 0.2 to 600 (default 5)
  --seed TEXT    what is done follows from it (default: one of the day's time, which the report names)
`
const PROJECTS = 8
/** How often the heap is looked at: so often in all, whatever the length. */
const LOOKS = 40
/** How long sockets and timers may take to go once nobody asks any more, in milliseconds. */
const PATIENCE_MS = 10_000

const { minutes, seed } = readFlags()
const server = await start(
  lakemock({
    name: 'soak',
    probed: true,
    // every kind of end within a moment, and tables that overflow
    flags: ['--speed', '20', '--log-level', 'warn'],
    world: { limits: { statements: 20, journal: 200 } },
  }),
)
const client = new Client(server.port)
const ledgers = /** @type {Ledger[]} */ ([])
const projects = /** @type {Project[]} */ ([])
for (let index = 0; index < PROJECTS; index++) {
  const ledger = new Ledger()
  ledgers.push(ledger)
  projects.push(new Project(`soak-${index}`, { client, random: new Random(`${seed}/${index}`), ledger }))
}
/** @type {string[]} */
const faults = []
hangUp()
await sleep(100)
const before = await server.ask('collect')
const untilMs = Date.now() + minutes * 60_000
const heaps = /** @type {number[]} */ ([])
const lives = Promise.all(projects.map((project) => project.live(untilMs))).catch((error) => {
  faults.push(`the soak itself failed: ${error.stack}`)
})
for (let look = 0; look < LOOKS && !server.hasEnded; look++) {
  await Promise.race([sleep((minutes * 60_000) / LOOKS), server.exit])
  if (!server.hasEnded) heaps.push((await server.ask('collect')).heapUsed)
}
await Promise.race([lives, server.exit])
client.close()

/** @type {string[]} */
let left = []
let seen = before
let metrics = ''
if (server.hasEnded) faults.push(`the server ended by itself: ${await server.exit}`)
else {
  await ask(server.port, 'POST', '/_lakemock/reset')
  metrics = (await call(server.port, 'GET', '/_lakemock/metrics')).text
  hangUp()
  const patientUntilMs = Date.now() + PATIENCE_MS
  do {
    await sleep(100)
    seen = await server.ask('collect')
    left = leaks(before.resources, seen.resources)
  } while (left.length > 0 && Date.now() < patientUntilMs)
}
const exit = await server.stop()
report()

function report() {
  const sum = (/** @type {keyof Ledger['counts']} */ key) =>
    ledgers.reduce((total, { counts }) => total + counts[key], 0)
  const created = sum('created')
  const accounted = sum('found') + sum('dropped') + sum('reset')
  const log = complaints(readFileSync(server.log, 'utf8'))
  const grown = growthOf(heaps)
  const worlds = /^lakemock_worlds (\d+)$/m.exec(metrics)?.[1]
  faults.push(
    ...seen.unhandled.map((error) => `unhandled: ${error}`),
    ...log.map((line) => `in the log: ${line}`),
    ...left.map((what) => `left behind ${PATIENCE_MS / 1000} s after the last request: ${what}`),
    ...(grown === undefined ? [] : [grown]),
    ...projects.flatMap(({ wrong }) => wrong),
    ...ledgers.flatMap((ledger) => ledger.faults),
    ...(accounted === created ? [] : [`${created} statements were answered, and ${accounted} are accounted for`]),
    ...(created > 0 ? [] : ['no statement was created: nothing was tried']),
    ...(worlds === '0' ? [] : [`${worlds} worlds are there after all were reset`]),
    ...(exit === 0 ? [] : [`it ended with ${exit} when it was told to`]),
  )
  const requests = [...client.replies.values()].reduce((total, count) => total + count, 0)
  const byStatus = [...client.replies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([status, count]) => `${status}: ${number(count)}`)
  const rows = [
    ['requests', `${number(requests)} (${byStatus.join(', ')})`],
    ['statements answered', number(created)],
    ['… found in a final state', number(sum('found'))],
    ['… dropped, and remembered in a final state', number(sum('dropped'))],
    ['… gone with their world', number(sum('reset'))],
    ['creations whose reply was lost', number(sum('lostReplies'))],
    [
      'heap after a collection',
      `${megabytes(before.heapUsed)} before, ${megabytes(heaps.at(-1) ?? Number.NaN)} at the end`,
    ],
    ['resident', `${megabytes(before.rss)} before, ${megabytes(seen.rss)} at the end`],
    ['left behind', left.join(', ') || 'nothing'],
    ['faults', faults.length === 0 ? 'none' : String(faults.length)],
  ]
  process.stdout.write(`Soak of ${minutes} min, --seed ${seed}\n\n${table(['what', 'seen'], rows)}\n`)
  for (const fault of faults.slice(0, 50)) process.stdout.write(`\n- ${fault}`)
  process.stdout.write('\n')
  process.exit(faults.length === 0 ? 0 : 1)
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
    const length = Number(values.minutes ?? 5)
    if (!(length >= 0.2 && length <= 600)) throw new Error(`--minutes must be from 0.2 to 600, not ${values.minutes}`)
    if (!existsSync(cli)) throw new Error('there is no dist/cli.js: run `npm run build` first')
    return { minutes: length, seed: values.seed ?? String(Date.now()) }
  } catch (error) {
    process.stderr.write(`soak: ${/** @type {Error} */ (error).message}\n`)
    process.exit(2)
  }
}
