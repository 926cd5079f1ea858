import type { ColumnDefinition, Property, Statement, TableElement } from '../syntax-tree.ts'
import { booleanOf, expressionOf } from './expressions.ts'
import { identifiersOf, nameOf, qualifiedNameOf } from './names.ts'
import { type Branch, branch, branches, has, needBranch } from './parse-tree.ts'
import { stringOf } from './strings.ts'
import type { TreeBuilder } from './tree-builder.ts'
import { typeTextOf } from './type-text.ts'

/** The properties of WITH, none if there is no WITH. */
export function propertiesOf(build: TreeBuilder, of: Branch): readonly Property[] {
  const properties = branch(of, 'properties')
  if (properties === undefined) return []
  return branches(properties, 'property').map((property) => ({
    at: property.at,
    name: nameOf(needBranch(property, 'identifier')),
    value: expressionOf(build, needBranch(property, 'expression')),
  }))
}

/** The text of COMMENT. */
export function commentOf(of: Branch): string | undefined {
  const string = branch(of, 'string')
  return string && stringOf(string)
}

export function createTableOf(build: TreeBuilder, part: Branch): Statement {
  const common = {
    at: part.at,
    name: qualifiedNameOf(needBranch(part, 'qualifiedName')),
    ifNotExists: has(part, 'IF'),
    comment: commentOf(part),
    properties: propertiesOf(build, part),
  }
  const query = branch(part, 'query')
  if (query === undefined)
    return {
      kind: 'createTable',
      ...common,
      elements: branches(part, 'tableElement').map((part) => elementOf(build, part)),
    }
  const columns = branch(part, 'columnAliases')
  return {
    kind: 'createTableAs',
    ...common,
    columns: columns && identifiersOf(columns),
    query: build.query(query),
    withData: !has(part, 'NO'),
  }
}

function elementOf(build: TreeBuilder, element: Branch): TableElement {
  const column = branch(element, 'columnDefinition')
  if (column !== undefined) return columnOf(build, column)
  const like = needBranch(element, 'likeClause')
  const table = qualifiedNameOf(needBranch(like, 'qualifiedName'))
  return { kind: 'like', at: like.at, table, includesProperties: has(like, 'INCLUDING') }
}

export function columnOf(build: TreeBuilder, column: Branch): ColumnDefinition {
  return {
    kind: 'column',
    at: column.at,
    name: nameOf(needBranch(column, 'identifier')),
    type: typeTextOf(needBranch(column, 'type')),
    isNullable: !has(column, 'NOT'),
    comment: commentOf(column),
    properties: propertiesOf(build, column),
  }
}

export function insertOf(build: TreeBuilder, part: Branch): Statement {
  const columns = branch(part, 'columnAliases')
  return {
    kind: 'insert',
    at: part.at,
    name: qualifiedNameOf(needBranch(part, 'qualifiedName')),
    columns: columns && identifiersOf(columns),
    query: build.query(needBranch(part, 'query')),
  }
}

export function deleteOf(build: TreeBuilder, part: Branch): Statement {
  const where = branch(part, 'booleanExpression')
  const name = qualifiedNameOf(needBranch(part, 'qualifiedName'))
  return { kind: 'delete', at: part.at, name, where: where && booleanOf(build, where) }
}

export function commentOnOf(part: Branch): Statement {
  const table = qualifiedNameOf(needBranch(part, 'qualifiedName'))
  return { kind: 'commentOn', at: part.at, table, comment: commentOf(part) }
}
