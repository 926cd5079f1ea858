import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Outcome, Runner, Target } from './runner.ts'

/** The result of a suite. */
export interface SuiteRun {
  /** By `client/case`: the report of each case of the run. */
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** Errors of the report: cases outside the run, cases reported twice, and lines that are not outcomes. */
  readonly reportErrors: readonly string[]
  /** The end of what it printed. */
  readonly output: string
}

const KEPT = 8_000

/** Prepares a suite and runs it against a target. Rejects if the suite cannot start. */
export async function runSuite(runner: Runner, target: Target): Promise<SuiteRun> {
  await runner.prepare()
  const scratch = mkdtempSync(join(tmpdir(), `lakemock-${runner.language}-`))
  try {
    const file = join(scratch, 'target.json')
    const outcomes = join(scratch, 'outcomes.jsonl')
    // it holds keys
    writeFileSync(file, JSON.stringify(target, undefined, 2), { mode: 0o600 })
    const { exitCode, output } = await runner.run({ file, outcomes })
    const report = existsSync(outcomes) ? readFileSync(outcomes, 'utf8') : ''
    const end = exitCode === null ? 'it was stopped' : `it ended with ${exitCode}`
    return { ...readOutcomes(report, target.cases), output: `${output.slice(-KEPT)}\n(${end})` }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function readOutcomes(report: string, wanted: readonly string[]): Pick<SuiteRun, 'outcomes' | 'reportErrors'> {
  const outcomes = new Map<string, Outcome>()
  const reportErrors: string[] = []
  for (const line of report.split('\n').filter((one) => one.trim() !== '')) {
    const outcome = parseOutcome(line)
    const id = `${outcome?.client}/${outcome?.case}`
    if (outcome === undefined) reportErrors.push(`this line is not an outcome: ${line}`)
    else if (!wanted.includes(id)) reportErrors.push(`${id} is not a case of the run`)
    else if (outcomes.has(id)) reportErrors.push(`${id} was reported twice`)
    else outcomes.set(id, outcome)
  }
  return { outcomes, reportErrors }
}

const ends: readonly unknown[] = ['passed', 'failed', 'skipped'] satisfies Outcome['outcome'][]

function parseOutcome(line: string): Outcome | undefined {
  try {
    const one = JSON.parse(line) as Outcome
    return ends.includes(one.outcome) && typeof one.text === 'string' ? one : undefined
  } catch {
    return undefined
  }
}
