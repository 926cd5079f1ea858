import type { Relation } from '../syntax-tree.ts'
import { booleanOf, expressionOf, expressionsOf } from './expressions.ts'
import { identifiersOf, nameOf, qualifiedNameOf } from './names.ts'
import { type Branch, branch, branches, firstPart, has, isBranch, isLeaf, needBranch } from './parse-tree.ts'
import type { TreeBuilder } from './tree-builder.ts'

/** What follows FROM; commas are cross joins. */
export function fromOf(build: TreeBuilder, specification: Branch): Relation | undefined {
  const [first, ...others] = branches(specification, 'relation').map((part) => relationOf(build, part))
  return others.reduce<Relation | undefined>(
    (left, right) =>
      left && {
        kind: 'join',
        type: 'IMPLICIT',
        isNatural: false,
        at: left.at,
        left,
        right,
        on: undefined,
        using: undefined,
      },
    first,
  )
}

function relationOf(build: TreeBuilder, relation: Branch): Relation {
  const left = firstPart(relation)
  if (!isBranch(left, 'relation')) return sampledOf(build, needBranch(relation, 'sampledRelation'))
  const right = branch(relation, 'sampledRelation')
  const criteria = branch(relation, 'joinCriteria')
  return {
    kind: 'join',
    at: relation.at,
    type: has(relation, 'CROSS') ? 'CROSS' : joinTypeOf(needBranch(relation, 'joinType')),
    isNatural: has(relation, 'NATURAL'),
    left: relationOf(build, left),
    right: right === undefined ? relationOf(build, needBranch(relation, 'relation', 1)) : sampledOf(build, right),
    on: criteria && has(criteria, 'ON') ? booleanOf(build, needBranch(criteria, 'booleanExpression')) : undefined,
    using: criteria && has(criteria, 'USING') ? identifiersOf(criteria) : undefined,
  }
}

function joinTypeOf(type: Branch): 'INNER' | 'LEFT' | 'RIGHT' | 'FULL' {
  if (has(type, 'LEFT')) return 'LEFT'
  if (has(type, 'RIGHT')) return 'RIGHT'
  return has(type, 'FULL') ? 'FULL' : 'INNER'
}

function sampledOf(build: TreeBuilder, sampled: Branch): Relation {
  const relation = aliasedOf(build, needBranch(sampled, 'aliasedRelation'))
  const type = branch(sampled, 'sampleType')
  if (type === undefined) return relation
  return {
    kind: 'sample',
    at: sampled.at,
    relation,
    method: has(type, 'SYSTEM') ? 'SYSTEM' : 'BERNOULLI',
    percentage: expressionOf(build, needBranch(sampled, 'expression')),
  }
}

function aliasedOf(build: TreeBuilder, aliased: Branch): Relation {
  const relation = primaryRelationOf(build, needBranch(aliased, 'relationPrimary'))
  const alias = branch(aliased, 'identifier')
  const columns = branch(aliased, 'columnAliases')
  if (alias === undefined) return relation
  return { kind: 'aliased', at: aliased.at, relation, alias: nameOf(alias), columns: columns && identifiersOf(columns) }
}

function primaryRelationOf(build: TreeBuilder, primary: Branch): Relation {
  const { at } = primary
  const first = firstPart(primary)
  if (isBranch(first)) return { kind: 'table', at, name: qualifiedNameOf(first) }
  if (isLeaf(first, 'UNNEST'))
    return { kind: 'unnest', at, items: expressionsOf(build, primary), hasOrdinality: has(primary, 'ORDINALITY') }
  const query = branch(primary, 'query')
  if (query === undefined) return relationOf(build, needBranch(primary, 'relation'))
  return { kind: isLeaf(first, 'LATERAL') ? 'lateral' : 'subquery', at, query: build.query(query) }
}
