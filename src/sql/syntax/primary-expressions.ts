import { SqlFailure } from '../failure.ts'
import type { Expression } from '../syntax-tree.ts'
import { callExpressionOf, normalizeOf, positionOf, substringOf } from './calls.ts'
import { expressionOf, expressionsOf, valueExpressionOf } from './expressions.ts'
import { binaryOf, intervalOf, numberOf } from './literals.ts'
import { identifiersOf, nameOf, qualifiedNameOf, tokenOf } from './names.ts'
import {
  type Branch,
  branch,
  branches,
  firstPart,
  has,
  isBranch,
  isLeaf,
  type Leaf,
  leaf,
  needBranch,
  type Part,
} from './parse-tree.ts'
import { stringOf } from './strings.ts'
import type { TreeBuilder } from './tree-builder.ts'
import { typeTextOf } from './type-text.ts'

export function primaryOf(build: TreeBuilder, primary: Branch): Expression {
  const first = firstPart(primary)
  if (isLeaf(first)) return startsWithToken(build, primary, first)
  switch (first.rule) {
    case 'interval':
      return intervalOf(first)
    case 'number':
      return numberOf(first)
    case 'booleanValue':
      return { kind: 'boolean', at: first.at, value: has(first, 'TRUE') }
    case 'string':
      return { kind: 'string', at: first.at, value: stringOf(first) }
    case 'qualifiedName':
      return callExpressionOf(build, primary)
    case 'primaryExpression':
      return afterPrimary(build, primary, first)
    default:
      return afterIdentifier(build, primary, first)
  }
}

function afterPrimary(build: TreeBuilder, primary: Branch, base: Branch): Expression {
  const at = primary.at
  const field = branch(primary, 'identifier')
  if (field !== undefined) return { kind: 'member', at, base: primaryOf(build, base), field: nameOf(field) }
  const index = valueExpressionOf(build, needBranch(primary, 'valueExpression'))
  return { kind: 'subscript', at, base: primaryOf(build, base), index }
}

/** A column, a typed literal or a lambda with one parameter. */
function afterIdentifier(build: TreeBuilder, primary: Branch, identifier: Branch): Expression {
  const at = primary.at
  const name = nameOf(identifier)
  const string = branch(primary, 'string')
  if (string !== undefined) return { kind: 'typed', at, type: name.text.toLowerCase(), value: stringOf(string) }
  const body = branch(primary, 'expression')
  if (body !== undefined) return { kind: 'lambda', at, parameters: [name], body: expressionOf(build, body) }
  return { kind: 'name', at, name }
}

function startsWithToken(build: TreeBuilder, primary: Branch, first: Leaf): Expression {
  const { at } = primary
  switch (first.token) {
    case 'NULL':
      return { kind: 'null', at }
    case 'DOUBLE':
    case 'DOUBLE_PRECISION':
      return { kind: 'typed', at, type: 'double', value: stringOf(needBranch(primary, 'string')) }
    case 'BINARY_LITERAL':
      return binaryOf(first)
    case '?':
      return { kind: 'parameter', at, index: first.parameter ?? 0 }
    case '(':
      return parenthesized(build, primary)
    case 'ROW':
      return { kind: 'row', at, items: expressionsOf(build, primary) }
    case 'ARRAY':
      return { kind: 'array', at, items: expressionsOf(build, primary) }
    case 'EXISTS':
      return { kind: 'exists', at, query: build.query(needBranch(primary, 'query')) }
    case 'CASE':
      return caseOf(build, primary)
    case 'CAST':
    case 'TRY_CAST':
      return {
        kind: 'cast',
        at,
        value: expressionOf(build, needBranch(primary, 'expression')),
        type: typeTextOf(needBranch(primary, 'type')),
        isTry: first.token === 'TRY_CAST',
      }
    case 'POSITION':
      return positionOf(build, primary)
    case 'SUBSTRING':
      return substringOf(build, primary)
    case 'NORMALIZE':
      return normalizeOf(build, primary)
    case 'EXTRACT':
      return extractOf(build, primary)
    case 'GROUPING':
      return groupingOf(primary)
    default:
      return currentOf(primary, first)
  }
}

