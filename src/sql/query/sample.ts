/** The percentage of TABLESAMPLE. */
import { evaluate } from '../constant/evaluate.ts'
import type { Expression } from '../syntax-tree.ts'
import { type Analysis, failAt } from './analysis.ts'
import { constantContext } from './constant-context.ts'
import { nameParts, walk } from './expression-parts.ts'
import { noColumns, Scope } from './scope.ts'

const numeric = new Set(['tinyint', 'smallint', 'integer', 'bigint', 'real', 'double', 'decimal'])

export function checkSample(analysis: Analysis, percentage: Expression): void {
  for (const part of walk(percentage)) {
    if (nameParts(part) !== undefined) failAt(percentage, 'Sample percentage cannot contain column references')
  }
  const type = analysis.typeExpression(percentage, new Scope(undefined, noColumns))
  if (type.base === 'any') return
  if (!numeric.has(type.base)) failAt(percentage, 'Sample percentage should evaluate to a numeric expression')
  const value = Number(evaluate(percentage, constantContext(analysis)))
  if (value < 0) failAt(percentage, 'Sample percentage must be greater than or equal to 0')
  if (value > 100) failAt(percentage, 'Sample percentage must be less than or equal to 100')
}
