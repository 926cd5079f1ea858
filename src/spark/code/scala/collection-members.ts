import { MAX_ELEMENTS, Unsure } from '../output.ts'
import { mapOf } from './map-members.ts'
import { argument, functionArgument, type Members, numberArgument } from './member-call.ts'
import { elementAt, rangeOf, sumOf } from './number-members.ts'
import { infix, isSame, isTrue } from './operators.ts'
import { textOf } from './show.ts'
import { toFrame, toSet } from './spark-collections.ts'
import { Thrown } from './syntax-error.ts'
import { isNumeric, joinedType } from './type-rules.ts'
import {
  bool,
  type CollectionName,
  fn,
  type Items,
  int,
  isCollection,
  items,
  optionOf,
  primitive,
  str,
  tuple,
  unit,
  unknown,
  type Value,
} from './value.ts'

/** The name of the collection that a member of a collection gives. */
function nameOf({ type, prefix }: Items): CollectionName {
  if (prefix === 'Range') return 'ImmutableIndexedSeq'
  const name = type.slice(0, type.indexOf('[')).split('.').at(-1) ?? ''
  if (type.startsWith('scala.collection.immutable.IndexedSeq')) return 'ImmutableIndexedSeq'
  if (!isCollection(name)) throw new Unsure('a collection')
  return name
}

const same = (self: Items, values: Value[], of = self.of): Value => items(nameOf(self), of, values)
const made = (self: Items, values: Value[]): Value => {
  if (values.length > MAX_ELEMENTS) throw new Unsure('a long collection')
  if (nameOf(self) === 'Set') return toSet(values)
  return same(self, values, joinedType(values.map(({ type }) => type)))
}
function bestBy(self: Items, call: Parameters<typeof functionArgument>[0], sign: number): Value {
  const run = functionArgument(call, self.of)
  const [first, ...others] = self.items.map((item) => ({ item, key: run(item) }))
  if (first === undefined)
    throw new Thrown('java.lang.UnsupportedOperationException', `empty.${sign > 0 ? 'max' : 'min'}By`)
  const isBetter = (key: Value, than: Value): boolean =>
    isTrue(infix(sign > 0 ? '>' : '<', key, than) ?? raise(new Unsure('an order')))
  return others.reduce((best, one) => (isBetter(one.key, best.key) ? one : best), first).item
}

const empty = (what: string): Thrown => new Thrown('java.util.NoSuchElementException', what)

function best(self: Items, call: { args(): readonly Value[] }, operator: '<' | '>'): Value {
  if (call.args().length > 0 || !isNumeric(self.of)) throw new Unsure('an order')
  const [first, ...others] = self.items
  if (first === undefined)
    throw new Thrown('java.lang.UnsupportedOperationException', `empty.${operator === '<' ? 'min' : 'max'}`)
  return others.reduce((left, right) => (isTrue(infix(operator, right, left) ?? bool(false)) ? right : left), first)
}

function elements(value: Value): readonly Value[] {
  if (value.kind === 'items') return value.items
  if (value.kind === 'option') return value.value === undefined ? [] : [value.value]
  throw new Unsure('not a collection')
}

function sorted(values: readonly Value[], keyOf: (value: Value) => Value): Value[] {
  const keyed = values.map((value) => ({ value, key: keyOf(value) }))
  const order = (left: Value, right: Value): number => {
    if (left.kind !== 'primitive' || right.kind !== 'primitive') throw new Unsure('an order')
    const [a, b] = [left.value, right.value]
    if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
    return Number(a) - Number(b)
  }
  return keyed.sort((left, right) => order(left.key, right.key)).map(({ value }) => value)
}

