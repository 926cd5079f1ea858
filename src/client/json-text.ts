import { LakemockError } from './error.ts'

/** The flags of a pattern; others are refused: `g` and `y` have no meaning for a match, `v` is another syntax. */
const FLAGS = /^[imsu]*$/

/**
 * A value as JSON; a RegExp is written as the pattern `{regex, flags}`. Rejects flags that a pattern cannot have, and
 * what JSON.stringify would refuse, leave out or replace.
 */
export function jsonText(value: unknown, space?: number): string {
  try {
    return JSON.stringify(value, jsonValue, space)
  } catch (cause) {
    if (cause instanceof LakemockError) throw cause
    throw new LakemockError('invalid', `JSON cannot express the value: ${(cause as Error).message}`, { cause })
  }
}

function jsonValue(name: string, value: unknown): unknown {
  if (typeof value === 'bigint') throw new LakemockError('invalid', `${name} is a bigint: write it as text, "${value}"`)
  if (isOf('RegExp', value)) return patternOf(value as RegExp)
  const what = lostIn(value)
  if (what === undefined) return value
  throw new LakemockError('invalid', `${name === '' ? 'the value' : name} is ${what}: JSON cannot express it`)
}

/** What JSON.stringify would leave out, or write as null or {}. */
function lostIn(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : String(value)
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`
  return ['Map', 'Set', 'Promise'].filter((type) => isOf(type, value)).map((type) => `a ${type}`)[0]
}

/** Also of another realm, such as the one of a test. */
const isOf = (type: string, value: unknown): boolean => Object.prototype.toString.call(value) === `[object ${type}]`

function patternOf({ source, flags }: RegExp): { regex: string; flags?: string } {
  if (!FLAGS.test(flags)) {
    throw new LakemockError(
      'invalid',
      `/${source}/${flags}: a pattern can have the flags i, m, s and u, not ${flags.replace(/[imsu]/g, '')}`,
    )
  }
  return flags === '' ? { regex: source } : { regex: source, flags }
}
