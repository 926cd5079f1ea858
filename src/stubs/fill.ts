import type { Captures } from '../core/pattern.ts'
import { invalid, Problem } from '../core/problem.ts'

const PLACE = /\$(?:(\$)|(\d{1,2})|<(\w+)>)/g

/** The most references to groups in an outcome. */
export const MAX_REFERENCES = 10_000
/** The most that an outcome may take once its references are filled in, in bytes. */
export const MAX_FILLED_BYTES = 4 * 1024 * 1024
/** What a value takes beside its characters, roughly. */
const VALUE_BYTES = 16

/** What is known of an outcome with references before a text matches. */
export interface Template {
  /** The approximate size of everything but the captured texts. */
  readonly bytes: number
  /** The group of each reference: its number, or its name. */
  readonly references: readonly (number | string)[]
}

/** Reads an outcome whose texts refer to groups; undefined if none does. Throws a Problem that names `field` if it is too large. */
export function readTemplate(outcome: unknown, field: string): Template | undefined {
  const references: (number | string)[] = []
  let bytes = 0
  visit(outcome, (text) => {
    bytes += VALUE_BYTES + text.length
    if (!text.includes('$')) return
    for (const [, , index, name] of text.matchAll(PLACE)) {
      const group = name ?? (index === undefined ? undefined : Number(index))
      if (group !== undefined) references.push(group)
    }
  })
  if (references.length === 0) return undefined
  if (references.length > MAX_REFERENCES)
    throw invalid(field, `has ${references.length} references to groups; at most ${MAX_REFERENCES} are supported`)
  if (bytes > MAX_FILLED_BYTES)
    throw invalid(field, `refers to groups and takes ${bytes} bytes; at most ${MAX_FILLED_BYTES} are supported`)
  return { bytes, references }
}

/** The approximate size of an outcome with its references filled in. Throws a Problem if it is too large; `stub` is its name. */
export function filledBytes({ bytes, references }: Template, captures: Captures, stub: string): number {
  if (captures === true) return 0
  let total = bytes
  for (const group of references)
    total += (typeof group === 'number' ? captures[group] : captures.groups?.[group])?.length ?? 0
  if (total <= MAX_FILLED_BYTES) return total
  throw new Problem(
    'invalid',
    `the outcome of the stub ${JSON.stringify(stub)} would take ${total} bytes with what its regular expression captures of this text; at most ${MAX_FILLED_BYTES} are supported: capture less, or refer to it less often`,
  )
}

/**
 * Replaces references to the captures of a regular expression in every string of a value: `$1` … `$99`, `$<name>`,
 * `$0` for the whole match and
 * `$$` for a dollar sign. A reference to an unknown group stays as it is. After an exact match
 * nothing is replaced, because the strings may contain literal dollar signs.
 */
export function fill<T>(value: T, captures: Captures): T {
  if (captures === true) return value
  return deep(value, (text) =>
    text.replace(PLACE, (place, dollar: string | undefined, index: string | undefined, name: string | undefined) => {
      if (dollar !== undefined) return '$'
      if (name !== undefined)
        return captures.groups && Object.hasOwn(captures.groups, name) ? (captures.groups[name] ?? '') : place
      return Number(index) < captures.length ? (captures[Number(index)] ?? '') : place
    }),
  )
}

function deep<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return (value.includes('$') ? change(value) : value) as T
  if (Array.isArray(value)) return value.map((inner) => deep(inner, change)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deep(inner, change)])) as T
}

/** Shows every text of a value, and every other scalar as an empty text. */
function visit(value: unknown, show: (text: string) => void): void {
  if (typeof value === 'string') show(value)
  else if (typeof value !== 'object' || value === null) show('')
  else for (const inner of Object.values(value)) visit(inner, show)
}
