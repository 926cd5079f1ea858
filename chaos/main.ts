/** `npm run chaos`: random operations of every kind, faults, disconnects and kills, against models. Exit code 1 if anything is wrong. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { counts } from './account.ts'
import { Client } from './client.ts'
import { fullDisk } from './full-disk.ts'
import { limits } from './ledger.ts'
import { errorsIn, growthOf, leaksOf } from './memory.ts'
import { folder, type Measurement, Server } from './program.ts'
import { killRecorders } from './recorders.ts'
import { killWriters } from './snapshots.ts'
import { storm } from './storm.ts'

const help = `npm run chaos -- [flags]

Starts the built program, and does random operations of every kind on many projects: requests, faults, gates, clocks, resets,
snapshots, clients that leave, a full log disk, and kills of recorders and snapshot writers. Everything that was confirmed must be there.

  --seconds N   duration, 10 to 36000 (default 120)
  --seed TEXT   seed of the operations (default: the time); the report and a failure show it
  --projects N  projects at the same time, 1 to 50 (default 6)
`
/** Measurements of the memory during the run. */
const MEASUREMENTS = 30
/** The part of the duration that the full disk takes, after the rest. */
const FULL_DISK = 0.12
/** How long sockets and timers may stay after the last request, and the longest stop. */
const CLOSE_MS = 10_000
const STOP_MS = 2_000

interface Flags {
  readonly seconds: number
  readonly seed: string
  readonly projects: number
}

export async function main(args: readonly string[]): Promise<number> {
  const flags = readFlags(args)
  if (typeof flags === 'number') return flags
  const { findings, rows } = await chaos(flags)
  const seconds = String(flags.seconds)
  process.stdout.write(
    `Chaos of ${seconds} s, --seed ${flags.seed}\n\n${rows.map(([what = '', result]) => `${what.padEnd(26)} ${result}\n`).join('')}`,
  )
  for (const finding of findings.slice(0, 50)) process.stdout.write(`\n- ${finding}`)
  if (findings.length === 0) return 0
  const replay = `npm run chaos -- --seed ${flags.seed} --seconds ${seconds} --projects ${flags.projects}`
  process.stdout.write(`\n\n${findings.length} findings. The same operations again: ${replay}\n`)
  return 1
}

async function chaos({ seconds, seed, projects }: Flags) {
  const fixtures = join(folder, 'fixtures.json')
  writeFileSync(fixtures, JSON.stringify({ world: { clock: { mode: 'manual' }, limits } }))
  const common = ['--fixtures', fixtures]
  const log = join(folder, 'lakemock.log')
  const server = await Server.start(...common, '--log-level', 'warn', '--log-file', log)
  const before = await server.measure()
  const partMs = seconds * 1000 * (1 - FULL_DISK)
  const untilMs = Date.now() + partMs
  const names = Array.from({ length: projects }, (_, index) => `chaos-${index + 1}`)
  const measured: Measurement[] = []
  const measuring = measure(server, measured, partMs / MEASUREMENTS, untilMs)
  const [main, recorders, writers] = await Promise.all([
    storm(server.url, seed, names, untilMs),
    killRecorders(server.url, seed, untilMs),
    killWriters(server.url, seed, untilMs),
  ])
  await measuring
  const end = await finish(server, before)
  const disk = await fullDisk(common, seed, Date.now() + seconds * 1000 * FULL_DISK)
  const growth = growthOf(measured.map(({ heapUsed }) => heapUsed))
  const clients = [...main.clients, ...(disk?.clients ?? [])]
  const requests = sum(clients.flatMap(({ replies }) => [...replies.values()]))
  const findings = [
    ...[main, recorders, writers, ...(disk === undefined ? [] : [disk])].flatMap((part) => part.findings),
    ...end.findings,
    ...errorsIn(readFileSync(log, 'utf8')).map((line) => `in the log: ${line}`),
    ...(growth.isFlat ? [] : [`the heap grew from ${mebibytes(growth.early)} to ${mebibytes(growth.late)}`]),
    ...(counts.statements > 0 && recorders.checked > 0 ? [] : ['nothing was checked']),
  ]
  const rss = growthOf(measured.map((one) => one.rss))
  const rows = [
    ['steps', String(main.steps + (disk?.steps ?? 0))],
    [
      'requests',
      `${requests} (${byStatus(clients)}), and ${sum(clients.map(({ left }) => left))} without waiting for the reply`,
    ],
    [
      'accounts',
      `${counts.accounts}: ${counts.statements} statements, ${counts.executions} SQL executions, ${counts.gone} of them gone as they should`,
    ],
    ['recorders ended', `${recorders.kills}, with ${recorders.checked} confirmed exchanges`],
    ['snapshot writers', `${writers.checked}, of which ${writers.kills} were killed`],
    ['full log disk', disk === undefined ? 'skipped: there is no /dev/full' : `${disk.steps} steps`],
    ['heap after a collection', `${mebibytes(growth.early)} in the first third, ${mebibytes(growth.late)} in the last`],
    ['resident memory', `${mebibytes(rss.early)} in the first third, ${mebibytes(rss.late)} in the last`],
    ['SIGTERM', `exit code ${end.how} after ${Math.round(end.ms)} ms`],
    ['findings', String(findings.length)],
  ]
  return { findings, rows }
}

