import { typeParameter } from '../../data-types/type-parts.ts'
import { DAY_MS } from '../calendar.ts'
import type { CallArguments, ScalarFunction } from '../call-arguments.ts'
import { castValue } from '../cast.ts'
import { compareValues, equalValues, extremeValue, isSameValue } from '../compare.ts'
import { runFailure } from '../run-failure.ts'
import { MAX_VALUE_LENGTH, type Value } from '../value.ts'

/** The most items that functions make or compare with each other. */
const MAX_ITEMS = 10_000

export const arrayFunctions: Readonly<Record<string, ScalarFunction>> = {
  cardinality: (args) => (args.type(0).base === 'map' ? BigInt(args.entries(0).length) : BigInt(args.list(0).length)),
  contains: (args) => {
    const results = args.list(0).map((item) => equalValues(item, args.value(1), args.type(1)))
    return results.includes(true) ? true : results.includes(null) ? null : false
  },
  array_constructor: (args) => args.values(),
  array_join: (args) => {
    const element = typeParameter(args.type(0), 0)
    const replacement = args.count > 2 ? args.text(2) : undefined
    const texts: string[] = []
    for (const item of args.list(0)) {
      const text = item === null ? replacement : castValue(item, element, { base: 'varchar' }, args.version)
      if (item === null && replacement === undefined) continue
      if (typeof text !== 'string') return undefined
      texts.push(text)
    }
    return bounded(texts.join(args.text(1)))
  },
  array_distinct: (args) => distinct(args.list(0), args),
  array_sort: (args) => (args.count === 1 ? sortItems(args) : undefined),
  array_max: (args) => extremeValue(args.list(0), typeParameter(args.type(0), 0), 1),
  array_min: (args) => extremeValue(args.list(0), typeParameter(args.type(0), 0), -1),
  array_position: (args) => {
    const index = args.list(0).findIndex((item) => equalValues(item, args.value(1), args.type(1)) === true)
    return BigInt(index + 1)
  },
  array_remove: (args) => args.list(0).filter((item) => equalValues(item, args.value(1), args.type(1)) !== true),
  array_union: (args) => distinct([...args.list(0), ...args.list(1)], args),
  array_intersect: (args) =>
    distinct(
      args.list(0).filter((item) => includes(args.list(1), item, args)),
      args,
    ),
  array_except: (args) =>
    distinct(
      args.list(0).filter((item) => !includes(args.list(1), item, args)),
      args,
    ),
  arrays_overlap: (args) => {
    const element = typeParameter(args.type(0), 0)
    args.spend(args.list(0).length * args.list(1).length)
    const results = args.list(0).flatMap((item) => args.list(1).map((other) => equalValues(item, other, element)))
    return results.includes(true) ? true : results.includes(null) ? null : false
  },
  slice: (args) => {
    const [start, length] = [args.integer(1), args.integer(2)]
    if (start === 0n) throw runFailure('SQL array indices start at 1')
    if (length < 0n) throw runFailure('length must be greater than or equal to 0')
    const size = BigInt(args.list(0).length)
    const first = start > 0n ? start - 1n : size + start
    if (first < 0n || first >= size) return []
    const last = first + length < size ? first + length : size
    return args.list(0).slice(Number(first), Number(last))
  },
  sequence: numberSequence,
  repeat: (args) => {
    const count = args.integer(1)
    if (count < 0n) throw runFailure('count argument of repeat function must be greater than or equal to 0')
    if (count > BigInt(MAX_ITEMS))
      throw runFailure('count argument of repeat function must be less than or equal to 10000')
    return Array.from({ length: Number(count) }, () => args.value(0))
  },
  flatten: (args) => args.list(0).flatMap((item) => (Array.isArray(item) ? item : [])),
  element_at: (args) => elementAt(args),
  combinations: (args) => (args.list(0).length > 10 ? undefined : combine(args.list(0), Number(args.integer(1)))),
  ngrams: (args) => {
    const size = Number(args.integer(1))
    if (size <= 0) throw runFailure('N must be positive')
    const items = args.list(0)
    if (items.length <= size) return [items]
    args.spend(items.length * size)
    return items.slice(0, items.length - size + 1).map((_, index) => items.slice(index, index + size))
  },
  zip: (args) => {
    const lists = args.values().map((_, index) => args.list(index))
    const length = Math.max(...lists.map((list) => list.length))
    return Array.from({ length }, (_, index) => lists.map((list) => list[index] ?? null))
  },
}

function bounded(text: string): string | undefined {
  return text.length > MAX_VALUE_LENGTH ? undefined : text
}

function includes(list: readonly Value[], item: Value, args: CallArguments): boolean {
  args.spend(list.length)
  const element = typeParameter(args.type(0), 0)
  return list.some((other) => isSameValue(item, other, element))
}

function distinct(list: readonly Value[], args: CallArguments): readonly Value[] {
  const items: Value[] = []
  for (const item of list) {
    if (!includes(items, item, args)) items.push(item)
  }
  return items
}

/** NULL is the last. */
function sortItems(args: CallArguments): readonly Value[] {
  args.spend(args.list(0).length * 20)
  const element = typeParameter(args.type(0), 0)
  return args.list(0).toSorted((left, right) => {
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return compareValues(left, right, element) ?? 0
  })
}

function numberSequence(args: CallArguments): readonly Value[] | undefined {
  if (typeof args.value(0) !== 'bigint') return momentSequence(args)
  const [start, stop] = [args.integer(0), args.integer(1)]
  const step = args.count > 2 ? args.integer(2) : start <= stop ? 1n : -1n
  if (step === 0n) throw runFailure('step must not be zero')
  if (step > 0n !== stop >= start && start !== stop) {
    throw runFailure(
      'sequence stop value should be greater than or equal to start value if step is greater than zero otherwise stop should be less than or equal to start',
    )
  }
  const count = (stop - start) / step + 1n
  if (count > BigInt(MAX_ITEMS)) throw runFailure('result of sequence function must not have more than 10000 entries')
  return Array.from({ length: Number(count) }, (_, index) => start + BigInt(index) * step)
}

/** Dates or timestamps with days between them. */
function momentSequence(args: CallArguments): readonly Value[] | undefined {
  const isDate = args.type(0).base === 'date'
  const step = args.count > 2 ? args.number(2) / (isDate ? DAY_MS : 1) : isDate ? 1 : DAY_MS
  if (args.count > 2 && args.type(2).base !== 'interval day to second') return undefined
  const [start, stop] = [args.number(0), args.number(1)]
  const count = Math.floor((stop - start) / step) + 1
  if (!Number.isInteger(step) || count < 1 || count > MAX_ITEMS) return undefined
  return Array.from({ length: count }, (_, index) => start + index * step)
}

function elementAt(args: CallArguments): Value | undefined {
  if (args.type(0).base === 'map') {
    const key = args.value(1)
    return args.entries(0).find(([other]) => equalValues(other, key, args.type(1)) === true)?.[1] ?? null
  }
  const index = args.integer(1)
  if (index === 0n) throw runFailure('SQL array indices start at 1')
  return args.list(0).at(Number(index > 0n ? index - 1n : index)) ?? null
}

/** All choices of this number of items, in the order of the list. */
function combine(list: readonly Value[], size: number): Value[][] {
  if (size === 0) return [[]]
  if (size > list.length) return []
  return list.flatMap((item, index) => combine(list.slice(index + 1), size - 1).map((rest) => [item, ...rest]))
}
