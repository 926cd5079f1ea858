import { Unsure } from '../output.ts'
import { argument, functionArgument, type Members } from './member-call.ts'
import { isSame, isTrue } from './operators.ts'
import { textOf } from './show.ts'
import { Thrown } from './syntax-error.ts'
import { joinedType } from './type-rules.ts'
import { bool, int, items, type MapValue, mapValue, optionOf, str, tuple, unit, type Value } from './value.ts'

const find = ({ entries }: MapValue, key: Value): Value | undefined => entries.find(([one]) => isSame(one, key))?.[1]
const pairs = ({ entries }: MapValue): Value[] => entries.map(([key, value]) => tuple([key, value]))

function added(self: MapValue, pair: Value): Value {
  const [key, value] = pair.kind === 'tuple' ? pair.items : []
  if (key === undefined || value === undefined) throw new Unsure('not a pair')
  const kept = self.entries.some(([one]) => isSame(one, key))
    ? self.entries.map((entry) => (isSame(entry[0], key) ? ([key, value] as const) : entry))
    : [...self.entries, [key, value] as const]
  return mapOf(kept)
}

/** A map of entries, with the types of their keys and values. The order of more than four entries is not known. */
export function mapOf(entries: readonly (readonly [Value, Value])[]): Value {
  if (entries.length > 4) throw new Unsure('the order of a large map')
  return mapValue(
    joinedType(entries.map(([key]) => key.type)),
    joinedType(entries.map(([, value]) => value.type)),
    entries,
  )
}

export const mapMembers: Members<MapValue> = Object.assign(Object.create(null), {
  apply(self, call) {
    const key = argument(call)
    const value = find(self, key)
    if (value !== undefined) return value
    throw new Thrown('java.util.NoSuchElementException', `key not found: ${textOf(key)}`, [
      `  at scala.collection.immutable.Map$Map${self.entries.length}.apply(Map.scala:${{ 1: 114, 2: 157, 3: 218, 4: 288 }[self.entries.length] ?? 114})\n`,
    ])
  },
  get: (self, call) => optionOf(self.of, find(self, argument(call))),
  getOrElse: (self, call) => find(self, argument(call)) ?? argument(call, 1),
  contains: (self, call) => bool(find(self, argument(call)) !== undefined),
  size: ({ entries }) => int(entries.length),
  isEmpty: ({ entries }) => bool(entries.length === 0),
  nonEmpty: ({ entries }) => bool(entries.length > 0),
  keys: (self) =>
    items(
      'Iterable',
      self.key,
      self.entries.map(([key]) => key),
    ),
  values: (self) =>
    items(
      'Iterable',
      self.of,
      self.entries.map(([, value]) => value),
    ),
  toList: (self) => items('List', `(${self.key}, ${self.of})`, pairs(self)),
  toSeq: (self) => ({
    ...items('Seq', `(${self.key}, ${self.of})`, pairs(self)),
    prefix: self.entries.length > 0 ? 'Vector' : 'List',
  }),
  '+': (self, call) => added(self, argument(call)),
  '-'(self, call) {
    const key = argument(call)
    return { ...self, entries: self.entries.filter(([one]) => !isSame(one, key)) }
  },
  foreach(self, call) {
    const run = functionArgument(call, `(${self.key}, ${self.of})`)
    for (const pair of pairs(self)) run(pair)
    return unit
  },
  filter(self, call) {
    const test = functionArgument(call, `(${self.key}, ${self.of})`)
    return { ...self, entries: self.entries.filter(([key, value]) => isTrue(test(tuple([key, value])))) }
  },
  mapValues: () => {
    throw new Unsure('a view')
  },
  mkString(self, call) {
    const [separator] = call.args()
    return str(
      self.entries
        .map(([key, value]) => `${textOf(key)} -> ${textOf(value)}`)
        .join(separator === undefined ? '' : textOf(separator)),
    )
  },
} satisfies Members<MapValue>)
