import { oneOfRule } from '../core/did-you-mean.ts'
import { type CompileTime, compile, compileText, type Pattern } from '../core/pattern.ts'
import { invalid } from '../core/problem.ts'
import { TextForms } from '../core/text-forms.ts'
import type { Entry } from './entry.ts'
import { EntrySearch } from './entry-search.ts'
import type { Filter } from './filter.ts'
import type { Dropped } from './journal.ts'
import { redactedHeader } from './redact.ts'

/** A field of a filter that an entry does not fit. */
export interface Difference {
  readonly field: string
  readonly expected: unknown
  /** null if the request does not have the field. */
  readonly actual: unknown
}

/** A compiled filter. Filters that are compared with the same entry can share `search`. */
export interface Matcher {
  matches(entry: Entry, search?: EntrySearch): boolean
  /** The fields that keep the entry from matching. */
  differences(entry: Entry, search?: EntrySearch): Difference[]
  /** Whether dropped entries, of which only this is known, may have matched. */
  canHaveMatched(dropped: Dropped): boolean
}

interface Condition {
  readonly field: string
  readonly expected: unknown
  read(entry: Entry, search: EntrySearch): unknown
  fits(entry: Entry, search: EntrySearch): boolean
}

/** Those of requests that a journal can have. */
const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']
/** How much of a body a difference shows, in characters. */
const SHOWN = 200

/** Compiles a checked filter. `at` is its place (`expect.0.match`, or empty). Throws a Problem that names the field. */
export function compileFilter(filter: Filter, at: string, when: CompileTime = 'now'): Matcher {
  const place = (field: string): string => (at === '' ? field : `${at}.${field}`)
  const operations: readonly string[] | undefined = filter.operation && [filter.operation].flat()
  const method = filter.method?.toUpperCase()
  if (method !== undefined && !METHODS.includes(method))
    throw invalid(place('method'), oneOfRule(METHODS, filter.method))
  const conditions = [
    ...(operations === undefined ? [] : [oneOf('operation', operations, (entry) => entry.operation)]),
    ...(filter.api === undefined ? [] : [oneOf('api', [filter.api], (entry) => entry.api)]),
    ...(method === undefined ? [] : [oneOf('method', [method], (entry) => entry.method)]),
    ...plainConditions(filter),
    ...(filter.status === undefined ? [] : [statusCondition(filter.status, place('status'))]),
    ...patternConditions(filter, place, when),
  ]
  return {
    matches: (entry, search = new EntrySearch(entry)) => conditions.every((condition) => condition.fits(entry, search)),
    differences: (entry, search = new EntrySearch(entry)) =>
      conditions
        .filter((condition) => !condition.fits(entry, search))
        .map(({ field, expected, read }) => ({ field, expected, actual: shortened(read(entry, search)) })),
    canHaveMatched: (dropped) =>
      (operations?.includes(dropped.operation) ?? true) &&
      (filter.api ?? dropped.api) === dropped.api &&
      (method ?? dropped.method) === dropped.method,
  }
}

function oneOf(field: string, wanted: readonly string[], read: (entry: Entry) => string): Condition {
  const expected = wanted.length === 1 ? wanted[0] : wanted
  return { field, expected, read, fits: (entry) => wanted.includes(read(entry)) }
}

const plainReads = {
  errorCode: (entry: Entry) => entry.reply?.errorCode,
  answeredBy: (entry: Entry) => entry.answeredBy,
  user: (entry: Entry) => entry.user,
  requestId: (entry: Entry) => entry.request.requestId,
  aborted: (entry: Entry) => (entry.state === 'open' ? undefined : entry.state === 'aborted'),
  unknownFields: (entry: Entry) => entry.unknownFields !== undefined,
} satisfies Partial<Record<keyof Filter, (entry: Entry) => unknown>>

function plainConditions(filter: Filter): Condition[] {
  const conditions: Condition[] = []
  for (const [field, read] of Object.entries(plainReads)) {
    const expected = filter[field as keyof typeof plainReads]
    if (expected !== undefined) conditions.push({ field, expected, read, fits: (entry) => read(entry) === expected })
  }
  const { resource, fault } = filter
  if (resource !== undefined) {
    conditions.push({
      field: 'resource',
      expected: resource,
      read: (entry) => entry.subject?.id ?? entry.path,
      fits: (entry) => entry.subject?.id === resource || `${entry.path}/`.includes(`/${resource}/`),
    })
  }
  if (fault !== undefined) {
    const read = (entry: Entry): readonly string[] => entry.faults
    conditions.push({ field: 'fault', expected: fault, read, fits: (entry) => entry.faults.includes(fault) })
  }
  return conditions
}

function statusCondition(expected: number | string, field: string): Condition {
  const text = String(expected)
  if (!/^[1-5](xx|\d\d)$/.test(text)) {
    throw invalid(field, `must be a status such as 404, or a class such as "4xx", not ${JSON.stringify(expected)}`)
  }
  return {
    field: 'status',
    expected: text.endsWith('x') ? text : Number(text),
    read: (entry) => entry.status,
    fits: ({ status }) => status !== undefined && (String(status) === text || `${String(status)[0]}xx` === text),
  }
}

function patternConditions(filter: Filter, place: (field: string) => string, when: CompileTime): Condition[] {
  const conditions: Condition[] = []
  const plain = (
    field: string,
    pattern: Pattern | undefined,
    read: (entry: Entry, search: EntrySearch) => string | undefined,
  ): void => {
    if (pattern === undefined) return
    const { test } = compile(pattern, place(field), when)
    const fits = (entry: Entry, search: EntrySearch): boolean => {
      const value = read(entry, search)
      return value !== undefined && test(value, search)
    }
    conditions.push({ field, expected: pattern, read, fits })
  }
  plain('path', filter.path, (entry) => entry.path)
  for (const [name, pattern] of Object.entries(filter.header ?? {})) {
    const key = name.toLowerCase()
    plain(`header.${name}`, pattern, (_entry, { headers }) => redactedHeader(key, headers[key]))
  }
  plain('body', filter.body, (entry) => entry.body?.start)
  for (const [field, forms] of [
    ['code', TextForms.ofCode],
    ['sql', TextForms.ofSql],
  ] as const) {
    const pattern = filter[field]
    if (pattern === undefined) continue
    const { test } = compileText(pattern, place(field), forms, when)
    const read = (_entry: Entry, search: EntrySearch): string | undefined => search.text(field)?.raw
    const fits = (_entry: Entry, search: EntrySearch): boolean => {
      const text = search.text(field)
      return text !== undefined && test(text)
    }
    conditions.push({ field, expected: pattern, read, fits })
  }
  return conditions
}

function shortened(value: unknown): unknown {
  if (value === undefined) return null
  return typeof value === 'string' && value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value
}
