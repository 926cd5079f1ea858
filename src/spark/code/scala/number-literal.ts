import { ScalaSyntaxError } from './syntax-error.ts'
import { double, int, long, primitive, type Value } from './value.ts'

const LIMITS = { Int: 2n ** 31n, Long: 2n ** 63n }

interface Literal {
  readonly digits: string
  readonly suffix: string
  readonly isHex: boolean
}

function partsOf(text: string): Literal {
  const isHex = /^-?0[xX]/.test(text)
  const suffix = /[lLdDfF]$/.exec(text)?.[0].toLowerCase() ?? ''
  if (suffix === '' || (isHex && suffix !== 'l')) return { digits: text, suffix: '', isHex }
  return { digits: text.slice(0, -1), suffix, isHex }
}

const isFraction = ({ digits, suffix, isHex }: Literal): boolean =>
  !isHex && (/[.eE]/.test(digits) || suffix === 'd' || suffix === 'f')

/** A whole number; undefined if it is too large. A hexadecimal number gives the bits. */
function wholeOf({ digits, suffix, isHex }: Literal): bigint | undefined {
  const limit = LIMITS[suffix === 'l' ? 'Long' : 'Int']
  const size = BigInt(digits.replace('-', ''))
  const value = digits.startsWith('-') ? -size : size
  return isHex ? (size < 2n * limit ? value : undefined) : value >= -limit && value < limit ? value : undefined
}

/** Throws as Scala's parser does for a literal that is not a number, or too large. `at` is the index of its digits. */
export function checkNumber(text: string, at: number): void {
  const literal = partsOf(text)
  if (isFraction(literal)) {
    if (literal.suffix === 'l') throw new ScalaSyntaxError('Invalid literal number', at)
  } else if (wholeOf(literal) === undefined) throw new ScalaSyntaxError('integer number too large', at)
}

/** The value of a literal that was checked. */
export function numberValue(text: string): Value {
  const literal = partsOf(text)
  const { digits, suffix } = literal
  if (!isFraction(literal)) {
    const whole = wholeOf(literal) ?? 0n
    return suffix === 'l' ? long(whole) : int(Number(whole))
  }
  return suffix === 'f' ? primitive('Float', Math.fround(Number(digits))) : double(Number(digits))
}
