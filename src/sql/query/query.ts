/** Queries: WITH, the body, ORDER BY and LIMIT. */
import type { Query, QueryBody, With } from '../syntax-tree.ts'
import { type Analysis, failAt } from './analysis.ts'
import { checkSortItems } from './order-by.ts'
import { checkRowLimits } from './row-limits.ts'
import { type KnownQuery, noColumns, type RowShape, Scope } from './scope.ts'
import { analyzeSelect } from './select.ts'
import { analyzeSetOperation } from './set-operation.ts'
import { tableShape } from './table.ts'
import { analyzeValues } from './values.ts'

/** The columns of a query. `outer` is what the query around it sees. */
export function analyzeQuery(analysis: Analysis, query: Query, outer: Scope | undefined): RowShape {
  const scope = query.with === undefined ? outer : analyzeWith(analysis, query.with, outer)
  const { body } = query
  let shape: RowShape
  if (body.kind === 'select') shape = analyzeSelect(analysis, body, query.orderBy, scope)
  else {
    shape = analysis.analyzeBody(body, scope)
    checkSortItems(analysis, query, query.orderBy, new Scope(scope, shape), shape)
  }
  checkRowLimits(analysis, query)
  return shape
}

/** The columns of a part of a set operation, or of the body of a query. */
export function analyzeBody(analysis: Analysis, body: QueryBody, scope: Scope | undefined): RowShape {
  switch (body.kind) {
    case 'select':
      return analyzeSelect(analysis, body, [], scope)
    case 'set':
      return analyzeSetOperation(analysis, body, scope)
    case 'values':
      return analyzeValues(analysis, body, scope)
    case 'table':
      return tableShape(analysis, body, body.name, scope)
    case 'query':
      return analysis.analyzeQuery(body, scope)
  }
}

/** Each query of WITH sees those before it. */
function analyzeWith(analysis: Analysis, clause: With, outer: Scope | undefined): Scope {
  if (clause.isRecursive) failAt(clause, 'Recursive WITH queries are not supported')
  const queries = new Map<string, KnownQuery>()
  for (const named of clause.queries) {
    const shape = analysis.analyzeQuery(named.query, new Scope(outer, noColumns, new Map(queries)))
    const name = named.name.text.toLowerCase()
    if (queries.has(name)) failAt(named, `WITH query name '${name}' specified more than once`)
    const { columns } = named
    const available = shape.visible.length
    if (columns !== undefined && columns.length !== available && !shape.isOpen) {
      const entries = `WITH column alias list has ${columns.length} entries`
      failAt(named, `${entries} but WITH query(${name}) has ${available} columns`)
    }
    queries.set(name, { named, shape: shape.withoutHidden() })
  }
  return new Scope(outer, noColumns, queries)
}
