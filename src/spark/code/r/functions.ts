import { MAX_ELEMENTS, Unsure } from '../output.ts'
import type { Machine } from './evaluate.ts'
import { printValue } from './print-value.ts'
import { RError } from './r-error.ts'
import { type Item, itemsAs, itemText, nullValue, type Value, type Vector, vector, widest } from './value.ts'

interface Call {
  readonly machine: Machine
  readonly args: readonly Value[]
  readonly named: ReadonlyMap<string, Value>
}
type Run = (call: Call) => Value

const vectorAt = ({ args }: Call, index = 0): Vector => {
  const value = args[index]
  if (value?.kind !== 'vector') throw new Unsure('an argument')
  return value
}
const numbers = (call: Call): number[] =>
  call.args.flatMap((_, index) => {
    const value = vectorAt(call, index)
    if (value.type === 'character')
      throw new RError("invalid 'type' (character) of argument", `sum("${String(value.items[0])}")`)
    return value.items.map((item) => (item === null ? Number.NaN : Number(item)))
  })
const textOption = ({ named }: Call, name: string, fallback: string): string => {
  const value = named.get(name)
  return value?.kind === 'vector' ? String(value.items[0]) : fallback
}
const eachNumber =
  (run: (value: number) => number): Run =>
  (call) =>
    vector(
      'double',
      vectorAt(call).items.map((item) => (item === null ? null : run(Number(item)))),
    )
const eachText =
  (run: (text: string) => string): Run =>
  (call) =>
    vector(
      'character',
      itemsAs(vectorAt(call), 'character').map((item) => (item === null ? null : run(String(item)))),
    )

function paste(call: Call, separator: string): Value {
  const columns = call.args.map((_, index) => {
    const value = vectorAt(call, index)
    return value.items.map((item) => itemText(item, value.type))
  })
  const length = Math.max(0, ...columns.map((column) => column.length))
  const rows = Array.from({ length }, (_, row) =>
    columns.map((column) => column[row % column.length] ?? '').join(separator),
  )
  const collapse = call.named.get('collapse')
  return vector('character', collapse?.kind === 'vector' ? [rows.join(String(collapse.items[0]))] : rows)
}

const typeOfNumbers = (call: Call): Vector['type'] =>
  call.args.every((_, index) => vectorAt(call, index).type !== 'double') ? 'integer' : 'double'

/** The functions that are modelled. */
export const functions: Readonly<Record<string, Run | undefined>> = Object.assign(Object.create(null), {
  c(call) {
    const parts = call.args.filter((arg) => arg.kind !== 'null').map((_, index) => vectorAt(call, index))
    if (call.named.size > 0) throw new Unsure('names')
    const type = widest(parts.map((part) => part.type))
    return parts.length === 0
      ? nullValue
      : vector(
          type,
          parts.flatMap((part) => itemsAs(part, type)),
        )
  },
  print(call) {
    const [value] = call.args
    if (value === undefined) throw new Unsure('no argument')
    call.machine.print(printValue(value))
    return value
  },
  cat(call) {
    const separator = textOption(call, 'sep', ' ')
    const texts = call.args.flatMap((_, index) => {
      const value = vectorAt(call, index)
      return value.items.map((item) => itemText(item, value.type, 7))
    })
    call.machine.print(texts.join(separator))
    return nullValue
  },
  paste: (call) => paste(call, textOption(call, 'sep', ' ')),
  paste0: (call) => paste(call, ''),
  length: ({ args }) =>
    vector('integer', [args[0]?.kind === 'vector' ? args[0].items.length : args[0]?.kind === 'null' ? 0 : raise()]),
  sum: (call) => vector(typeOfNumbers(call), [numbers(call).reduce((sum, one) => sum + one, 0)]),
  prod: (call) => vector('double', [numbers(call).reduce((product, one) => product * one, 1)]),
  mean: (call) => vector('double', [numbers(call).reduce((sum, one) => sum + one, 0) / numbers(call).length]),
  max: (call) => vector(typeOfNumbers(call), [Math.max(...numbers(call))]),
  min: (call) => vector(typeOfNumbers(call), [Math.min(...numbers(call))]),
  range: (call) => vector(typeOfNumbers(call), [Math.min(...numbers(call)), Math.max(...numbers(call))]),
  sqrt: eachNumber(Math.sqrt),
  abs: (call) =>
    vector(
      vectorAt(call).type,
      vectorAt(call).items.map((item) => (item === null ? null : Math.abs(Number(item)))),
    ),
  exp: eachNumber(Math.exp),
  floor: eachNumber(Math.floor),
  ceiling: eachNumber(Math.ceil),
  toupper: eachText((text) => text.toUpperCase()),
  tolower: eachText((text) => text.toLowerCase()),
  nchar: (call) =>
    vector(
      'integer',
      vectorAt(call).items.map((item) => [...String(item)].length),
    ),
  rev: (call) => vector(vectorAt(call).type, [...vectorAt(call).items].reverse()),
  sort: (call) => vector(vectorAt(call).type, [...vectorAt(call).items].sort(order)),
  unique: (call) => vector(vectorAt(call).type, [...new Set(vectorAt(call).items)]),
  seq_len(call) {
    const length = Number(vectorAt(call).items[0])
    if (!(length >= 0 && length <= MAX_ELEMENTS)) throw new Unsure('a length')
    return vector(
      'integer',
      Array.from({ length }, (_, index) => index + 1),
    )
  },
  rep(call) {
    const times = Number(call.args[1] === undefined ? 1 : vectorAt(call, 1).items[0])
    if (!(times >= 0 && times <= MAX_ELEMENTS)) throw new Unsure('a number of repetitions')
    return vector(vectorAt(call).type, Array.from({ length: times }, () => vectorAt(call).items).flat())
  },
  class: ({ args: [value] }) =>
    vector('character', [
      value?.kind === 'vector'
        ? value.type === 'double'
          ? 'numeric'
          : value.type
        : value?.kind === 'function'
          ? 'function'
          : raise(),
    ]),
  typeof: ({ args: [value] }) =>
    vector('character', [value?.kind === 'vector' ? value.type : value?.kind === 'null' ? 'NULL' : raise()]),
  'is.null': ({ args: [value] }) => vector('logical', [value?.kind === 'null']),
  'as.character': (call) => vector('character', itemsAs(vectorAt(call), 'character')),
  'as.integer': (call) =>
    vector(
      'integer',
      vectorAt(call).items.map((item) =>
        item === null || Number.isNaN(Number(item)) ? null : Math.trunc(Number(item)),
      ),
    ),
  'as.numeric': (call) =>
    vector(
      'double',
      vectorAt(call).items.map((item) => (item === null || Number.isNaN(Number(item)) ? null : Number(item))),
    ),
  stop(call) {
    throw new RError(call.args.map((_, index) => vectorAt(call, index).items.join('')).join(''))
  },
  invisible: ({ args }) => args[0] ?? nullValue,
  'Sys.sleep': () => nullValue,
  'set.seed': () => nullValue,
  identity: ({ args }) => args[0] ?? raise(),
} satisfies Record<string, Run>)

const order = (left: Item, right: Item): number => (left === right ? 0 : (left ?? '') < (right ?? '') ? -1 : 1)

function raise(): never {
  throw new Unsure('an argument')
}
