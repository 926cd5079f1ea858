import type { Name, Principal, QualifiedName, Statement } from '../syntax-tree.ts'
import { identifiersOf, nameOf, qualifiedNameOf } from './names.ts'
import { type Branch, branch, branches, firstPart, has, isLeaf, needBranch } from './parse-tree.ts'

export function grantOf(part: Branch): Statement {
  const roles = branch(part, 'roles')
  if (roles !== undefined) return { kind: 'grantRoles', at: part.at, ...rolesOf(part, roles) }
  return { kind: 'grant', at: part.at, ...privilegesOf(part) }
}

export function revokeOf(part: Branch): Statement {
  const roles = branch(part, 'roles')
  if (roles !== undefined) return { kind: 'revokeRoles', at: part.at, ...rolesOf(part, roles) }
  return { kind: 'revoke', at: part.at, ...privilegesOf(part) }
}

function privilegesOf(part: Branch): {
  readonly privileges: readonly Name[] | undefined
  readonly table: QualifiedName
  readonly saysTable: boolean
  readonly principal: Principal
  readonly hasGrantOption: boolean
} {
  const privileges = branches(part, 'privilege').map(privilegeOf)
  return {
    privileges: has(part, 'ALL') ? undefined : privileges,
    table: qualifiedNameOf(needBranch(part, 'qualifiedName')),
    saysTable: has(part, 'TABLE'),
    principal: principalOf(branch(part, 'principal') ?? part),
    hasGrantOption: has(part, 'OPTION'),
  }
}

/** 0.216 has a name only. */
function principalOf(part: Branch): Principal {
  const name = nameOf(needBranch(part, 'identifier'))
  if (part.rule !== 'principal') return { kind: undefined, name }
  return { kind: has(part, 'USER') ? 'USER' : has(part, 'ROLE') ? 'ROLE' : undefined, name }
}

function rolesOf(
  part: Branch,
  roles: Branch,
): {
  readonly roles: readonly Name[]
  readonly principals: readonly Principal[]
  readonly hasAdminOption: boolean
} {
  const principals = branches(part, 'principal').map(principalOf)
  return { roles: identifiersOf(roles), principals, hasAdminOption: has(part, 'OPTION') }
}

function privilegeOf(privilege: Branch): Name {
  const first = firstPart(privilege)
  if (!isLeaf(first)) return nameOf(first)
  return { at: first.at, text: first.text, isQuoted: false }
}

/** SET ROLE */
export function roleOf(part: Branch): Statement {
  const name = branch(part, 'identifier')
  const role = name === undefined ? (has(part, 'ALL') ? 'ALL' : 'NONE') : nameOf(name)
  return { kind: 'setRole', at: part.at, role }
}
