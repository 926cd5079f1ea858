/** Functions of dates, texts and numbers. */
import { createHash } from 'node:crypto'
import { Unsure } from '../output.ts'
import { castTo, cellOfType } from './cast.ts'
import { castNumber, cellText, order } from './operators.ts'
import { type Cell, isNumber, isWhole, type SqlType, simple } from './sql-type.ts'
import { joined, type Typed, typed } from './typed.ts'

type Run = (args: readonly Typed[]) => Typed

const DAY_MS = 86_400_000
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS
const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** The arguments as dates and whole numbers. A text that is not a date is NULL, so every result may be NULL. */
function ofDates(types: readonly ('date' | 'int')[], result: SqlType, make: (...values: string[]) => Cell): Run {
  return (args) => {
    if (args.length !== types.length) throw new Unsure('arguments')
    const cells = args.map((arg, index) => castTo(arg, simple(types[index] ?? 'date')).value)
    const nullable = args.some((arg, index) => arg.nullable || (types[index] === 'date' && arg.type.name !== 'date'))
    if (cells.includes(undefined)) return typed(result, undefined, nullable)
    if (cells.includes(null)) return typed(result, null, true)
    return typed(result, make(...cells.map(String)), nullable)
  }
}

const part = (from: number, to: number): Run =>
  ofDates(['date'], simple('int'), (date = '') => Number(date.slice(from, to)))

/** Texts in, a text or a number out; NULL if one is NULL. */
function ofTexts(result: SqlType, make: (...texts: string[]) => Cell | undefined): Run {
  return (args) => {
    const nullable = args.some((arg) => arg.nullable)
    if (args.some(({ value }) => value === undefined)) return typed(result, undefined, nullable)
    if (args.some(({ value }) => value === null)) return typed(result, null, true)
    return typed(result, make(...args.map(({ value, type }) => cellText(value ?? null, type))), nullable)
  }
}

function ofDoubles(make: (...numbers: number[]) => number): Run {
  return (args) => {
    const cells = args.map((arg) => castTo(arg, simple('double')).value)
    const nullable = args.some((arg) => arg.nullable)
    if (cells.includes(undefined)) return typed(simple('double'), undefined, nullable)
    return typed(simple('double'), cells.includes(null) ? null : make(...cells.map(Number)), nullable)
  }
}

/** The greatest or least argument that is not NULL. */
function extreme(sign: 1 | -1): Run {
  return (args) => {
    if (args.length < 2) throw new Unsure('arguments')
    const type = args.map((arg) => arg.type).reduce(joined)
    const nullable = args.every((arg) => arg.nullable)
    const values = args.map((arg) => typed(type, cellOfType(arg, type), arg.nullable))
    if (values.some(({ value }) => value === undefined)) return typed(type, undefined, nullable)
    const known = values.filter(({ value }) => value !== null)
    const [first] = known
    if (first === undefined) return typed(type, null, true)
    const found = known.reduce((best, one) => ((order(one, best) ?? 0) * sign > 0 ? one : best), first)
    return typed(type, found.value, nullable)
  }
}

/** A bigint that Spark says may be NULL. */
function rounded(make: (value: number) => number): Run {
  return ([arg, ...others]) => {
    if (arg === undefined || others.length > 0 || !(isWhole(arg.type) || arg.type.name === 'double')) {
      throw new Unsure('rounding')
    }
    const { value } = arg
    const whole = value === undefined || value === null ? value : BigInt(make(Number(value)))
    return typed(simple('bigint'), whole, true)
  }
}

function padded(pad: (text: string, length: number, fill: string) => string): Run {
  return ofTexts(simple('string'), (text = '', size = '', fill = ' ') => {
    const length = castNumber(size)
    if (length === null || length > 1000) return undefined
    const letters = [...text]
    return letters.length >= length ? letters.slice(0, Math.max(0, length)).join('') : pad(text, length, fill)
  })
}

const digest = (algorithm: string) => (text: string) => createHash(algorithm).update(text).digest('hex')

export const moreFunctions: Readonly<Record<string, Run | undefined>> = Object.assign(Object.create(null), {
  date_add: ofDates(['date', 'int'], simple('date'), (date = '', days = '') => dateOf(dayOf(date) + Number(days))),
  date_sub: ofDates(['date', 'int'], simple('date'), (date = '', days = '') => dateOf(dayOf(date) - Number(days))),
  datediff: ofDates(['date', 'date'], simple('int'), (end = '', start = '') => dayOf(end) - dayOf(start)),
  last_day: ofDates(['date'], simple('date'), (date = '') =>
    new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).toISOString().slice(0, 10),
  ),
  to_date: ofDates(['date'], simple('date'), (date = '') => date),
  year: part(0, 4),
  month: part(5, 7),
  day: part(8, 10),
  dayofmonth: part(8, 10),
  quarter: ofDates(['date'], simple('int'), (date = '') => Math.ceil(Number(date.slice(5, 7)) / 3)),
  dayofweek: ofDates(['date'], simple('int'), (date = '') => new Date(dayOf(date) * DAY_MS).getUTCDay() + 1),
  concat_ws: ofTexts(simple('string'), (separator = '', ...texts) => texts.join(separator)),
  initcap: ofTexts(simple('string'), (text = '') =>
    text.toLowerCase().replace(/(^| )(\S)/g, (_, before: string, letter: string) => before + letter.toUpperCase()),
  ),
  lpad: padded((text, length, fill) => text.padStart(length, fill)),
  rpad: padded((text, length, fill) => text.padEnd(length, fill)),
  md5: ofTexts(simple('string'), (text = '') => digest('md5')(text)),
  sha1: ofTexts(simple('string'), (text = '') => digest('sha1')(text)),
  sha: ofTexts(simple('string'), (text = '') => digest('sha1')(text)),
  pow: ofDoubles((base = 0, exponent = 0) => base ** exponent),
  power: ofDoubles((base = 0, exponent = 0) => base ** exponent),
  floor: rounded(Math.floor),
  ceil: rounded(Math.ceil),
  ceiling: rounded(Math.ceil),
  greatest: extreme(1),
  least: extreme(-1),
  typeof: ([arg]) => {
    if (
      arg === undefined ||
      !(isNumber(arg.type) || ['string', 'boolean', 'date', 'timestamp'].includes(arg.type.name))
    ) {
      throw new Unsure('typeof')
    }
    const { type } = arg
    const name = type.name === 'decimal' ? `decimal(${type.precision},${type.scale})` : type.name
    return typed(simple('string'), name, false)
  },
} satisfies Record<string, Run>)
