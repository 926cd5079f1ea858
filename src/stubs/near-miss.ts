import { type Captures, compile, compileText, type Pattern } from '../core/pattern.ts'
import { TextForms } from '../core/text-forms.ts'
import type { StubUse } from './stub-list.ts'
import type { StubQuery } from './stub-query.ts'

/** Why a stub did not match: the first of its keys that does not match. */
export interface StubDifference {
  /** The key of `match`; `times`: the stub had no applications left; `added`: it was added after the text. */
  readonly key: string
  /** The stub's value for the key. */
  readonly expected: unknown
  readonly actual: string
  /** For a text: the first character that differs once white space is folded, and both texts from there on. */
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

/** The maximum number of stubs, and of characters shown of a text. */
const SHOWN = 3
const SNIPPET = 60
/** The maximum number of prefixes of a regular expression that are tried. */
const TRIED = 500
const plainKeys = ['project', 'session', 'kind', 'database', 'cluster'] as const

type TextQuery = StubQuery & { readonly text: TextForms }

interface Candidate {
  readonly use: StubUse
  readonly plain: readonly { key: (typeof plainKeys)[number]; pattern: Pattern; fits: (value: string) => boolean }[]
  readonly text: TextKey | undefined
}
interface TextKey {
  readonly key: 'code' | 'sql'
  readonly pattern: Pattern
  /** An exact text in the form in which it is compared, or the source of a regular expression without anchors and escapes. */
  readonly likeness: string
  readonly fits: (text: TextForms) => Captures | undefined
}

/** Finds the stubs that came closest to an unmatched text, among the present stubs. */
export class NearMisses {
  readonly #candidates: readonly Candidate[]

  constructor(uses: readonly StubUse[]) {
    this.#candidates = uses.filter(({ stub }) => stub.subject !== 'session').map(candidate)
  }

  /** The closest first: ordered by the fewest keys that do not match, then by the largest common part of the text. */
  of(query: TextQuery): NearMiss[] {
    return this.#candidates
      .filter(({ use }) => use.stub.subject === query.subject)
      .map((one) => ({ one, wrong: wrongKeys(one, query), common: common(one, query.text.bare) }))
      .sort((a, b) => a.wrong.length - b.wrong.length || b.common - a.common)
      .slice(0, SHOWN)
      .map(({ one, wrong }) => ({ stub: one.use.stub.name, difference: difference(one, wrong[0], query) }))
  }
}

function candidate(use: StubUse): Candidate {
  const { match } = use.stub.definition
  const textKey = (['code', 'sql'] as const).find((key) => match[key] !== undefined)
  return {
    use,
    plain: plainKeys.flatMap((key) => {
      const pattern = match[key]
      return pattern === undefined ? [] : [{ key, pattern, fits: compile(pattern, key) }]
    }),
    text: textKey && textCandidate(textKey, match[textKey] as Pattern),
  }
}

function textCandidate(key: 'code' | 'sql', pattern: Pattern): TextKey {
  const read = key === 'code' ? TextForms.ofCode : TextForms.ofSql
  const likeness =
    typeof pattern === 'string' ? read(pattern).full : pattern.regex.replace(/^\^|\$$/g, '').replaceAll(/\\(\W)/g, '$1')
  return { key, pattern, likeness, fits: compileText(pattern, key, read) }
}

/** The keys that do not match: the plain ones first, then the text. */
function wrongKeys({ plain, text }: Candidate, query: TextQuery): string[] {
  const wrong: string[] = plain.filter(({ key, fits }) => !fits(query[key] ?? '')).map(({ key }) => key)
  if (text !== undefined && text.fits(query.text) === undefined) wrong.push(text.key)
  return wrong
}

/** The share of two texts that is equal at their starts and ends, from 0 to 1. */
function common({ text }: Candidate, actual: string): number {
  if (text === undefined) return 0
  const { likeness: wanted } = text
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

function difference(one: Candidate, wrong: string | undefined, query: TextQuery): StubDifference {
  const { use, plain, text } = one
  if (wrong === undefined) {
    const { times } = use.stub.definition
    return times !== undefined && use.applied >= times
      ? { key: 'times', expected: times, actual: String(use.applied) }
      : { key: 'added', expected: 'before the request', actual: 'later: it would match now' }
  }
  const around = plain.find(({ key }) => key === wrong)
  if (around !== undefined) return { key: wrong, expected: around.pattern, actual: query[around.key] ?? '' }
  const { pattern, likeness: wanted } = text as TextKey
  const actual = query.text.bare
  if (typeof pattern !== 'string') return { key: wrong, expected: pattern, actual, ...longestMatch(pattern, actual) }
  const position = commonStart(wanted, actual)
  const from = (whole: string): string => whole.slice(position, position + SNIPPET)
  return { key: wrong, expected: pattern, actual, position, expectedFrom: from(wanted), actualFrom: from(actual) }
}

/** The longest prefix of an expression that is valid and matches something, and what follows it in the text. */
function longestMatch({ regex, flags = '' }: Exclude<Pattern, string>, actual: string): Partial<StubDifference> {
  for (let length = Math.min(regex.length, TRIED); length > 0; length--) {
    const matchesUpTo = regex.slice(0, length)
    const found = matchOf(matchesUpTo, flags, actual)
    if (found === undefined || found[0] === '') continue
    const position = found.index + found[0].length
    return { matchesUpTo, position, actualFrom: actual.slice(position, position + SNIPPET) }
  }
  return { matchesUpTo: '' }
}

function matchOf(source: string, flags: string, text: string): RegExpExecArray | undefined {
  try {
    return new RegExp(source, flags).exec(text) ?? undefined
  } catch {
    // a prefix is not always a valid expression
    return undefined
  }
}
