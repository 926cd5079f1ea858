/** Calls with OVER, and window functions without it. */
import { functionKind } from '../function/resolve-call.ts'
import type { Call, Expression, Select, WindowFrame } from '../syntax-tree.ts'
import { type Analysis, failAt } from './analysis.ts'
import { functionName, walk, windowCallsIn, windowParts } from './expression-parts.ts'

export function checkWindowCalls(analysis: Analysis, select: Select, expressions: readonly Expression[]): void {
  const { version } = analysis.question
  for (const part of expressions.flatMap((one) => [...walk(one)])) {
    if (part.kind !== 'call' || part.window !== undefined) continue
    const name = functionName(part)
    if (functionKind(name, version) === 'window') failAt(part, `Window function ${name} requires an OVER clause`)
  }
  const calls = windowCallsIn(expressions)
  for (const call of calls) checkWindowCall(analysis, select, call, calls)
}

function checkWindowCall(analysis: Analysis, select: Select, call: Call, calls: readonly Call[]): void {
  const { window } = call
  if (window === undefined) return
  const text = analysis.text(call)
  if (call.filter !== undefined) failAt(select, 'FILTER is not yet supported for window functions')
  if (call.orderBy.length > 0) failAt(call, 'Window function with ORDER BY is not supported')
  const nested = windowCallsIn([...call.values, ...windowParts(window)])
  if (nested.length > 0) {
    const all = calls.map((one) => analysis.text(one)).join(', ')
    failAt(select, `Cannot nest window functions inside window function '${text}': [${all}]`)
  }
  if (call.isDistinct) failAt(select, `DISTINCT in window function parameters not yet supported: ${text}`)
  if (window.frame !== undefined) checkFrame(window.frame)
  const name = functionName(call)
  if (functionKind(name, analysis.question.version) === 'scalar') failAt(select, `Not a window function: ${name}`)
}

function checkFrame(frame: WindowFrame): void {
  const start = frame.start.kind
  const end = frame.end?.kind ?? 'CURRENT ROW'
  const refuse = (message: string): never => failAt(frame, `Window frame ${message}`)
  if (start === 'UNBOUNDED FOLLOWING') refuse('start cannot be UNBOUNDED FOLLOWING')
  if (end === 'UNBOUNDED PRECEDING') refuse('end cannot be UNBOUNDED PRECEDING')
  if (start === 'CURRENT ROW' && end === 'PRECEDING') refuse('starting from CURRENT ROW cannot end with PRECEDING')
  if (start === 'FOLLOWING' && end === 'PRECEDING') refuse('starting from FOLLOWING cannot end with PRECEDING')
  if (start === 'FOLLOWING' && end === 'CURRENT ROW') refuse('starting from FOLLOWING cannot end with CURRENT ROW')
  if (frame.unit !== 'RANGE') return
  if (start === 'PRECEDING' || end === 'PRECEDING') refuse('RANGE PRECEDING is only supported with UNBOUNDED')
  if (start === 'FOLLOWING' || end === 'FOLLOWING') refuse('RANGE FOLLOWING is only supported with UNBOUNDED')
}
