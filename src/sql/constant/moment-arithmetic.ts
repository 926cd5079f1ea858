import { isIntegerType, isTimeOfDay, precisionOf } from '../data-types/type-parts.ts'
import type { ArithmeticOperator } from '../syntax-tree.ts'
import type { Operand } from './arithmetic-value.ts'
import { addMonthsToInstant, DAY_MS } from './calendar.ts'
import { castToMoment } from './cast-moment.ts'
import { runFailure } from './run-failure.ts'
import { changeMoment } from './scalar/date-functions.ts'
import { isZoned, type Value } from './value.ts'

const DAYS = 'interval day to second'
const MONTHS = 'interval year to month'

/** Arithmetic of dates, times, timestamps and intervals; undefined if the result is not known. */
export function momentArithmetic(operator: ArithmeticOperator, left: Operand, right: Operand): Value | undefined {
  if (isInterval(left) && isInterval(right)) {
    const [one, other] = [left.value, right.value]
    if (typeof one !== 'number' || typeof other !== 'number') return undefined
    return operator === '+' ? one + other : operator === '-' ? one - other : undefined
  }
  if (operator === '*' || operator === '/') return scaled(operator, left, right)
  if (isInterval(left) && operator === '+') return shifted(right, left, operator)
  if (isInterval(right)) return shifted(left, right, operator)
  return operator === '-' ? difference(left, right) : undefined
}

function isInterval(operand: Operand): boolean {
  return operand.type.base === DAYS || operand.type.base === MONTHS
}

function scaled(operator: '*' | '/', left: Operand, right: Operand): Value | undefined {
  const [interval, factor] = isInterval(left) ? [left, right] : [right, left]
  const number = numberOf(factor)
  if (typeof interval.value !== 'number' || number === undefined) return undefined
  const result = operator === '*' ? interval.value * number : interval.value / number
  return Number.isFinite(result) ? Math.trunc(result) : undefined
}

function numberOf(operand: Operand): number | undefined {
  const { value, type } = operand
  if (typeof value === 'bigint')
    return isIntegerType(type) ? Number(value) : Number(value) / 10 ** precisionOf(type).scale
  return typeof value === 'number' ? value : undefined
}

function shifted(moment: Operand, interval: Operand, operator: ArithmeticOperator): Value | undefined {
  const { base } = moment.type
  const amount = typeof interval.value === 'number' ? interval.value * (operator === '-' ? -1 : 1) : undefined
  if (amount === undefined) return undefined
  if (interval.type.base === MONTHS) {
    if (isTimeOfDay(base)) return moment.value
    return changeMoment(moment.value, base, (ms) => addMonthsToInstant(ms, amount))
  }
  if (base === 'date' && amount % DAY_MS !== 0) {
    const [verb, preposition] = operator === '-' ? ['subtract', 'from'] : ['add', 'to']
    throw runFailure(`Cannot ${verb} hour, minutes or seconds ${preposition} a date`)
  }
  if (isZoned(moment.value) && base === 'timestamp with time zone') {
    return { ms: moment.value.ms + amount, zone: moment.value.zone }
  }
  return changeMoment(moment.value, base, (ms) => ms + amount)
}

function difference(left: Operand, right: Operand): Value | undefined {
  const type = { base: isTimeOfDay(left.type.base) ? 'time with time zone' : 'timestamp with time zone' }
  const [one, other] = [castToMoment(left.value, left.type, type), castToMoment(right.value, right.type, type)]
  if (one === undefined || other === undefined || !isZoned(one) || !isZoned(other)) return undefined
  return one.ms - other.ms
}
