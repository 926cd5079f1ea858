/** Which parts of an expression depend on rows. */

import { functionName, isAggregateCall, walk } from '../../sql/query/expression-parts.ts'
import type { Expression } from '../../sql/syntax-tree.ts'
import type { Translation } from './translation.ts'

/** Functions that give another value each time. */
const changing: ReadonlySet<string> = new Set(['random', 'rand', 'uuid'])

/** Whether a call, or another part, is written in SQL of DuckDB of its own, and not part of what lakemock evaluates. */
function isOfRows({ analysis }: Translation, part: Expression): boolean {
  switch (part.kind) {
    case 'subquery':
    case 'exists':
    case 'inQuery':
    case 'quantified':
    case 'grouping':
    case 'parameter':
      return true
    case 'call':
      return (
        part.window !== undefined ||
        isAggregateCall(part, analysis.question.version) ||
        changing.has(functionName(part))
      )
    default:
      return false
  }
}

/** Whether a name, or `a.b`, is a parameter of a lambda. */
const isLambdaName = (of: Translation, part: Expression): boolean => {
  const found = of.analysis.columnOf(part)
  return found !== undefined && !of.knows(found.shape)
}

const isColumn = (of: Translation, part: Expression): boolean => {
  const found = of.analysis.columnOf(part)
  return found !== undefined && of.knows(found.shape)
}

/** Whether an expression has the same value for all rows. */
export function isConstant(of: Translation, expression: Expression): boolean {
  for (const part of walk(expression)) if (isOfRows(of, part) || isColumn(of, part)) return false
  return !usesLambdaName(of, expression)
}

/** Whether an expression uses a parameter of a lambda around it. */
export function usesLambdaName(of: Translation, expression: Expression): boolean {
  const parts = [...walk(expression)]
  const own = new Set(
    parts.flatMap((part) => (part.kind === 'lambda' ? part.parameters.map((one) => one.text.toLowerCase()) : [])),
  )
  return parts.some((part) => part.kind === 'name' && isLambdaName(of, part) && !own.has(part.name.text.toLowerCase()))
}
