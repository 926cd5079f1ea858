import { closest, distance } from 'fastest-levenshtein'

/** How much of a text is compared, in characters: the comparison takes the product of both lengths. */
const COMPARED = 200

/** ` (did you mean "x"?)` if a known name is similar; otherwise empty. */
export function didYouMean(name: string, known: readonly string[]): string {
  if (name.length > COMPARED) return ''
  const short = known.filter(({ length }) => length <= COMPARED)
  if (short.length === 0) return ''
  const best = closest(name, short)
  const typos = distance(name.toLowerCase(), best.toLowerCase())
  // as many typos as letters: the two names have nothing in common
  const near = typos <= Math.max(2, name.length / 3) && typos < Math.max(name.length, best.length)
  return near ? ` (did you mean "${best}"?)` : ''
}

/** The distance of two texts: from 0 (the same) to 1 (nothing in common). */
export function unlikeness(a: string, b: string): number {
  const [left, right] = [a.slice(0, COMPARED), b.slice(0, COMPARED)]
  return left === right ? 0 : distance(left, right) / Math.max(left.length, right.length)
}
