import { anyType, type DataType } from '../data-type.ts'
import type { PrestoVersion } from '../question.ts'
import { type EvaluationBudget, NotKnown } from './evaluation-budget.ts'
import { isBytes, isList, isMap, isZoned, type Value, type ZonedValue } from './value.ts'

/** A lambda as an argument of a call. */
export interface LambdaValue {
  /** The type of its body. */
  readonly bodyType: DataType
  /** undefined: the result is not known. */
  apply(values: readonly Value[]): Value | undefined
}

/** The arguments of a call of a function. Reading one as what it is not ends the evaluation: the result is not known. */
export class CallArguments {
  readonly types: readonly DataType[]
  readonly resultType: DataType
  readonly version: PrestoVersion
  readonly nowMs: number
  readonly #values: readonly (Value | LambdaValue)[]
  readonly #budget: EvaluationBudget

  constructor(
    values: readonly (Value | LambdaValue)[],
    types: readonly DataType[],
    resultType: DataType,
    context: { readonly version: PrestoVersion; readonly nowMs: number },
    budget: EvaluationBudget,
  ) {
    this.#values = values
    this.types = types
    this.resultType = resultType
    this.version = context.version
    this.nowMs = context.nowMs
    this.#budget = budget
  }

  /** Ends the evaluation if a computation has more steps than may still be done. */
  spend(steps: number): void {
    this.#budget.spend(steps)
  }

  get count(): number {
    return this.#values.length
  }

  type(index: number): DataType {
    return this.types[index] ?? anyType
  }

  value(index: number): Value {
    const value = this.#values[index]
    if (value === undefined || isLambdaValue(value)) throw new NotKnown()
    return value
  }

  values(): readonly Value[] {
    return this.#values.map((_, index) => this.value(index))
  }

  lambda(index: number): LambdaValue {
    const value = this.#values[index]
    if (value === undefined || !isLambdaValue(value)) throw new NotKnown()
    return value
  }

  text(index: number): string {
    const value = this.value(index)
    if (typeof value !== 'string') throw new NotKnown()
    return value
  }

  /** An integer or the digits of a decimal. */
  integer(index: number): bigint {
    const value = this.value(index)
    if (typeof value !== 'bigint') throw new NotKnown()
    return value
  }

  /** A double, a date, a time without a zone or an interval. */
  number(index: number): number {
    const value = this.value(index)
    if (typeof value !== 'number') throw new NotKnown()
    return value
  }

  boolean(index: number): boolean {
    const value = this.value(index)
    if (typeof value !== 'boolean') throw new NotKnown()
    return value
  }

  bytes(index: number): Uint8Array {
    const value = this.value(index)
    if (!isBytes(value)) throw new NotKnown()
    return value
  }

  zoned(index: number): ZonedValue {
    const value = this.value(index)
    if (!isZoned(value)) throw new NotKnown()
    return value
  }

  list(index: number): readonly Value[] {
    const value = this.value(index)
    if (!isList(value)) throw new NotKnown()
    return value
  }

  entries(index: number): readonly (readonly [Value, Value])[] {
    const value = this.value(index)
    if (!isMap(value)) throw new NotKnown()
    return value.entries
  }
}

/** A function of SQL. Its arguments are not NULL unless it is listed as one that takes NULL. undefined: the result is not known. */
export type ScalarFunction = (args: CallArguments) => Value | undefined

function isLambdaValue(value: Value | LambdaValue): value is LambdaValue {
  return typeof value === 'object' && value !== null && 'bodyType' in value
}
