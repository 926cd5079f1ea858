import { stringify } from 'yaml'
import type { RuleDefinition } from '../faults/rule.ts'
import { parseFixtures } from '../fixture-files/parse.ts'
import type { StubDefinition } from '../stubs/stub.ts'
import type { StoredExchange } from './exchange.ts'
import { executionCandidates } from './execution-candidates.ts'
import { faultsOf } from './gateway-faults.ts'
import { observe } from './observe.ts'
import { REMOVED } from './secrets.ts'
import type { Failure, Seen } from './seen.ts'
import { stubsOf } from './sequence.ts'
import { sessionCandidates } from './session-candidates.ts'
import { statementCandidates } from './statement-candidates.ts'

export interface FixturesOptions {
  /** The errors of the gateway happen again; otherwise they are there as a comment. */
  readonly faults: boolean
  /** The ids that IAM gave for the names of projects are declared. */
  readonly keepIds: boolean
}

/** What was made of a recording. */
export interface Made {
  /** A fixtures file: valid for `lakemock validate` and `--fixtures`. */
  readonly yaml: string
  /** What the stubs stand for, and what could not be told: a line each. */
  readonly report: string
  readonly stubs: number
  readonly faults: number
  /** Lines of the report about what could not be told. */
  readonly notes: number
}

/** Makes fixtures of a recording. Nothing but the exchanges counts: the same ones give the same files. */
export function fixturesFrom(exchanges: readonly StoredExchange[], options: FixturesOptions): Made {
  const seen = observe(exchanges)
  const stubs = [sessionCandidates(seen), statementCandidates(seen), executionCandidates(seen)].flatMap(stubsOf)
  const faults = faultsOf(seen)
  const yaml = fileOf(sectionsOf(seen, stubs, options), faults, exchanges.length, options)
  // a file that does not load is a fault of ours, and must not be found out later
  parseFixtures(yaml, 'fixtures.yaml')
  const notes = notesOf(seen, stubs, faults, options)
  return {
    yaml,
    report: reportOf(exchanges, seen, stubs, notes),
    stubs: stubs.length,
    faults: faults.length,
    notes: notes.length,
  }
}

function sectionsOf(
  seen: Seen,
  stubs: readonly StubDefinition[],
  { keepIds }: FixturesOptions,
): Record<string, unknown> {
  const queues = [...new Set([...seen.sessions.values()].map(({ queue }) => queue))].filter(isTold)
  const clusters = [...seen.clusters].filter(([id]) => /^[A-Za-z0-9_-]{1,64}$/.test(id))
  const projects = [...seen.projects].filter(([id]) => keepIds && /^[A-Za-z0-9_-]{1,64}$/.test(id))
  return {
    ...(Object.keys(seen.world).length > 0 && { world: seen.world }),
    ...(projects.length > 0 && { projects: projects.map(([id, name]) => ({ id, name })) }),
    ...(queues.length > 0 && { queues: queues.map((name) => ({ name })) }),
    ...(clusters.length > 0 && {
      clusters: clusters.map(([id, state]) => (state === 'running' ? { id } : { id, state })),
    }),
    ...(stubs.length > 0 && { stubs }),
  }
}

const isTold = (name: string): boolean => name !== '' && !name.includes(REMOVED)

function fileOf(
  sections: Record<string, unknown>,
  faults: readonly RuleDefinition[],
  count: number,
  options: FixturesOptions,
): string {
  const yamlOf = (value: unknown): string => stringify(value, { lineWidth: 0, aliasDuplicateObjects: false })
  const parts = [
    `# Made by lakemock record from ${count} exchanges. report.txt, beside it, says what could not be told.`,
    Object.keys(sections).length > 0 ? yamlOf(sections).trimEnd() : '',
  ]
  if (faults.length > 0 && options.faults) parts.push(yamlOf({ faults }).trimEnd())
  else if (faults.length > 0) {
    const lines = yamlOf({ faults }).trimEnd().split('\n')
    parts.push(
      ['# The errors of the gateway; with --faults they happen again.', ...lines.map((line) => `# ${line}`)].join('\n'),
    )
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function notesOf(
  seen: Seen,
  stubs: readonly StubDefinition[],
  faults: readonly RuleDefinition[],
  options: FixturesOptions,
): string[] {
  const numbersOf = (isSo: (stub: StubDefinition) => boolean): string =>
    stubs.flatMap((stub, index) => (isSo(stub) ? [`#${index + 1}`] : [])).join(', ')
  const withoutOutcome = numbersOf(({ match, outcome }) => outcome === undefined && match.session === undefined)
  const withoutSecret = numbersOf(({ match }) => [match.code, match.sql].some((text) => typeof text === 'object'))
  return [
    ...seen.notes,
    ...seen.refusals.map(
      (refusal) => `${told(refusal)}: a stub cannot refuse; lakemock does where the request breaks a rule`,
    ),
    ...(withoutOutcome === ''
      ? []
      : [`stubs without an outcome, so that the setting unmatched decides: ${withoutOutcome}`]),
    ...(withoutSecret === ''
      ? []
      : [`stubs whose text held a secret, so that anything may stand there: ${withoutSecret}`]),
    ...(faults.length > 0 && !options.faults
      ? [
          `${seen.failures.length} errors of the gateway stand in fixtures.yaml as a comment: --faults makes them happen again`,
        ]
      : []),
    ...(new Set(seen.failures.map(({ call }) => call.project)).size > 1
      ? ['errors came in several projects, and a rule counts the calls of each: give the rules a match.project']
      : []),
  ]
}

const told = ({ call, nth, status, code, message }: Failure): string =>
  `${call.operation} number ${nth} was refused with ${[status, code, message].filter((part) => part !== undefined).join(' ')}`

function reportOf(
  exchanges: readonly StoredExchange[],
  seen: Seen,
  stubs: readonly StubDefinition[],
  notes: readonly string[],
): string {
  const [first, last] = [exchanges[0], exchanges.at(-1)]
  const period = first && last ? `, ${first.at} to ${last.at}` : ''
  return [
    `${exchanges.length} exchanges${period}`,
    `${seen.sessions.size} sessions, ${seen.statements.size} statements, ${seen.executions.length} SQL executions: ${stubs.length} stubs`,
    '',
    notes.length > 0 ? 'What could not be told:' : 'Everything could be told.',
    ...notes.map((note) => `- ${note}`),
    '',
  ].join('\n')
}
