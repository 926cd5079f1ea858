/** The marks `?` of a text: only a prepared statement has values for them. */
import type { Statement } from '../syntax-tree.ts'
import { failAt } from './analysis.ts'

/** @throws SqlFailure if a text has marks, as a request of MRS gives no values for them. */
export function checkParameters(statement: Statement): void {
  const inner = statement.kind === 'explain' ? statement.statement : statement
  if (inner.kind === 'prepare') return
  const count = countMarks(statement)
  if (count > 0) failAt(statement, `Incorrect number of parameters: expected ${count} but found 0`)
}

/** The number of marks anywhere in a part of the tree. */
function countMarks(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0
  if ('kind' in part && part.kind === 'parameter') return 1
  return Object.values(part).reduce((total: number, one) => total + countMarks(one), 0)
}
