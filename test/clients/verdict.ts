import type { Outcome } from './runner.ts'

/** What is expected of a case. */
export interface Expected {
  /** The endpoint is not of this run: a difference is a finding about lakemock. */
  readonly foreign: boolean
  /** Why the client cannot do it. */
  readonly gap?: string | undefined
  /** Why the endpoint is known to differ from lakemock. */
  readonly known?: string | undefined
  /** Differences are recorded for a person to read, and do not fail the run. */
  readonly recording?: boolean
}

export interface Verdict {
  readonly verdict: 'passed' | 'gap' | 'skipped' | 'failed'
  /** Why, if it did not pass. */
  readonly text: string
  /** The actual result, if the endpoint differs from lakemock. */
  readonly came?: string
  /** The suite did not report its outcome. */
  readonly isUnreported?: true
}

/** Whether a case ended as expected. A case of the run without a report has failed. */
export function verdictOf(outcome: Outcome | undefined, expected: Expected, output = ''): Verdict {
  const { gap, known, foreign } = expected
  if (outcome === undefined) {
    return { verdict: 'failed', text: `the suite did not report it\n${output}`, isUnreported: true }
  }
  const { text } = outcome
  if (outcome.outcome === 'skipped') {
    if (text.trim() === '') return { verdict: 'failed', text: 'it was skipped, and the suite does not say why' }
    if (gap !== undefined) return { verdict: 'failed', text: `it is listed as a gap, and was skipped: ${text}` }
    return { verdict: 'skipped', text }
  }
  const passed = outcome.outcome === 'passed'
  const agrees = passed === (gap === undefined)
  if (!foreign) {
    if (agrees) return gap === undefined ? { verdict: 'passed', text } : { verdict: 'gap', text: gap }
    return gap === undefined
      ? { verdict: 'failed', text }
      : { verdict: 'failed', text: 'it is listed as a gap, and passes: remove it from the list in test/clients/gaps' }
  }
  if (agrees) {
    return known === undefined || expected.recording === true
      ? { verdict: gap === undefined ? 'passed' : 'gap', text: gap ?? text }
      : {
          verdict: 'failed',
          text: 'it is listed as a known difference, and no longer differs: remove it from the list',
        }
  }
  const came = passed ? 'it passed' : text
  if (expected.recording === true) return { verdict: 'passed', text: 'it differs; the difference is recorded', came }
  if (known !== undefined) return { verdict: 'passed', text: known, came }
  return { verdict: 'failed', text: `the endpoint differs from lakemock\n${came}`, came }
}

/** Whether the output of a language's test command reports at least one test: pytest, vitest, JUnit by Maven, or go test. */
export function reportsTests(output: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
  const plain = output.replace(/\x1b\[[0-9;]*m/g, '')
  return [/\b[1-9]\d* passed\b/, /Tests run: [1-9]/, /^\s*--- PASS: /m, /^ok\s+\S+\s+(?!.*\[no tests)/m].some((tells) =>
    tells.test(plain),
  )
}
