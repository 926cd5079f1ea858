import type { ArithmeticOperator, ComparisonOperator, Expression } from '../syntax-tree.ts'
import { callOf } from './function-call.ts'
import { intervalOf } from './literals.ts'
import { functionName } from './names.ts'
import { type Branch, branch, branches, firstPart, isBranch, isLeaf, type Leaf, needBranch } from './parse-tree.ts'
import { stringOf } from './strings.ts'
import type { TreeBuilder } from './tree-builder.ts'

/** The expressions that are parts of a rule. */
export function expressionsOf(build: TreeBuilder, of: Branch): readonly Expression[] {
  return branches(of, 'expression').map((part) => expressionOf(build, part))
}

export function expressionOf(build: TreeBuilder, expression: Branch): Expression {
  return booleanOf(build, needBranch(expression, 'booleanExpression'))
}

export function booleanOf(build: TreeBuilder, expression: Branch): Expression {
  const { start, steps } = spine(expression)
  return steps.reduce(
    (left, [operator, right]): Expression => {
      const sides = { at: operator.at, left, right: booleanOf(build, right) }
      return { kind: 'logical', operator: operator.token === 'AND' ? 'AND' : 'OR', ...sides }
    },
    notOrPredicate(build, start),
  )
}

function notOrPredicate(build: TreeBuilder, expression: Branch): Expression {
  const first = firstPart(expression)
  if (isLeaf(first))
    return { kind: 'not', at: first.at, value: booleanOf(build, needBranch(expression, 'booleanExpression')) }
  const value = valueExpressionOf(build, first)
  const predicate = branch(expression, 'predicate')
  return predicate === undefined ? value : predicateOf(build, predicate, value)
}

function predicateOf(build: TreeBuilder, predicate: Branch, value: Expression): Expression {
  const { at } = predicate
  const first = firstPart(predicate)
  const operands = branches(predicate, 'valueExpression').map((part) => valueExpressionOf(build, part))
  const [operand = value, second = value] = operands
  if (isBranch(first)) return comparisonOf(build, predicate, first, value, operand)
  const tokens = predicate.parts.filter((part): part is Leaf => isLeaf(part)).map(({ token }) => token)
  const positive = ((): Expression => {
    if (tokens.includes('NULL')) return { kind: 'isNull', at, value, isNegated: false }
    if (tokens.includes('DISTINCT')) return { kind: 'distinct', at, left: value, right: operand }
    if (tokens.includes('BETWEEN')) return { kind: 'between', at, value, low: operand, high: second }
    if (tokens.includes('LIKE'))
      return { kind: 'like', at, value, pattern: operand, escape: operands.length > 1 ? second : undefined }
    const query = branch(predicate, 'query')
    return query === undefined
      ? { kind: 'inList', at, value, items: expressionsOf(build, predicate) }
      : { kind: 'inQuery', at, value, query: build.query(query) }
  })()
  if (!tokens.includes('NOT')) return positive
  return positive.kind === 'isNull' ? { ...positive, isNegated: true } : { kind: 'not', at, value: positive }
}

function comparisonOf(
  build: TreeBuilder,
  predicate: Branch,
  sign: Branch,
  left: Expression,
  right: Expression,
): Expression {
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
    query: build.query(needBranch(predicate, 'query')),
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

export function valueExpressionOf(build: TreeBuilder, expression: Branch): Expression {
  const { start, steps } = spine(expression)
  return steps.reduce((left, [operator, right]) => operationOf(build, left, operator, right), signedOf(build, start))
}

function signedOf(build: TreeBuilder, expression: Branch): Expression {
  const first = firstPart(expression)
  if (isBranch(first)) return build.primary(first)
  const value = valueExpressionOf(build, needBranch(expression, 'valueExpression'))
  return { kind: 'sign', at: first.at, sign: first.token === 'MINUS' ? '-' : '+', value }
}

function operationOf(build: TreeBuilder, left: Expression, { at, token }: Leaf, right: Branch): Expression {
  if (token === 'AT') return { kind: 'atTimeZone', at, value: left, zone: zoneOf(right) }
  if (token === 'CONCAT')
    return callOf({ at, name: functionName('concat', at), values: [left, valueExpressionOf(build, right)] })
  return {
    kind: 'arithmetic',
    at,
    operator: arithmeticOperators[token] ?? '+',
    left,
    right: valueExpressionOf(build, right),
  }
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
