/** The built-in functions and types of Python. */
import { Unsure } from '../output.ts'
import { attributeFunctions } from './attribute-functions.ts'
import { typeBuiltins } from './builtin-types.ts'
import { order } from './equality.ts'
import { exceptionClasses, isSubclass, Raised, raised } from './errors.ts'
import { formatValue } from './format-value.ts'
import { elementsOf, lengthOf, pair } from './iterate.ts'
import type { Machine } from './machine.ts'
import { sortValues } from './methods.ts'
import { binary, floorDivision, isTrue } from './operators.ts'
import { repr, strOf } from './repr.ts'
import { hasSpecial, isBlank, special } from './special.ts'
import { bool, float, int, integerOf, list, none, opaque, str, typeName, type Value, view } from './value.ts'
import { wholePart } from './whole-part.ts'

type Run = (args: readonly Value[], named: ReadonlyMap<string, Value>) => Value

/** Functions of which an unknown argument makes an unknown result. */
function functions(machine: Machine): Readonly<Record<string, Run>> {
  const calls = (callee: Value, args: readonly Value[]): Value => machine.call(callee, args)
  return {
    len: ([value]) => int(lengthOf(required(value))),
    abs([value]) {
      const whole = value && integerOf(value)
      if (whole !== undefined) return int(whole < 0n ? -whole : whole)
      if (value?.type === 'float') return float(Math.abs(value.value))
      throw raised('TypeError', `bad operand type for abs(): '${typeName(required(value))}'`)
    },
    sum: ([items, start]) =>
      elementsOf(required(items)).reduce((left, right) => binary('+', left, right), start ?? int(0)),
    min: (args, named) => extreme(args, named, calls, 'min'),
    max: (args, named) => extreme(args, named, calls, 'max'),
    sorted: ([items], named) => list(sortValues(elementsOf(required(items)), named, calls)),
    reversed: ([items]) => view('reversed', [...elementsOf(required(items))].reverse()),
    enumerate([items, start], named) {
      const first = integerOf(start ?? named.get('start') ?? int(0)) ?? 0n
      return view(
        'enumerate',
        elementsOf(required(items)).map((item, index) => pair(int(first + BigInt(index)), item)),
      )
    },
    zip(args) {
      const columns = args.map(elementsOf)
      const length = Math.min(...columns.map((column) => column.length))
      if (columns.length === 0) return view('zip', [])
      return view(
        'zip',
        Array.from({ length }, (_, index) => ({
          type: 'tuple' as const,
          items: columns.map((column) => column[index] ?? none),
        })),
      )
    },
    map([callee, ...args]) {
      if (args.length === 0) throw raised('TypeError', 'map() must have at least two arguments.')
      const columns = args.map(elementsOf)
      const length = Math.min(...columns.map((column) => column.length))
      return view(
        'map',
        Array.from({ length }, (_, index) =>
          calls(
            required(callee),
            columns.map((column) => column[index] ?? none),
          ),
        ),
      )
    },
    filter: ([callee, items]) =>
      view(
        'filter',
        elementsOf(required(items)).filter((item) =>
          isTrue(callee?.type === 'NoneType' ? item : calls(required(callee), [item])),
        ),
      ),
    any: ([items]) => bool(elementsOf(required(items)).some(isTrue)),
    all: ([items]) => bool(elementsOf(required(items)).every(isTrue)),
    ord([value]) {
      if (value?.type !== 'str' || [...value.value].length !== 1) throw new Unsure('ord')
      return int(value.value.codePointAt(0) ?? 0)
    },
    chr: ([value]) => str(characterOf(wholeOf(value))),
    hex: ([value]) => str(based(wholeOf(value), '0x', 16)),
    oct: ([value]) => str(based(wholeOf(value), '0o', 8)),
    bin: ([value]) => str(based(wholeOf(value), '0b', 2)),
    repr: ([value]) => str(repr(required(value))),
    format: ([value, spec]) => str(formatValue(required(value), spec?.type === 'str' ? spec.value : '')),
    round: ([value, digits]) => round(required(value), digits),
    divmod: ([a, b]) => pair(binary('//', required(a), required(b)), binary('%', required(a), required(b))),
    pow: ([a, b, modulo]) =>
      modulo === undefined ? binary('**', required(a), required(b)) : powerModulo(a, b, modulo),
    callable: ([value]) =>
      bool(
        ['function', 'builtin_function_or_method', 'type'].includes(required(value).type) ||
          hasSpecial(required(value), '__call__'),
      ),
    isinstance: ([value, of]) => isInstance(required(value), required(of)),
    issubclass([one, of]) {
      if (one?.type !== 'type' || of?.type !== 'type') throw new Unsure('issubclass')
      return bool(isSubclass(one, of))
    },
    iter([items]) {
      if (items?.type === 'view' && !items.name.startsWith('dict_')) return items
      return special(required(items), '__iter__') ?? view('list_iterator', [...elementsOf(required(items))])
    },
    next([items, fallback]) {
      const own = special(required(items), '__next__')
      if (own !== undefined) return own
      if (items?.type !== 'view') throw raised('TypeError', `'${typeName(required(items))}' object is not an iterator`)
      const first = items.items.shift() ?? fallback
      if (first === undefined)
        throw new Raised({ type: 'exception', of: raised('StopIteration', '').exception.of, args: [] })
      return first
    },
    ...attributeFunctions(machine),
    id: () => opaque,
    hash: () => opaque,
    dir: () => opaque,
    vars: () => opaque,
    globals: () => opaque,
    locals: () => opaque,
    input: () => opaque,
    open: () => opaque,
    exec: () => unknownNames(machine),
    eval: () => unknownNames(machine),
    compile: () => opaque,
    __import__: () => opaque,
    memoryview: () => opaque,
    help: () => opaque,
    breakpoint: () => none,
    ascii: () => opaque,
    aiter: () => opaque,
    anext: () => opaque,
    delattr: () => none,
  }
}

