import { MAX_VALUE_TEXT, Unsure } from '../output.ts'
import { cellOfType } from './cast.ts'
import { moreFunctions } from './more-functions.ts'
import { nameOf } from './names.ts'
import type { Expression } from './nodes.ts'
import { castNumber, cellText } from './operators.ts'
import { type Cell, type Column, isWhole, type SqlType, simple } from './sql-type.ts'
import { joined, type Typed, typed } from './typed.ts'

type Run = (args: readonly Typed[], nodes: readonly Expression[]) => Typed

interface Around {
  readonly nowMs: number
  readonly namespace: string
}

/** Calls a function that is not an aggregate. Throws Unsure for one that is not modelled. */
export function callFunction(
  name: string,
  args: readonly Typed[],
  around: Around,
  nodes: readonly Expression[],
): Typed {
  if (name === 'current_database' || name === 'current_schema') return typed(simple('string'), around.namespace, false)
  const date = new Date(around.nowMs).toISOString()
  if (name === 'current_date') return typed(simple('date'), date.slice(0, 10), false)
  if (name === 'current_timestamp' || name === 'now')
    return typed(simple('timestamp'), date.slice(0, 23).replace('T', ' '), false)
  const run = functions[name] ?? moreFunctions[name]
  if (run === undefined) throw new Unsure(`the function ${name}`)
  return run(args, nodes)
}

const text =
  (make: (...texts: string[]) => Cell | undefined, type: SqlType = simple('string')): Run =>
  (args) => {
    const nullable = args.some((arg) => arg.nullable)
    if (args.some(({ value }) => value === undefined)) return typed(type, undefined, nullable)
    if (args.some(({ value }) => value === null)) return typed(type, null, true)
    return typed(type, make(...args.map(({ value, type: of }) => cellText(value ?? null, of))), nullable)
  }

const number =
  (make: (value: number) => number, type: SqlType = simple('double')): Run =>
  ([arg]) => {
    if (arg === undefined) throw new Unsure('no argument')
    return typed(type, arg.value === undefined || arg.value === null ? arg.value : make(Number(arg.value)), true)
  }

