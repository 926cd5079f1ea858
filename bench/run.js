/** `npm run bench`: measures every row, prints the table, and writes it to bench/RESULTS.md. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { help, readArguments } from './arguments.js'
import { measuredHead } from './contest.js'
import { cli } from './lakemock.js'
import { endLoads } from './load/load.js'
import { describeMachine, leaveServerCore, root } from './machine.js'
import { rows } from './rows/index.js'
import { resultTable, table } from './table.js'

/** @typedef {import('./rows/row.js').Result} Result */

/** More rounds for a row that is measured again. */
const MORE_ROUNDS = 5
/** How often it is measured again at most. */
const MORE_RUNS = 2

const { rows: chosen, plan, floors, file } = readOptions()
leaveServerCore()
const machine = describeMachine()
const startedMs = Date.now()
/** @type {Result[]} */
const results = []
let isComplete = true
for (const row of chosen) {
  process.stderr.write(`${row.name}: ${row.about} …\n`)
  try {
    let result = await row.run(plan)
    for (let again = 0; again < MORE_RUNS && belowFloor(result).length > 0; again++) {
      // it may have been disturbed: only the last result counts
      process.stderr.write(`${row.name}: below the floor, measuring again …\n`)
      result = await row.run({ ...plan, rounds: plan.rounds + MORE_ROUNDS })
    }
    results.push(result)
  } catch (error) {
    isComplete = false
    const { message, stack } = /** @type {Error} */ (error)
    process.stderr.write(`${stack}\n`)
    results.push({ lines: [{ what: row.about, result: 'not measured', notes: message }] })
  }
}
endLoads()

const text = report()
process.stdout.write(text)
if (file !== undefined) writeFileSync(file, text)
const low = results.flatMap(belowFloor)
for (const { name, load, value } of low) {
  process.stderr.write(`${name}: ${value.toFixed(2)} is below the floor of ${floors?.[load]}\n`)
}
if (floors !== undefined && results.every(({ gates = [] }) => gates.length === 0)) {
  process.stderr.write('--floor needs the row poll-create\n')
  isComplete = false
}
process.exit(isComplete && low.length === 0 ? 0 : 1)

function readOptions() {
  try {
    const options = readArguments(process.argv.slice(2), rows)
    if (options === 'help') {
      process.stdout.write(help(rows))
      process.exit(0)
    }
    if (!existsSync(cli)) throw new Error('dist/cli.js is missing: run `npm run build` first')
    return options
  } catch (error) {
    process.stderr.write(`bench: ${/** @type {Error} */ (error).message}; --help lists the flags\n`)
    process.exit(2)
  }
}

/** @param {Result} result */
function belowFloor({ gates = [] }) {
  return floors === undefined ? [] : gates.filter(({ load, value }) => !(value >= floors[load]))
}

function report() {
  const versionOf = (/** @type {string} */ path) => JSON.parse(readFileSync(join(root, path), 'utf8')).version
  const versions = [
    `lakemock ${versionOf('package.json')}${revision()}`,
    `Node.js ${process.version}`,
    `Fastify ${versionOf('node_modules/fastify/package.json')}`,
  ].join(', ')
  const size = [
    `${plan.rounds} rounds of ${plan.seconds} s after ${plan.warmupSeconds} s`,
    ...(plan.quick ? ['--quick'] : []),
    ...(plan.scale === 1 ? [] : [`--scale ${plan.scale}`]),
    `${new Date().toISOString().slice(0, 10)}, ${Math.round((Date.now() - startedMs) / 1000)} s in all`,
  ].join(', ')
  const facts = [...machine, versions, ...results.flatMap((result) => result.versions ?? []), size]
  const measured = results.flatMap((result) => result.measured ?? [])
  return `# Results

${facts.map((fact) => `- ${fact}`).join('\n')}

${resultTable(results.flatMap(({ lines }) => lines))}

Medians, with the lowest and the highest round in brackets.
${measured.length === 0 ? '' : `\n## Measurements\n\n${table(measuredHead, measured)}\n`}`
}

/** The measured commit; empty without git. */
function revision() {
  try {
    const git = (/** @type {string[]} */ ...args) =>
      execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    const isClean = git('status', '--porcelain', '--', 'src', 'build', 'package-lock.json') === ''
    return ` (${git('rev-parse', '--short', 'HEAD')}${isClean ? '' : ' with changes'})`
  } catch {
    return ''
  }
}
