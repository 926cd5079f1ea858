import { closest, distance } from 'fastest-levenshtein'
import { shownName, shownValue } from './shown.ts'

/** How much of a text is compared, in characters: the comparison takes the product of both lengths. */
const COMPARED = 200
/** Longer names get no hint, and of very many known names the first are compared, for the same reason. */
const HINTED = 64
const MAX_KNOWN = 1000

/** Words that are used for one another in names of operations and kinds. */
const synonyms: readonly (readonly string[])[] = [
  ['cancel', 'delete', 'remove', 'kill', 'stop', 'close'],
  ['show', 'get', 'read', 'describe', 'query', 'poll'],
  ['create', 'add', 'submit', 'start', 'open', 'post'],
  ['execute', 'run', 'submit', 'create'],
  ['list', 'get', 'query'],
  ['latency', 'delay', 'slow', 'sleep', 'wait'],
  ['status', 'error', 'code', 'response'],
  ['stall', 'hang', 'timeout', 'block', 'freeze'],
  ['throttle', 'ratelimit', 'limit'],
  ['reset', 'disconnect', 'abort', 'drop', 'rst'],
  ['malformed', 'garbage', 'corrupt'],
  ['truncate', 'cut', 'partial'],
]

/** The words of a name, such as `delete` and `session` of `DeleteSession`. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')

/** The known name that has the same words, or words that are used for them. */
function synonymOf(name: string, known: readonly string[]): string | undefined {
  const words = wordsOf(name)
  const isSame = (a: string, b = ''): boolean =>
    a === b || synonyms.some((group) => group.includes(a) && group.includes(b))
  return known.find((one) => {
    const others = wordsOf(one)
    return words.length > 0 && others.length === words.length && words.every((word, at) => isSame(word, others[at]))
  })
}

/** The known name that is similar; undefined if none is. */
export function likelyName(name: string, known: readonly string[]): string | undefined {
  if (name.length > HINTED) return undefined
  const short = known.slice(0, MAX_KNOWN).filter(({ length }) => length <= HINTED)
  if (short.length === 0) return undefined
  const synonym = synonymOf(name, short)
  if (synonym !== undefined) return synonym
  const best = closest(name, short)
  const typos = distance(name.toLowerCase(), best.toLowerCase())
  // as many typos as letters: the two names have nothing in common
  const near = typos <= Math.max(2, name.length / 3) && typos < Math.max(name.length, best.length)
  return near ? best : undefined
}

/** ` (did you mean "x"?)` if a known name is similar; otherwise empty. */
export function didYouMean(name: string, known: readonly string[]): string {
  const likely = likelyName(name, known)
  return likely === undefined ? '' : ` (did you mean "${likely}"?)`
}

/** The rule of a value that must be one of a few, and the likely one; it follows the name of the field. */
export function oneOfRule(known: readonly string[], given: unknown): string {
  const hint = typeof given === 'string' ? didYouMean(given, known) : ''
  return `must be ${known.length === 1 ? '' : 'one of '}${known.join(', ')}, not ${shownValue(given)}${hint}`
}

/** An unknown name, the likely one, and all that are allowed. `at` is where it is, with a dot at the end. */
export const unknownText = (what: string, name: string, known: readonly string[], at = ''): string =>
  `unknown ${what} "${at}${shownName(name)}"${didYouMean(name, known)}; allowed: ${known.join(', ')}`

/** The distance of two texts: from 0 (the same) to 1 (nothing in common). */
export function unlikeness(a: string, b: string): number {
  const [left, right] = [a.slice(0, COMPARED), b.slice(0, COMPARED)]
  return left === right ? 0 : distance(left, right) / Math.max(left.length, right.length)
}
