import type { ArithmeticOperator, ComparisonOperator, Expression } from '../syntax-tree.ts'
import { callOf } from './calls.ts'
import { intervalOf } from './literals.ts'
import { functionName } from './names.ts'
import { type Branch, branch, branches, firstPart, isBranch, isLeaf, type Leaf, needBranch } from './parse-tree.ts'
import { primaryOf } from './primary-expressions.ts'
import { queryOf } from './queries.ts'
import { stringOf } from './strings.ts'

/** The expressions that are parts of a rule. */
export function expressionsOf(of: Branch): readonly Expression[] {
  return branches(of, 'expression').map(expressionOf)
}

export function expressionOf(expression: Branch): Expression {
  return booleanOf(needBranch(expression, 'booleanExpression'))
}

export function booleanOf(expression: Branch): Expression {
  const { start, steps } = spine(expression)
  return steps.reduce((left, [operator, right]): Expression => {
    const sides = { at: operator.at, left, right: booleanOf(right) }
    return { kind: 'logical', operator: operator.token === 'AND' ? 'AND' : 'OR', ...sides }
  }, notOrPredicate(start))
}

function notOrPredicate(expression: Branch): Expression {
  const first = firstPart(expression)
  if (isLeaf(first)) return { kind: 'not', at: first.at, value: booleanOf(needBranch(expression, 'booleanExpression')) }
  const value = valueExpressionOf(first)
  const predicate = branch(expression, 'predicate')
  return predicate === undefined ? value : predicateOf(predicate, value)
}

function predicateOf(predicate: Branch, value: Expression): Expression {
  const { at } = predicate
  const first = firstPart(predicate)
  const operands = branches(predicate, 'valueExpression').map(valueExpressionOf)
  const [operand = value, second = value] = operands
  if (isBranch(first)) return comparisonOf(predicate, first, value, operand)
  const tokens = predicate.parts.filter((part): part is Leaf => isLeaf(part)).map(({ token }) => token)
  const positive = ((): Expression => {
    if (tokens.includes('NULL')) return { kind: 'isNull', at, value, isNegated: false }
    if (tokens.includes('DISTINCT')) return { kind: 'distinct', at, left: value, right: operand }
    if (tokens.includes('BETWEEN')) return { kind: 'between', at, value, low: operand, high: second }
    if (tokens.includes('LIKE'))
      return { kind: 'like', at, value, pattern: operand, escape: operands.length > 1 ? second : undefined }
    const query = branch(predicate, 'query')
    return query === undefined
      ? { kind: 'inList', at, value, items: expressionsOf(predicate) }
      : { kind: 'inQuery', at, value, query: queryOf(query) }
  })()
  if (!tokens.includes('NOT')) return positive
  return positive.kind === 'isNull' ? { ...positive, isNegated: true } : { kind: 'not', at, value: positive }
}

function comparisonOf(predicate: Branch, sign: Branch, left: Expression, right: Expression): Expression {
  const at = sign.at
  const operator = comparisonOperators[tokenOf(sign)] ?? '='
  const quantifier = branch(predicate, 'comparisonQuantifier')
  if (quantifier === undefined) return { kind: 'comparison', at, operator, left, right }
  const word = tokenOf(quantifier)
  return {
    kind: 'quantified',
    at,
    operator,
    quantifier: word === 'ALL' || word === 'SOME' ? word : 'ANY',
    value: left,
    query: queryOf(needBranch(predicate, 'query')),
  }
}

const comparisonOperators: Readonly<Record<string, ComparisonOperator>> = {
  EQ: '=',
  NEQ: '<>',
  LT: '<',
  LTE: '<=',
  GT: '>',
  GTE: '>=',
}

function tokenOf(of: Branch): string {
  const first = firstPart(of)
  return isLeaf(first) ? first.token : ''
}

export function valueExpressionOf(expression: Branch): Expression {
  const { start, steps } = spine(expression)
  return steps.reduce((left, [operator, right]) => operationOf(left, operator, right), signedOf(start))
}

function signedOf(expression: Branch): Expression {
  const first = firstPart(expression)
  if (isBranch(first)) return primaryOf(first)
  const value = valueExpressionOf(needBranch(expression, 'valueExpression'))
  return { kind: 'sign', at: first.at, sign: first.token === 'MINUS' ? '-' : '+', value }
}

function operationOf(left: Expression, { at, token }: Leaf, right: Branch): Expression {
  if (token === 'AT') return { kind: 'atTimeZone', at, value: left, zone: zoneOf(right) }
  if (token === 'CONCAT')
    return callOf({ at, name: functionName('concat', at), values: [left, valueExpressionOf(right)] })
  return { kind: 'arithmetic', at, operator: arithmeticOperators[token] ?? '+', left, right: valueExpressionOf(right) }
}

const arithmeticOperators: Readonly<Record<string, ArithmeticOperator>> = {
  PLUS: '+',
  MINUS: '-',
  ASTERISK: '*',
  SLASH: '/',
  PERCENT: '%',
}

function zoneOf(specifier: Branch): Expression {
  const interval = branch(specifier, 'interval')
  if (interval !== undefined) return intervalOf(interval)
  const string = needBranch(specifier, 'string')
  return { kind: 'string', at: string.at, value: stringOf(string) }
}

/**
 * `a + b + c` is `(a + b) + c` in the grammar: one level for each operator. Returns the innermost left side, and the operators with
 * their right sides, so that a long chain does not need a deep recursion.
 */
function spine(expression: Branch): { readonly start: Branch; readonly steps: readonly (readonly [Leaf, Branch])[] } {
  const steps: [Leaf, Branch][] = []
  let start = expression
  for (;;) {
    const [left, operator, right] = start.parts
    if (!isBranch(left, expression.rule) || !isLeaf(operator) || !isBranch(right))
      return { start, steps: steps.reverse() }
    steps.push([operator, right])
    start = left
  }
}
