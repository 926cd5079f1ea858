import { stringify } from 'yaml'
import { RESOURCE_ID } from '../core/resource-id.ts'
import type { RuleDefinition } from '../faults/rule.ts'
import { parseFixtures } from '../fixture-files/parse.ts'
import type { StubDefinition } from '../stubs/stub.ts'
import type { StoredExchange } from './exchange.ts'
import { readExchanges } from './read-exchanges.ts'
import type { Failure, Recorded } from './recorded.ts'
import { REMOVED } from './secrets.ts'
import { stubsOf } from './stub-of.ts'
import { secretWarnings } from './warnings.ts'

export interface FixturesOptions {
  /** Gateway errors become fault rules instead of a comment. */
  readonly faults: boolean
  /** Declare the ids that IAM returned for the names of projects. */
  readonly keepIds: boolean
}

/** The files of a recording. */
export interface Made {
  /** A fixtures file: valid for `lakemock validate` and `--fixtures`. */
  readonly yaml: string
  /** A summary, and one line per note. */
  readonly report: string
  readonly stubs: number
  readonly faults: number
  readonly notes: number
  /** Names whose values may be secret. */
  readonly warnings: number
}

/** Creates fixtures from a recording. The same exchanges give the same files. */
export function fixturesFrom(exchanges: readonly StoredExchange[], options: FixturesOptions): Made {
  const recorded = readExchanges(exchanges)
  const stubs = stubsOf(recorded.resources, (text) => recorded.note(text))
  const faults = recorded.failures.map(ruleOf)
  const yaml = fileOf(sectionsOf(recorded, stubs, options), faults, exchanges.length, options)
  // an invalid file would be an internal error, found too late
  parseFixtures(yaml, 'fixtures.yaml')
  if (faults.length > 0 && !options.faults)
    recorded.note(`${faults.length} gateway errors are a comment in fixtures.yaml: --faults turns them into rules`)
  if (new Set(recorded.failures.map(({ call }) => call.project)).size > 1)
    recorded.note(
      'gateway errors are from several projects, and a rule counts per project: add match.project to the rules',
    )
  const { notes } = recorded
  const warnings = secretWarnings(exchanges)
  const report = reportOf(exchanges, stubs.length, notes, warnings)
  const counts = { stubs: stubs.length, faults: faults.length, notes: notes.length, warnings: warnings.length }
  return { yaml, report, ...counts }
}

/** The same call of the operation fails again. */
function ruleOf({ call, nth, status, code, message, headers, body }: Failure): RuleDefinition {
  return {
    match: { operation: call.operation },
    when: { nth: [nth] },
    fault: {
      kind: 'status',
      status,
      ...(body === undefined ? { code, message } : { body }),
      ...(Object.keys(headers).length > 0 && { headers }),
    },
  }
}

function sectionsOf(
  recorded: Recorded,
  stubs: readonly StubDefinition[],
  { keepIds }: FixturesOptions,
): Record<string, unknown> {
  const queues = [...recorded.queues].filter((name) => name !== '' && !name.includes(REMOVED))
  const sections = {
    projects: [...recorded.projects]
      .filter(([id]) => keepIds && RESOURCE_ID.test(id))
      .map(([id, name]) => ({ id, name })),
    queues: queues.map((name) => ({ name })),
    clusters: [...recorded.clusters].filter((id) => RESOURCE_ID.test(id)).map((id) => ({ id })),
    stubs,
  }
  return {
    ...(Object.keys(recorded.world).length > 0 && { world: recorded.world }),
    ...Object.fromEntries(Object.entries(sections).filter(([, list]) => list.length > 0)),
  }
}

function fileOf(
  sections: Record<string, unknown>,
  faults: readonly RuleDefinition[],
  count: number,
  options: FixturesOptions,
): string {
  const yamlOf = (value: unknown): string => stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd()
  const parts = [`# Created by lakemock record from ${count} exchanges. See report.txt for what is missing.`]
  if (Object.keys(sections).length > 0) parts.push(yamlOf(sections))
  if (faults.length > 0) {
    const rules = yamlOf({ faults })
    parts.push(options.faults ? rules : `# Gateway errors; --faults activates them.\n${rules.replaceAll(/^/gm, '# ')}`)
  }
  return `${parts.join('\n\n')}\n`
}

function reportOf(
  exchanges: readonly StoredExchange[],
  stubs: number,
  notes: readonly string[],
  warnings: readonly string[],
): string {
  const [first, last] = [exchanges[0], exchanges.at(-1)]
  const period = first && last ? `, ${first.at} to ${last.at}` : ''
  return [
    `${exchanges.length} exchanges${period}: ${stubs} stubs`,
    '',
    ...(warnings.length > 0 ? ['May contain secrets:', ...warnings.map((warning) => `- ${warning}`), ''] : []),
    notes.length > 0 ? 'Not in the fixtures:' : 'The fixtures are complete.',
    ...notes.map((note) => `- ${note}`),
    '',
  ].join('\n')
}