/** Code that is run as a text may define any name. */
function unknownNames(machine: Machine): Value {
  machine.isOpen = true
  return opaque
}

function required(value: Value | undefined): Value {
  if (value === undefined) throw new Unsure('a missing argument')
  return value
}

function wholeOf(value: Value | undefined): bigint {
  const whole = value && integerOf(value)
  if (whole !== undefined) return whole
  throw raised('TypeError', `'${typeName(required(value))}' object cannot be interpreted as an integer`)
}

/** The character of a code point. */
function characterOf(code: bigint): string {
  if (code !== BigInt.asIntN(32, code)) throw raised('OverflowError', 'Python int too large to convert to C int')
  if (code < 0n || code >= 0x110000n) throw raised('ValueError', 'chr() arg not in range(0x110000)')
  return String.fromCodePoint(Number(code))
}

const based = (value: bigint, prefix: string, base: number): string =>
  (value < 0n ? '-' : '') + prefix + (value < 0n ? -value : value).toString(base)

function extreme(
  args: readonly Value[],
  named: ReadonlyMap<string, Value>,
  calls: (callee: Value, args: readonly Value[]) => Value,
  name: 'min' | 'max',
): Value {
  const items = args.length === 1 ? elementsOf(required(args[0])) : args
  const key = named.get('key')
  const [first] = items
  if (first === undefined) {
    const fallback = named.get('default')
    if (fallback !== undefined) return fallback
    throw raised('ValueError', `${name}() arg is an empty sequence`)
  }
  const keyOf = (item: Value): Value => (key === undefined ? item : calls(key, [item]))
  return items.reduce((best, item) => {
    const difference = order(keyOf(item), keyOf(best))
    if (difference === undefined) {
      throw raised(
        'TypeError',
        `'${name === 'min' ? '<' : '>'}' not supported between instances of '${typeName(item)}' and '${typeName(best)}'`,
      )
    }
    return (name === 'min' ? difference < 0 : difference > 0) ? item : best
  }, first)
}

