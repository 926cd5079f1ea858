import type { PrestoVersion } from '../question.ts'
import type { Expression, Query, Statement } from '../syntax-tree.ts'
import type { Branch } from './parse-tree.ts'

/**
 * Builds the tree from the parts that the grammar found. Expressions, queries and statements contain each other; their files reach each
 * other through this.
 */
export interface TreeBuilder {
  readonly version: PrestoVersion
  primary(primaryExpression: Branch): Expression
  query(query: Branch): Query
  statement(statement: Branch): Statement
}
