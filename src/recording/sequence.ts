import { isDeepStrictEqual } from 'node:util'
import type { OutcomeFields, StubDefinition } from '../stubs/stub.ts'
import type { Candidate } from './candidate.ts'
import { groupBy } from './group.ts'
import { escapeRegex } from './redact.ts'
import { mapLeaves, REMOVED } from './secrets.ts'

type Match = StubDefinition['match']

/**
 * The stubs that answer as each run was answered. Runs of one text follow each other (`times`), and the last one answers all that comes;
 * runs that took and ended alike are one stub. Other things than the text tell runs apart only where they must.
 */
export function stubsOf(candidates: readonly Candidate[]): StubDefinition[] {
  return [...groupBy(candidates, ({ key }) => key).values()].flatMap((ofText) => {
    const scope = tellingScope(ofText)
    const groups = groupBy(ofText, (candidate) => JSON.stringify(scope.map((name) => candidate.scope[name])))
    return [...groups.values()].flatMap((group) => inTurn(group, scope))
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
    if (run?.[0] !== undefined && isAlike(run[0], candidate)) run.push(candidate)
    else runs.push([candidate])
  }
  return runs.map((run, index) => {
    const [first] = run as [Candidate]
    return {
      match: {
        ...matchOf(first),
        ...Object.fromEntries(scope.map((name) => [name, pattern(first.scope[name] ?? '')])),
      },
      durations: spansOf(first),
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

const isAlike = (a: Candidate, b: Candidate): boolean =>
  isDeepStrictEqual([a.outcome, a.durations], [b.outcome, b.durations])

const spansOf = ({ durations }: Candidate): Record<string, string> =>
  Object.fromEntries(Object.entries(durations).map(([state, ms]) => [state, spanText(Math.round(ms))]))

const spanText = (ms: number): string => (ms > 0 && ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`)
