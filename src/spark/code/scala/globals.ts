/** Names that code sees without defining them: those of Predef, of packages, and of Spark's shell. */
import { Unsure } from '../output.ts'
import { longOf } from './conversions.ts'
import type { Machine } from './machine.ts'
import { mapOf } from './map-members.ts'
import { rounded } from './number-members.ts'
import { isPredefined } from './predefined-names.ts'
import { constructorName, type Scope } from './scope.ts'
import { textOf } from './show.ts'
import { toSet } from './spark-collections.ts'
import { contextValue, sessionValue, sqlFrame } from './spark-values.ts'
import { CompileError, Thrown } from './syntax-error.ts'
import { joinedType } from './type-rules.ts'
import {
  type CollectionName,
  double,
  int,
  items,
  long,
  none,
  optionOf,
  primitive,
  some,
  str,
  unit,
  type Value,
} from './value.ts'

type Run = (machine: Machine, args: readonly Value[]) => Value

const collection =
  (name: CollectionName): Run =>
  (_machine, args) => {
    const of = joinedType(args.map(({ type }) => type))
    return items(
      name,
      of,
      args.map((arg) => numberOfType(arg, of)),
    )
  }

/** In a collection of numbers of several types, all have the widest. */
function numberOfType(value: Value, of: string): Value {
  if (value.kind !== 'primitive' || value.type === of || typeof value.value !== 'number') return value
  return of === 'Double' ? double(value.value) : of === 'Long' ? long(BigInt(value.value)) : value
}

const number = (value: Value | undefined): number => {
  if (value?.kind !== 'primitive' || (typeof value.value !== 'number' && typeof value.value !== 'bigint'))
    throw new Unsure('not a number')
  return Number(value.value)
}
const wholeOf = (value: Value): bigint => {
  if (value.type !== 'Int' && value.type !== 'Long') throw new Unsure('not a whole number')
  return value.kind === 'primitive' && typeof value.value === 'bigint' ? value.value : BigInt(number(value))
}
const onDoubles =
  (run: (...numbers: number[]) => number): Run =>
  (_machine, args) =>
    double(run(...args.map(number)))
const onNumbers =
  (run: (...numbers: number[]) => number): Run =>
  (_machine, args) => {
    const types = args.map(({ type }) => type)
    const result = run(...args.map(number))
    if (types.every((type) => type === 'Int')) return int(result)
    if (types.every((type) => type === 'Int' || type === 'Long')) return long(longOf(result))
    return double(result)
  }
const print =
  (end: string): Run =>
  (machine, args) => {
    const [first, ...others] = args
    // several arguments become a tuple
    if (others.length > 0) machine.print(`(${args.map(textOf).join(',')})${end}`)
    else machine.print((first === undefined ? '' : textOf(first)) + end)
    return unit
  }
const nothing: Run = () => unit
const only = (args: readonly Value[]): Value => {
  const [first] = args
  if (first === undefined) throw new Unsure('no argument')
  return first
}

const functions: Readonly<Record<string, Run | undefined>> = Object.assign(Object.create(null), {
  List: collection('List'),
  Seq: collection('Seq'),
  Vector: collection('Vector'),
  Array: collection('Array'),
  IndexedSeq: collection('IndexedSeq'),
  Iterable: collection('Iterable'),
  Set: (_machine, args) => toSet(args),
  Map: (_machine, args) =>
    mapOf(
      args.map((arg) => {
        const [key, value] = arg.kind === 'tuple' ? arg.items : []
        if (key === undefined || value === undefined) throw new Unsure('not a pair')
        return [key, value] as const
      }),
    ),
  Some: (_machine, args) => some(only(args)),
  Option: (_machine, args) =>
    optionOf(
      only(args).type ?? 'Any',
      only(args).kind === 'primitive' && only(args).type === 'Null' ? undefined : only(args),
    ),
  println: print('\n'),
  print: print(''),
  'Console.println': print('\n'),
  'System.out.println': print('\n'),
  'System.out.print': print(''),
  // what goes to the error stream is not shown
  'System.err.println': nothing,
  'System.err.print': nothing,
  'Console.err.println': nothing,
  'Thread.sleep': nothing,
  'math.abs': onNumbers(Math.abs),
  'math.max': onNumbers(Math.max),
  'math.min': onNumbers(Math.min),
  'math.sqrt': onDoubles(Math.sqrt),
  'math.pow': onDoubles(Math.pow),
  'math.floor': onDoubles(Math.floor),
  'math.ceil': onDoubles(Math.ceil),
  'math.exp': onDoubles(Math.exp),
  'math.log': onDoubles(Math.log),
  'math.round': (_machine, args) => rounded(only(args).type ?? '', number(args[0])),
  'sys.error'(_machine, args) {
    throw new Thrown('java.lang.RuntimeException', textOf(only(args)), [
      '  at scala.sys.package$.error(package.scala:30)\n',
    ])
  },
  'String.valueOf': (_machine, args) => str(textOf(only(args))),
  'Integer.parseInt': (_machine, args) => parseInteger(only(args)),
  BigInt: (_machine, args) => primitive('scala.math.BigInt', wholeOf(only(args))),
  identity: (_machine, args) => only(args),
  require(_machine, args) {
    const [test, message] = args
    if (test?.kind !== 'primitive' || typeof test.value !== 'boolean') throw new Unsure('a condition')
    if (test.value) return unit
    throw new Thrown(
      'java.lang.IllegalArgumentException',
      `requirement failed${message === undefined ? '' : `: ${textOf(message)}`}`,
      ['  at scala.Predef$.require(Predef.scala:281)\n'],
    )
  },
  sql: (machine, args) => sqlFrame(machine, only(args)),
} satisfies Record<string, Run>)

