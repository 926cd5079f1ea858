/** Calls with OVER. */
import { functionKind } from '../../sql/function/resolve-call.ts'
import { functionName } from '../../sql/query/expression-parts.ts'
import type { Call, FrameBound, Window } from '../../sql/syntax-tree.ts'
import { duckType } from './duck-type.ts'
import { printAggregate, printSortItems } from './print-aggregate.ts'
import { type Print, printAs } from './print-operators.ts'
import type { Translation } from './translation.ts'
import { Untranslatable } from './untranslatable.ts'

export function printWindowCall(of: Translation, call: Call, window: Window, print: Print): string {
  const over = ` OVER (${windowText(of, window, print)})`
  const name = functionName(call)
  if (functionKind(name, of.analysis.question.version) === 'aggregate') return printAggregate(of, call, print, over)
  if (call.isDistinct || call.filter !== undefined) throw new Untranslatable(`${name} with DISTINCT or FILTER`)
  const [first, ...others] = call.values
  const type = of.analysis.typeOf(call)
  const values =
    first === undefined
      ? []
      : [
          name === 'ntile' ? print(first) : printAs(of, first, type, print),
          ...others.map((value, index) => (index === 1 ? printAs(of, value, type, print) : print(value))),
        ]
  return `CAST(${name}(${values.join(', ')})${over} AS ${duckType(type)})`
}

function windowText(of: Translation, { partitionBy, orderBy, frame }: Window, print: Print): string {
  const parts: string[] = []
  if (partitionBy.length > 0) parts.push(`PARTITION BY ${partitionBy.map(print).join(', ')}`)
  if (orderBy.length > 0) parts.push(`ORDER BY ${printSortItems(of, orderBy, print)}`)
  if (frame !== undefined) {
    const end = frame.end === undefined ? 'CURRENT ROW' : boundText(frame.end, print)
    parts.push(`${frame.unit} BETWEEN ${boundText(frame.start, print)} AND ${end}`)
  }
  return parts.join(' ')
}

const boundText = ({ kind, value }: FrameBound, print: Print): string =>
  value === undefined ? kind : `${print(value)} ${kind}`
