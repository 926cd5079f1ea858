/** Expressions over rows: columns, aggregates and queries in them get their values from the rows. */
import { evaluate } from '../constant/evaluate.ts'
import type { DataType } from '../data-type.ts'
import type { ResolvedCall } from '../function/resolve-call.ts'
import type { Expression } from '../syntax-tree.ts'
import type { Analysis } from './analysis.ts'
import { constantContext } from './constant-context.ts'
import { copyExpression } from './expression-copy.ts'
import { isAggregateCall } from './expression-parts.ts'
import { type Cell, type Environment, readColumn } from './row-environment.ts'

/** An expression that is evaluated once per row. */
export class RowExpression {
  readonly #analysis: Analysis
  readonly #copy: Expression
  readonly #types = new Map<Expression, DataType>()
  readonly #originals = new Map<Expression, Expression>()
  readonly #calls = new WeakMap<Expression, ResolvedCall>()

  constructor(analysis: Analysis, expression: Expression) {
    this.#analysis = analysis
    this.#copy = copyExpression(
      expression,
      (part) => this.#replace(part),
      (copy, original) => {
        this.#types.set(copy, analysis.typeOf(original))
        if (original.kind === 'name') this.#originals.set(copy, original)
      },
    )
  }

  /**
   * The value for a row; undefined if it is not known. `values` has those of aggregates.
   * @throws SqlFailure what goes wrong at run time.
   */
  value(environment: Environment | undefined, values?: ReadonlyMap<Expression, Cell>): Cell {
    if (!this.#analysis.budget.spend(1)) return undefined
    return evaluate(this.#copy, {
      ...constantContext(this.#analysis),
      calls: this.#calls,
      typeOf: (part) => this.#types.get(part) ?? this.#analysis.typeOf(part),
      read: (part) => {
        const original = this.#originals.get(part) ?? part
        if (values?.has(original)) return values.get(original)
        if (original.kind !== 'name' && original.kind !== 'member') {
          return this.#analysis.subqueryValue(original, environment)
        }
        return readColumn(this.#analysis, original, environment)
      },
    })
  }

  /** What the evaluation of constants does not know is read through a name without a meaning of its own. */
  #replace(part: Expression): Expression | undefined {
    const isRead =
      (part.kind === 'member' && this.#analysis.columnOf(part) !== undefined) ||
      part.kind === 'subquery' ||
      part.kind === 'exists' ||
      part.kind === 'inQuery' ||
      part.kind === 'quantified' ||
      part.kind === 'grouping' ||
      (part.kind === 'call' && (part.window !== undefined || isAggregateCall(part, this.#analysis.question.version)))
    if (!isRead) return undefined
    const name: Expression = { kind: 'name', at: part.at, name: { text: '', isQuoted: true, at: part.at } }
    this.#types.set(name, this.#analysis.typeOf(part))
    this.#originals.set(name, part)
    return name
  }
}
