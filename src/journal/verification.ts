import type { Entry } from './entry.ts'
import type { Journal, Since } from './journal.ts'
import type { Difference, Filter, Matcher } from './matching.ts'
import { nearest } from './near-misses.ts'

/** So many requests that match are expected; at least one where nothing is said. */
export interface Expectation {
  readonly match: Filter
  readonly exactly?: number
  readonly atLeast?: number
  readonly atMost?: number
}

/** `inconclusive`: what was dropped can have made the difference. */
export type Verdict = 'pass' | 'fail' | 'inconclusive'

export interface ExpectationResult {
  readonly result: Verdict
  /** In words: `exactly 2`. */
  readonly expected: string
  readonly found: number
  /** How many more can have come, of those that were dropped. */
  readonly possible: number
  /** The ids of those found, the first 100. */
  readonly entries: readonly number[]
  /** Where too few were found: those that came closest, and what would have to be otherwise. */
  readonly nearest: readonly { readonly entry: Entry; readonly differences: readonly Difference[] }[]
}

export interface OrderResult {
  readonly result: Verdict
  /** Which expectation could not be met after the ones before it; undefined where all were. */
  readonly missing: number | undefined
  /** The id of the entry after which it was looked for; 0 for the beginning. */
  readonly afterId: number
}

export interface Verification {
  readonly result: Verdict
  readonly expectations: readonly ExpectationResult[]
  /** Undefined where no order was asked for. */
  readonly order: OrderResult | undefined
}

interface Checked {
  readonly bounds: Bounds
  readonly matching: readonly Entry[]
  readonly possible: number
}
interface Bounds {
  readonly min: number
  readonly max: number
}

/** How many ids of what was found a result lists. */
const LISTED = 100

/**
 * Holds what came against what was expected. A count lies between what was found and what can have been found had nothing been
 * dropped: it passes where all of that is as expected, fails where none is, and is inconclusive otherwise.
 */
export function verify(
  journal: Journal,
  expected: readonly { readonly expectation: Expectation; readonly matcher: Matcher }[],
  { inOrder, since }: { inOrder: boolean; since: Since | undefined },
): Verification {
  const entries = [...journal.entries(since)]
  const dropped = journal.droppedSince(since)
  const checked = expected.map(
    ({ expectation, matcher }): Checked => ({
      bounds: boundsOf(expectation),
      matching: entries.filter((entry) => matcher.matches(entry)),
      possible: dropped.reduce((sum, one) => sum + (matcher.canHaveMatched(one) ? one.count : 0), 0),
    }),
  )
  const expectations = checked.map(({ bounds, matching, possible }, index): ExpectationResult => {
    const found = matching.length
    const result = judge({ min: found, max: found + possible }, bounds)
    const matcher = expected[index]?.matcher as Matcher
    return {
      result,
      expected: inWords(bounds),
      found,
      possible,
      entries: matching.slice(0, LISTED).map((entry) => entry.id),
      nearest: result !== 'pass' && found < bounds.min ? nearest(entries, matcher) : [],
    }
  })
  const order = inOrder ? orderOf(checked) : undefined
  const verdicts = [...expectations, ...(order === undefined ? [] : [order])].map(({ result }) => result)
  return { result: worst(verdicts), expectations, order }
}

export function boundsOf({ exactly, atLeast, atMost }: Expectation): Bounds {
  if (exactly !== undefined) return { min: exactly, max: exactly }
  return { min: atLeast ?? (atMost === undefined ? 1 : 0), max: atMost ?? Number.POSITIVE_INFINITY }
}

function judge(count: Bounds, wanted: Bounds): Verdict {
  if (count.min > wanted.max || count.max < wanted.min) return 'fail'
  return count.min >= wanted.min && count.max <= wanted.max ? 'pass' : 'inconclusive'
}

function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('fail')) return 'fail'
  return verdicts.includes('inconclusive') ? 'inconclusive' : 'pass'
}

function inWords({ min, max }: Bounds): string {
  if (min === max) return `exactly ${min}`
  if (max === Number.POSITIVE_INFINITY) return `at least ${min}`
  return min === 0 ? `at most ${max}` : `${min} to ${max}`
}

/**
 * Whether they can be seen one after the other: of each expectation as many as it needs at least, each after the last of the one
 * before. Others may come between. What was dropped is older than all that is kept, so it can stand for the first of them.
 */
function orderOf(checked: readonly Checked[]): OrderResult {
  let afterId = 0
  for (const [index, { bounds, matching }] of checked.entries()) {
    const needed = matching.filter((entry) => entry.id > afterId).slice(0, bounds.min)
    if (needed.length === bounds.min) afterId = needed.at(-1)?.id ?? afterId
    else return { result: canHaveBegunEarlier(checked) ? 'inconclusive' : 'fail', missing: index, afterId }
  }
  return { result: 'pass', missing: undefined, afterId }
}

/** Lays the expectations out from the end: what does not fit into what is kept must all have been dropped. */
function canHaveBegunEarlier(checked: readonly Checked[]): boolean {
  let beforeId = Number.POSITIVE_INFINITY
  let isOut = false
  for (const { bounds, matching, possible } of checked.toReversed()) {
    const kept = isOut || bounds.min === 0 ? [] : matching.filter((entry) => entry.id < beforeId).slice(-bounds.min)
    if (bounds.min - kept.length > possible) return false
    if (kept.length < bounds.min) isOut = true
    beforeId = kept[0]?.id ?? beforeId
  }
  return true
}
