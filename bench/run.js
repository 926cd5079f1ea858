/** `npm run bench`: measures every row of the table, prints it, and writes it to bench/RESULTS.md. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readArguments } from './arguments.js'
import { seenHead } from './contest.js'
import { cli, profileInto } from './lakemock.js'
import { endLoads } from './load/load.js'
import { cache, describe, root, stepAside } from './machine.js'
import { topOf } from './profile.js'
import { rows } from './rows/index.js'
import { resultTable, table } from './table.js'

/** @typedef {import('./rows/row.js').Result} Result */

/** How many more, where a row is measured once more. */
const MORE_ROUNDS = 2

const asked = readArguments(process.argv.slice(2), rows)
if (typeof asked === 'string') {
  const isHelp = process.argv.includes('--help')
  process.stdout.write(asked)
  process.exit(isHelp ? 0 : 2)
}
if (!existsSync(cli)) {
  process.stderr.write('There is no dist/cli.js to measure: run `npm run build` first.\n')
  process.exit(2)
}
stepAside()
const { plan, floor, file } = asked
const profiles = join(cache, 'profiles')
if (asked.isProfiled) {
  rmSync(profiles, { recursive: true, force: true })
  mkdirSync(profiles, { recursive: true })
  profileInto(profiles)
}
const machine = describe()
const begunMs = Date.now()
/** @type {Result[]} */
const results = []
let isBroken = false
for (const row of asked.rows) {
  process.stderr.write(`${row.name}: ${row.about} …\n`)
  try {
    const result = await row.run(plan)
    const isLow = fallenIn(result).length > 0
    // what is low once may have been disturbed: it has to be low twice, the second time over more rounds
    if (isLow) process.stderr.write(`${row.name}: under the floor, so measured once more …\n`)
    results.push(isLow ? await row.run({ ...plan, rounds: plan.rounds + MORE_ROUNDS }) : result)
  } catch (error) {
    isBroken = true
    const { message, stack } = /** @type {Error} */ (error)
    process.stderr.write(`${stack}\n`)
    const result = 'not measured'
    results.push({ lines: [{ what: row.about, result, target: '', met: undefined, notes: message }] })
  }
}
endLoads()

const text = report()
process.stdout.write(text)
if (asked.isProfiled) {
  for (const name of readdirSync(profiles)) {
    const lines = topOf(JSON.parse(readFileSync(join(profiles, name), 'utf8')))
    process.stdout.write(`\n${name}\n\n${table(['of its time', 'function', 'where'], lines)}\n`)
  }
}
if (file !== undefined) writeFileSync(file, text)
const gates = results.flatMap((result) => result.gates ?? [])
const fallen = results.flatMap(fallenIn)
for (const { name, value } of fallen)
  process.stderr.write(`${name}: ${value.toFixed(2)} is under the floor of ${floor}\n`)
if (floor !== undefined && gates.length === 0) {
  process.stderr.write('--floor looks at poll-create, which was not measured\n')
  isBroken = true
}
process.exit(isBroken || fallen.length > 0 ? 1 : 0)

/** The ratios under the floor, where there is one. @param {Result} result */
function fallenIn({ gates = [] }) {
  return floor === undefined ? [] : gates.filter(({ value }) => !(value >= floor))
}

function report() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const fastify = JSON.parse(readFileSync(join(root, 'node_modules/fastify/package.json'), 'utf8')).version
  const versions = results.flatMap((result) => result.versions ?? [])
  const seen = results.flatMap((result) => result.seen ?? [])
  const much = [
    `${plan.rounds} rounds of ${plan.seconds} s after ${plan.warmupSeconds} s`,
    ...(plan.quick ? ['--quick'] : []),
    ...(plan.scale === 1 ? [] : [`counts of statements times ${plan.scale}`]),
  ]
  return `# Results

${[...machine, `lakemock ${version}${revision()}, Node.js ${process.version}, Fastify ${fastify}`, ...versions].map((line) => `- ${line}`).join('\n')}
- ${much.join(', ')}; ${new Date().toISOString().slice(0, 10)}, ${Math.round((Date.now() - begunMs) / 1000)} s in all

${resultTable(results.flatMap(({ lines }) => lines))}

Medians, with the lowest and highest round in brackets.
${seen.length === 0 ? '' : `\n## What was seen\n\n${table(seenHead, seen)}\n`}`
}

/** The commit that was measured, where git knows it. */
function revision() {
  try {
    const run = (/** @type {string[]} */ ...args) =>
      execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    const changed =
      run('status', '--porcelain', '--', 'src', 'build', 'package-lock.json') === '' ? '' : ' with changes'
    return ` (${run('rev-parse', '--short', 'HEAD')}${changed})`
  } catch {
    return ''
  }
}
