/** Queries in expressions that use columns of the query around them in a way that the planner cannot rewrite. */
import { SqlFailure } from '../failure.ts'
import type { Expression, Query, QueryBody, Relation, Select } from '../syntax-tree.ts'
import type { Analysis } from './analysis.ts'
import { aggregatesIn, walk } from './expression-parts.ts'
import type { RowShape, Scope } from './scope.ts'

/** `at` is the place that the failure names. Only what is never rewritten is refused. */
export function refuseCorrelated(analysis: Analysis, query: Query, scope: Scope, at: number | undefined): void {
  const outer = new OuterColumns(analysis, scope)
  if (!isRefused(analysis, query.body, outer)) return
  analysis.failInPlan(new SqlFailure('Given correlated subquery is not supported', at, 'PLANNING'))
}

class OuterColumns {
  readonly #analysis: Analysis
  readonly #shapes = new Set<RowShape>()

  constructor(analysis: Analysis, scope: Scope) {
    this.#analysis = analysis
    for (let one: Scope | undefined = scope; one !== undefined; one = one.parent) this.#shapes.add(one.shape)
  }

  areIn(expression: Expression | undefined): boolean {
    if (expression === undefined) return false
    for (const part of walk(expression)) {
      const column = this.#analysis.columnOf(part)
      if (column !== undefined && this.#shapes.has(column.shape)) return true
    }
    return false
  }
}

function isRefused(analysis: Analysis, body: QueryBody, outer: OuterColumns): boolean {
  switch (body.kind) {
    case 'values':
      return body.rows.some((row) => outer.areIn(row))
    case 'set':
      return [body.left, body.right].some((side) => side.kind === 'select' && usesOuter(side, outer))
    case 'select':
      return isSelectRefused(analysis, body, outer)
    case 'table':
    case 'query':
      return false
  }
}

const selected = (select: Select): readonly Expression[] =>
  select.items.flatMap((item) => (item.kind === 'all' ? [] : [item.value]))

const usesOuter = (select: Select, outer: OuterColumns): boolean =>
  [...selected(select), ...(select.where === undefined ? [] : [select.where])].some((one) => outer.areIn(one))

/** Columns of the query around in WHERE can be rewritten, in what is selected from rows they cannot. */
function isSelectRefused(analysis: Analysis, select: Select, outer: OuterColumns): boolean {
  if (select.from === undefined) return outer.areIn(select.where)
  if (!readsRows(select.from)) return false
  const aggregates = aggregatesIn(selected(select), analysis.question.version)
  if (aggregates.length > 0) return aggregates.some((call) => call.values.some((value) => outer.areIn(value)))
  return select.groupBy === undefined && selected(select).some((one) => outer.areIn(one))
}

/** Whether a relation is one with rows of its own. */
function readsRows(relation: Relation): boolean {
  switch (relation.kind) {
    case 'table':
      return true
    case 'aliased':
    case 'sample':
      return readsRows(relation.relation)
    case 'subquery':
      return relation.query.body.kind === 'values'
    case 'join':
      return readsRows(relation.left) || readsRows(relation.right)
    case 'lateral':
    case 'unnest':
      return false
  }
}
