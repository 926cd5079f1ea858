/** Decimal numbers as texts of digits. */

const NUMBER = /^([-+]?)(\d*)\.?(\d*)(?:[eE]([-+]?\d+))?$/
/** The most digits before or after the point of a number that had an exponent. */
const MAX_PLACES = 400

/** A number as a decimal without an exponent: `1.5e3` is `1500`. Undefined if the text is not a number, or one with very many digits. */
export function plainDigits(text: string): string | undefined {
  const [, sign = '', whole = '', fraction = '', exponent] = NUMBER.exec(text) ?? []
  const digits = whole + fraction
  if (digits === '') return undefined
  if (exponent === undefined) return `${sign === '-' ? '-' : ''}${whole || '0'}${fraction && `.${fraction}`}`
  const point = whole.length + Number(exponent)
  if (Math.abs(point) > MAX_PLACES) return undefined
  const padded = '0'.repeat(Math.max(0, 1 - point)) + digits.padEnd(point, '0')
  const at = Math.max(1, point)
  const [left, right] = [padded.slice(0, at).replace(/^0+(?=\d)/, ''), padded.slice(at)]
  return `${sign === '-' ? '-' : ''}${left}${right && `.${right}`}`
}

/** A decimal as a whole number of units of a scale. */
export function unitsOf(text: string, scale: number): bigint {
  const negative = text.startsWith('-')
  const [whole = '0', fraction = ''] = text.replace(/^[-+]/, '').split('.')
  const digits = fraction.slice(0, scale).padEnd(scale, '0')
  const units = BigInt(whole === '' ? '0' : whole) * 10n ** BigInt(scale) + BigInt(digits === '' ? '0' : digits)
  const rounded = (fraction[scale] ?? '0') >= '5' ? units + 1n : units
  return negative ? -rounded : rounded
}

/** The text of a number of units. */
export function decimalText(units: bigint, scale: number): string {
  const size = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const sign = units < 0n ? '-' : ''
  return scale === 0 ? sign + size : `${sign}${size.slice(0, -scale)}.${size.slice(-scale)}`
}

/** A quotient in units of a scale, rounded half up. */
export function divide(left: bigint, right: bigint, scale: number): bigint {
  const numerator = left * 10n ** BigInt(scale) * 2n
  const isNegative = numerator < 0n !== right < 0n
  const size = ((numerator < 0n ? -numerator : numerator) / (right < 0n ? -right : right) + 1n) / 2n
  return isNegative ? -size : size
}
