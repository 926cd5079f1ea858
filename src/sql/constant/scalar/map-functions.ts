import { typeParameter } from '../../data-types/type-parts.ts'
import type { ScalarFunction } from '../call-arguments.ts'
import { cellText } from '../cell-text.ts'
import { equalValues, isSameValue } from '../compare.ts'
import { runFailure } from '../run-failure.ts'
import { isList, type MapValue, type Value } from '../value.ts'

export const mapFunctions: Readonly<Record<string, ScalarFunction>> = {
  map: (args) => {
    if (args.count === 0) return { entries: [] }
    const [keys, values] = [args.list(0), args.list(1)]
    if (keys.length !== values.length) throw runFailure('Key and value arrays must be the same length')
    const keyType = typeParameter(args.type(0), 0)
    return mapOfEntries(
      keys.map((key, index) => [key, values[index] ?? null]),
      (key, other) => isSameValue(key, other, keyType),
      (key) => `Duplicate map keys (${cellText(key, keyType)}) are not allowed`,
      (steps) => args.spend(steps),
    )
  },
  map_keys: (args) => args.entries(0).map(([key]) => key),
  map_values: (args) => args.entries(0).map(([, value]) => value),
  map_entries: (args) => args.entries(0).map(([key, value]) => [key, value]),
  map_from_entries: (args) => {
    const keyType = typeParameter(args.resultType, 0)
    const entries = args.list(0).map((entry): readonly [Value, Value] => {
      if (entry === null) throw runFailure('map entry cannot be null')
      const parts = isList(entry) ? entry : []
      return [parts[0] ?? null, parts[1] ?? null]
    })
    return mapOfEntries(
      entries,
      (key, other) => isSameValue(key, other, keyType),
      (key) => `Duplicate keys (${cellText(key, keyType)}) are not allowed`,
      (steps) => args.spend(steps),
    )
  },
  map_concat: (args) => {
    const keyType = typeParameter(args.type(0), 0)
    const entries: (readonly [Value, Value])[] = []
    for (const index of args.values().keys()) {
      for (const entry of args.entries(index)) {
        args.spend(entries.length)
        const place = entries.findIndex(([key]) => equalValues(key, entry[0], keyType) === true)
        if (place < 0) entries.push(entry)
        else entries[place] = entry
      }
    }
    return { entries }
  },
}

function mapOfEntries(
  entries: readonly (readonly [Value, Value])[],
  isSame: (key: Value, other: Value) => boolean,
  duplicate: (key: Value) => string,
  spend: (steps: number) => void,
): MapValue {
  spend(entries.length ** 2)
  for (const [index, [key]] of entries.entries()) {
    if (key === null) throw runFailure('map key cannot be null')
    if (entries.slice(0, index).some(([other]) => isSame(key, other))) {
      throw runFailure(duplicate(key))
    }
  }
  return { entries }
}
