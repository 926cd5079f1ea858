import type { Outcome } from './runner.ts'

/** What is expected of a case. */
export interface Expected {
  /** It is another endpoint: a difference there is a finding about lakemock. */
  readonly foreign: boolean
  /** Why the client cannot do it. */
  readonly gap?: string | undefined
  /** Why the endpoint is known to differ from us. */
  readonly known?: string | undefined
  /** What differs is written down for a person to look at, and fails nothing. */
  readonly recording?: boolean
}

export interface Verdict {
  readonly verdict: 'passed' | 'gap' | 'skipped' | 'failed'
  /** Why, where it did not pass. */
  readonly text: string
  /** What came, where the endpoint did otherwise than we do. */
  readonly came?: string
  /** The suite did not say how it ended. */
  readonly isUnreported?: true
}

/** Whether a case ended as it should. One that was to be run and was not reported has failed. */
export function judge(outcome: Outcome | undefined, expected: Expected, output = ''): Verdict {
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
      : { verdict: 'failed', text: 'it is listed as a gap, and passes: strike it out of the list in test/clients/gaps' }
  }
  if (agrees) {
    return known === undefined || expected.recording === true
      ? { verdict: gap === undefined ? 'passed' : 'gap', text: gap ?? text }
      : { verdict: 'failed', text: 'it is listed as a known difference, and does not differ any more: strike it out' }
  }
  const came = passed ? 'it passed' : text
  if (expected.recording === true) return { verdict: 'passed', text: 'it differs, which is recorded', came }
  if (known !== undefined) return { verdict: 'passed', text: known, came }
  return { verdict: 'failed', text: `the endpoint does otherwise than lakemock\n${came}`, came }
}

/** Whether what a language's own test command printed tells of a test that it ran: pytest, vitest, JUnit by Maven, or go test. */
export function tellsOfTests(output: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
  const plain = output.replace(/\x1b\[[0-9;]*m/g, '')
  return [/\b[1-9]\d* passed\b/, /Tests run: [1-9]/, /^\s*--- PASS: /m, /^ok\s+\S+\s+(?!.*\[no tests)/m].some((tells) =>
    tells.test(plain),
  )
}