function parseInteger(value: Value): Value {
  if (value.kind !== 'primitive' || typeof value.value !== 'string' || !/^[-+]?\d{1,9}$/.test(value.value))
    throw new Unsure('a number')
  return int(Number(value.value))
}

const constants: Readonly<Record<string, (() => Value) | undefined>> = Object.assign(Object.create(null), {
  Nil: () => ({ ...items('List', 'Nothing', []), type: 'scala.collection.immutable.Nil.type' }),
  None: () => none,
  'math.Pi': () => double(Math.PI),
  'math.E': () => double(Math.E),
  'Int.MaxValue': () => int(2147483647),
  'Int.MinValue': () => int(-2147483648),
  'Long.MaxValue': () => long(9223372036854775807n),
  'Long.MinValue': () => long(-9223372036854775808n),
  'Double.MaxValue': () => double(Number.MAX_VALUE),
  'Double.NaN': () => double(Number.NaN),
  'Double.PositiveInfinity': () => double(Number.POSITIVE_INFINITY),
})

/** A path without what may be left out. */
const shortPath = (path: string): string =>
  path
    .replace(/^(?:scala\.Predef\.|java\.lang\.|scala\.)/, '')
    .replace(/^Math\./, 'math.')
    .replace(/^math\.PI$/, 'math.Pi')

export const functionAt = (path: string): Run | undefined => (path === '' ? undefined : functions[shortPath(path)])
export const constantAt = (path: string): Value | undefined =>
  path === '' ? undefined : constants[shortPath(path)]?.()

/** The value of a name that the code has not defined. Throws a CompileError if it is certain that nothing defines the name. */
export function globalValue(machine: Machine, name: string, at: number): Value {
  if (name === 'spark') return sessionValue(machine)
  if (name === 'sc') return contextValue(machine)
  if (machine.isOpen || isPredefined(name)) throw new Unsure(`the name ${name}`)
  throw new CompileError(`not found: value ${name}`, at)
}

const EXCEPTIONS = new Set(
  'Exception RuntimeException IllegalStateException IllegalArgumentException UnsupportedOperationException ArithmeticException NullPointerException IndexOutOfBoundsException ClassCastException NumberFormatException InterruptedException Error AssertionError Throwable'.split(
    ' ',
  ),
)
const JAVA_UTIL_EXCEPTIONS = new Set(['NoSuchElementException'])
const LANG = new Set(
  'String Object Integer Long Double Boolean Thread StringBuilder StringBuffer Runnable Character Byte Short Float Math ThreadLocal Array Any AnyRef Tuple2 Some Random Date ArrayBuffer HashMap SparkConf SparkContext Column'.split(
    ' ',
  ),
)

/** `new of(args)`. */
export function construct(machine: Machine, of: string, args: readonly Value[], scope: Scope, at: number): Value {
  const own = scope.get(constructorName(of))?.value
  if (own?.kind === 'function') return own.call(args)
  const name = of.replace(/^(?:java\.lang|scala)\./, '')
  if (EXCEPTIONS.has(name)) return exception(`java.lang.${name}`, args)
  if (JAVA_UTIL_EXCEPTIONS.has(name)) return exception(`java.util.${name}`, args)
  if (of === 'java.util.Date' && args.length === 1) return { kind: 'object', type: of, text: dateText(number(args[0])) }
  const isKnown =
    own !== undefined ||
    scope.get(of) !== undefined ||
    of.includes('.') ||
    of.includes('[') ||
    LANG.has(of) ||
    machine.isOpen ||
    isPredefined(of)
  if (isKnown) throw new Unsure(`the class ${of}`)
  throw new CompileError(`not found: type ${of}`, at + 'new '.length)
}

function exception(type: string, args: readonly Value[]): Value {
  const [message] = args
  const text = message?.kind === 'primitive' ? message : undefined
  return {
    kind: 'object',
    type,
    text: text === undefined ? type : `${type}: ${textOf(text)}`,
    member: (name) => (name === 'getMessage' ? (text ?? primitive('Null', null)) : undefined),
  }
}

/** `Thu Jan 01 00:00:00 UTC 1970`. */
function dateText(ms: number): string {
  const parts = new Date(ms).toUTCString().replace(',', '').split(' ')
  const [weekday, day, month, year, time] = parts
  return `${weekday} ${month} ${day} ${time} UTC ${year}`
}
