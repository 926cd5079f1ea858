import { didYouMean } from '../core/did-you-mean.ts'
import { compile, compileText, type Pattern } from '../core/pattern.ts'
import { invalid, Problem } from '../core/problem.ts'
import { TextForms } from '../core/text-forms.ts'
import type { Entry } from './entry.ts'
import type { Dropped } from './journal.ts'
import { redactedHeader } from './redact.ts'

/** Which requests; all keys must fit, and none fits every request. A plain string fits exactly. */
export interface Filter {
  readonly operation?: string | readonly string[]
  readonly api?: string
  readonly method?: string
  /** Without the query. */
  readonly path?: Pattern
  /** The id of a session, a statement (`{session_id}/{statement_id}`), an SQL execution or a cluster. */
  readonly resource?: string
  /** 404, "404" or "4xx". Fits no request that was not answered. */
  readonly status?: number | string
  readonly errorCode?: string
  readonly header?: Readonly<Record<string, Pattern>>
  readonly body?: Pattern
  /** White space and comments around it do not matter, as in stubs. */
  readonly code?: Pattern
  readonly sql?: Pattern
  readonly answeredBy?: string
  /** The name of a rule that acted. */
  readonly fault?: string
  readonly user?: string
  readonly requestId?: string
  /** true: only those whose client got no whole reply; false: only those that were answered. */
  readonly aborted?: boolean
}

/** An operation that a journal can hold. */
export interface KnownOperation {
  readonly id: string
  readonly api: string
}

/** A field of a filter that an entry does not fit. */
export interface Difference {
  readonly field: string
  readonly expected: unknown
  /** null where the request has none. */
  readonly actual: unknown
}

/** A filter, ready to be asked. */
export interface Matcher {
  matches(entry: Entry): boolean
  /** What would have to be otherwise for the entry to match. */
  differences(entry: Entry): Difference[]
  /** Whether entries of which only this is known can have matched. */
  canHaveMatched(dropped: Dropped): boolean
}

interface Condition {
  readonly field: string
  readonly expected: unknown
  read(entry: Entry): unknown
  fits(entry: Entry): boolean
}

/** How much of a body a difference shows, in characters. */
const SHOWN = 200

/** Compiles a filter. `at` is where it stands (`expect.0.match`, or empty). Throws a Problem that names the field. */
export function compileFilter(filter: Filter, at: string, known: readonly KnownOperation[]): Matcher {
  const place = (field: string): string => (at === '' ? field : `${at}.${field}`)
  const operations = operationsOf(filter.operation, place('operation'), known)
  const apis = [...new Set(known.map((one) => one.api))]
  if (filter.api !== undefined && !apis.includes(filter.api)) {
    throw invalid(place('api'), `must be ${apis.join(' or ')}, not ${JSON.stringify(filter.api)}`)
  }
  const method = filter.method?.toUpperCase()
  const conditions = [
    ...(operations === undefined ? [] : [oneOf('operation', operations, (entry) => entry.operation)]),
    ...(filter.api === undefined ? [] : [oneOf('api', [filter.api], (entry) => entry.api)]),
    ...(method === undefined ? [] : [oneOf('method', [method], (entry) => entry.method)]),
    ...plainConditions(filter),
    ...(filter.status === undefined ? [] : [statusCondition(filter.status, place('status'))]),
    ...patternConditions(filter, place),
  ]
  return {
    matches: (entry) => conditions.every((condition) => condition.fits(entry)),
    differences: (entry) =>
      conditions
        .filter((condition) => !condition.fits(entry))
        .map(({ field, expected, read }) => ({ field, expected, actual: shortened(read(entry)) })),
    canHaveMatched: (dropped) =>
      (operations?.includes(dropped.operation) ?? true) &&
      (filter.api ?? dropped.api) === dropped.api &&
      (method ?? dropped.method) === dropped.method,
  }
}

function operationsOf(
  given: Filter['operation'],
  field: string,
  known: readonly KnownOperation[],
): readonly string[] | undefined {
  if (given === undefined) return undefined
  const names = known.map(({ id }) => id)
  const list = [given].flat()
  const unknown = list.find((name) => !names.includes(name))
  if (unknown === undefined) return list
  throw new Problem(
    'invalid',
    `${field}: there is no operation ${unknown}${didYouMean(unknown, names)}; a journal can hold ${names.join(', ')}`,
    field,
  )
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

function patternConditions(filter: Filter, place: (field: string) => string): Condition[] {
  const conditions: Condition[] = []
  const plain = (field: string, pattern: Pattern | undefined, read: (entry: Entry) => string | undefined): void => {
    if (pattern === undefined) return
    const test = compile(pattern, place(field))
    const fits = (entry: Entry): boolean => {
      const value = read(entry)
      return value !== undefined && test(value)
    }
    conditions.push({ field, expected: pattern, read, fits })
  }
  plain('path', filter.path, (entry) => entry.path)
  for (const [name, pattern] of Object.entries(filter.header ?? {})) {
    const key = name.toLowerCase()
    plain(`header.${name}`, pattern, (entry) => redactedHeader(key, entry.headers[key]))
  }
  plain('body', filter.body, (entry) => entry.body?.start)
  for (const [field, forms] of [
    ['code', TextForms.ofCode],
    ['sql', TextForms.ofSql],
  ] as const) {
    const pattern = filter[field]
    if (pattern === undefined) continue
    const test = compileText(pattern, place(field), forms)
    const read = (entry: Entry): string | undefined => entry.text(field)
    const fits = (entry: Entry): boolean => {
      const value = read(entry)
      return value !== undefined && test(forms(value)) !== undefined
    }
    conditions.push({ field, expected: pattern, read, fits })
  }
  return conditions
}

function shortened(value: unknown): unknown {
  if (value === undefined) return null
  return typeof value === 'string' && value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value
}
