/** What the parts of one translation share. */
import type { TableName } from '../../sql/catalog-view.ts'
import type { Analysis } from '../../sql/query/analysis.ts'
import type { RowShape } from '../../sql/query/scope.ts'
import type { Expression, Query } from '../../sql/syntax-tree.ts'
import { UniqueNames } from './names.ts'
import type { QueryFunctions } from './outside-functions.ts'
import { Untranslatable } from './untranslatable.ts'

/** A query as SQL of DuckDB, and the names of its columns there. */
export interface PrintedQuery {
  readonly sql: string
  readonly columns: readonly string[]
}

/** Where the engine keeps a table of the world. */
export type TablePrinter = (table: TableName) => string

/** What is used of the rest of the engine by a translation. */
export interface TranslationContext {
  readonly functions: QueryFunctions
  /** The name of a table in DuckDB. The engine notes that it is read. */
  readonly tableName: TablePrinter
  /** Whether constants are evaluated by lakemock's own rules; off to measure what DuckDB makes of them. */
  readonly foldsConstants: boolean
}

/** The translation of one text, or of one view in it. */
export class Translation {
  readonly analysis: Analysis
  readonly context: TranslationContext
  /** The names of relations, each of which is used once in the whole text. */
  readonly aliases: UniqueNames
  readonly #columns = new Map<RowShape, readonly (string | undefined)[]>()
  readonly #named = new Map<Query, PrintedQuery>()
  #from: RowShape | undefined

  constructor(analysis: Analysis, context: TranslationContext, aliases = new UniqueNames()) {
    this.analysis = analysis
    this.context = context
    this.aliases = aliases
  }

  /** The translation of the query of a view. */
  within(analysis: Analysis): Translation {
    return new Translation(analysis, this.context, this.aliases)
  }

  /** Notes how the columns of a part of FROM are written; undefined for one that DuckDB does not have. */
  setColumns(shape: RowShape | undefined, columns: readonly (string | undefined)[]): void {
    if (shape !== undefined) this.#columns.set(shape, columns)
  }

  knows(shape: RowShape): boolean {
    return this.#columns.has(shape)
  }

  /** A column as SQL; undefined if the expression is something else, or a parameter of a lambda. */
  columnOf(expression: Expression): string | undefined {
    const found = this.analysis.columnOf(expression)
    if (found === undefined || found.index === undefined) return undefined
    return this.knows(found.shape) ? this.columnAt(found.shape, found.index) : undefined
  }

  columnAt(shape: RowShape, index: number): string {
    const column = this.#columns.get(shape)?.[index]
    if (column !== undefined) return column
    throw new Untranslatable(`the column ${shape.fields[index]?.name ?? index + 1} of this relation`)
  }

  /** Runs with the columns of the FROM that GROUPING counts in. */
  inSelect<T>(from: RowShape, work: () => T): T {
    const outer = this.#from
    this.#from = from
    try {
      return work()
    } finally {
      this.#from = outer
    }
  }

  /** A column that GROUPING names. */
  groupingColumn(index: number | undefined): string {
    if (this.#from === undefined || index === undefined) throw new Untranslatable('this use of GROUPING')
    return this.columnAt(this.#from, index)
  }

  /** Notes a query of WITH under its name. */
  setNamed(query: Query, printed: PrintedQuery): void {
    this.#named.set(query, printed)
  }

  namedQuery(query: Query): PrintedQuery | undefined {
    return this.#named.get(query)
  }
}
