/** The methods of Python's built-in types. */
import { MAX_ELEMENTS, Unsure } from '../output.ts'
import { hashKey, isEqual, order } from './equality.ts'
import { raised } from './errors.ts'
import { elementsOf, pair, pairsOf } from './iterate.ts'
import { repr } from './repr.ts'
import { isBlank } from './special.ts'
import { stringMethods } from './string-methods.ts'
import { position } from './subscript.ts'
import {
  bool,
  type Dict,
  int,
  integerOf,
  type List,
  list,
  none,
  opaque,
  type PySet,
  typeName,
  type Value,
  view,
} from './value.ts'

export type Method<Self> = (self: Self, args: readonly Value[], named: ReadonlyMap<string, Value>) => Value
export type Methods<Self> = Readonly<Record<string, Method<Self>>>

/** What evaluates calls of functions, for methods that take one. */
export type Calls = (callee: Value, args: readonly Value[]) => Value

const at = (args: readonly Value[], index: number): Value => {
  const value = args[index]
  if (value === undefined) throw new Unsure('a missing argument')
  return value
}
const whole = (value: Value): number => {
  const number = integerOf(value)
  if (number === undefined) throw new Unsure('not a whole number')
  return Number(number)
}
const table = <Self>(methods: Methods<Self>): Methods<Self> => Object.assign(Object.create(null), methods)

function add(self: List, items: readonly Value[]): void {
  if (self.items.length + items.length > MAX_ELEMENTS) throw new Unsure('a long list')
  self.items.push(...items)
}

const listMethods: Methods<List> = table<List>({
  append(self, args) {
    add(self, [at(args, 0)])
    return none
  },
  extend(self, args) {
    add(self, elementsOf(at(args, 0)))
    return none
  },
  insert(self, args) {
    self.items.splice(whole(at(args, 0)), 0, at(args, 1))
    return none
  },
  pop(self, args) {
    const index = args[0] === undefined ? self.items.length - 1 : position(BigInt(whole(args[0])), self.items.length)
    if (self.items.length === 0) throw raised('IndexError', 'pop from empty list')
    const [taken] = index < 0 ? [] : self.items.splice(index, 1)
    if (taken === undefined) throw raised('IndexError', 'pop index out of range')
    return taken
  },
  remove(self, args) {
    const index = self.items.findIndex((item) => isEqual(item, at(args, 0)))
    if (index < 0) throw raised('ValueError', 'list.remove(x): x not in list')
    self.items.splice(index, 1)
    return none
  },
  index(self, args) {
    const index = self.items.findIndex((item) => isEqual(item, at(args, 0)))
    if (index >= 0) return int(index)
    if (args.length > 1) return opaque
    throw raised('ValueError', `${repr(at(args, 0))} is not in list`)
  },
  count: (self, args) => int(self.items.filter((item) => isEqual(item, at(args, 0))).length),
  reverse(self) {
    self.items.reverse()
    return none
  },
  clear(self) {
    self.items.length = 0
    return none
  },
  copy: (self) => list([...self.items]),
})

const dictMethods: Methods<Dict> = table<Dict>({
  keys: (self) => view('dict_keys', [...elementsOf(self)]),
  values: (self) =>
    view(
      'dict_values',
      [...self.entries.values()].map(([, value]) => value),
    ),
  items: (self) =>
    view(
      'dict_items',
      [...self.entries.values()].map(([key, value]) => pair(key, value)),
    ),
  get: (self, args) => self.entries.get(hashKey(at(args, 0)))?.[1] ?? args[1] ?? none,
  pop(self, args) {
    const key = hashKey(at(args, 0))
    const found = self.entries.get(key)?.[1] ?? args[1]
    if (found === undefined) throw raised('KeyError', at(args, 0))
    self.entries.delete(key)
    return found
  },
  setdefault(self, args) {
    const key = hashKey(at(args, 0))
    const found = self.entries.get(key)?.[1] ?? args[1] ?? none
    self.entries.set(key, [at(args, 0), found])
    return found
  },
  update(self, args, named) {
    for (const one of args) for (const entry of pairsOf(one)) self.entries.set(hashKey(entry[0]), entry)
    for (const [name, value] of named) self.entries.set(`s${name}`, [{ type: 'str', value: name }, value])
    return none
  },
  clear(self) {
    self.entries.clear()
    return none
  },
  copy: (self) => ({ type: 'dict', entries: new Map(self.entries) }),
})

const setMethods: Methods<PySet> = table<PySet>({
  add(self, args) {
    self.entries.set(hashKey(at(args, 0)), at(args, 0))
    return none
  },
  discard(self, args) {
    self.entries.delete(hashKey(at(args, 0)))
    return none
  },
  remove(self, args) {
    if (!self.entries.delete(hashKey(at(args, 0)))) throw raised('KeyError', at(args, 0))
    return none
  },
  update(self, args) {
    for (const one of args) for (const item of elementsOf(one)) self.entries.set(hashKey(item), item)
    return none
  },
  union: (self, args) => ({
    type: self.type,
    entries: new Map([
      ...self.entries,
      ...args.flatMap((one) => elementsOf(one).map((item) => [hashKey(item), item] as const)),
    ]),
  }),
  intersection(self, args) {
    const keys = new Set(elementsOf(at(args, 0)).map(hashKey))
    return { type: self.type, entries: new Map([...self.entries].filter(([key]) => keys.has(key))) }
  },
  difference(self, args) {
    const keys = new Set(args.flatMap((one) => elementsOf(one).map(hashKey)))
    return { type: self.type, entries: new Map([...self.entries].filter(([key]) => !keys.has(key))) }
  },
  issubset(self, args) {
    const keys = new Set(elementsOf(at(args, 0)).map(hashKey))
    return bool([...self.entries.keys()].every((key) => keys.has(key)))
  },
  issuperset: (self, args) => bool(elementsOf(at(args, 0)).every((item) => self.entries.has(hashKey(item)))),
  copy: (self) => ({ type: self.type, entries: new Map(self.entries) }),
  clear(self) {
    self.entries.clear()
    return none
  },
})

