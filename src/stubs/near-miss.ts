import { Problem } from '../core/problem.ts'
import { inSlices, Slices } from '../core/slices.ts'
import { LongestMatches } from './longest-match.ts'
import type { KeyTest, Stub } from './stub.ts'
import type { StubUse } from './stub-list.ts'
import type { StubQuery, Subject } from './stub-query.ts'

/** Why a stub did not match: the first of its keys that does not match. */
export interface StubDifference {
  /**
   * The key of `match`; `enabled`: the stub is switched off; `times`: it had no applications left; `added`: it was
   * added after the text.
   */
  readonly key: string
  /** The stub's value for the key. */
  readonly expected: unknown
  readonly actual: string
  /** For a text: the first character that differs after white space is folded, and both texts from there on. */
  readonly position?: number
  readonly expectedFrom?: string
  readonly actualFrom?: string
  /** For a regular expression: its longest prefix that matches. */
  readonly matchesUpTo?: string
}

export interface NearMiss {
  readonly stub: string
  readonly difference: StubDifference
}

/** The maximum number of stubs, and of characters shown of a text from the difference on, and of a whole text. */
const SHOWN = 3
const SNIPPET = 60
export const LONGEST_SHOWN = 1000

/** A stub that may have come close. */
class Candidate {
  readonly use: StubUse
  readonly subject: Subject
  #likeness: string | undefined

  constructor(use: StubUse) {
    this.use = use
    this.subject = use.stub.subject
  }

  /**
   * An exact text in the form in which it is compared, or the source of a regular expression without anchors and
   * escapes; undefined if the stub matches any text.
   */
  get likeness(): string | undefined {
    this.#likeness ??= likenessOf(this.use.stub)
    return this.#likeness
  }
}

/** Finds the stubs that came closest to an unmatched text or job, among the present stubs. */
export class NearMisses {
  readonly #candidates: readonly Candidate[]
  readonly #longest = new LongestMatches()
  readonly #slices = new Slices()

  constructor(uses: readonly StubUse[]) {
    this.#candidates = uses
      .filter(({ stub }) => stub.subject !== 'session' && stub.subject !== 'cluster')
      .map((use) => new Candidate(use))
  }

  /** The closest first: ordered by the fewest keys that do not match, then by the largest common part of the text. */
  async of(query: StubQuery): Promise<readonly NearMiss[]> {
    let closest: { one: Candidate; wrong: readonly KeyTest[]; common: number }[] = []
    const compare = (one: Candidate): void => {
      if (one.subject !== query.subject) return
      closest = [...closest, { one, wrong: wrongKeys(one, query), common: common(one, textOf(query)) }]
        .sort((a, b) => a.wrong.length - b.wrong.length || b.common - a.common)
        .slice(0, SHOWN)
    }
    await inSlices(this.#candidates, compare, this.#slices)
    const misses: NearMiss[] = []
    for (const { one, wrong } of closest) {
      misses.push({ stub: one.use.stub.name, difference: await this.#difference(one, wrong[0], query) })
    }
    return misses
  }

  async #difference(
    { use, likeness }: Candidate,
    wrong: KeyTest | undefined,
    query: StubQuery,
  ): Promise<StubDifference> {
    if (wrong === undefined) {
      if (!use.enabled)
        return { key: 'enabled', expected: true, actual: 'false: it would match if it were switched on' }
      const { times } = use.stub.definition
      return times !== undefined && use.applied >= times
        ? { key: 'times', expected: times, actual: String(use.applied) }
        : { key: 'added', expected: 'before the request', actual: 'later: it would match now' }
    }
    const { key, pattern } = wrong
    if (key !== 'code' && key !== 'sql') return { key, expected: pattern, actual: wrong.read(query) }
    const actual = textOf(query)
    const shown = { key, expected: beginningOf(pattern), actual: beginningOf(actual) }
    const from = (whole: string, position: number): string => whole.slice(position, position + SNIPPET)
    if (typeof pattern === 'string') {
      const exact = likeness ?? ''
      const position = commonStart(exact, actual)
      return {
        ...shown,
        position,
        expectedFrom: from(exact, position),
        actualFrom: from(actual, position),
      }
    }
    const longest = await this.#longest.find(pattern, actual, this.#slices)
    const { end } = longest
    return {
      ...shown,
      matchesUpTo: longest.prefix,
      ...(end === undefined ? {} : { position: end, actualFrom: from(actual, end) }),
    }
  }
}

/** There are many near misses, and all are in one reply. */
function beginningOf<T>(value: T): T | string {
  return typeof value === 'string' && value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value
}

/** A batch has no text; stubs for it are compared by the arguments only if their other keys match equally well. */
const textOf = ({ text, job }: StubQuery): string => text?.bare ?? job?.arguments ?? ''

function likenessOf({ exactText, keys }: Stub): string | undefined {
  if (exactText !== undefined) return exactText.full
  const pattern = keys.find(({ key }) => key === 'code' || key === 'sql')?.pattern
  if (typeof pattern !== 'object') return undefined
  return pattern.regex.replace(/^\^|\$$/g, '').replaceAll(/\\(\W)/g, '$1')
}

/** The keys that do not match: the plain ones first, then the text. */
const wrongKeys = ({ use }: Candidate, query: StubQuery): KeyTest[] => use.stub.keys.filter((one) => !fits(one, query))

/** A pattern that cannot be searched for in the text does not match it. */
function fits(key: KeyTest, query: StubQuery): boolean {
  try {
    return key.fits(query)
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
}

/** The share of two texts that is equal at their starts and ends, from 0 to 1. */
function common({ likeness: wanted }: Candidate, actual: string): number {
  if (wanted === undefined) return 0
  const longest = Math.max(wanted.length, actual.length)
  const shortest = Math.min(wanted.length, actual.length)
  const start = commonStart(wanted, actual)
  let end = 0
  while (end < shortest - start && wanted.at(-1 - end) === actual.at(-1 - end)) end++
  return longest === 0 ? 1 : (start + end) / longest
}

function commonStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}
