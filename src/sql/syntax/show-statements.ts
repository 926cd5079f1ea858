import { SqlFailure } from '../failure.ts'
import type { Name, QualifiedName, Statement } from '../syntax-tree.ts'
import { nameOf, qualifiedNameOf } from './names.ts'
import { type Branch, branch, branches, has, isLeaf, needBranch } from './parse-tree.ts'
import { selectOf } from './queries.ts'
import { stringOf } from './strings.ts'
import type { TreeBuilder } from './tree-builder.ts'

/** By the token that follows SHOW. */
const builders: Readonly<Record<string, (build: TreeBuilder, part: Branch) => Statement>> = {
  CATALOGS: (_build, part) => ({ kind: 'showCatalogs', at: part.at, ...likeOf(part) }),
  COLUMNS: (_build, part) => showColumnsOf(part),
  CREATE: (_build, part) => ({
    kind: 'showCreate',
    at: part.at,
    what: has(part, 'VIEW') ? 'VIEW' : has(part, 'SCHEMA') ? 'SCHEMA' : 'TABLE',
    name: qualifiedNameOf(needBranch(part, 'qualifiedName')),
  }),
  CURRENT: (_build, part) => ({ kind: 'showRoles', at: part.at, isCurrent: true, catalog: catalogOf(part) }),
  FUNCTIONS: (_build, part) => ({ kind: 'showFunctions', at: part.at, ...likeOf(part) }),
  GRANTS: (_build, part) => ({ kind: 'showGrants', at: part.at, table: tableOf(part) }),
  ROLE: (_build, part) => ({ kind: 'showRoleGrants', at: part.at, catalog: catalogOf(part) }),
  ROLES: (_build, part) => ({ kind: 'showRoles', at: part.at, isCurrent: false, catalog: catalogOf(part) }),
  SCHEMAS: (_build, part) => ({ kind: 'showSchemas', at: part.at, catalog: catalogOf(part), ...likeOf(part) }),
  SESSION: (_build, part) => ({ kind: 'showSession', at: part.at, ...likeOf(part) }),
  STATS: showStatsOf,
  TABLES: (_build, part) => ({ kind: 'showTables', at: part.at, schema: tableOf(part), ...likeOf(part) }),
}

export function showOf(build: TreeBuilder, part: Branch): Statement {
  const what = part.parts[1]
  const builder = isLeaf(what) ? builders[what.token] : undefined
  if (builder === undefined) throw new Error('the grammar has a SHOW that the tree has not')
  return builder(build, part)
}

/** DESCRIBE and DESC. */
export function describeOf(part: Branch): Statement {
  if (branch(part, 'qualifiedName') !== undefined) return showColumnsOf(part)
  const name = nameOf(needBranch(part, 'identifier'))
  return { kind: has(part, 'INPUT') ? 'describeInput' : 'describeOutput', at: part.at, name }
}

function showColumnsOf(part: Branch): Statement {
  const table = tableOf(part)
  // the grammar of version 333 lets the name be absent, and that version fails later, in words of no use
  if (table === undefined) throw new SqlFailure('SHOW COLUMNS needs the name of a table', part.at)
  return { kind: 'showColumns', at: part.at, table, ...likeOf(part) }
}

function showStatsOf(build: TreeBuilder, part: Branch): Statement {
  const table = tableOf(part)
  return { kind: 'showStats', at: part.at, of: table ?? selectOf(build, needBranch(part, 'querySpecification')) }
}

function catalogOf(part: Branch): Name | undefined {
  const identifier = branch(part, 'identifier')
  return identifier && nameOf(identifier)
}

function tableOf(part: Branch): QualifiedName | undefined {
  const name = branch(part, 'qualifiedName')
  return name && qualifiedNameOf(name)
}

function likeOf(part: Branch): { readonly like: string | undefined; readonly escape: string | undefined } {
  const [like, mark] = branches(part, 'string').map(stringOf)
  return { like, escape: mark }
}
