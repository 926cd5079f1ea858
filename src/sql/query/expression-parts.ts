/** The parts of expressions: what is in them, and what they are made of. Queries in an expression are not entered. */
import { functionKind } from '../function/resolve-call.ts'
import type { PrestoVersion } from '../question.ts'
import type { Call, Expression, Name, SortItem, Window } from '../syntax-tree.ts'

const sortKeys = (items: readonly SortItem[]): readonly Expression[] => items.map((item) => item.value)

const given = (...expressions: readonly (Expression | undefined)[]): readonly Expression[] =>
  expressions.filter((one) => one !== undefined)

export function windowParts(window: Window): readonly Expression[] {
  const { partitionBy, orderBy, frame } = window
  return [...partitionBy, ...sortKeys(orderBy), ...given(frame?.start.value, frame?.end?.value)]
}

/** The expressions directly in an expression, in the order in which they are written. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'member':
      return [expression.base]
    case 'call':
      return [
        ...expression.values,
        ...sortKeys(expression.orderBy),
        ...(expression.window === undefined ? [] : windowParts(expression.window)),
        ...given(expression.filter),
      ]
    case 'lambda':
      return [expression.body]
    case 'arithmetic':
    case 'comparison':
    case 'distinct':
    case 'logical':
      return [expression.left, expression.right]
    case 'sign':
    case 'not':
    case 'isNull':
    case 'cast':
    case 'extract':
    case 'quantified':
    case 'inQuery':
      return [expression.value]
    case 'between':
      return [expression.value, expression.low, expression.high]
    case 'inList':
      return [expression.value, ...expression.items]
    case 'like':
      return given(expression.value, expression.pattern, expression.escape)
    case 'case':
      return [
        ...given(expression.operand),
        ...expression.branches.flatMap((branch) => [branch.when, branch.then]),
        ...given(expression.otherwise),
      ]
    case 'array':
    case 'row':
      return expression.items
    case 'subscript':
      return [expression.base, expression.index]
    case 'atTimeZone':
      return [expression.value, expression.zone]
    default:
      return []
  }
}

/** An expression and all in it, from the outside in. A loop, because `1 + 1 + …` is nested as deeply as it is long. */
export function* walk(expression: Expression): Generator<Expression> {
  const waiting = [expression]
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    yield one
    for (const part of partsOf(one).toReversed()) waiting.push(part)
  }
}

/** An expression and all in it, from the inside out: the order in which messages list what they found. */
function walkInnerFirst(expression: Expression): Expression[] {
  const found: Expression[] = []
  const waiting = [expression]
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    found.push(one)
    for (const part of partsOf(one)) waiting.push(part)
  }
  return found.reverse()
}

export function functionName(call: Call): string {
  return call.name.parts.map((part) => part.text.toLowerCase()).join('.')
}

export function isAggregate(expression: Expression, version: PrestoVersion): expression is Call {
  return expression.kind === 'call' && isAggregateCall(expression, version)
}

/**
 * Whether a call makes a query one with groups: an aggregate without OVER, or any call with FILTER or ORDER BY, which only aggregates
 * may have.
 */
export function isAggregateCall(call: Call, version: PrestoVersion): boolean {
  if (call.orderBy.length > 0) return true
  return call.window === undefined && (call.filter !== undefined || isAggregateFunction(call, version))
}

export function isAggregateFunction(call: Call, version: PrestoVersion): boolean {
  return functionKind(functionName(call), version) === 'aggregate'
}

export function aggregatesIn(expressions: readonly Expression[], version: PrestoVersion): readonly Call[] {
  return expressions.flatMap((one) => walkInnerFirst(one).filter((part) => isAggregate(part, version)))
}

export const windowCallsIn = (expressions: readonly Expression[]): readonly Call[] =>
  expressions
    .flatMap((one) => walkInnerFirst(one).filter((part) => part.kind === 'call'))
    .filter((call) => call.window !== undefined)

/** The names of `a.b.c`; undefined if the expression is more than names and dots. */
export function nameParts(expression: Expression): readonly Name[] | undefined {
  if (expression.kind === 'name') return [expression.name]
  if (expression.kind !== 'member') return undefined
  const base = nameParts(expression.base)
  return base === undefined ? undefined : [...base, expression.field]
}
