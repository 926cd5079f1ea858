import type { IntervalField } from '../syntax-tree.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from './calendar.ts'

const dayForm = /^(-?)(\d{1,9}) (\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.(\d{1,3}))?$/
const monthForm = /^(-?)(\d{1,9})-(\d{1,2})$/

/** Ms of `1 02:03:04.005`; undefined if the text is not an interval of days. */
export function parseDayInterval(text: string): number | undefined {
  const match = dayForm.exec(text)
  if (match === null) return undefined
  const [, sign, days, hours, minutes, seconds, fraction = ''] = match
  const ms =
    Number(days) * DAY_MS +
    Number(hours) * HOUR_MS +
    Number(minutes) * MINUTE_MS +
    Number(seconds) * 1000 +
    Number(fraction.padEnd(3, '0'))
  return sign === '-' ? -ms : ms
}

/** Months of `1-2`; undefined if the text is not an interval of months. */
export function parseMonthInterval(text: string): number | undefined {
  const match = monthForm.exec(text)
  if (match === null) return undefined
  const months = Number(match[2]) * 12 + Number(match[3])
  return match[1] === '-' ? -months : months
}

/** The separator of two fields of an interval. */
const separators: Readonly<Record<IntervalField, string>> = {
  YEAR: '',
  MONTH: '-',
  DAY: '',
  HOUR: ' ',
  MINUTE: ':',
  SECOND: ':',
}
const sizes: Readonly<Record<IntervalField, number>> = {
  YEAR: 12,
  MONTH: 1,
  DAY: DAY_MS,
  HOUR: HOUR_MS,
  MINUTE: MINUTE_MS,
  SECOND: 1000,
}
const monthFields: readonly IntervalField[] = ['YEAR', 'MONTH']
const dayFields: readonly IntervalField[] = ['DAY', 'HOUR', 'MINUTE', 'SECOND']

/** Months or ms of the text of an interval literal, such as `1 02:03` DAY TO MINUTE; undefined if the text is not one. */
export function parseIntervalLiteral(
  text: string,
  from: IntervalField,
  to: IntervalField | undefined,
): number | undefined {
  const family = monthFields.includes(from) ? monthFields : dayFields
  const fields = family.slice(family.indexOf(from), family.indexOf(to ?? from) + 1)
  if (text === '') return 0
  let rest = text
  const isNegative = rest.startsWith('-')
  if (isNegative) rest = rest.slice(1)
  let sum = 0
  for (const [index, field] of fields.entries()) {
    const form = field === 'SECOND' ? /^(\d+(?:\.\d{1,9})?)/ : /^(\d+)/
    const separator = index === 0 ? '' : separators[field]
    if (index > 0 && rest === '') break
    if (!rest.startsWith(separator)) return undefined
    const match = form.exec(rest.slice(separator.length))
    if (match === null) return undefined
    rest = rest.slice(separator.length + match[0].length)
    sum += Math.trunc(Number(match[0]) * sizes[field])
  }
  if (rest !== '') return undefined
  return isNegative ? -sum : sum
}
