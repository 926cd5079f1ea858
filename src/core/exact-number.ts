/** Numbers of texts that a JavaScript number cannot hold: their digits would change without a word. */
import { endOfString } from './json-string.ts'

/** Whether the digits of a decimal number are lost when it is read. */
export function losesDigits(token: string): boolean {
  const value = Number(token)
  if (/^[-+]?\d+$/.test(token)) return !Number.isSafeInteger(value)
  return digitsOf(token) !== digitsOf(String(value))
}

/** The significant digits and the exponent, the same for all ways to write a number. */
function digitsOf(token: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^([-+]?)(\d*)\.?(\d*)(?:e([-+]?\d+))?$/i.exec(token) ?? []
  const digits = `${whole}${fraction}`.replace(/^0+/, '')
  const short = digits.replace(/0+$/, '')
  if (short === '') return '0'
  const power = Number(exponent) - fraction.length + digits.length - short.length
  return `${sign === '-' ? '-' : ''}${short}e${power}`
}

export const inexactNumber = (token: string): string =>
  `${token} has more digits than a number can hold: write it as text, ${JSON.stringify(token)}`

/** Whether a text may contain such a number: most do not, and are not scanned. */
const MAY_BE_INEXACT = /[\d.]{15}|\d[eE]/
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/y

const QUOTE = 0x22
const MINUS = 0x2d
const ZERO = 0x30
const NINE = 0x39

interface Found {
  readonly token: string
  readonly at: number
}

/** The first number in a valid JSON text whose digits are lost when it is parsed, and its position. */
export const firstInexact = (json: string): Found | undefined => inexactIn(json).next().value

/** A valid JSON text with each such number as a text. */
export function quoteInexact(json: string): string {
  let quoted = ''
  let copied = 0
  for (const { token, at } of inexactIn(json)) {
    quoted += `${json.slice(copied, at)}"${token}"`
    copied = at + token.length
  }
  return quoted + json.slice(copied)
}

function* inexactIn(json: string): Generator<Found, undefined> {
  if (!MAY_BE_INEXACT.test(json)) return undefined
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at)
    if (code === QUOTE) at = endOfString(json, at)
    else if (code === MINUS || (code >= ZERO && code <= NINE)) {
      NUMBER.lastIndex = at
      const token = NUMBER.exec(json)?.[0] ?? json.charAt(at)
      if (losesDigits(token)) yield { token, at }
      at += token.length - 1
    }
  }
  return undefined
}
