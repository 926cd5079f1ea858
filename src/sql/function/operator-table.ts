import type { PrestoVersion } from '../question.ts'
import type { ArithmeticOperator } from '../syntax-tree.ts'

/** What operators are called among the functions. */
export const operatorNames: Readonly<Record<ArithmeticOperator | 'sign', string>> = {
  '+': 'ADD',
  '-': 'SUBTRACT',
  '*': 'MULTIPLY',
  '/': 'DIVIDE',
  '%': 'MODULUS',
  sign: 'NEGATION',
}

const days = 'interval day to second'
const months = 'interval year to month'
const numbers = ['bigint', 'integer', 'smallint', 'tinyint', 'double', 'real']
const moments = ['date', 'time', 'time with time zone', 'timestamp', 'timestamp with time zone']
const decimals = '(decimal(a_precision,a_scale), decimal(b_precision,b_scale)) decimal(r_precision,r_scale)'

/** The signatures of an operator, in the order in which messages list them. */
export function operatorSignatures(operator: ArithmeticOperator | 'sign', version: PrestoVersion): readonly string[] {
  switch (operator) {
    case '+':
      return [...ofNumbers(), both(days), both(months), ...(version === '333' ? newAdditions : oldAdditions), decimals]
    case '-':
      return [...ofNumbers(), ...differences, decimals]
    case '*':
      return [...ofNumbers(), ...scaledIntervals(days), ...scaledIntervals(months), decimals]
    case '/':
      return [...ofNumbers(), `(${days}, double) ${days}`, `(${months}, double) ${months}`, decimals]
    case '%':
      return [...ofNumbers(), decimals]
    case 'sign':
      return [...numbers, days, months, 'decimal(p,s)'].map((type) => `(${type}) ${type}`)
  }
}

function both(type: string): string {
  return `(${type}, ${type}) ${type}`
}

function ofNumbers(): string[] {
  return numbers.map(both)
}

/** A moment and an interval, in both orders. */
function sums(moment: string, interval: string): string[] {
  return [`(${moment}, ${interval}) ${moment}`, `(${interval}, ${moment}) ${moment}`]
}

function scaledIntervals(interval: string): string[] {
  const factors = ['bigint', 'double']
  return [
    ...factors.map((factor) => `(${interval}, ${factor}) ${interval}`),
    ...factors.map((factor) => `(${factor}, ${interval}) ${interval}`),
  ]
}

const oldAdditions: readonly string[] = [
  `(date, ${months}) date`,
  `(timestamp, ${months}) timestamp`,
  ...sums('timestamp', days),
  ...sums('timestamp with time zone', days),
  `(${months}, date) date`,
  ...sums('time', months),
  ...sums('time with time zone', months),
  `(${months}, timestamp) timestamp`,
  ...sums('timestamp with time zone', months),
  ...sums('date', days),
  ...sums('time', days),
  ...sums('time with time zone', days),
]

const newAdditions: readonly string[] = [
  `(date, ${months}) date`,
  `(timestamp, ${months}) timestamp`,
  ...moments.flatMap((moment) => sums(moment, days)),
  `(${months}, date) date`,
  ...sums('time', months),
  ...sums('time with time zone', months),
  `(${months}, timestamp) timestamp`,
  ...sums('timestamp with time zone', months),
]

const differences: readonly string[] = [
  `(time, time) ${days}`,
  `(timestamp, timestamp) ${days}`,
  both(days),
  both(months),
  `(time with time zone, time with time zone) ${days}`,
  `(timestamp with time zone, timestamp with time zone) ${days}`,
  ...moments.map((moment) => `(${moment}, ${days}) ${moment}`),
  ...moments.map((moment) => `(${moment}, ${months}) ${moment}`),
]
