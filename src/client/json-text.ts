import { LakemockError } from './error.ts'

/** The flags of a pattern; others are refused: `g` and `y` have no meaning for a match, `v` is another syntax. */
const FLAGS = /^[imsu]*$/

/**
 * A value as JSON; a RegExp is written as the pattern `{regex, flags}`. Rejects flags that a pattern cannot have, and a bigint, which
 * JSON cannot hold.
 */
export const jsonText = (value: unknown, space?: number): string => JSON.stringify(value, jsonValue, space)

function jsonValue(name: string, value: unknown): unknown {
  if (typeof value !== 'bigint') return isRegExp(value) ? patternOf(value) : value
  throw new LakemockError('invalid', `${name} is a bigint: write it as text, "${value}"`)
}

/** Also of another realm, such as the one of a test. */
const isRegExp = (value: unknown): value is RegExp => Object.prototype.toString.call(value) === '[object RegExp]'

function patternOf({ source, flags }: RegExp): { regex: string; flags?: string } {
  if (!FLAGS.test(flags)) {
    throw new LakemockError(
      'invalid',
      `/${source}/${flags}: a pattern can have the flags i, m, s and u, not ${flags.replace(/[imsu]/g, '')}`,
    )
  }
  return flags === '' ? { regex: source } : { regex: source, flags }
}
