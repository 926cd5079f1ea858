/**
 * Functions of Presto that DuckDB does not have, or has with another meaning: DuckDB calls lakemock's own rules, which are tested against
 * Presto, for each row. A function is made when a query first needs it, and stays.
 */

import type { Value } from '../../sql/constant/value.ts'
import type { DataType } from '../../sql/data-type.ts'
import { SqlFailure } from '../../sql/failure.ts'
import { duckType } from './duck-type.ts'
import { fromDuck, toDuck } from './duck-value.ts'
import { FAILURE_MARK } from './engine-message.ts'
import type { DuckConnection, DuckDb } from './load-duckdb.ts'
import { runDuckType } from './run-duck-type.ts'

export interface OutsideFunction {
  /** What the function is called after: `date_format`. */
  readonly name: string
  /** Functions with the same key are one. */
  readonly key: string
  readonly parameters: readonly DataType[]
  readonly result: DataType
  /** @throws SqlFailure what fails the query. undefined: not known. */
  readonly compute: (values: readonly Value[]) => Value | undefined
}

export class OutsideFunctions {
  readonly #duck: DuckDb
  readonly #connection: DuckConnection
  readonly #names = new Map<string, string>()
  readonly #counts = new Map<string, number>()

  constructor(duck: DuckDb, connection: DuckConnection) {
    this.#duck = duck
    this.#connection = connection
  }

  /** The name by which SQL of DuckDB calls a function. */
  nameOf(wanted: OutsideFunction): string {
    const key = `${wanted.name}|${wanted.key}|${wanted.parameters.map(duckType).join()}|${duckType(wanted.result)}`
    const known = this.#names.get(key)
    if (known !== undefined) return known
    const count = (this.#counts.get(wanted.name) ?? 0) + 1
    this.#counts.set(wanted.name, count)
    const base = `presto_${wanted.name.replaceAll(/\W+/g, '_')}`
    const name = count === 1 ? base : `${base}_${count}`
    this.#register(name, wanted)
    this.#names.set(key, name)
    return name
  }

  #register(name: string, { name: called, parameters, result, compute }: OutsideFunction): void {
    const duck = this.#duck
    const made = duck.DuckDBScalarFunction.create({
      name,
      parameterTypes: parameters.map((type) => runDuckType(type, duck)),
      returnType: runDuckType(result, duck),
      specialHandling: true,
      mainFunction(info, input, output) {
        try {
          const vectors = parameters.map((_, index) => input.getColumnVector(index))
          for (let row = 0; row < input.rowCount; row++) {
            const values = vectors.map((vector, index) => fromDuck(vector.getItem(row), parameters[index] ?? result))
            const value = compute(values)
            if (value === undefined) throw new SqlFailure(`The engine duckdb does not know the result of ${called}`)
            output.setItem(row, toDuck(value, result, duck))
          }
          output.flush()
        } catch (error) {
          info.setError(`${FAILURE_MARK}${error instanceof Error ? error.message : String(error)}`)
        }
      },
    })
    this.#connection.registerScalarFunction(made)
  }
}