const functions: Readonly<Record<string, Run | undefined>> = Object.assign(Object.create(null), {
  upper: text((one = '') => one.toUpperCase()),
  ucase: text((one = '') => one.toUpperCase()),
  lower: text((one = '') => one.toLowerCase()),
  lcase: text((one = '') => one.toLowerCase()),
  trim: text((one = '') => one.trim()),
  ltrim: text((one = '') => one.trimStart()),
  rtrim: text((one = '') => one.trimEnd()),
  reverse: text((one = '') => [...one].reverse().join('')),
  length: text((one = '') => [...one].length, simple('int')),
  char_length: text((one = '') => [...one].length, simple('int')),
  concat: text((...texts) => texts.join('')),
  repeat: text(repeated),
  replace: text((one = '', from = '', to = '') => (from === '' ? one : one.split(from).join(to))),
  substr: text(substring),
  substring: text(substring),
  instr: text((one = '', part = '') => one.indexOf(part) + 1, simple('int')),
  sqrt: number(Math.sqrt),
  exp: number(Math.exp),
  abs([arg]) {
    if (arg === undefined) throw new Unsure('no argument')
    const { type, value, nullable } = arg
    if (typeof value === 'bigint') return typed(type, value < 0n ? -value : value, nullable)
    if (typeof value === 'string' && type.name === 'decimal') return typed(type, value.replace('-', ''), nullable)
    return typed(type, typeof value === 'number' ? Math.abs(value) : value, nullable)
  },
  pi: () => typed(simple('double'), Math.PI, false),
  e: () => typed(simple('double'), Math.E, false),
  current_user: () => typed(simple('string'), undefined, false),
  current_catalog: () => typed(simple('string'), 'spark_catalog', false),
  version: () => typed(simple('string'), '3.5.4 a6f220d951742f4074b37772485ee0ec7a774e7d', false),
  coalesce,
  nvl: ofTwo,
  ifnull: ofTwo,
  if([test, yes, no]) {
    if (test === undefined || yes === undefined || no === undefined) throw new Unsure('arguments')
    const chosen = test.value === undefined ? undefined : test.value === true ? yes : no
    const type = joined(yes.type, no.type)
    return typed(type, cellOfType(chosen, type), yes.nullable || no.nullable)
  },
  array(args) {
    if (args.length === 0) return typed({ name: 'array', of: simple('void'), containsNull: false }, [], false)
    const of = args.map((arg) => arg.type).reduce(joined)
    const cells = known(args.map((arg) => cellOfType(arg, of)))
    return typed({ name: 'array', of, containsNull: args.some((arg) => arg.nullable) }, cells, false)
  },
  map(args) {
    const keys = args.filter((_, index) => index % 2 === 0)
    const values = args.filter((_, index) => index % 2 === 1)
    if (keys.length === 0 || keys.length !== values.length) throw new Unsure('a map')
    const key = keys.map((arg) => arg.type).reduce(joined)
    const value = values.map((arg) => arg.type).reduce(joined)
    const type: SqlType = { name: 'map', key, value, containsNull: values.some((arg) => arg.nullable) }
    const cells = known(args.map((arg, index) => cellOfType(arg, index % 2 === 0 ? key : value)))
    return typed(type, cells && keys.map((_, index) => [cells[2 * index] ?? null, cells[2 * index + 1] ?? null]), false)
  },
  struct: (args, nodes) =>
    struct(
      nodes.map((node, index) => (node.kind === 'column' ? nameOf(node) : `col${index + 1}`)),
      args,
    ),
  named_struct(args) {
    const names = args.filter((_, index) => index % 2 === 0).map(textOf)
    if (names.length === 0 || args.length % 2 === 1) throw new Unsure('arguments')
    return struct(
      names,
      args.filter((_, index) => index % 2 === 1),
    )
  },
  size([arg]) {
    if (!Array.isArray(arg?.value)) throw new Unsure('a size')
    return typed(simple('int'), arg.value.length, false)
  },
  round([value, places]) {
    const digits = places === undefined ? 0 : Number(places.value)
    if (value === undefined || !Number.isInteger(digits) || digits < 0 || digits > 15) throw new Unsure('round')
    if (isWhole(value.type)) return { ...value, nullable: true }
    if (value.type.name !== 'double' || typeof value.value !== 'number') throw new Unsure('round')
    return typed(value.type, Math.round(value.value * 10 ** digits) / 10 ** digits, true)
  },
} satisfies Record<string, Run>)

function repeated(one = '', times = ''): Cell | undefined {
  const count = castNumber(times)
  if (count === null || one === '') return count === null ? null : ''
  return count * one.length > MAX_VALUE_TEXT ? undefined : one.repeat(Math.max(0, count))
}

function substring(one = '', from = '1', length?: string): string {
  const letters = [...one]
  const start = Number(from)
  const at = start > 0 ? start - 1 : start === 0 ? 0 : Math.max(0, letters.length + start)
  return letters.slice(at, length === undefined ? undefined : at + Number(length)).join('')
}

function coalesce(args: readonly Typed[]): Typed {
  if (args.length === 0) throw new Unsure('no argument')
  const type = args.map((arg) => arg.type).reduce(joined)
  const first = args.find(({ value }) => value !== null)
  return typed(
    type,
    first === undefined ? null : cellOfType(first, type),
    args.every((arg) => arg.nullable),
  )
}

function ofTwo(args: readonly Typed[]): Typed {
  if (args.length !== 2) throw new Unsure('not two arguments')
  return coalesce(args)
}

function textOf({ value }: Typed): string {
  if (typeof value !== 'string') throw new Unsure('a name that is not a text')
  return value
}

const known = (cells: readonly (Cell | undefined)[]): Cell[] | undefined => {
  return cells.includes(undefined) ? undefined : cells.map((cell) => cell ?? null)
}

function struct(names: readonly string[], args: readonly Typed[]): Typed {
  const fields: Column[] = args.map(({ type, nullable }, index) => ({
    name: names[index] ?? `col${index + 1}`,
    type,
    nullable,
  }))
  return typed({ name: 'struct', fields }, known(args.map(({ value }) => value)), false)
}
