import { Ajv, type ValidateFunction } from 'ajv'
import { parseInstant } from '../core/clock.ts'
import { invalid, Problem } from '../core/problem.ts'
import { schemaProblem } from '../core/schema-problem.ts'
import type { Since } from '../journal/journal.ts'
import { compileFilter, type Filter, type KnownOperation, type Matcher } from '../journal/matching.ts'
import { filter as filterSchema } from './journal-schemas.ts'

/** A filter as a query says it: plain texts, and the rest as JSON in `match`. */
export interface FilterQuery extends Omit<Filter, 'operation' | 'header'> {
  operation?: string
  match?: string
  since?: string
}

let checkFilter: ValidateFunction | undefined
const filterKeys = Object.keys(filterSchema.properties)

/** Reads a query's filter. Throws a Problem that names the parameter. */
export function readMatcher(query: FilterQuery, known: readonly KnownOperation[]): Matcher {
  const { operation } = query
  const plain: Filter = {
    ...Object.fromEntries(Object.entries(query).filter(([key]) => filterKeys.includes(key))),
    ...(operation === undefined ? {} : { operation: operation.split(',').map((name) => name.trim()) }),
  }
  const ofQuery = compileFilter(plain, '', known)
  if (query.match === undefined) return ofQuery
  const ofMatch = compileFilter(readJson(query.match), 'match', known)
  return {
    matches: (entry) => ofQuery.matches(entry) && ofMatch.matches(entry),
    differences: (entry) => [...ofQuery.differences(entry), ...ofMatch.differences(entry)],
    canHaveMatched: (dropped) => ofQuery.canHaveMatched(dropped) && ofMatch.canHaveMatched(dropped),
  }
}

function readJson(text: string): Filter {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw invalid('match', 'must be a filter as JSON')
  }
  // compiled when the first filter comes
  checkFilter ??= new Ajv({ allowUnionTypes: true, strict: false }).compile(filterSchema)
  if (checkFilter(value)) return value as Filter
  const [error] = checkFilter.errors ?? []
  const problem = error && schemaProblem(error, 'match')
  throw new Problem('invalid', `match: ${problem?.message}`, 'match')
}

/** Reads where to begin: an entry's number, or a time. */
export function readSince(value: number | string | undefined): Since | undefined {
  if (value === undefined) return undefined
  const id = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
  if (typeof id === 'number' && id >= 0) return { id }
  const atMs = typeof id === 'string' ? parseInstant(id) : undefined
  if (atMs === undefined)
    throw invalid('since', `must be an entry's number or a time in ISO 8601, not ${JSON.stringify(value)}`)
  return { atMs }
}
