/** A double as Presto writes it: `1.0`, `1.0E10`, `NaN`. */
export function doubleText(value: number): string {
  return numberText(value, (digits) => value.toExponential(digits), 16)
}

/** A real as Presto writes it: the fewest digits that name it. */
export function realText(value: number): string {
  const single = Math.fround(value)
  return numberText(single, (digits) => single.toExponential(digits), 8)
}

function numberText(value: number, exponential: (digits: number) => string, most: number): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity'
  // Java writes the smallest double with two digits
  if (Math.abs(value) === Number.MIN_VALUE) return value < 0 ? '-4.9E-324' : '4.9E-324'
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  const isSingle = most === 8
  const names = (text: string) => (isSingle ? Math.fround(Number(text)) : Number(text)) === value
  let text = isSingle ? '' : value.toExponential()
  for (let digits = 0; isSingle && digits <= most && !names(text === '' ? 'NaN' : text); digits++)
    text = exponential(digits)
  const [mantissa = '0', exponent = '0'] = text.split('e')
  return placePoint(mantissa, Number(exponent))
}

/** Below 0.001 and from 10,000,000 on, a number has an exponent. */
function placePoint(mantissa: string, exponent: number): string {
  const sign = mantissa.startsWith('-') ? '-' : ''
  const digits = mantissa.replace(/[-.]/g, '')
  if (exponent < -3 || exponent >= 7) return `${sign}${digits[0]}.${digits.slice(1) || '0'}E${exponent}`
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0')
  return `${sign}${whole}.${digits.slice(exponent + 1) || '0'}`
}

/** A decimal's digits with the point before the last `scale` digits. */
export function decimalText(digits: bigint, scale: number): string {
  const sign = digits < 0n ? '-' : ''
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  return scale === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`
}
