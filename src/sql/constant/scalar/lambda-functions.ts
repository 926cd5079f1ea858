import type { DataType } from '../../data-type.ts'
import { typeParameter } from '../../data-types/type-parts.ts'
import type { CallArguments, LambdaValue, ScalarFunction } from '../call-arguments.ts'
import { coerceValue } from '../cast.ts'
import { isSameValue } from '../compare.ts'
import { NotKnown } from '../evaluation-budget.ts'
import { findMatches } from '../regular-expression.ts'
import { runFailure } from '../run-failure.ts'
import { MAX_VALUE_LENGTH, type Value } from '../value.ts'

/** The most calls of a lambda. */
const MAX_CALLS = 10_000

export const lambdaFunctions: Readonly<Record<string, ScalarFunction>> = {
  transform: (args) => listOf(args).map((item) => apply(args.lambda(1), [item])),
  filter: (args) => listOf(args).filter((item) => apply(args.lambda(1), [item]) === true),
  reduce: (args) => {
    const stateType = args.type(1)
    let state = args.value(1)
    for (const item of listOf(args)) state = applyAs(args.lambda(2), [state, item], stateType)
    return apply(args.lambda(3), [state])
  },
  any_match: (args) => anyOf(listOf(args).map((item) => apply(args.lambda(1), [item]))),
  none_match: (args) => negate(anyOf(listOf(args).map((item) => apply(args.lambda(1), [item])))),
  all_match: (args) => negate(anyOf(listOf(args).map((item) => negate(apply(args.lambda(1), [item]))))),
  zip_with: (args) => {
    const [left, right] = [listOf(args), args.list(1)]
    const length = Math.max(left.length, right.length)
    return Array.from({ length }, (_, index) => apply(args.lambda(2), [left[index] ?? null, right[index] ?? null]))
  },
  array_sort: (args) => {
    const list = listOf(args)
    if (list.length > MAX_CALLS / 100) return undefined
    return list.toSorted((left, right) => {
      const order = apply(args.lambda(1), [left, right])
      if (order !== 1n && order !== 0n && order !== -1n) {
        throw runFailure('Lambda comparator must return either -1, 0, or 1')
      }
      return Number(order)
    })
  },
  map_filter: (args) => ({ entries: entriesOf(args).filter((entry) => apply(args.lambda(1), entry) === true) }),
  map_zip_with: (args) => {
    const keyType = typeParameter(args.type(0), 0)
    const [left, right] = [entriesOf(args), args.entries(1)]
    args.spend((left.length + right.length) ** 2)
    const valueAt = (entries: typeof left, key: Value) =>
      entries.find(([other]) => isSameValue(other, key, keyType))?.[1]
    const others = right.map(([key]) => key).filter((key) => valueAt(left, key) === undefined)
    const keys = [...left.map(([key]) => key), ...others]
    return {
      entries: keys.map((key): readonly [Value, Value] => [
        key,
        apply(args.lambda(2), [key, valueAt(left, key) ?? null, valueAt(right, key) ?? null]),
      ]),
    }
  },
  regexp_replace: (args) => {
    const text = args.text(0)
    const { matches } = findMatches(text, args.text(1), (steps) => args.spend(steps))
    let result = ''
    let end = 0
    for (const match of matches) {
      const changed = apply(args.lambda(2), [match.groups.slice(1)])
      if (changed !== null && typeof changed !== 'string') return undefined
      result += text.slice(end, match.start) + (changed ?? '')
      end = match.end
    }
    return result.length > MAX_VALUE_LENGTH ? undefined : result + text.slice(end)
  },
  transform_values: (args) => ({
    entries: entriesOf(args).map((entry): readonly [Value, Value] => [entry[0], apply(args.lambda(1), entry)]),
  }),
  transform_keys: (args) => ({
    entries: entriesOf(args).map((entry): readonly [Value, Value] => {
      const key = apply(args.lambda(1), entry)
      if (key === null) throw runFailure('map key cannot be null')
      return [key, entry[1]]
    }),
  }),
}

function listOf(args: CallArguments): readonly Value[] {
  const list = args.list(0)
  if (list.length > MAX_CALLS) throw new NotKnown()
  return list
}

function entriesOf(args: CallArguments): readonly (readonly [Value, Value])[] {
  const entries = args.entries(0)
  if (entries.length > MAX_CALLS) throw new NotKnown()
  return entries
}

function apply(lambda: LambdaValue, values: readonly Value[]): Value {
  const result = lambda.apply(values)
  if (result === undefined) throw new NotKnown()
  return result
}

function applyAs(lambda: LambdaValue, values: readonly Value[], type: DataType): Value {
  const result = coerceValue(apply(lambda, values), lambda.bodyType, type)
  if (result === undefined) throw new NotKnown()
  return result
}

function anyOf(results: readonly Value[]): boolean | null {
  return results.includes(true) ? true : results.includes(null) ? null : false
}

function negate(value: Value): boolean | null {
  return value === null ? null : value !== true
}
