import type { Statement } from '../syntax-tree.ts'
import { explainOf } from './explain-statement.ts'
import { expressionOf, expressionsOf } from './expressions.ts'
import { identifiersOf, nameOf, qualifiedNameOf } from './names.ts'
import { type Branch, branch, branches, firstPart, has, isBranch, isLeaf, needBranch } from './parse-tree.ts'
import { grantOf, revokeOf, roleOf } from './privilege-statements.ts'
import { queryOf } from './queries.ts'
import { alterOf, createOf, dropOf } from './schema-statements.ts'
import { describeOf, showOf } from './show-statements.ts'
import { commentOnOf, deleteOf, insertOf, propertiesOf } from './table-statements.ts'

type Builder = (statement: Branch) => Statement

/** By the first token. */
const builders: Readonly<Record<string, Builder>> = {
  ALTER: alterOf,
  ANALYZE: (part) => ({ kind: 'analyze', at: part.at, name: tableOf(part), properties: propertiesOf(part) }),
  CALL: callStatementOf,
  COMMENT: commentOnOf,
  COMMIT: ({ at }) => ({ kind: 'commit', at }),
  CREATE: createOf,
  DEALLOCATE: (part) => ({ kind: 'deallocate', at: part.at, name: nameOf(needBranch(part, 'identifier')) }),
  DELETE: deleteOf,
  DESC: describeOf,
  DESCRIBE: describeOf,
  DROP: dropOf,
  EXECUTE: (part) => ({
    kind: 'execute',
    at: part.at,
    name: nameOf(needBranch(part, 'identifier')),
    values: expressionsOf(part),
  }),
  EXPLAIN: explainOf,
  GRANT: grantOf,
  INSERT: insertOf,
  PREPARE: (part) => ({
    kind: 'prepare',
    at: part.at,
    name: nameOf(needBranch(part, 'identifier')),
    statement: statementOf(needBranch(part, 'statement')),
  }),
  RESET: (part) => ({ kind: 'resetSession', at: part.at, name: tableOf(part) }),
  REVOKE: revokeOf,
  ROLLBACK: ({ at }) => ({ kind: 'rollback', at }),
  SET: setOf,
  SHOW: showOf,
  START: ({ at }) => ({ kind: 'startTransaction', at }),
  USE: useOf,
}

export function statementOf(statement: Branch): Statement {
  const first = firstPart(statement)
  if (isBranch(first)) return { kind: 'select', at: first.at, query: queryOf(first) }
  const builder = builders[first.token]
  if (builder === undefined) throw new Error(`the grammar has a statement that the tree has not: ${first.token}`)
  return builder(statement)
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

function setOf(part: Branch): Statement {
  const { at } = part
  if (isLeaf(part.parts[1], 'PATH')) return { kind: 'setPath', at }
  if (isLeaf(part.parts[1], 'ROLE')) return roleOf(part)
  const value = expressionOf(needBranch(part, 'expression'))
  return { kind: 'setSession', at, name: tableOf(part), value }
}

function callStatementOf(part: Branch): Statement {
  const values = branches(part, 'callArgument').map((argument) => {
    const name = has(argument, '=>') ? branch(argument, 'identifier') : undefined
    return { name: name && nameOf(name), value: expressionOf(needBranch(argument, 'expression')) }
  })
  return { kind: 'call', at: part.at, name: tableOf(part), values }
}
