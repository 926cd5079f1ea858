/** After GROUP BY, or beside an aggregate, each expression is one value per group. */

import { SqlFailure } from '../failure.ts'
import type { Call, Expression, Select, Window } from '../syntax-tree.ts'
import { type Analysis, failAt } from './analysis.ts'
import { expressionKey } from './expression-key.ts'
import {
  aggregatesIn,
  functionName,
  isAggregateFunction,
  nameParts,
  partsOf,
  walk,
  windowCallsIn,
} from './expression-parts.ts'
import { qualifiedNameText } from './expression-text.ts'
import type { Grouping, GroupKey } from './group-by.ts'
import type { RowShape } from './scope.ts'
import type { OutputColumn } from './select.ts'

export interface GroupedQuery {
  readonly select: Select
  /** The columns of FROM. */
  readonly source: RowShape
  readonly output: RowShape
  readonly columns: readonly OutputColumn[]
  readonly grouping: Grouping | undefined
  /** The expressions of ORDER BY. */
  readonly sortKeys: readonly Expression[]
}

export function checkGrouped(analysis: Analysis, query: GroupedQuery): void {
  const { select, columns, grouping, sortKeys } = query
  const { version } = analysis.question
  const selected = columns.flatMap((column) => (column.expression === undefined ? [] : [column.expression]))
  const having = select.having === undefined ? [] : [select.having]
  const isGrouping = [...selected, ...having, ...sortKeys].flatMap((one) => [...walk(one)]).some(isGroupingCall)
  if (isGrouping && grouping === undefined) {
    const clause = 'GROUPING SET/CUBE/ROLLUP/GROUP BY clause'
    failAt(select, `A GROUPING() operation can only be used with a corresponding ${clause}`)
  }
  // 0.216 does not take HAVING alone for a sign of groups
  const hasGroups = grouping !== undefined || (having.length > 0 && version === '333')
  const isGrouped = hasGroups || aggregatesIn([...selected, ...having, ...sortKeys], version).length > 0
  if (!isGrouped) return
  const checker = new GroupChecker(analysis, query)
  for (const column of columns) {
    if (column.expression === undefined) checker.checkStarColumn(column)
    else checker.check(column.expression)
  }
  for (const one of [...having, ...sortKeys]) checker.check(one)
}

const isGroupingCall = (expression: Expression): boolean => expression.kind === 'grouping'

/** The index in FROM of a column that is grouped by; undefined for other expressions. */
export function keyIndex(analysis: Analysis, key: GroupKey, source: RowShape): number | undefined {
  if ('index' in key) return key.index
  const column = analysis.columnOf(key.expression)
  return column?.shape === source ? column.index : undefined
}

/** The name of a column without its table. */
const lastName = (expression: Expression): string | undefined => nameParts(expression)?.at(-1)?.text.toLowerCase()

class GroupChecker {
  readonly #analysis: Analysis
  readonly #query: GroupedQuery
  /** The grouped expressions, as texts. */
  readonly #keys: ReadonlySet<string>
  /** The grouped columns, as their indexes in FROM. */
  readonly #indexes: ReadonlySet<number | undefined>
  readonly #grouped: readonly Expression[]

  constructor(analysis: Analysis, query: GroupedQuery) {
    this.#analysis = analysis
    this.#query = query
    const keys = query.grouping?.keys ?? []
    this.#grouped = keys.flatMap((key) => ('expression' in key ? [key.expression] : []))
    this.#keys = new Set(this.#grouped.map((one) => expressionKey(analysis, one)))
    this.#indexes = new Set(keys.map((key) => keyIndex(analysis, key, query.source)))
  }

