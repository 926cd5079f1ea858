/** `npm run fuzz`: inputs near realistic ones for every parser of foreign text. Exit code 1 and a shrunk input on a finding. */

import { parseArgs } from 'node:util'
import fc from 'fast-check'
import type { Target } from './target.ts'
import { callerTargets } from './targets/callers.ts'
import { defaultAnswerTargets } from './targets/default-answers.ts'
import { fixtureTargets } from './targets/fixtures.ts'
import { patternTargets } from './targets/patterns.ts'
import { recordingTargets } from './targets/recordings.ts'
import { requestTargets } from './targets/requests.ts'
import { statementTargets } from './targets/statements.ts'
import { valueTargets } from './targets/values.ts'

const targets: readonly Target[] = [
  ...[...fixtureTargets, ...statementTargets, ...defaultAnswerTargets, ...valueTargets, ...patternTargets],
  ...[...callerTargets, ...recordingTargets, ...requestTargets],
]

const help = `npm run fuzz -- [flags]

Tries inputs near realistic ones on every parser of foreign text: fixtures, directives, SQL, spans, signatures, patterns, settings,
snapshots, recordings, requests.

  --seconds N    duration, 1 to 36000 (default 60)
  --seed N       whole number that the inputs depend on (default: the time)
  --only NAMES   targets, separated by commas: ${targets.map(({ name }) => name).join(', ')}
  --path PATH    with --seed and --only of a finding: that input alone
`
/** How long a target has before the next one's turn. */
const TURN_MS = 500

interface Flags {
  readonly seconds: number
  readonly seed: number
  readonly chosen: readonly Target[]
  readonly path: string | undefined
}

export async function main(args: readonly string[]): Promise<number> {
  const flags = readFlags(args)
  if (typeof flags === 'number') return flags
  const { seconds, seed, chosen, path } = flags
  const untilMs = Date.now() + seconds * 1000
  const inputs = new Map<string, number>()
  const found = new Set<string>()
  for (
    let round = 0;
    round === 0 || (path === undefined && Date.now() < untilMs && found.size < chosen.length);
    round++
  ) {
    for (const target of chosen) {
      if (found.has(target.name) || (round > 0 && Date.now() >= untilMs)) continue
      const finding = await run(target, seed + round, path, inputs)
      if (finding === undefined) continue
      found.add(target.name)
      process.stdout.write(finding)
    }
  }
  for (const target of chosen) await target.close?.()
  const counts = [...inputs].map(([name, count]) => `${name} ${count}`)
  const total = [...inputs.values()].reduce((sum, count) => sum + count, 0)
  process.stdout.write(`${total} inputs, --seed ${seed}: ${counts.join(', ')}\n${found.size} findings\n`)
  return found.size === 0 ? 0 : 1
}

/** Tries a target for one turn. Returns a finding as text. */
async function run(
  target: Target,
  seed: number,
  path: string | undefined,
  inputs: Map<string, number>,
): Promise<string | undefined> {
  const replay = path === undefined ? { interruptAfterTimeLimit: TURN_MS } : { path }
  const result = await fc.check(target.property, {
    seed,
    numRuns: 1_000_000,
    ...replay,
    ...(path === undefined ? {} : { numRuns: 1 }),
  })
  inputs.set(target.name, (inputs.get(target.name) ?? 0) + result.numRuns)
  if (!result.failed || result.counterexample === null) return undefined
  const error = result.errorInstance instanceof Error ? result.errorInstance.stack : String(result.errorInstance)
  return `${target.name}: ${error?.slice(0, 3000)}
  input: ${fc.stringify(result.counterexample).slice(0, 3000)}
  again: npm run fuzz -- --only ${target.name} --seed ${seed} --path ${result.counterexamplePath}

`
}

function readFlags(args: readonly string[]): Flags | number {
  const text = { type: 'string' } as const
  try {
    const options = { seconds: text, seed: text, only: text, path: text, help: { type: 'boolean' } } as const
    const { values } = parseArgs({ args: [...args], options })
    if (values.help) {
      process.stdout.write(help)
      return 0
    }
    const names = values.only?.split(',') ?? targets.map(({ name }) => name)
    const unknown = names.find((name) => !targets.some((target) => target.name === name))
    if (unknown !== undefined) throw new Error(`--only: unknown target "${unknown}"`)
    return {
      seconds: wholeNumber('--seconds', values.seconds ?? '60', 36_000),
      seed: wholeNumber('--seed', values.seed ?? String(Date.now() % 1e9), 2 ** 31 - 1e6),
      chosen: targets.filter(({ name }) => names.includes(name)),
      path: values.path,
    }
  } catch (error) {
    process.stderr.write(`fuzz: ${(error as Error).message}\n`)
    return 2
  }
}

function wholeNumber(flag: string, text: string, max: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (value <= max) return value
  throw new Error(`${flag} must be a whole number up to ${max}, not "${text}"`)
}
