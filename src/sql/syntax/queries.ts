import type {
  GroupBy,
  GroupingElement,
  NamedQuery,
  Query,
  QueryBody,
  Select,
  SelectItem,
  SortItem,
  With,
} from '../syntax-tree.ts'
import { booleanOf, expressionOf, expressionsOf } from './expressions.ts'
import { identifiersOf, nameOf, qualifiedNameOf } from './names.ts'
import {
  type Branch,
  branch,
  branches,
  firstPart,
  has,
  isBranch,
  isLeaf,
  leaf,
  needBranch,
  needLeaf,
  type Part,
} from './parse-tree.ts'
import { primaryOf } from './primary-expressions.ts'
import { fromOf } from './relations.ts'

export function queryOf(query: Branch): Query {
  const withPart = branch(query, 'with')
  const body = queryNoWithOf(needBranch(query, 'queryNoWith'))
  return { ...body, at: query.at, with: withPart && withOf(withPart) }
}

function withOf(of: Branch): With {
  return { at: of.at, isRecursive: has(of, 'RECURSIVE'), queries: branches(of, 'namedQuery').map(namedQueryOf) }
}

function namedQueryOf(named: Branch): NamedQuery {
  const columns = branch(named, 'columnAliases')
  return {
    at: named.at,
    name: nameOf(needBranch(named, 'identifier')),
    columns: columns && identifiersOf(columns),
    query: queryOf(needBranch(named, 'query')),
  }
}

function queryNoWithOf(query: Branch): Query {
  const isFetch = has(query, 'FETCH')
  return {
    kind: 'query',
    at: query.at,
    with: undefined,
    body: bodyOf(needBranch(query, 'queryTerm')),
    orderBy: sortItemsOf(query),
    offset: textAfter(query, 'OFFSET'),
    limit: isFetch ? (integerAfter(query, 'FETCH') ?? '1') : textAfter(query, 'LIMIT'),
    withTies: has(query, 'TIES'),
  }
}

/** The text of the token that follows a word. */
function textAfter(of: Branch, word: string): string | undefined {
  const index = of.parts.findIndex((part) => isLeaf(part, word))
  const next = index === -1 ? undefined : of.parts[index + 1]
  return isLeaf(next) ? next.text.toUpperCase() : undefined
}

function integerAfter(of: Branch, word: string): string | undefined {
  const index = of.parts.findIndex((part) => isLeaf(part, word))
  const number = of.parts.slice(index).find((part: Part) => isLeaf(part, 'INTEGER_VALUE'))
  return isLeaf(number) ? number.text : undefined
}

function bodyOf(term: Branch): QueryBody {
  const operator = leaf(term, 'UNION', 'INTERSECT', 'EXCEPT')
  if (operator === undefined) return primaryBodyOf(needBranch(term, 'queryPrimary'))
  const quantifier = branch(term, 'setQuantifier')
  return {
    kind: 'set',
    at: operator.at,
    operator: operator.token === 'UNION' ? 'UNION' : operator.token === 'EXCEPT' ? 'EXCEPT' : 'INTERSECT',
    isDistinct: quantifier === undefined || has(quantifier, 'DISTINCT'),
    left: bodyOf(needBranch(term, 'queryTerm')),
    right: bodyOf(needBranch(term, 'queryTerm', 1)),
  }
}

function primaryBodyOf(primary: Branch): QueryBody {
  const { at } = primary
  const first = firstPart(primary)
  if (isBranch(first)) return selectOf(first)
  if (first.token === 'TABLE') return { kind: 'table', at, name: qualifiedNameOf(needBranch(primary, 'qualifiedName')) }
  if (first.token === 'VALUES') return { kind: 'values', at, rows: expressionsOf(primary) }
  return queryNoWithOf(needBranch(primary, 'queryNoWith'))
}

export function selectOf(specification: Branch): Select {
  const quantifier = branch(specification, 'setQuantifier')
  const groupBy = branch(specification, 'groupBy')
  return {
    kind: 'select',
    at: specification.at,
    isDistinct: quantifier !== undefined && has(quantifier, 'DISTINCT'),
    items: branches(specification, 'selectItem').map(itemOf),
    from: fromOf(specification),
    where: conditionAfter(specification, 'WHERE'),
    groupBy: groupBy && groupByOf(groupBy),
    having: conditionAfter(specification, 'HAVING'),
  }
}

function conditionAfter(of: Branch, word: string): Select['where'] {
  const index = of.parts.findIndex((part) => isLeaf(part, word))
  const condition = index === -1 ? undefined : of.parts[index + 1]
  return isBranch(condition) ? booleanOf(condition) : undefined
}

function itemOf(item: Branch): SelectItem {
  const { at } = item
  const aliases = branch(item, 'columnAliases')
  if (has(item, 'ASTERISK'))
    return { kind: 'all', at, of: prefixOf(firstPart(item)), aliases: aliases && identifiersOf(aliases) }
  const alias = branch(item, 'identifier')
  return {
    kind: 'expression',
    at,
    value: expressionOf(needBranch(item, 'expression')),
    alias: alias && nameOf(alias),
  }
}

/** What is before `.*`: an expression, or in the older version a name of several parts. */
function prefixOf(prefix: Part): Extract<SelectItem, { kind: 'all' }>['of'] {
  if (isLeaf(prefix)) return undefined
  if (prefix.rule === 'primaryExpression') return primaryOf(prefix)
  const { at, parts } = qualifiedNameOf(prefix)
  const [first, ...fields] = parts
  if (first === undefined) return undefined
  return fields.reduce<Extract<SelectItem, { kind: 'all' }>['of'] & {}>(
    (base, field) => ({ kind: 'member', at, base, field }),
    { kind: 'name', at, name: first },
  )
}

/** The sort items that are parts of a rule. */
export function sortItemsOf(of: Branch): readonly SortItem[] {
  return branches(of, 'sortItem').map((item) => ({
    at: item.at,
    value: expressionOf(needBranch(item, 'expression')),
    isDescending: has(item, 'DESC'),
    nulls: has(item, 'FIRST') ? 'FIRST' : has(item, 'LAST') ? 'LAST' : undefined,
  }))
}

function groupByOf(groupBy: Branch): GroupBy {
  const quantifier = branch(groupBy, 'setQuantifier')
  return {
    at: groupBy.at,
    isDistinct: quantifier !== undefined && has(quantifier, 'DISTINCT'),
    elements: branches(groupBy, 'groupingElement').map(elementOf),
  }
}

function elementOf(element: Branch): GroupingElement {
  const { at } = element
  const sets = branches(element, 'groupingSet').map(expressionsOf)
  if (isBranch(firstPart(element))) return { kind: 'simple', at, sets }
  if (has(element, 'GROUPING')) return { kind: 'sets', at, sets }
  const word = needLeaf(element, 'ROLLUP', 'CUBE').token
  return {
    kind: word === 'CUBE' ? 'cube' : 'rollup',
    at,
    sets: expressionsOf(element).map((expression) => [expression]),
  }
}
