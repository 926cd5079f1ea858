import Type, { type Static, type TProperties } from 'typebox'
import type { ByteBudget } from '../core/byte-budget.ts'
import { parseInstant } from '../core/clock.ts'
import { jsonErrorIn } from '../core/json-place.ts'
import { bytesOfAll, compileInSlices } from '../core/pattern.ts'
import { invalid } from '../core/problem.ts'
import type { Regex } from '../core/regex.ts'
import { shownValue } from '../core/shown.ts'
import { halfCharacter, halfCharacterIn } from '../core/utf8.ts'
import { type Filter, filter, filterCheck, operationCheck, plainFilter } from '../journal/filter.ts'
import type { Since } from '../journal/journal.ts'
import { compileFilter, type Matcher } from '../journal/matching.ts'

const text = (description: string) => Type.Optional(Type.String({ description }))

export const SINCE = 'Only requests after the entry with this number, or from this time of the world on (ISO 8601).'

/** A filter in a query: plain texts, and the rest as JSON in `match`. */
export const filterQuery = {
  operation: Type.Optional(
    Type.String({ description: 'A name, or several, separated by commas.', examples: ['CreateSession'] }),
  ),
  ...plainFilter,
  status: text('`404`, or a class: `4xx`.'),
  path: text('The exact path, without the query.'),
  body: text('The exact body.'),
  code: text('The exact code; white space and comments around it do not matter.'),
  sql: text('The same for SQL.'),
  match: text('A filter as JSON, as for `verify`: for regular expressions and headers.'),
  since: text(SINCE),
} satisfies TProperties
const filterQueryObject = Type.Object(filterQuery)
const filterKeys = Object.keys(filter.properties)

/** What the regular expressions of one request's filters may take, in bytes. */
export const MAX_FILTER_BYTES = 4 * 1024 * 1024

/**
 * Compiles the regular expressions of filters, and uses them: as long, they count with the texts of the project. Throws a Problem that
 * names `field` if they are too large together, or `quota`.
 */
export async function withCompiled<T>(
  regexes: Regex[],
  { texts, field }: { texts: ByteBudget; field: string },
  use: () => Promise<T>,
): Promise<T> {
  const bytes = bytesOfAll(regexes)
  if (bytes > MAX_FILTER_BYTES)
    throw invalid(
      field,
      `has regular expressions that take more than ${MAX_FILTER_BYTES} bytes together: use fewer, or smaller repetitions`,
    )
  texts.hold(bytes)
  try {
    await compileInSlices(regexes)
    return await use()
  } finally {
    texts.release(bytes)
  }
}

/** A filter, and its regular expressions, which are not compiled yet. */
export interface ReadFilter {
  readonly matcher: Matcher
  readonly regexes: Regex[]
}

/** Reads the filter of a query. Throws a Problem that names the parameter. */
export function readFilter(query: Static<typeof filterQueryObject>): ReadFilter {
  const operation = query.operation?.split(',').map((name) => operationCheck.read(name.trim(), 'operation'))
  const given: Filter = {
    ...Object.fromEntries(Object.entries(query).filter(([key]) => filterKeys.includes(key))),
    ...(operation === undefined ? {} : { operation }),
  }
  const ofQuery = compileFilter(given, '')
  const regexes: Regex[] = []
  if (query.match === undefined) return { matcher: ofQuery, regexes }
  const ofMatch = compileFilter(filterCheck.read(readJson(query.match), 'match'), 'match', regexes)
  const matcher: Matcher = {
    matches: (entry, search) => ofQuery.matches(entry, search) && ofMatch.matches(entry, search),
    differences: (entry, search) => [...ofQuery.differences(entry, search), ...ofMatch.differences(entry, search)],
    canHaveMatched: (dropped) => ofQuery.canHaveMatched(dropped) && ofMatch.canHaveMatched(dropped),
  }
  return { matcher, regexes }
}

function readJson(json: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    const error = jsonErrorIn(json)
    throw invalid('match', `must be a filter as JSON: ${error?.what} at character ${(error?.offset ?? 0) + 1}`)
  }
  const half = halfCharacterIn(value)
  if (half !== undefined) throw invalid('match', halfCharacter(half))
  return value
}

/** Reads where to begin: the number of an entry, or a time. */
export function readSince(value: number | string | undefined): Since | undefined {
  if (value === undefined) return undefined
  const id = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
  if (typeof id === 'number' && id >= 0) return { id }
  const atMs = typeof id === 'string' ? parseInstant(id) : undefined
  if (atMs === undefined) {
    throw invalid(
      'since',
      `must be the number of an entry or a time in ISO 8601 with its zone, not ${shownValue(value)}`,
    )
  }
  return { atMs }
}
