import { isDeepStrictEqual } from 'node:util'
import type { OutcomeFields, StubDefinition } from '../stubs/stub.ts'
import type { Candidate } from './candidate.ts'
import { groupBy } from './group.ts'
import { escapeRegex } from './redact.ts'
import { mapLeaves, REMOVED } from './secrets.ts'

type Match = StubDefinition['match']

/**
 * The stubs that answer as each run was answered. Runs of one text are one stub while they end alike; where the end changes the next stub
 * takes over (`times`), and the last one answers all that comes. Other things than the text tell runs apart only where they must.
 */
export function stubsOf(candidates: readonly Candidate[]): StubDefinition[] {
  const counts: Record<string, number> = {}
  return [...groupBy(candidates, ({ key }) => key).values()].flatMap((ofText) => {
    const scope = tellingScope(ofText)
    const groups = groupBy(ofText, (candidate) => JSON.stringify(scope.map((name) => candidate.scope[name])))
    return [...groups.values()].flatMap((group) =>
      inTurn(group, scope).map((stub): StubDefinition => {
        const { subject } = group[0] as Candidate
        const count = (counts[subject] ?? 0) + 1
        counts[subject] = count
        return { name: `recorded-${subject === 'execution' ? 'sql' : subject}-${count}`, ...stub }
      }),
    )
  })
}

/** What has to be asked beside the text so that each run meets its own answer: as little as will do. */
function tellingScope(candidates: readonly Candidate[]): string[] {
  const names = Object.keys(candidates[0]?.scope ?? {}).filter(
    (name) => new Set(candidates.map(({ scope }) => scope[name])).size > 1,
  )
  const choices = [[], ...names.map((name) => [name]), names]
  const isTelling = (scope: readonly string[]): boolean =>
    [...groupBy(candidates, (one) => JSON.stringify(scope.map((name) => one.scope[name]))).values()].every((group) =>
      group.every(({ outcome }) => isDeepStrictEqual(outcome, group[0]?.outcome)),
    )
  return choices.find(isTelling) ?? names
}

function inTurn(group: readonly Candidate[], scope: readonly string[]): StubDefinition[] {
  const runs: Candidate[][] = []
  for (const candidate of [...group].sort((a, b) => a.createdMs - b.createdMs)) {
    const run = runs.at(-1)
    if (run !== undefined && isDeepStrictEqual(run[0]?.outcome, candidate.outcome)) run.push(candidate)
    else runs.push([candidate])
  }
  return runs.map((run, index) => {
    const [first] = run as [Candidate]
    return {
      match: {
        ...matchOf(first),
        ...Object.fromEntries(scope.map((name) => [name, pattern(first.scope[name] ?? '')])),
      },
      durations: medians(run),
      ...(index < runs.length - 1 && { times: run.length }),
      ...(first.outcome && { outcome: first.text.includes(REMOVED) ? literal(first.outcome) : first.outcome }),
    }
  })
}

function matchOf({ subject, text }: Candidate): Match {
  switch (subject) {
    case 'session':
      return { api: 'dli', session: pattern(text) }
    case 'statement':
      return { code: pattern(text) }
    case 'execution':
      return { sql: pattern(text) }
  }
}

/** A text as it was; anything may stand where a secret was removed. */
function pattern(text: string): string | { regex: string } {
  if (!text.includes(REMOVED)) return text
  return {
    regex: `^${text
      .split(REMOVED)
      .map((part) => escapeRegex(part).replace(/\s+/g, '\\s+'))
      .join('[^]*')}$`,
  }
}

/** After a regular expression `$1` in an outcome would stand for what it caught: a dollar sign is written as two. */
function literal(outcome: OutcomeFields): OutcomeFields {
  return mapLeaves(outcome, ({ text, key }) => (key === '' ? text : text.replaceAll('$', '$$$$'))) as OutcomeFields
}

/** Of each state the length in the middle, rounded up to the longer of two. */
function medians(run: readonly Candidate[]): Record<string, string> {
  const states = [...new Set(run.flatMap(({ durations }) => Object.keys(durations)))]
  return Object.fromEntries(
    states.map((state) => {
      const sorted = run.map(({ durations }) => durations[state] ?? 0).sort((a, b) => a - b)
      return [state, spanText(Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0))]
    }),
  )
}

const spanText = (ms: number): string => (ms > 0 && ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`)
