/** Queries in expressions. They see the columns of the query around them. */
import { anyType, type DataType } from '../data-type.ts'
import type { Query } from '../syntax-tree.ts'
import { type Analysis, failAt } from './analysis.ts'
import { refuseCorrelated } from './correlated-query.ts'
import type { Scope } from './scope.ts'

function refuseInLambda(analysis: Analysis, node: { readonly at: number }, scope: Scope): void {
  if (analysis.isInLambda(scope)) failAt(node, 'Lambda expression cannot contain subqueries')
}

/** The type of the one column of a query. `node` is the place that a failure names, `place` that of the planner. */
export function typeSubquery(
  analysis: Analysis,
  query: Query,
  node: { readonly at: number },
  scope: Scope,
  place: number | undefined,
): DataType {
  refuseInLambda(analysis, node, scope)
  const shape = analysis.analyzeQuery(query, scope)
  refuseCorrelated(analysis, query, scope, place)
  const { visible } = shape
  if (visible.length !== 1 && !shape.isOpen) {
    failAt(node, `Multiple columns returned by subquery are not yet supported. Found ${visible.length}`)
  }
  return shape.isOpen ? anyType : (visible[0]?.type ?? anyType)
}

export function checkExists(analysis: Analysis, query: Query, scope: Scope): void {
  analysis.analyzeQuery(query, scope)
}
