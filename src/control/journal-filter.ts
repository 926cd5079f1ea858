import Type, { type Static, type TProperties } from 'typebox'
import { parseInstant } from '../core/clock.ts'
import { closed, oneOrMoreTexts } from '../core/json-schema.ts'
import { patternSchema } from '../core/pattern.ts'
import { invalid } from '../core/problem.ts'
import { SchemaCheck } from '../core/schema-check.ts'
import type { Since } from '../journal/journal.ts'
import { compileFilter, type Filter, type KnownOperation, type Matcher } from '../journal/matching.ts'

const text = (description: string) => Type.Optional(Type.String({ description }))
const pattern = Type.Optional(patternSchema)

/** The keys that are plain in a filter and in a query. */
const plain = {
  api: text('`dli` or `mrs`.'),
  method: text('The HTTP method.'),
  resource: text('The id of a session, a statement (`{session_id}/{statement_id}`), an SQL execution or a cluster.'),
  errorCode: text('The code of a refusal: `DLI.0012`, `APIGW.0308` …'),
  answeredBy: text("The stub's name, or `unmatched`."),
  fault: text('The name of a fault rule that was applied.'),
  user: text('The caller.'),
  requestId: text('The value of X-Request-Id.'),
  aborted: Type.Optional(
    Type.Boolean({ description: 'true: the client got no complete reply; false: the client got its reply.' }),
  ),
} satisfies TProperties

export const filter = Type.Object(
  {
    operation: Type.Optional(oneOrMoreTexts({ description: 'One name or several.' })),
    ...plain,
    status: Type.Optional(
      Type.Unsafe<number | string>({ type: ['integer', 'string'], description: '404, or a class: "4xx".' }),
    ),
    path: pattern,
    header: Type.Optional(Type.Record(Type.String(), patternSchema, { description: 'By name; secrets are redacted.' })),
    body: pattern,
    code: pattern,
    sql: pattern,
  },
  {
    ...closed,
    description: 'Which requests: all keys must match. A plain string matches exactly, {"regex": "…"} anywhere.',
  },
)
const filterCheck = new SchemaCheck(filter)
const filterKeys = Object.keys(filter.properties)

export const SINCE = 'Only requests after the entry with this number, or from this time of the world on (ISO 8601).'

/** A filter in a query: plain texts, and the rest as JSON in `match`. */
export const filterQuery = {
  operation: text('A name, or several, separated by commas.'),
  ...plain,
  status: text('`404`, or a class: `4xx`.'),
  path: text('The exact path, without the query.'),
  body: text('The exact body.'),
  code: text('The exact code; white space and comments around it do not matter.'),
  sql: text('The same for SQL.'),
  match: text('A filter as JSON, as for `verify`: for regular expressions and headers.'),
  since: text(SINCE),
} satisfies TProperties
const filterQueryObject = Type.Object(filterQuery)

/** Reads the filter of a query. Throws a Problem that names the parameter. */
export function readMatcher(query: Static<typeof filterQueryObject>, known: readonly KnownOperation[]): Matcher {
  const { operation } = query
  const given: Filter = {
    ...Object.fromEntries(Object.entries(query).filter(([key]) => filterKeys.includes(key))),
    ...(operation === undefined ? {} : { operation: operation.split(',').map((name) => name.trim()) }),
  }
  const ofQuery = compileFilter(given, '', known)
  if (query.match === undefined) return ofQuery
  const ofMatch = compileFilter(readJson(query.match), 'match', known)
  return {
    matches: (entry) => ofQuery.matches(entry) && ofMatch.matches(entry),
    differences: (entry) => [...ofQuery.differences(entry), ...ofMatch.differences(entry)],
    canHaveMatched: (dropped) => ofQuery.canHaveMatched(dropped) && ofMatch.canHaveMatched(dropped),
  }
}

function readJson(json: string): Filter {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    throw invalid('match', 'must be a filter as JSON')
  }
  return filterCheck.read(value, 'match')
}

/** Reads where to begin: the number of an entry, or a time. */
export function readSince(value: number | string | undefined): Since | undefined {
  if (value === undefined) return undefined
  const id = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
  if (typeof id === 'number' && id >= 0) return { id }
  const atMs = typeof id === 'string' ? parseInstant(id) : undefined
  if (atMs === undefined) {
    throw invalid('since', `must be the number of an entry or a time in ISO 8601, not ${JSON.stringify(value)}`)
  }
  return { atMs }
}
