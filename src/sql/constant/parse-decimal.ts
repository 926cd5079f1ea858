/** A decimal's digits without the point, with the least precision that holds them. */
export interface DecimalParts {
  readonly digits: bigint
  readonly precision: number
  readonly scale: number
}

/** Reads `-12.50`, `.5` or `5.`; undefined if the text is not a decimal. */
export function parseDecimal(text: string): DecimalParts | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text)
  const [, sign = '', whole = '', fraction = ''] = match ?? []
  if (match === null || whole + fraction === '') return undefined
  const digits = BigInt(whole + fraction)
  const precision = whole.replace(/^0+/, '').length + fraction.length
  return { digits: sign === '-' ? -digits : digits, precision: Math.max(precision, 1), scale: fraction.length }
}
