/** Expressions that lakemock's own rules evaluate for each row. */

import { canEvaluate } from '../../sql/constant/call-value.ts'
import { evaluate } from '../../sql/constant/evaluate.ts'
import type { Value } from '../../sql/constant/value.ts'
import type { DataType } from '../../sql/data-type.ts'
import { printType } from '../../sql/data-types/print-type.ts'
import type { ResolvedCall } from '../../sql/function/resolve-call.ts'
import { constantContext } from '../../sql/query/constant-context.ts'
import { copyExpression } from '../../sql/query/expression-copy.ts'
import { functionName, walk } from '../../sql/query/expression-parts.ts'
import type { Expression } from '../../sql/syntax-tree.ts'
import { isConstant, usesLambdaName } from './constant-parts.ts'
import type { Translation } from './translation.ts'
import { Untranslatable } from './untranslatable.ts'

/** The parts of an expression that DuckDB computes, and the expression with names in their place. */
interface SplitExpression {
  readonly copy: Expression
  readonly inputs: readonly Expression[]
  readonly types: ReadonlyMap<Expression, DataType>
  /** Which input a name in `copy` is. */
  readonly places: ReadonlyMap<Expression, number>
}

function splitExpression(of: Translation, expression: Expression): SplitExpression {
  const { analysis } = of
  const inputs: Expression[] = []
  const types = new Map<Expression, DataType>()
  const places = new Map<Expression, number>()
  const replace = (part: Expression): Expression | undefined => {
    if (part === expression || part.kind === 'lambda' || isConstant(of, part) || usesLambdaName(of, part))
      return undefined
    const place = inputs.push(part)
    const name = { kind: 'name', at: part.at, name: { text: `$${place}`, isQuoted: true, at: part.at } } as const
    types.set(name, analysis.typeOf(part))
    places.set(name, place - 1)
    return name
  }
  const copy = copyExpression(expression, replace, (made, original) => types.set(made, analysis.typeOf(original)))
  return { copy, inputs, types, places }
}

/** What a function is called after. */
function nameOf(expression: Expression, type: DataType): string {
  if (expression.kind === 'call') return functionName(expression)
  return expression.kind === 'arithmetic' ? `${verbs[expression.operator]}_${type.base}` : expression.kind
}

const verbs = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide', '%': 'modulus' } as const

/** A call of a function of lakemock. @throws Untranslatable for a function that lakemock does not have. */
export function printOutside(of: Translation, expression: Expression, print: (part: Expression) => string): string {
  const { copy, inputs, types, places } = splitExpression(of, expression)
  for (const part of walk(copy)) checkFunction(part)
  const { analysis } = of
  const { version, nowMs } = analysis.question
  const typeOf = (part: Expression): DataType => types.get(part) ?? analysis.typeOf(part)
  const context = { ...constantContext(analysis), typeOf, calls: new WeakMap<Expression, ResolvedCall>() }
  const result = typeOf(expression)
  const key = [version, dependsOnTime(copy) ? nowMs : '', analysis.text(copy), printType(result)]
  const name = of.context.functions.nameOf({
    name: nameOf(expression, result),
    key: [...key, ...inputs.map((input) => printType(typeOf(input)))].join('|'),
    parameters: inputs.map(typeOf),
    result,
    compute: (values: readonly Value[]) =>
      evaluate(copy, {
        ...context,
        read: (part) => {
          const place = places.get(part)
          return place === undefined ? undefined : values[place]
        },
      }),
  })
  return `${name}(${inputs.map(print).join(', ')})`
}

function checkFunction(part: Expression): void {
  if (part.kind !== 'call') return
  const name = functionName(part)
  if (!canEvaluate(name)) throw new Untranslatable(`the function ${name}`)
}

const ofTime: ReadonlySet<string> = new Set(['now', 'current_timezone'])
const dependsOnTime = (expression: Expression): boolean =>
  [...walk(expression)].some(
    (part) => part.kind === 'current' || (part.kind === 'call' && ofTime.has(functionName(part))),
  )