  check(expression: Expression): void {
    if (this.#isConstant(expression)) return
    const text = this.#analysis.text(expression)
    failAt(expression, `'${text}' must be an aggregate expression or appear in GROUP BY clause`)
  }

  /** A column of `*` has no place in the text. */
  checkStarColumn(column: OutputColumn): void {
    const { index } = column
    if (index === undefined || this.#indexes.has(index)) return
    const field = this.#query.source.fields[index]
    const qualifier = field?.qualifier.join('.')
    const name = field?.name === undefined ? String(index + 1) : `'${qualifier ? `${qualifier}.` : ''}${field.name}'`
    throw new SqlFailure(`Column ${name} not in GROUP BY clause`)
  }

  #isConstant(expression: Expression): boolean {
    if (this.#keys.has(expressionKey(this.#analysis, expression))) return true
    const column = this.#analysis.columnOf(expression)
    if (column !== undefined) return this.#isGroupedColumn(expression, column.shape, column.index)
    if (expression.kind === 'call') return this.#isConstantCall(expression)
    if (expression.kind === 'grouping') return this.#checkGrouping(expression)
    return partsOf(expression).every((part) => this.#isConstant(part))
  }

  #isGroupedColumn(expression: Expression, shape: RowShape, index: number | undefined): boolean {
    if (shape !== this.#query.source) return this.#isConstantShape(shape)
    if (index !== undefined) return this.#indexes.has(index)
    const name = lastName(expression)
    return this.#grouped.some((one) => lastName(one) === name)
  }

  /** Columns of the result and parameters of lambdas are one value; those of queries around this one are in 333 only. */
  #isConstantShape(shape: RowShape): boolean {
    if (this.#analysis.question.version === '333') return true
    return shape === this.#query.output || this.#analysis.isLambda(shape)
  }

  /** GROUPING takes columns that the query groups by. */
  #checkGrouping(grouping: Expression & { readonly kind: 'grouping' }): true {
    if (this.#analysis.isGroupingOf(grouping, this.#query.output)) {
      throw new SqlFailure('Invalid reference to output of SELECT clause from grouping() expression in ORDER BY')
    }
    const indexes = this.#analysis.groupingColumns(grouping) ?? []
    indexes.forEach((index, place) => {
      const column = grouping.columns[place]
      if (index === undefined || column === undefined || this.#indexes.has(index)) return
      const rule = 'The arguments to GROUPING() must be expressions referenced by the GROUP BY'
      failAt(grouping, `${rule} at the associated query level. Mismatch due to ${qualifiedNameText(column)}.`)
    })
    return true
  }

  #isConstantCall(call: Call): boolean {
    const { version } = this.#analysis.question
    const isAggregate = isAggregateFunction(call, version)
    if (isAggregate && call.window === undefined) {
      this.#checkAggregate(call)
      return true
    }
    if (!isAggregate) {
      if (call.filter !== undefined) failAt(call, 'Filter is only valid for aggregation functions')
      if (call.orderBy.length > 0) failAt(call, 'ORDER BY is only valid for aggregation functions')
    }
    if (call.window !== undefined) this.#checkWindow(call.window)
    return call.values.every((value) => this.#isConstant(value))
  }

  #checkAggregate(call: Call): void {
    const { version } = this.#analysis.question
    const name = functionName(call)
    const text = (calls: readonly Call[]): string => calls.map((one) => this.#analysis.text(one)).join(', ')
    const aggregates = aggregatesIn(call.values, version)
    if (aggregates.length > 0) {
      failAt(call, `Cannot nest aggregations inside aggregation '${name}': [${text(aggregates)}]`)
    }
    const windows = windowCallsIn(call.values)
    if (windows.length > 0) {
      failAt(call, `Cannot nest window functions inside aggregation '${name}': [${text(windows)}]`)
    }
    if (!call.isDistinct) return
    const keys = new Set(call.values.map((value) => expressionKey(this.#analysis, value)))
    for (const { value } of call.orderBy) {
      if (keys.has(expressionKey(this.#analysis, value))) continue
      failAt(value, 'For aggregate function with DISTINCT, ORDER BY expressions must appear in arguments')
    }
  }

  #checkWindow(window: Window): void {
    const check = (one: Expression, what: string): void => {
      if (this.#isConstant(one)) return
      const text = this.#analysis.text(one)
      failAt(one, `${what} expression '${text}' must be an aggregate expression or appear in GROUP BY clause`)
    }
    for (const one of window.partitionBy) check(one, 'PARTITION BY')
    for (const item of window.orderBy) check(item.value, 'ORDER BY')
  }
}
