/** Calls: scalar functions, aggregates, window functions, and the lambdas in them. */
import { anyType, type DataType } from '../data-type.ts'
import { printType } from '../data-types/print-type.ts'
import { isComparable, isOrderable } from '../data-types/traits.ts'
import { SqlFailure } from '../failure.ts'
import { type CallArgument, resolveCall } from '../function/resolve-call.ts'
import type { Call, Expression } from '../syntax-tree.ts'
import { type Analysis, failAt } from './analysis.ts'
import { typeSpecialForm } from './case-type.ts'
import { refuseAggregates } from './conditions.ts'
import { functionName } from './expression-parts.ts'
import { columnNamed, RowShape, Scope } from './scope.ts'

export function typeCall(analysis: Analysis, call: Call, scope: Scope): DataType {
  const special = typeSpecialForm(analysis, call, scope)
  if (special !== undefined) return special
  if (call.window !== undefined) checkWindow(analysis, call, call.window, scope)
  if (call.filter !== undefined) checkFilter(analysis, call.filter, scope)
  const values = call.values.map((value) => argumentOf(analysis, value, scope))
  const resolved = resolveCall(functionName(call), values, analysis.question.version, call.at)
  for (const item of call.orderBy) {
    const type = analysis.typeExpression(item.value, scope)
    if (!isOrderable(type)) failAt(call, `ORDER BY can only be applied to orderable types (actual: ${printType(type)})`)
  }
  const notComparable = call.isDistinct ? resolved.argumentTypes.find((type) => !isComparable(type)) : undefined
  if (notComparable !== undefined) {
    failAt(call, `DISTINCT can only be applied to comparable types (actual: ${analysis.typeText(notComparable)})`)
  }
  return resolved.type
}

/** FILTER takes any type until the plan is compiled, and a column of whole numbers at times even then. */
function checkFilter(analysis: Analysis, filter: Expression, scope: Scope): void {
  const { base } = analysis.typeExpression(filter, scope)
  if (['boolean', 'unknown', 'any'].includes(base)) return
  if (base === 'bigint' && analysis.columnOf(filter) !== undefined) return
  analysis.failInPlan(new SqlFailure('Compiler failed', undefined, 'RUNNING'))
}

function argumentOf(analysis: Analysis, value: Expression, scope: Scope): CallArgument {
  if (value.kind !== 'lambda') return analysis.typeExpression(value, scope)
  const { parameters, body } = value
  // functions with several signatures bind a lambda once for each
  const known = new Map<string, DataType>()
  return {
    parameterCount: parameters.length,
    typeOf: (types) => {
      refuseAggregates(analysis, body, 'Lambda expression')
      if (types.length !== parameters.length) {
        failAt(value, `Expected a lambda that takes ${types.length} argument(s) but got ${parameters.length}`)
      }
      const key = types.map(printType).join(';')
      const typed = known.get(key)
      if (typed !== undefined) return typed
      const fields = parameters.map((parameter, index) => columnNamed(parameter.text, types[index] ?? anyType))
      const shape = analysis.markLambda(new RowShape(fields))
      const type = analysis.typeExpression(body, new Scope(scope, shape))
      known.set(key, type)
      return type
    },
  }
}

/** The parts of OVER. */
function checkWindow(analysis: Analysis, call: Call, window: NonNullable<Call['window']>, scope: Scope): void {
  const what = 'and therefore cannot be used in window function'
  for (const expression of window.partitionBy) {
    const type = analysis.typeExpression(expression, scope)
    if (!isComparable(type)) failAt(call, `${analysis.typeText(type)} is not comparable, ${what} PARTITION BY`)
  }
  for (const item of window.orderBy) {
    const type = analysis.typeExpression(item.value, scope)
    if (!isOrderable(type)) failAt(call, `${analysis.typeText(type)} is not orderable, ${what} ORDER BY`)
  }
  const { frame } = window
  for (const [bound, name] of [
    [frame?.start, 'start'],
    [frame?.end, 'end'],
  ] as const) {
    if (bound?.value === undefined) continue
    const type = analysis.typeExpression(bound.value, scope)
    if (['integer', 'bigint', 'any'].includes(type.base)) continue
    // Presto has no blank before the bracket of the first message
    const actual = name === 'start' ? `(actual ${analysis.typeText(type)})` : ` (actual ${analysis.typeText(type)})`
    failAt(call, `Window frame ${name} value type must be INTEGER or BIGINT${actual}`)
  }
}
