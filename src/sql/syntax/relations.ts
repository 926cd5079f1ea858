import type { Relation } from '../syntax-tree.ts'
import { booleanOf, expressionOf, expressionsOf } from './expressions.ts'
import { identifiersOf, nameOf, qualifiedNameOf } from './names.ts'
import { type Branch, branch, branches, firstPart, has, isBranch, isLeaf, needBranch } from './parse-tree.ts'
import { queryOf } from './queries.ts'

/** What follows FROM; commas are cross joins. */
export function fromOf(specification: Branch): Relation | undefined {
  const [first, ...others] = branches(specification, 'relation').map(relationOf)
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

function relationOf(relation: Branch): Relation {
  const left = firstPart(relation)
  if (!isBranch(left, 'relation')) return sampledOf(needBranch(relation, 'sampledRelation'))
  const right = branch(relation, 'sampledRelation')
  const criteria = branch(relation, 'joinCriteria')
  return {
    kind: 'join',
    at: relation.at,
    type: has(relation, 'CROSS') ? 'CROSS' : joinTypeOf(needBranch(relation, 'joinType')),
    isNatural: has(relation, 'NATURAL'),
    left: relationOf(left),
    right: right === undefined ? relationOf(needBranch(relation, 'relation', 1)) : sampledOf(right),
    on: criteria && has(criteria, 'ON') ? booleanOf(needBranch(criteria, 'booleanExpression')) : undefined,
    using: criteria && has(criteria, 'USING') ? identifiersOf(criteria) : undefined,
  }
}

function joinTypeOf(type: Branch): 'INNER' | 'LEFT' | 'RIGHT' | 'FULL' {
  if (has(type, 'LEFT')) return 'LEFT'
  if (has(type, 'RIGHT')) return 'RIGHT'
  return has(type, 'FULL') ? 'FULL' : 'INNER'
}

function sampledOf(sampled: Branch): Relation {
  const relation = aliasedOf(needBranch(sampled, 'aliasedRelation'))
  const type = branch(sampled, 'sampleType')
  if (type === undefined) return relation
  return {
    kind: 'sample',
    at: sampled.at,
    relation,
    method: has(type, 'SYSTEM') ? 'SYSTEM' : 'BERNOULLI',
    percentage: expressionOf(needBranch(sampled, 'expression')),
  }
}

function aliasedOf(aliased: Branch): Relation {
  const relation = primaryRelationOf(needBranch(aliased, 'relationPrimary'))
  const alias = branch(aliased, 'identifier')
  const columns = branch(aliased, 'columnAliases')
  if (alias === undefined) return relation
  return { kind: 'aliased', at: aliased.at, relation, alias: nameOf(alias), columns: columns && identifiersOf(columns) }
}

function primaryRelationOf(primary: Branch): Relation {
  const { at } = primary
  const first = firstPart(primary)
  if (isBranch(first)) return { kind: 'table', at, name: qualifiedNameOf(first) }
  if (isLeaf(first, 'UNNEST'))
    return { kind: 'unnest', at, items: expressionsOf(primary), hasOrdinality: has(primary, 'ORDINALITY') }
  const query = branch(primary, 'query')
  if (query === undefined) return relationOf(needBranch(primary, 'relation'))
  return { kind: isLeaf(first, 'LATERAL') ? 'lateral' : 'subquery', at, query: queryOf(query) }
}
