/** Copies of expressions in which some parts are replaced. */
import type { Expression } from '../syntax-tree.ts'

/** `replace` gives what takes the place of a part; undefined if the part stays, and its own parts are copied. */
export function copyExpression(
  expression: Expression,
  replace: (part: Expression) => Expression | undefined,
  onCopy: (copy: Expression, original: Expression) => void,
): Expression {
  const replaced = replace(expression)
  if (replaced !== undefined) return replaced
  const copied = copyParts(expression, (part) => copyExpression(part, replace, onCopy))
  onCopy(copied, expression)
  return copied
}

function copyParts(expression: Expression, copy: (part: Expression) => Expression): Expression {
  const maybe = (part: Expression | undefined): Expression | undefined => (part === undefined ? undefined : copy(part))
  switch (expression.kind) {
    case 'member':
      return { ...expression, base: copy(expression.base) }
    case 'call':
      return { ...expression, values: expression.values.map(copy) }
    case 'lambda':
      return { ...expression, body: copy(expression.body) }
    case 'arithmetic':
      return { ...expression, left: copy(expression.left), right: copy(expression.right) }
    case 'comparison':
      return { ...expression, left: copy(expression.left), right: copy(expression.right) }
    case 'distinct':
    case 'logical':
      return { ...expression, left: copy(expression.left), right: copy(expression.right) }
    case 'sign':
    case 'not':
    case 'isNull':
    case 'cast':
    case 'extract':
    case 'quantified':
    case 'inQuery':
      return { ...expression, value: copy(expression.value) }
    case 'between':
      return { ...expression, value: copy(expression.value), low: copy(expression.low), high: copy(expression.high) }
    case 'inList':
      return { ...expression, value: copy(expression.value), items: expression.items.map(copy) }
    case 'like':
      return {
        ...expression,
        value: copy(expression.value),
        pattern: copy(expression.pattern),
        escape: maybe(expression.escape),
      }
    case 'case':
      return {
        ...expression,
        operand: maybe(expression.operand),
        branches: expression.branches.map((branch) => ({
          when: copy(branch.when),
          // biome-ignore lint/suspicious/noThenProperty: nothing awaits a part of the tree
          then: copy(branch.then),
        })),
        otherwise: maybe(expression.otherwise),
      }
    case 'array':
    case 'row':
      return { ...expression, items: expression.items.map(copy) }
    case 'subscript':
      return { ...expression, base: copy(expression.base), index: copy(expression.index) }
    case 'atTimeZone':
      return { ...expression, value: copy(expression.value), zone: copy(expression.zone) }
    default:
      return expression
  }
}
