import type {
  GroupBy,
  GroupingElement,
  NamedQuery,
  Query,
  QueryBody,
  Select,
  SelectItem,
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
import { fromOf } from './relations.ts'
import { sortItemsOf } from './sort-items.ts'
import type { TreeBuilder } from './tree-builder.ts'

export function queryOf(build: TreeBuilder, query: Branch): Query {
  const withPart = branch(query, 'with')
  const body = queryNoWithOf(build, needBranch(query, 'queryNoWith'))
  return { ...body, at: query.at, with: withPart && withOf(build, withPart) }
}

function withOf(build: TreeBuilder, of: Branch): With {
  return {
    at: of.at,
    isRecursive: has(of, 'RECURSIVE'),
    queries: branches(of, 'namedQuery').map((part) => namedQueryOf(build, part)),
  }
}

function namedQueryOf(build: TreeBuilder, named: Branch): NamedQuery {
  const columns = branch(named, 'columnAliases')
  return {
    at: named.at,
    name: nameOf(needBranch(named, 'identifier')),
    columns: columns && identifiersOf(columns),
    query: queryOf(build, needBranch(named, 'query')),
  }
}

function queryNoWithOf(build: TreeBuilder, query: Branch): Query {
  const isFetch = has(query, 'FETCH')
  return {
    kind: 'query',
    at: query.at,
    with: undefined,
    body: bodyOf(build, needBranch(query, 'queryTerm')),
    orderBy: sortItemsOf(build, query),
    offset: textAfter(query, 'OFFSET'),
    isFetch,
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

function bodyOf(build: TreeBuilder, term: Branch): QueryBody {
  const operator = leaf(term, 'UNION', 'INTERSECT', 'EXCEPT')
  if (operator === undefined) return primaryBodyOf(build, needBranch(term, 'queryPrimary'))
  const quantifier = branch(term, 'setQuantifier')
  return {
    kind: 'set',
    at: operator.at,
    operator: operator.token === 'UNION' ? 'UNION' : operator.token === 'EXCEPT' ? 'EXCEPT' : 'INTERSECT',
    isDistinct: quantifier === undefined || has(quantifier, 'DISTINCT'),
    left: bodyOf(build, needBranch(term, 'queryTerm')),
    right: bodyOf(build, needBranch(term, 'queryTerm', 1)),
  }
}

function primaryBodyOf(build: TreeBuilder, primary: Branch): QueryBody {
  const { at } = primary
  const first = firstPart(primary)
  if (isBranch(first)) return selectOf(build, first)
  if (first.token === 'TABLE') return { kind: 'table', at, name: qualifiedNameOf(needBranch(primary, 'qualifiedName')) }
  if (first.token === 'VALUES') return { kind: 'values', at, rows: expressionsOf(build, primary) }
  return queryNoWithOf(build, needBranch(primary, 'queryNoWith'))
}

export function selectOf(build: TreeBuilder, specification: Branch): Select {
  const quantifier = branch(specification, 'setQuantifier')
  const groupBy = branch(specification, 'groupBy')
  return {
    kind: 'select',
    at: specification.at,
    isDistinct: quantifier !== undefined && has(quantifier, 'DISTINCT'),
    items: branches(specification, 'selectItem').map((part) => itemOf(build, part)),
    from: fromOf(build, specification),
    where: conditionAfter(build, specification, 'WHERE'),
    groupBy: groupBy && groupByOf(build, groupBy),
    having: conditionAfter(build, specification, 'HAVING'),
  }
}

function conditionAfter(build: TreeBuilder, of: Branch, word: string): Select['where'] {
  const index = of.parts.findIndex((part) => isLeaf(part, word))
  const condition = index === -1 ? undefined : of.parts[index + 1]
  return isBranch(condition) ? booleanOf(build, condition) : undefined
}

function itemOf(build: TreeBuilder, item: Branch): SelectItem {
  const { at } = item
  const aliases = branch(item, 'columnAliases')
  if (has(item, 'ASTERISK'))
    return { kind: 'all', at, of: prefixOf(build, firstPart(item)), aliases: aliases && identifiersOf(aliases) }
  const alias = branch(item, 'identifier')
  return {
    kind: 'expression',
    at,
    value: expressionOf(build, needBranch(item, 'expression')),
    alias: alias && nameOf(alias),
  }
}

/** What is before `.*`: an expression, or in the older version a name of several parts. */
function prefixOf(build: TreeBuilder, prefix: Part): Extract<SelectItem, { kind: 'all' }>['of'] {
  if (isLeaf(prefix)) return undefined
  if (prefix.rule === 'primaryExpression') return build.primary(prefix)
  const { at, parts } = qualifiedNameOf(prefix)
  const [first, ...fields] = parts
  if (first === undefined) return undefined
  return fields.reduce<Extract<SelectItem, { kind: 'all' }>['of'] & {}>(
    (base, field) => ({ kind: 'member', at, base, field }),
    { kind: 'name', at, name: first },
  )
}

function groupByOf(build: TreeBuilder, groupBy: Branch): GroupBy {
  const quantifier = branch(groupBy, 'setQuantifier')
  return {
    at: groupBy.at,
    isDistinct: quantifier !== undefined && has(quantifier, 'DISTINCT'),
    elements: branches(groupBy, 'groupingElement').map((part) => elementOf(build, part)),
  }
}

function elementOf(build: TreeBuilder, element: Branch): GroupingElement {
  const { at } = element
  const sets = branches(element, 'groupingSet').map((part) => expressionsOf(build, part))
  if (isBranch(firstPart(element))) return { kind: 'simple', at, sets }
  if (has(element, 'GROUPING')) return { kind: 'sets', at, sets }
  const word = needLeaf(element, 'ROLLUP', 'CUBE').token
  return {
    kind: word === 'CUBE' ? 'cube' : 'rollup',
    at,
    sets: expressionsOf(build, element).map((expression) => [expression]),
  }
}