function round(value: Value, digits: Value | undefined): Value {
  const whole = integerOf(value)
  const places = digits === undefined || digits.type === 'NoneType' ? undefined : wholeOf(digits)
  if (whole !== undefined && (places === undefined || places >= 0n)) return int(whole)
  if (value.type !== 'float' || (places !== undefined && (places < 0n || places > 15n))) throw new Unsure('round')
  if (!Number.isFinite(value.value)) return places === undefined ? int(wholePart(value.value)) : value
  if (places === undefined) return int(BigInt(formatValue(value, '.0f')))
  return float(Number(formatValue(value, `.${places}f`)))
}

function powerModulo(a: Value | undefined, b: Value | undefined, modulo: Value): Value {
  const [base, exponent, by] = [wholeOf(a), wholeOf(b), wholeOf(modulo)]
  if (exponent < 0n || exponent > 1000n || by === 0n) throw new Unsure('pow')
  const power = base ** exponent
  return int(power - floorDivision(power, by) * by)
}

function isInstance(value: Value, of: Value): Value {
  if (value.type === 'opaque' && value.typeName === undefined) return opaque
  if (of.type === 'tuple') {
    const results = of.items.map((one) => isInstance(value, one))
    return results.some(isBlank) ? opaque : bool(results.some(isTrue))
  }
  if (of.type !== 'type') return opaque
  if (of.name === 'object') return bool(true)
  if (value.type === 'instance' || value.type === 'exception') return bool(isSubclass(value.of, of))
  return bool(typeName(value) === of.name || (value.type === 'bool' && of.name === 'int'))
}

/** Every name that a module knows without an import. */
export function builtinNames(machine: Machine): ReadonlyMap<string, Value> {
  const names = new Map<string, Value>(exceptionClasses)
  for (const [name, run] of Object.entries(functions(machine))) {
    names.set(name, { type: 'builtin_function_or_method', name, call: guarded(run) })
  }
  for (const one of typeBuiltins) names.set(one.name, one)
  names.set('print', {
    type: 'builtin_function_or_method',
    name: 'print',
    call: (args, named) => print(machine, args, named),
  })
  names.set('super', superName)
  for (const type of ['property', 'staticmethod', 'classmethod'] as const) names.set(type, descriptor(type))
  for (const name of ['exit', 'quit']) names.set(name, siteExit(name))
  for (const name of ['NotImplemented', 'copyright', 'credits', 'license']) names.set(name, opaque)
  names.set('Ellipsis', { type: 'Ellipsis' })
  names.set('__name__', str('__main__'))
  return names
}

/** `super`; a call without arguments needs the method that it is in. */
export const superName: Value = { type: 'builtin_function_or_method', name: 'super', call: () => opaque }

const descriptor = (type: 'property' | 'staticmethod' | 'classmethod'): Value => ({
  type: 'builtin_function_or_method',
  name: type,
  call: ([get = opaque]) => ({ type, get }),
})

/** Unknown arguments are not looked into. */
const guarded =
  (run: Run): Run =>
  (args, named) =>
    args.some(isBlank) ? opaque : run(args, named)

function print(machine: Machine, args: readonly Value[], named: ReadonlyMap<string, Value>): Value {
  const option = (name: string, fallback: string): string => {
    const value = named.get(name)
    return value === undefined || value.type === 'NoneType' ? fallback : strOf(value)
  }
  const texts = args.map(strOf)
  machine.print(texts.join(option('sep', ' ')) + option('end', '\n'))
  return none
}

/** `exit` and `quit` of the module site, which is a frame of its own. */
const siteExit = (name: string): Value => ({
  type: 'builtin_function_or_method',
  name,
  call([code = none]) {
    const of = exceptionClasses.get('SystemExit')
    if (of === undefined) return opaque
    const raised = new Raised({ type: 'exception', of, args: [code] })
    raised.frames.push('  File "<frozen _sitebuiltins>", line 26, in __call__\n')
    throw raised
  },
})
