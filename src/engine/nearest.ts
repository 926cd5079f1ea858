import { closest, distance } from 'fastest-levenshtein'

/** ` (did you mean "x"?)` for a name that nearly is a known one, or nothing. */
export function didYouMean(name: string, known: readonly string[]): string {
  if (known.length === 0) return ''
  const best = closest(name, known)
  return distance(name.toLowerCase(), best.toLowerCase()) <= Math.max(2, name.length / 3)
    ? ` (did you mean "${best}"?)`
    : ''
}