export const collectionMembers: Members<Items> = Object.assign(Object.create(null), {
  size: (self) => int(self.items.length),
  length: (self) => int(self.items.length),
  isEmpty: (self) => bool(self.items.length === 0),
  nonEmpty: (self) => bool(self.items.length > 0),
  head: (self) =>
    self.items[0] ?? raise(empty(self.prefix === 'List' ? 'head of empty list' : 'next on empty iterator')),
  last: (self) =>
    self.items.at(-1) ?? raise(empty(self.prefix === 'List' ? 'last of empty list' : 'next on empty iterator')),
  headOption: (self) => optionOf(self.of, self.items[0]),
  lastOption: (self) => optionOf(self.of, self.items.at(-1)),
  tail: (self) =>
    self.items.length === 0
      ? raise(new Thrown('java.lang.UnsupportedOperationException', 'tail of empty list'))
      : same(self, self.items.slice(1)),
  init: (self) => same(self, self.items.slice(0, -1)),
  apply(self, call) {
    if (nameOf(self) === 'Set') return bool(self.items.some((item) => isSame(item, argument(call))))
    return elementAt(self.items, numberArgument(call), self.prefix)
  },
  contains: (self, call) => bool(self.items.some((item) => isSame(item, argument(call)))),
  indexOf: (self, call) => int(self.items.findIndex((item) => isSame(item, argument(call)))),
  sum: (self) => sumOf(self.items, self.of),
  product: (self) =>
    self.items.reduce(
      (left, right) => infix('*', left, right) ?? right,
      primitive(self.of, self.of === 'Long' ? 1n : 1),
    ),
  max: (self, call) => best(self, call, '>'),
  min: (self, call) => best(self, call, '<'),
  reverse: (self) => same(self, [...self.items].reverse()),
  distinct: (self) =>
    same(
      self,
      self.items.filter((item, index) => self.items.findIndex((one) => isSame(one, item)) === index),
    ),
  take: (self, call) => same(self, self.items.slice(0, Math.max(0, numberArgument(call)))),
  drop: (self, call) => same(self, self.items.slice(Math.max(0, numberArgument(call)))),
  takeRight: (self, call) => same(self, self.items.slice(Math.max(0, self.items.length - numberArgument(call)))),
  dropRight: (self, call) => same(self, self.items.slice(0, Math.max(0, self.items.length - numberArgument(call)))),
  map(self, call) {
    const run = functionArgument(call, self.of)
    return made(
      self,
      self.items.map((item) => run(item)),
    )
  },
  flatMap(self, call) {
    const run = functionArgument(call, self.of)
    return made(
      self,
      self.items.flatMap((item) => elements(run(item))),
    )
  },
  filter(self, call) {
    const test = functionArgument(call, self.of)
    return same(
      self,
      self.items.filter((item) => isTrue(test(item))),
    )
  },
  filterNot(self, call) {
    const test = functionArgument(call, self.of)
    return same(
      self,
      self.items.filter((item) => !isTrue(test(item))),
    )
  },
  foreach(self, call) {
    const run = functionArgument(call, self.of)
    for (const item of self.items) run(item)
    return unit
  },
  exists(self, call) {
    const test = functionArgument(call, self.of)
    return bool(self.items.some((item) => isTrue(test(item))))
  },
  forall(self, call) {
    const test = functionArgument(call, self.of)
    return bool(self.items.every((item) => isTrue(test(item))))
  },
  count(self, call) {
    const test = functionArgument(call, self.of)
    return int(self.items.filter((item) => isTrue(test(item))).length)
  },
  find(self, call) {
    const test = functionArgument(call, self.of)
    return optionOf(
      self.of,
      self.items.find((item) => isTrue(test(item))),
    )
  },
  reduce(self, call) {
    const run = functionArgument(call, self.of, self.of)
    const [first, ...others] = self.items
    if (first === undefined) throw new Thrown('java.lang.UnsupportedOperationException', 'empty.reduceLeft')
    return others.reduce((left, right) => run(left, right), first)
  },
  maxBy: (self, call) => bestBy(self, call, 1),
  minBy: (self, call) => bestBy(self, call, -1),
  foldLeft(self, call) {
    const start = argument(call)
    return fn('', ([step]) => {
      if (step?.kind !== 'function') throw new Unsure('not a function')
      return self.items.reduce((left, right) => step.call([left, right]), start)
    })
  },
  partition(self, call) {
    const test = functionArgument(call, self.of)
    const kept = self.items.map((item) => isTrue(test(item)))
    return tuple([
      same(
        self,
        self.items.filter((_, index) => kept[index]),
      ),
      same(
        self,
        self.items.filter((_, index) => !kept[index]),
      ),
    ])
  },
  takeWhile(self, call) {
    const test = functionArgument(call, self.of)
    const end = self.items.findIndex((item) => !isTrue(test(item)))
    return same(self, end < 0 ? [...self.items] : self.items.slice(0, end))
  },
  dropWhile(self, call) {
    const test = functionArgument(call, self.of)
    const end = self.items.findIndex((item) => !isTrue(test(item)))
    return same(self, end < 0 ? [] : self.items.slice(end))
  },
  groupBy(self, call) {
    const keyOf = functionArgument(call, self.of)
    const groups = new Map<string, [Value, Value[]]>()
    for (const item of self.items) {
      const key = keyOf(item)
      const group = groups.get(textOf(key))
      if (group === undefined) groups.set(textOf(key), [key, [item]])
      else group[1].push(item)
    }
    // a map of Scala keeps the order of up to four keys, but groupBy does not make it in order
    if (groups.size > 1)
      return unknown(`scala.collection.immutable.Map[${[...groups.values()][0]?.[0].type},${self.type}]`)
    return mapOf([...groups.values()].map(([key, values]) => [key, same(self, values)] as const))
  },
  sorted: (self, call) => {
    if (call.args().length > 0) throw new Unsure('an order')
    return same(
      self,
      sorted(self.items, (value) => value),
    )
  },
  sortBy(self, call) {
    const run = functionArgument(call, self.of)
    return same(
      self,
      sorted(self.items, (value) => run(value)),
    )
  },
  mkString(self, call) {
    const parts = call.args().map(textOf)
    const [start = '', separator = '', end = ''] = parts.length === 3 ? parts : ['', parts[0] ?? '', '']
    return str(start + self.items.map(textOf).join(separator) + end)
  },
  zipWithIndex: (self) =>
    same(
      self,
      self.items.map((item, index) => tuple([item, int(index)])),
      `(${self.of}, Int)`,
    ),
  zip(self, call) {
    const other = argument(call)
    if (other.kind !== 'items') throw new Unsure('not a collection')
    const pairs = self.items
      .slice(0, other.items.length)
      .map((item, index) => tuple([item, other.items[index] ?? unit]))
    return same(self, pairs, `(${self.of}, ${other.of})`)
  },
  toList: (self) => items('List', self.of, [...self.items]),
  toSeq: (self) =>
    nameOf(self) === 'Seq' || self.type.startsWith('List[')
      ? {
          ...items('List', self.of, [...self.items]),
          ...(self.type.startsWith('List[')
            ? { type: `scala.collection.immutable.Seq[${self.of}]` }
            : { type: self.type }),
        }
      : raise(new Unsure('a sequence')),
  toArray: (self) => items('Array', self.of, [...self.items]),
  toVector: (self) => items('Vector', self.of, [...self.items]),
  toSet: (self) => toSet(self.items),
  toMap(self) {
    return mapOf(
      self.items.map((item) => {
        const [key, value] = item.kind === 'tuple' ? item.items : []
        if (key === undefined || value === undefined) throw new Unsure('not pairs')
        return [key, value] as const
      }),
    )
  },
  '++': (self, call) => made(self, [...self.items, ...elements(argument(call))]),
  ':::': (self, call) => made(self, [...elements(argument(call)), ...self.items]),
  '::': (self, call) => made(self, [argument(call), ...self.items]),
  '+:': (self, call) => made(self, [argument(call), ...self.items]),
  ':+': (self, call) => made(self, [...self.items, argument(call)]),
  by(self, call) {
    const [first, last] = [self.items[0], self.items.at(-1)]
    const step = numberArgument(call)
    if (self.prefix !== 'Range' || first?.kind !== 'primitive' || last?.kind !== 'primitive' || step <= 0)
      throw new Unsure('a step')
    return { ...rangeOf(Number(first.value), Number(last.value), step, true), type: 'scala.collection.immutable.Range' }
  },
  toDF: (self, call) => toFrame(self, call),
} satisfies Members<Items>)

function raise(error: Error): never {
  throw error
}
