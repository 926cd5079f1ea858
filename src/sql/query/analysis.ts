/** What is found out about one text while it is checked. */

import type { Table } from '../catalog-view.ts'
import { anyType, type DataType } from '../data-type.ts'
import { printColumnType } from '../data-types/print-type.ts'
import { SqlFailure } from '../failure.ts'
import type { SqlQuestion } from '../question.ts'
import type { Expression, Name, Query, QueryBody, Relation, Select } from '../syntax-tree.ts'
import { expressionText, type TextStyle } from './expression-text.ts'
import type { Grouping } from './group-by.ts'
import { textStyle } from './query-text.ts'
import type { Cell, Environment, Row } from './row-environment.ts'
import type { ColumnReference, RowShape, Scope } from './scope.ts'
import type { OutputColumn } from './select.ts'
import type { TableSource } from './table-source.ts'
import { WorkBudget } from './work-budget.ts'

/** The indexes of the columns of USING on both sides. */
export interface JoinedColumns {
  readonly left: ReadonlySet<number>
  readonly right: ReadonlySet<number>
}

/** What is known of a SELECT after it was checked. */
export interface AnalyzedSelect {
  readonly columns: readonly OutputColumn[]
  readonly from: RowShape
  readonly output: RowShape
  readonly grouping: Grouping | undefined
}

/** The rules that use each other. They reach each other through the analysis, not by imports in a circle. */
export interface Rules {
  /** The type of an expression. @throws SqlFailure with the place of what is wrong in it. */
  typeExpression(analysis: Analysis, expression: Expression, scope: Scope): DataType
  /** The columns of a query. `outer` is what the query around it sees. */
  analyzeQuery(analysis: Analysis, query: Query, outer: Scope | undefined): RowShape
  /** The columns of a part of a set operation. */
  analyzeBody(analysis: Analysis, body: QueryBody, outer: Scope | undefined): RowShape
  /** The value of a query in an expression for a row; undefined if it is not known. */
  subqueryValue(analysis: Analysis, expression: Expression, environment: Environment | undefined): Cell
  /** The rows of a query; undefined if they are not known. */
  queryRows(analysis: Analysis, query: Query, outer: Environment | undefined): readonly Row[] | undefined
  /** The rows of a part of FROM; undefined if they are not known. */
  relationRows(analysis: Analysis, relation: Relation, outer: Environment | undefined): readonly Row[] | undefined
}

export class Analysis {
  readonly question: SqlQuestion
  readonly #rules: Rules
  readonly style: TextStyle
  readonly #types = new Map<Expression, DataType>()
  readonly #columns = new Map<Expression, ColumnReference>()
  readonly #shapes = new Map<Query | QueryBody | Relation, RowShape>()
  /** The parameters of lambdas. */
  readonly #lambdas = new Set<RowShape>()
  readonly #using = new Map<readonly Name[], JoinedColumns>()
  readonly #selects = new Map<Select, AnalyzedSelect>()
  readonly #groupings = new Map<Expression, readonly (number | undefined)[]>()
  readonly #groupingShapes = new Map<Expression, readonly RowShape[]>()
  readonly #sources = new Map<object, TableSource>()
  readonly #assumed: Set<string>
  readonly #planFailures: SqlFailure[]
  readonly #tableRows = new Map<Table, readonly Row[]>()
  readonly budget: WorkBudget
  /** The views that were read and checked, by their full names. */
  readonly readViews: Map<string, TableSource>
  /** The views that are being read, from the outside in. */
  readonly views: readonly string[]
  /** The view that the statement takes the place of. */
  readonly replaced: string | undefined

  constructor(question: SqlQuestion, rules: Rules, within?: Analysis, view?: string, replaced?: string) {
    this.question = question
    this.#rules = rules
    this.style = textStyle(question.version, question.text)
    this.#assumed = within === undefined ? new Set() : within.#assumed
    this.#planFailures = within === undefined ? [] : within.#planFailures
    this.readViews = within === undefined ? new Map() : within.readViews
    this.budget = within === undefined ? new WorkBudget() : within.budget
    this.replaced = replaced ?? within?.replaced
    this.views = view === undefined ? [] : [...(within?.views ?? []), view]
  }

