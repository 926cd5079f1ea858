/** Which conditions of DELETE the hive catalog understands: those that are a set of values for each partition column. */
import { nameParts, walk } from '../query/expression-parts.ts'
import type { Expression } from '../syntax-tree.ts'

const WILDCARD = /[%_]/

const namesIn = (part: Expression): ReadonlySet<string> =>
  new Set([...walk(part)].flatMap((one) => nameParts(one)?.at(-1)?.text.toLowerCase() ?? []))

/** Whether a condition is made of comparisons of one column each with constants. */
export function isSetOfValues(condition: Expression): boolean {
  if (namesIn(condition).size === 0) return true
  switch (condition.kind) {
    case 'logical':
      if (!isSetOfValues(condition.left) || !isSetOfValues(condition.right)) return false
      // with OR, the values of one column would depend on the other
      return condition.operator === 'AND' || namesIn(condition).size === 1
    case 'not':
      return condition.value.kind !== 'logical' && isSetOfValues(condition.value)
    case 'comparison':
    case 'distinct':
      return isColumn(condition.left, condition.right) || isColumn(condition.right, condition.left)
    case 'between':
      return isColumn(condition.value, condition.low, condition.high)
    case 'inList':
      return isColumn(condition.value, ...condition.items)
    case 'isNull':
      return isColumn(condition.value)
    case 'like':
      return isColumn(condition.value) && condition.pattern.kind === 'string' && !WILDCARD.test(condition.pattern.value)
    default:
      // a boolean column, or what is not known to be refused
      return condition.kind !== 'call'
  }
}

/** Whether an expression is a column, and the others are constants. Casts of columns are accepted, as some are understood. */
const isColumn = (expression: Expression, ...constants: readonly Expression[]): boolean =>
  expression.kind !== 'call' && expression.kind !== 'arithmetic' && constants.every((one) => namesIn(one).size === 0)