async function measure(server: Server, into: Measurement[], everyMs: number, untilMs: number): Promise<void> {
  while (Date.now() < untilMs) {
    await sleep(everyMs)
    into.push(await server.measure())
  }
}

/** Resets everything, waits until the server has closed all that the run opened, and ends it while a request is in flight. */
async function finish(server: Server, before: Measurement) {
  const client = new Client(server.url)
  await client.send('POST', '/_lakemock/reset')
  const { text } = await client.send('GET', '/_lakemock/worlds')
  client.close()
  let after = await server.measure()
  for (const byMs = Date.now() + CLOSE_MS; leaksOf(before, after).length > 0 && Date.now() < byMs; ) {
    await sleep(100)
    after = await server.measure()
  }
  const waiting = client.send('GET', '/_lakemock/worlds/last/journal/wait?operation=CreateSession&timeout=60s')
  await sleep(50)
  const { how, ms, errors, output } = await server.stop()
  await waiting
  client.close()
  const findings = [
    ...leaksOf(before, after).map((what) => `not closed ${CLOSE_MS / 1000} s after the last request: ${what}`),
    ...after.unhandled.map((error) => `unhandled: ${error}`),
    ...(text === '{"worlds":[]}' ? [] : [`worlds exist after the reset: ${text}`]),
    ...(how === 0 && ms <= STOP_MS ? [] : [`SIGTERM ended the server with ${how} after ${Math.round(ms)} ms`]),
    ...(errors === '' && output === '' ? [] : [`the server wrote: ${errors}${output}`]),
  ]
  return { findings, how, ms }
}

function readFlags(args: readonly string[]): Flags | number {
  const text = { type: 'string' } as const
  try {
    const options = { seconds: text, seed: text, projects: text, help: { type: 'boolean' } } as const
    const { values } = parseArgs({ args: [...args], options })
    if (values.help) {
      process.stdout.write(help)
      return 0
    }
    if (!existsSync('dist/cli.js')) throw new Error('dist/cli.js is missing: run `npm run build` first')
    return {
      seconds: within('--seconds', values.seconds ?? '120', 10, 36_000),
      seed: values.seed ?? String(Date.now()),
      projects: within('--projects', values.projects ?? '6', 1, 50),
    }
  } catch (error) {
    process.stderr.write(`chaos: ${(error as Error).message}\n`)
    return 2
  }
}

function within(flag: string, text: string, min: number, max: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (value >= min && value <= max) return value
  throw new Error(`${flag} must be a whole number from ${min} to ${max}, not "${text}"`)
}

function byStatus(clients: readonly Client[]): string {
  const all = new Map<string, number>()
  for (const { replies } of clients) for (const [name, count] of replies) all.set(name, (all.get(name) ?? 0) + count)
  return [...all]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => `${name}: ${count}`)
    .join(', ')
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0)
const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`
