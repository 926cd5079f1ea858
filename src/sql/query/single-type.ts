/** The one type that several expressions become when they meet: in ARRAY, CASE, COALESCE, IN. */
import type { DataType } from '../data-type.ts'
import { canCoerce, commonType } from '../data-types/coercion.ts'
import { unknownType } from '../data-types/scalar-types.ts'
import type { Expression } from '../syntax-tree.ts'
import { type Analysis, failAt } from './analysis.ts'

/** The message ends with the type of the expressions before the one that does not fit. */
export function singleType(analysis: Analysis, expressions: readonly Expression[], message: string): DataType {
  let common: DataType = unknownType
  for (const expression of expressions) {
    const next = commonType(common, analysis.typeOf(expression))
    if (next === undefined) failAt(expression, `${message}: ${analysis.typeText(common)}`)
    common = next
  }
  for (const expression of expressions) {
    if (!canCoerce(analysis.typeOf(expression), common)) failAt(expression, `${message}: ${analysis.typeText(common)}`)
  }
  return common
}

/** The message ends with both types. */
export function pairType(
  analysis: Analysis,
  left: DataType,
  right: DataType,
  node: { readonly at: number },
  message: string,
): DataType {
  const common = commonType(left, right)
  if (common !== undefined && canCoerce(left, common) && canCoerce(right, common)) return common
  return failAt(node, `${message}: ${analysis.typeText(left)} vs ${analysis.typeText(right)}`)
}