  /** The analysis of the text of a view, in its own catalog and schema. What it assumes, this analysis assumes. */
  ofView(text: string, name: string, catalog: string, schema: string): Analysis {
    return new Analysis({ ...this.question, text, catalog, schema }, this.#rules, this, name)
  }

  /** The analysis of a query of a view that takes the place of a view. */
  replacing(view: string): Analysis {
    return new Analysis(this.question, this.#rules, this, view, view)
  }

  typeExpression(expression: Expression, scope: Scope): DataType {
    return this.setType(expression, this.#rules.typeExpression(this, expression, scope))
  }

  analyzeQuery(query: Query, outer: Scope | undefined): RowShape {
    return this.setShape(query, this.#rules.analyzeQuery(this, query, outer))
  }

  analyzeBody(body: QueryBody, outer: Scope | undefined): RowShape {
    return this.setShape(body, this.#rules.analyzeBody(this, body, outer))
  }

  subqueryValue(expression: Expression, environment: Environment | undefined): Cell {
    return this.#rules.subqueryValue(this, expression, environment)
  }

  queryRows(query: Query, outer: Environment | undefined): readonly Row[] | undefined {
    this.plan()
    return this.#rules.queryRows(this, query, outer)
  }

  relationRows(relation: Relation, outer: Environment | undefined): readonly Row[] | undefined {
    return this.#rules.relationRows(this, relation, outer)
  }

  /** Notes that the statement fails after all checks, when it is planned or run. */
  failInPlan(failure: SqlFailure): void {
    this.#planFailures.push(failure)
  }

  /** @throws SqlFailure the first that was noted. */
  plan(): void {
    const [failure] = this.#planFailures
    if (failure !== undefined) throw failure
  }

  /** Notes that something is assumed to exist: `table hive.default.sales`. */
  assume(what: string): void {
    this.#assumed.add(what)
  }

  get assumed(): readonly string[] {
    return [...this.#assumed]
  }

  setType(expression: Expression, type: DataType): DataType {
    this.#types.set(expression, type)
    return type
  }

  typeOf(expression: Expression): DataType {
    return this.#types.get(expression) ?? anyType
  }

  setColumn(expression: Expression, column: ColumnReference): void {
    this.#columns.set(expression, column)
  }

  /** The column that an expression is; undefined if it is something else. */
  columnOf(expression: Expression): ColumnReference | undefined {
    return this.#columns.get(expression)
  }

  setShape(node: Query | QueryBody | Relation, shape: RowShape): RowShape {
    this.#shapes.set(node, shape)
    return shape
  }

  shapeOf(node: Query | QueryBody | Relation): RowShape | undefined {
    return this.#shapes.get(node)
  }

  setSelect(select: Select, analyzed: AnalyzedSelect): void {
    this.#selects.set(select, analyzed)
  }

  selectOf(select: Select): AnalyzedSelect | undefined {
    return this.#selects.get(select)
  }

  /** `node` is the place in the text that names a table. */
  setSource(node: object, source: TableSource): void {
    this.#sources.set(node, source)
  }

  sourceOf(node: object): TableSource | undefined {
    return this.#sources.get(node)
  }

  /** The rows of a table, which are read once. */
  tableRows(table: Table, read: () => readonly Row[]): readonly Row[] {
    const known = this.#tableRows.get(table) ?? read()
    this.#tableRows.set(table, known)
    return known
  }

  /** The columns of a GROUPING, as indexes in FROM. */
  setGroupingColumns(grouping: Expression, indexes: readonly (number | undefined)[]): void {
    this.#groupings.set(grouping, indexes)
  }

  /** Notes what a GROUPING takes a column of. */
  addGroupingShape(grouping: Expression, shape: RowShape): void {
    this.#groupingShapes.set(grouping, [...(this.#groupingShapes.get(grouping) ?? []), shape])
  }

  /** Whether a GROUPING takes a column of the shape. */
  isGroupingOf(grouping: Expression, shape: RowShape): boolean {
    return this.#groupingShapes.get(grouping)?.includes(shape) ?? false
  }

  groupingColumns(grouping: Expression): readonly (number | undefined)[] | undefined {
    return this.#groupings.get(grouping)
  }

  markLambda(parameters: RowShape): RowShape {
    this.#lambdas.add(parameters)
    return parameters
  }

  isLambda(shape: RowShape): boolean {
    return this.#lambdas.has(shape)
  }

  isInLambda(scope: Scope): boolean {
    return this.isLambda(scope.shape)
  }

  setUsing(using: readonly Name[], left: ReadonlySet<number>, right: ReadonlySet<number>): void {
    this.#using.set(using, { left, right })
  }

  /** Which columns of both sides a USING joins. */
  usingOf(using: readonly Name[]): JoinedColumns | undefined {
    return this.#using.get(using)
  }

  /** An expression as messages write it. */
  text(expression: Expression): string {
    return expressionText(expression, this.style)
  }

  /** A type as messages write it. */
  typeText(type: DataType): string {
    return printColumnType(type, this.question.version)
  }

  /** A name in a message about something that does not exist: 333 puts quotes around it. */
  quoted(name: string): string {
    return this.question.version === '333' ? `'${name}'` : name
  }
}

/** A failure that names a place in the text. */
export function failAt(node: { readonly at: number }, message: string): never {
  throw new SqlFailure(message, node.at)
}
