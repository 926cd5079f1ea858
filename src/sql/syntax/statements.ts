import type { Statement } from '../syntax-tree.ts'
import { explainOf } from './explain-statement.ts'
import { expressionOf, expressionsOf } from './expressions.ts'
import { identifiersOf, nameOf, qualifiedNameOf } from './names.ts'
import { type Branch, branch, branches, firstPart, has, isBranch, isLeaf, needBranch } from './parse-tree.ts'
import { grantOf, revokeOf, roleOf } from './privilege-statements.ts'
import { alterOf, createOf, dropOf } from './schema-statements.ts'
import { describeOf, showOf } from './show-statements.ts'
import { commentOnOf, deleteOf, insertOf, propertiesOf } from './table-statements.ts'
import type { TreeBuilder } from './tree-builder.ts'

type Builder = (build: TreeBuilder, statement: Branch) => Statement

/** By the first token. */
const builders: Readonly<Record<string, Builder>> = {
  ALTER: alterOf,
  ANALYZE: (build, part) => ({
    kind: 'analyze',
    at: part.at,
    name: tableOf(part),
    properties: propertiesOf(build, part),
  }),
  CALL: callStatementOf,
  COMMENT: (_build, part) => commentOnOf(part),
  COMMIT: (_build, { at }) => ({ kind: 'commit', at }),
  CREATE: createOf,
  DEALLOCATE: (_build, part) => ({ kind: 'deallocate', at: part.at, name: nameOf(needBranch(part, 'identifier')) }),
  DELETE: deleteOf,
  DESC: (_build, part) => describeOf(part),
  DESCRIBE: (_build, part) => describeOf(part),
  DROP: (_build, part) => dropOf(part),
  EXECUTE: (build, part) => ({
    kind: 'execute',
    at: part.at,
    name: nameOf(needBranch(part, 'identifier')),
    values: expressionsOf(build, part),
  }),
  EXPLAIN: explainOf,
  GRANT: (_build, part) => grantOf(part),
  INSERT: insertOf,
  PREPARE: (build, part) => ({
    kind: 'prepare',
    at: part.at,
    name: nameOf(needBranch(part, 'identifier')),
    statement: statementOf(build, needBranch(part, 'statement')),
  }),
  RESET: (_build, part) => ({ kind: 'resetSession', at: part.at, name: tableOf(part) }),
  REVOKE: (_build, part) => revokeOf(part),
  ROLLBACK: (_build, { at }) => ({ kind: 'rollback', at }),
  SET: setOf,
  SHOW: showOf,
  START: (_build, part) => ({
    kind: 'startTransaction',
    at: part.at,
    modes: branches(part, 'transactionMode').map((mode) => words(mode).join(' ')),
  }),
  USE: (_build, part) => useOf(part),
}

export function statementOf(build: TreeBuilder, statement: Branch): Statement {
  const first = firstPart(statement)
  if (isBranch(first)) return { kind: 'select', at: first.at, query: build.query(first) }
  const builder = builders[first.token]
  if (builder === undefined) throw new Error(`the grammar has a statement that the tree has not: ${first.token}`)
  return builder(build, statement)
}

/** The tokens in a part of the text. */
function words(part: Branch): readonly string[] {
  return part.parts.flatMap((one) => (isBranch(one) ? words(one) : [one.token]))
}

function tableOf(part: Branch): Extract<Statement, { kind: 'analyze' }>['name'] {
  return qualifiedNameOf(needBranch(part, 'qualifiedName'))
}

function useOf(part: Branch): Statement {
  const [first, second] = identifiersOf(part)
  if (first === undefined) throw new Error('USE names nothing')
  const names = second === undefined ? { catalog: undefined, schema: first } : { catalog: first, schema: second }
  return { kind: 'use', at: part.at, ...names }
}

function setOf(build: TreeBuilder, part: Branch): Statement {
  const { at } = part
  if (isLeaf(part.parts[1], 'PATH')) return { kind: 'setPath', at }
  if (isLeaf(part.parts[1], 'ROLE')) return roleOf(part)
  const value = expressionOf(build, needBranch(part, 'expression'))
  return { kind: 'setSession', at, name: tableOf(part), value }
}

function callStatementOf(build: TreeBuilder, part: Branch): Statement {
  const values = branches(part, 'callArgument').map((argument) => {
    const name = has(argument, '=>') ? branch(argument, 'identifier') : undefined
    return { name: name && nameOf(name), value: expressionOf(build, needBranch(argument, 'expression')) }
  })
  return { kind: 'call', at: part.at, name: tableOf(part), values }
}
