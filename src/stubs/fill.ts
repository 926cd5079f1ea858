import type { Captures } from '../core/pattern.ts'

const PLACE = /\$(?:(\$)|(\d{1,2})|<(\w+)>)/g

/**
 * Replaces references to the captures of a regular expression in every string of a value: `$1` … `$99`, `$<name>`, `$0` for the whole match and
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
  if (typeof value === 'string') return change(value) as T
  if (Array.isArray(value)) return value.map((inner) => deep(inner, change)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deep(inner, change)])) as T
}
