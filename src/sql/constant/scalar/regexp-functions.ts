import type { CallArguments, ScalarFunction } from '../call-arguments.ts'
import { NotKnown } from '../evaluation-budget.ts'
import { findMatches, type RegexMatch } from '../regular-expression.ts'
import { runFailure } from '../run-failure.ts'
import { MAX_VALUE_LENGTH } from '../value.ts'

export const regexpFunctions: Readonly<Record<string, ScalarFunction>> = {
  regexp_like: (args) => findMatches(args.text(0), args.text(1), (steps) => args.spend(steps)).matches.length > 0,
  regexp_extract: (args) => {
    const { matches, groupCount } = findMatches(args.text(0), args.text(1), (steps) => args.spend(steps))
    const group = groupOf(args, groupCount)
    return matches[0]?.groups[group] ?? null
  },
  regexp_extract_all: (args) => {
    const { matches, groupCount } = findMatches(args.text(0), args.text(1), (steps) => args.spend(steps))
    const group = groupOf(args, groupCount)
    return matches.map((match) => match.groups[group] ?? null)
  },
  regexp_split: (args) => {
    const text = args.text(0)
    const { matches } = findMatches(text, args.text(1), (steps) => args.spend(steps))
    const starts = [0, ...matches.map((match) => match.end)]
    const ends = [...matches.map((match) => match.start), text.length]
    return starts.map((start, index) => text.slice(start, ends[index]))
  },
  regexp_count: (args) => BigInt(findMatches(args.text(0), args.text(1), (steps) => args.spend(steps)).matches.length),
  regexp_position: (args) => {
    const start = args.count > 2 ? Number(args.integer(2)) : 1
    const occurrence = args.count > 3 ? Number(args.integer(3)) : 1
    if (start < 1 || occurrence < 1) return undefined
    const before = Array.from(args.text(0))
      .slice(0, start - 1)
      .join('')
    const match = findMatches(args.text(0).slice(before.length), args.text(1), (steps) => args.spend(steps)).matches[
      occurrence - 1
    ]
    if (match === undefined) return -1n
    return BigInt(Array.from(args.text(0).slice(0, before.length + match.start)).length + 1)
  },
  regexp_replace: (args) => {
    const text = args.text(0)
    const { matches, groupCount } = findMatches(text, args.text(1), (steps) => args.spend(steps))
    const replacement = args.count > 2 ? args.text(2) : ''
    let result = ''
    let end = 0
    for (const match of matches) {
      result += text.slice(end, match.start) + expand(replacement, match, groupCount)
      if (result.length > MAX_VALUE_LENGTH) return undefined
      end = match.end
    }
    return result + text.slice(end)
  },
}

function groupOf(args: CallArguments, groupCount: number): number {
  if (args.count < 3) return 0
  const group = Number(args.integer(2))
  if (group < 0) throw runFailure('Group cannot be negative')
  if (group > groupCount) throw runFailure(`Pattern has ${groupCount} groups. Cannot access group ${group}`)
  return group
}

/** The replacement of a match: `$1` and `${name}` stand for groups, `\\` for the character after it. */
function expand(replacement: string, match: RegexMatch, groupCount: number): string {
  return replacement.replace(
    /\\(.)|\$(\d+)|\$(\{[^}]*\}?)|\$/gs,
    (whole: string, escaped?: string, digits?: string, name?: string) => {
      if (escaped !== undefined) return escaped
      if (digits !== undefined) return numbered(digits, match, groupCount)
      if (name !== undefined) throw new NotKnown()
      throw runFailure(`Illegal replacement sequence: ${whole}`)
    },
  )
}

/** As many digits as name a group belong to it. */
function numbered(digits: string, match: RegexMatch, groupCount: number): string {
  let length = 1
  if (Number(digits.slice(0, 1)) > groupCount)
    throw runFailure(`Illegal replacement sequence: unknown group ${digits.slice(0, 1)}`)
  while (length < digits.length && Number(digits.slice(0, length + 1)) <= groupCount) length++
  return (match.groups[Number(digits.slice(0, length))] ?? '') + digits.slice(length)
}
