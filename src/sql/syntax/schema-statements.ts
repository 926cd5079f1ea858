import { SqlFailure } from '../failure.ts'
import type { Name, Statement } from '../syntax-tree.ts'
import { identifiersOf, nameOf, qualifiedNameOf } from './names.ts'
import { type Branch, branches, has, isLeaf, needBranch } from './parse-tree.ts'
import { columnOf, commentOf, createTableOf, propertiesOf } from './table-statements.ts'
import type { TreeBuilder } from './tree-builder.ts'

export function createOf(build: TreeBuilder, part: Branch): Statement {
  const { at } = part
  if (isLeaf(part.parts[1], 'TABLE')) return createTableOf(build, part)
  if (isLeaf(part.parts[1], 'ROLE')) return { kind: 'createRole', at, role: nameOf(needBranch(part, 'identifier')) }
  const name = qualifiedNameOf(needBranch(part, 'qualifiedName'))
  if (isLeaf(part.parts[1], 'SCHEMA'))
    return { kind: 'createSchema', at, name, ifNotExists: has(part, 'IF'), properties: propertiesOf(build, part) }
  const query = build.query(needBranch(part, 'query'))
  return { kind: 'createView', at, name, query, replaces: has(part, 'REPLACE'), comment: commentOf(part) }
}

export function dropOf(part: Branch): Statement {
  const { at } = part
  const what = part.parts[1]
  if (isLeaf(what, 'ROLE')) return { kind: 'dropRole', at, role: nameOf(needBranch(part, 'identifier')) }
  const name = qualifiedNameOf(needBranch(part, 'qualifiedName'))
  const ifExists = has(part, 'IF')
  if (isLeaf(what, 'SCHEMA')) return { kind: 'dropSchema', at, name, ifExists, cascades: has(part, 'CASCADE') }
  return { kind: isLeaf(what, 'VIEW') ? 'dropView' : 'dropTable', at, name, ifExists }
}

export function alterOf(build: TreeBuilder, part: Branch): Statement {
  const { at } = part
  const [name, other] = branches(part, 'qualifiedName').map(qualifiedNameOf)
  const [first, second] = identifiersOf(part)
  if (name === undefined) throw new Error('ALTER names nothing')
  if (has(part, 'ADD'))
    return { kind: 'addColumn', at, name, column: columnOf(build, needBranch(part, 'columnDefinition')) }
  if (has(part, 'DROP')) return { kind: 'dropColumn', at, name, column: droppedColumn(other?.parts) }
  if (has(part, 'SET')) return { kind: 'authorizeSchema', at, name }
  if (has(part, 'SCHEMA')) return { kind: 'renameSchema', at, name, to: lastOf(first && [first]) }
  if (other !== undefined) return { kind: has(part, 'VIEW') ? 'renameView' : 'renameTable', at, name, to: other }
  return { kind: 'renameColumn', at, name, column: lastOf(first && [first]), to: lastOf(second && [second]) }
}

/** The grammar takes several parts, Presto does not. */
function droppedColumn(names: readonly Name[] | undefined): Name {
  if (names !== undefined && names.length > 1) throw new SqlFailure('not yet implemented')
  return lastOf(names)
}

function lastOf(names: readonly Name[] | undefined): Name {
  const last = names?.at(-1)
  if (last === undefined) throw new Error('ALTER has no second name')
  return last
}