const tupleMethods: Methods<{ readonly items: readonly Value[] }> = table<{ readonly items: readonly Value[] }>({
  count: (self, args) => int(self.items.filter((item) => isEqual(item, at(args, 0))).length),
  index(self, args) {
    const index = self.items.findIndex((item) => isEqual(item, at(args, 0)))
    if (index < 0) throw raised('ValueError', 'tuple.index(x): x not in tuple')
    return int(index)
  },
})

/** Names that objects of every type have, whose value is not modelled. */
const COMMON = /^__\w+__$/

/** A method of a built-in type, bound to its object. Throws an AttributeError if the type has no such method. */
export function methodOf(self: Value, name: string, calls: Calls): Value {
  if (COMMON.test(name)) return opaque
  const bound = bind(self, name, calls)
  if (bound !== undefined) return { type: 'builtin_function_or_method', name, call: bound }
  const known = attributes[self.type]
  if (known?.has(name)) return opaque
  if (known === undefined) return opaque
  throw raised('AttributeError', `'${typeName(self)}' object has no attribute '${name}'`)
}

function bind(
  self: Value,
  name: string,
  calls: Calls,
): ((args: readonly Value[], named: ReadonlyMap<string, Value>) => Value) | undefined {
  const guarded = <Self>(methods: Methods<Self>, object: Self) => {
    const method = methods[name]
    if (method === undefined) return undefined
    return (args: readonly Value[], named: ReadonlyMap<string, Value>): Value =>
      args.some(({ type }) => type === 'opaque') &&
      name !== 'append' &&
      name !== 'insert' &&
      name !== 'get' &&
      name !== 'setdefault'
        ? opaque
        : method(object, args, named)
  }
  switch (self.type) {
    case 'str':
      return guarded(stringMethods, self.value)
    case 'list':
      return name === 'sort' ? (_args, named) => sortInPlace(self, named, calls) : guarded(listMethods, self)
    case 'dict':
      return guarded(dictMethods, self)
    case 'set':
    case 'frozenset':
      return guarded(setMethods, self)
    case 'tuple':
      return guarded(tupleMethods, self)
    default:
      return undefined
  }
}

function sortInPlace(self: List, named: ReadonlyMap<string, Value>, calls: Calls): Value {
  const sorted = sortValues(self.items, named, calls)
  self.items.splice(0, self.items.length, ...sorted)
  return none
}

/** The elements in order, by the arguments `key` and `reverse`. */
export function sortValues(items: readonly Value[], named: ReadonlyMap<string, Value>, calls: Calls): Value[] {
  const key = named.get('key')
  const reverse = named.get('reverse')
  if (items.some(isBlank)) throw new Unsure('unknown elements')
  const keyed = items.map((item) => ({
    item,
    key: key === undefined || key.type === 'NoneType' ? item : calls(key, [item]),
  }))
  if (keyed.some(({ key: one }) => isBlank(one))) throw new Unsure('unknown keys')
  const isReversed = reverse !== undefined && !(reverse.type === 'bool' && !reverse.value)
  keyed.sort((a, b) => (isReversed ? -1 : 1) * sortOrder(a.key, b.key))
  return keyed.map(({ item }) => item)
}

function sortOrder(left: Value, right: Value): number {
  const result = order(left, right)
  if (result === undefined) {
    throw raised('TypeError', `'<' not supported between instances of '${typeName(right)}' and '${typeName(left)}'`)
  }
  return result
}

/** The attributes of types whose names are all known. */
const attributes: Readonly<Record<string, ReadonlySet<string> | undefined>> = {
  str: new Set(
    'capitalize casefold center count encode endswith expandtabs find format format_map index isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust lower lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill'.split(
      ' ',
    ),
  ),
  int: new Set(
    'as_integer_ratio bit_count bit_length conjugate denominator from_bytes imag numerator real to_bytes'.split(' '),
  ),
  bool: new Set(
    'as_integer_ratio bit_count bit_length conjugate denominator from_bytes imag numerator real to_bytes'.split(' '),
  ),
  float: new Set('as_integer_ratio conjugate fromhex hex imag is_integer real'.split(' ')),
  NoneType: new Set(),
  list: new Set('append clear copy count extend index insert pop remove reverse sort'.split(' ')),
  tuple: new Set('count index'.split(' ')),
  dict: new Set('clear copy fromkeys get items keys pop popitem setdefault update values'.split(' ')),
  set: new Set(
    'add clear copy difference difference_update discard intersection intersection_update isdisjoint issubset issuperset pop remove symmetric_difference symmetric_difference_update union update'.split(
      ' ',
    ),
  ),
}
