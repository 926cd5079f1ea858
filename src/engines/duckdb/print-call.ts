/** Calls of scalar functions. Those that both have with the same meaning are written in SQL, the others are called outside. */
import { functionName } from '../../sql/query/expression-parts.ts'
import type { Call, Expression } from '../../sql/syntax-tree.ts'
import { duckType } from './duck-type.ts'
import { type Print, printAs } from './print-operators.ts'
import { printOutside } from './print-outside.ts'
import type { Translation } from './translation.ts'
import { Untranslatable } from './untranslatable.ts'

type Writer = (of: Translation, call: Call, print: Print) => string | undefined

const texts: ReadonlySet<string> = new Set(['varchar'])
const floats: ReadonlySet<string> = new Set(['double', 'real'])
const moments: ReadonlySet<string> = new Set(['date', 'timestamp'])

const base = (of: Translation, part: Expression | undefined): string =>
  part === undefined ? '' : of.analysis.typeOf(part).base

/** A function of DuckDB with another name, for arguments of some types. */
const alike =
  (name: string, types: ReadonlySet<string>, count = 1): Writer =>
  (of, call, print) => {
    if (call.values.length !== count || !call.values.every((value) => types.has(base(of, value)))) return undefined
    return `${name}(${call.values.map(print).join(', ')})`
  }

/** The same, with the result in the type that Presto gives it. */
const typed =
  (name: string, types: ReadonlySet<string>, count = 1): Writer =>
  (of, call, print) => {
    const written = alike(name, types, count)(of, call, print)
    return written && `CAST(${written} AS ${duckType(of.analysis.typeOf(call))})`
  }

const writers: Readonly<Record<string, Writer>> = {
  lower: alike('lower', texts),
  upper: alike('upper', texts),
  length: typed('length', texts),
  strpos: (of, call, print) => (isText(call.values[1]) ? typed('strpos', texts, 2)(of, call, print) : undefined),
  replace: (of, call, print) => (isText(call.values[1]) ? alike('replace', texts, 3)(of, call, print) : undefined),
  substr: writeSubstring,
  substring: writeSubstring,
  concat: (of, call, print) => {
    if (call.values.length < 2 || !call.values.every((value) => texts.has(base(of, value)))) return undefined
    return `(${call.values.map(print).join(' || ')})`
  },
  floor: alike('floor', floats),
  ceil: alike('ceil', floats),
  ceiling: alike('ceil', floats),
  year: alike('year', moments),
  month: alike('month', moments),
  day: alike('day', moments),
  day_of_month: alike('day', moments),
  quarter: alike('quarter', moments),
  random: writeRandom,
  rand: writeRandom,
  uuid: () => 'gen_random_uuid()::VARCHAR',
  if: (of, call, print) => {
    const [condition, then, otherwise] = call.values
    if (condition === undefined || then === undefined) return undefined
    const type = of.analysis.typeOf(call)
    const tail = otherwise === undefined ? '' : ` ELSE ${printAs(of, otherwise, type, print)}`
    return `CASE WHEN ${print(condition)} THEN ${printAs(of, then, type, print)}${tail} END`
  },
  coalesce: (of, call, print) => {
    const type = of.analysis.typeOf(call)
    return `coalesce(${call.values.map((value) => printAs(of, value, type, print)).join(', ')})`
  },
  nullif: (_, call, print) => {
    const [left, right] = call.values
    if (left === undefined || right === undefined) return undefined
    const comparison = { kind: 'comparison', operator: '=', left, right, at: call.at } as const
    return `CASE WHEN ${print(comparison)} THEN NULL ELSE ${print(left)} END`
  },
  try: (_, call, print) => call.values[0] && `TRY(${print(call.values[0])})`,
  date: (of, call, print) =>
    call.values[0] && moments.has(base(of, call.values[0])) ? `CAST(${print(call.values[0])} AS DATE)` : undefined,
  date_trunc: (of, call, print) => {
    const [unit, moment] = call.values
    if (unit?.kind !== 'string' || moment === undefined || !moments.has(base(of, moment))) return undefined
    if (!/^(second|minute|hour|day|week|month|quarter|year)$/.test(unit.value)) return undefined
    if (base(of, moment) === 'date' && /^(second|minute|hour)$/.test(unit.value)) return undefined
    return `CAST(date_trunc('${unit.value}', ${print(moment)}) AS ${duckType(of.analysis.typeOf(call))})`
  },
  cardinality: (of, call, print) =>
    base(of, call.values[0]) === 'array' && call.values[0]
      ? `CAST(len(${print(call.values[0])}) AS BIGINT)`
      : undefined,
}

/** A text that is not empty: DuckDB and Presto differ in what they find of an empty one. */
const isText = (part: Expression | undefined): boolean => part?.kind === 'string' && part.value !== ''

/** DuckDB and Presto count alike from the first character, not from the end or from 0. */
function writeSubstring(of: Translation, call: Call, print: Print): string | undefined {
  const [text, start, length] = call.values
  if (text === undefined || base(of, text) !== 'varchar' || start?.kind !== 'integer' || start.text === '0')
    return undefined
  if (length !== undefined && length.kind !== 'integer') return undefined
  const end = length === undefined ? '' : `, ${length.text}`
  return `substr(${print(text)}, ${start.text}${end})`
}

function writeRandom(of: Translation, call: Call, print: Print): string | undefined {
  const [bound, ...others] = call.values
  if (bound === undefined) return 'random()'
  if (others.length > 0) throw new Untranslatable('random of two bounds')
  return `CAST(presto_random(${print(bound)}) AS ${duckType(of.analysis.typeOf(call))})`
}

export function printCall(of: Translation, call: Call, print: Print): string {
  const writer = Object.hasOwn(writers, functionName(call)) ? writers[functionName(call)] : undefined
  return writer?.(of, call, print) ?? printOutside(of, call, print)
}
