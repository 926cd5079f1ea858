import Type, { type Static } from 'typebox'
import { closed } from '../core/json-schema.ts'
import { inSlices, Slices } from '../core/slices.ts'
import type { Entry } from './entry.ts'
import { EntrySearch } from './entry-search.ts'
import { filter } from './filter.ts'
import type { Journal, Since } from './journal.ts'
import type { Difference, Matcher } from './matching.ts'
import { nearest } from './near-misses.ts'

const count = (description: string) => Type.Optional(Type.Integer({ minimum: 0, description }))

/** How many matching requests are expected; at least one if no bound is given. */
export const expectation = Type.Object(
  {
    match: filter,
    exactly: count('Exactly this number of requests.'),
    atLeast: count('At least this number; 1 if no number is given.'),
    atMost: count('At most this number.'),
  },
  closed,
)
export type Expectation = Static<typeof expectation>

/** `inconclusive`: the dropped entries could have made the difference. */
export type Verdict = 'pass' | 'fail' | 'inconclusive'

export interface ExpectationResult {
  readonly result: Verdict
  /** In words: `exactly 2`. */
  readonly expected: string
  readonly found: number
  /** How many dropped entries may have matched too. */
  readonly possible: number
  /** The ids of the first 100 found. */
  readonly entries: readonly number[]
  /** If too few were found: the entries that came closest, and how they differ. */
  readonly nearest: readonly { readonly entry: Entry; readonly differences: readonly Difference[] }[]
}

export interface OrderResult {
  readonly result: Verdict
  /** The index of the expectation that was not met after those before it; undefined if all were. */
  readonly missing: number | undefined
  /** The id of the entry after which it was expected; 0 for the beginning. */
  readonly afterId: number
}

export interface Verification {
  readonly result: Verdict
  readonly expectations: readonly ExpectationResult[]
  /** Undefined if no order was required. */
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

/** The most expectations of one verification. */
export const MAX_EXPECTATIONS = 1000
/** How many ids a result lists. */
const LISTED = 100

/**
 * Compares the journal with what was expected. The true count lies between what was found and that plus the dropped entries that
 * may have matched. An expectation passes if every count in that range meets it, fails if none does, and is inconclusive otherwise.
 */
export async function verify(
  journal: Journal,
  expected: readonly { readonly expectation: Expectation; readonly matcher: Matcher }[],
  { inOrder, since }: { inOrder: boolean; since: Since | undefined },
): Promise<Verification> {
  const entries = [...journal.entries(since)]
  const dropped = journal.droppedSince(since)
  const slices = new Slices()
  const checked: (Checked & { readonly matching: Entry[]; readonly matcher: Matcher })[] = expected.map(
    ({ expectation, matcher }) => ({
      bounds: boundsOf(expectation),
      matcher,
      matching: [],
      possible: dropped.reduce((sum, one) => sum + (matcher.canHaveMatched(one) ? one.count : 0), 0),
    }),
  )
  for (const entry of entries) {
    const search = new EntrySearch(entry)
    const compare = ({ matcher, matching }: (typeof checked)[number]): void => {
      if (matcher.matches(entry, search)) matching.push(entry)
    }
    await inSlices(checked, compare, slices)
  }
  const expectations: ExpectationResult[] = []
  for (const { bounds, matching, possible, matcher } of checked) {
    const found = matching.length
    const result = check({ min: found, max: found + possible }, bounds)
    expectations.push({
      result,
      expected: inWords(bounds),
      found,
      possible,
      entries: matching.slice(0, LISTED).map((entry) => entry.id),
      nearest: result !== 'pass' && found < bounds.min ? await nearest(entries, matcher, slices) : [],
    })
  }
  const order = inOrder ? orderOf(checked) : undefined
  const verdicts = [...expectations, ...(order === undefined ? [] : [order])].map(({ result }) => result)
  return { result: worst(verdicts), expectations, order }
}

function boundsOf({ exactly, atLeast, atMost }: Expectation): Bounds {
  if (exactly !== undefined) return { min: exactly, max: exactly }
  return { min: atLeast ?? (atMost === undefined ? 1 : 0), max: atMost ?? Number.POSITIVE_INFINITY }
}

function check(count: Bounds, wanted: Bounds): Verdict {
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
 * Whether the expectations were met one after the other: each with its minimum of entries, all after the last entry of the one
 * before. Other entries may come between. Dropped entries are older than all others, so they may have met the first expectations.
 */
function orderOf(checked: readonly Checked[]): OrderResult {
  let afterId = 0
  for (const [index, { bounds, matching }] of checked.entries()) {
    const needed = matching.filter((entry) => entry.id > afterId).slice(0, bounds.min)
    if (needed.length === bounds.min) afterId = needed.at(-1)?.id ?? afterId
    else return { result: mayHaveBegunEarlier(checked) ? 'inconclusive' : 'fail', missing: index, afterId }
  }
  return { result: 'pass', missing: undefined, afterId }
}

/** Assigns entries from the end: whatever the kept entries cannot meet must have been met by dropped ones. */
function mayHaveBegunEarlier(checked: readonly Checked[]): boolean {
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
