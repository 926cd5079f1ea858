import type { Expression } from './nodes.ts'
import { doubleText } from './operators.ts'
import { typeText } from './sql-type.ts'

/** The name that Spark gives a column without an alias. */
export function nameOf(node: Expression): string {
  if (node.kind === 'column') return node.path.at(-1) ?? ''
  return textOf(node)
}

/** An expression as Spark writes it. */
function textOf(node: Expression): string {
  switch (node.kind) {
    case 'literal':
      return literalText(node)
    case 'column':
      return node.path.at(-1) ?? ''
    case 'star':
      return '*'
    case 'call':
      return callText(node)
    case 'unary':
      return node.operator === 'NOT' ? `(NOT ${textOf(node.value)})` : `(${node.operator} ${textOf(node.value)})`
    case 'binary':
      return binaryText(node)
    case 'cast':
      return `CAST(${textOf(node.value)} AS ${typeText(node.type).toUpperCase()})`
    case 'is-null':
      return `(${textOf(node.value)} IS ${node.negated ? 'NOT ' : ''}NULL)`
    case 'in': {
      const text = `(${textOf(node.value)} IN (${node.list.map(textOf).join(', ')}))`
      return node.negated ? `(NOT ${text})` : text
    }
    case 'between': {
      const value = textOf(node.value)
      const text = `((${value} >= ${textOf(node.low)}) AND (${value} <= ${textOf(node.high)}))`
      return node.negated ? `(NOT ${text})` : text
    }
    case 'case':
      return caseText(node)
  }
}

function literalText({ type, text }: Extract<Expression, { kind: 'literal' }>): string {
  if (type.name === 'date') return `DATE '${text}'`
  if (type.name === 'timestamp') return `TIMESTAMP '${text}'`
  return type.name === 'double' || type.name === 'float' ? doubleText(Number(text)) : text
}

function binaryText({ operator, left, right }: Extract<Expression, { kind: 'binary' }>): string {
  if (operator === '||') return `concat(${textOf(left)}, ${textOf(right)})`
  if (operator === 'LIKE' || operator === 'RLIKE') {
    return operator === 'LIKE' ? `${textOf(left)} LIKE ${textOf(right)}` : `RLIKE(${textOf(left)}, ${textOf(right)})`
  }
  if (operator === '!=') return `(NOT (${textOf(left)} = ${textOf(right)}))`
  const word = operator === 'DIV' ? 'div' : operator
  return `(${textOf(left)} ${word} ${textOf(right)})`
}

/** Functions whose names Spark writes in capital letters. */
const IN_CAPITALS = new Set(['floor', 'ceil', 'sqrt', 'exp', 'power'])

function callText({ name, args, distinct }: Extract<Expression, { kind: 'call' }>): string {
  if (name === 'if') return `(IF(${args.map(textOf).join(', ')}))`
  if ((name === 'substr' || name === 'substring') && args.length === 2) {
    return `${name}(${args.map(textOf).join(', ')}, 2147483647)`
  }
  if ((name === 'lpad' || name === 'rpad') && args.length === 2) return `${name}(${args.map(textOf).join(', ')},  )`
  if (name === 'round' && args.length === 1) return `round(${args.map(textOf).join('')}, 0)`
  if (IN_CAPITALS.has(name)) return `${name.toUpperCase()}(${args.map(textOf).join(', ')})`
  const [first] = args
  if (name === 'count' && first?.kind === 'star' && first.of.length === 0) return 'count(1)'
  if (name === 'named_struct' || name === 'struct') return `${name}(${args.map(textOf).join(', ')})`
  return `${name}(${distinct ? 'DISTINCT ' : ''}${args.map(textOf).join(', ')})`
}

function caseText({ of, whens, otherwise }: Extract<Expression, { kind: 'case' }>): string {
  const cases = whens.map(([test, value]) => {
    const condition = of === undefined ? textOf(test) : `(${textOf(of)} = ${textOf(test)})`
    return `WHEN ${condition} THEN ${textOf(value)} `
  })
  return `CASE ${cases.join('')}${otherwise === undefined ? '' : `ELSE ${textOf(otherwise)} `}END`
}