function groupingOf(primary: Branch): Expression {
  const columns = branches(primary, 'qualifiedName').map(qualifiedNameOf)
  if (columns.length === 0) throw new SqlFailure('grouping operation columns cannot be empty')
  return { kind: 'grouping', at: primary.at, columns }
}

/** A row, a lambda, a query or an expression in parentheses. */
function parenthesized(build: TreeBuilder, primary: Branch): Expression {
  const { at } = primary
  const query = branch(primary, 'query')
  if (query !== undefined) return { kind: 'subquery', at, query: build.query(query) }
  const items = expressionsOf(build, primary)
  const [only] = items
  if (only === undefined || items.length > 1) return { kind: 'row', at, items }
  return has(primary, '->') ? { kind: 'lambda', at, parameters: identifiersOf(primary), body: only } : only
}

function caseOf(build: TreeBuilder, primary: Branch): Expression {
  const otherwise = primary.parts[primary.parts.findIndex((part) => isLeaf(part, 'ELSE')) + 1]
  return {
    kind: 'case',
    at: primary.at,
    operand: operandOf(build, primary.parts[1]),
    branches: branches(primary, 'whenClause').map((clause) => ({
      when: expressionOf(build, needBranch(clause, 'expression')),
      // biome-ignore lint/suspicious/noThenProperty: nothing awaits a part of the tree
      then: expressionOf(build, needBranch(clause, 'expression', 1)),
    })),
    otherwise: isBranch(otherwise, 'expression') ? expressionOf(build, otherwise) : undefined,
  }
}

/** What follows CASE: the older version takes less there. */
function operandOf(build: TreeBuilder, part: Part | undefined): Expression | undefined {
  if (isBranch(part, 'valueExpression')) return valueExpressionOf(build, part)
  return isBranch(part, 'expression') ? expressionOf(build, part) : undefined
}

const extractFields: ReadonlySet<string> = new Set([
  'YEAR',
  'QUARTER',
  'MONTH',
  'WEEK',
  'DAY',
  'DAY_OF_MONTH',
  'DAY_OF_WEEK',
  'DOW',
  'DAY_OF_YEAR',
  'DOY',
  'YEAR_OF_WEEK',
  'YOW',
  'HOUR',
  'MINUTE',
  'SECOND',
  'TIMEZONE_MINUTE',
  'TIMEZONE_HOUR',
])

function extractOf(build: TreeBuilder, primary: Branch): Expression {
  const { at } = primary
  const { text } = tokenOf(needBranch(primary, 'identifier'))
  const field = text.toUpperCase()
  if (!extractFields.has(field)) throw new SqlFailure(`Invalid EXTRACT field: ${text}`, at)
  return { kind: 'extract', at, field, value: valueExpressionOf(build, needBranch(primary, 'valueExpression')) }
}

const currents = {
  CURRENT_DATE: 'date',
  CURRENT_TIME: 'time',
  CURRENT_TIMESTAMP: 'timestamp',
  LOCALTIME: 'localtime',
  LOCALTIMESTAMP: 'localtimestamp',
  CURRENT_USER: 'user',
  CURRENT_PATH: 'path',
} as const

function currentOf(primary: Branch, first: Leaf): Expression {
  const what = Object.entries(currents).find(([token]) => token === first.token)?.[1]
  if (what === undefined) throw new Error(`the grammar has an expression that the tree has not: ${first.token}`)
  const text = leaf(primary, 'INTEGER_VALUE')?.text
  const precision = text === undefined ? undefined : Number(text)
  if (precision !== undefined && precision > 2 ** 31 - 1) throw new SqlFailure(`For input string: "${text}"`)
  return { kind: 'current', at: primary.at, what, precision }
}
