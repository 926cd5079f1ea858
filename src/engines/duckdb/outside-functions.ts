/**
 * Functions of Presto that DuckDB does not have, or has with another meaning: DuckDB calls lakemock's own rules,
 * which are tested against Presto, for each row. DuckDB cannot drop such a function, so one that a query no longer
 * needs is used again by the next query that needs one with the same name and types.
 */

import type { Value } from '../../sql/constant/value.ts'
import type { DataType } from '../../sql/data-type.ts'
import { printType } from '../../sql/data-types/print-type.ts'
import { SqlFailure } from '../../sql/failure.ts'
import { duckType } from './duck-type.ts'
import { fromDuck, toDuck } from './duck-value.ts'
import { FAILURE_MARK } from './engine-message.ts'
import type { DuckConnection, DuckDb } from './load-duckdb.ts'
import { runDuckType } from './run-duck-type.ts'

export interface OutsideFunction {
  /** What the function is called after: `date_format`. */
  readonly name: string
  /** Functions of a query with the same key are one. */
  readonly key: string
  readonly parameters: readonly DataType[]
  readonly result: DataType
  /** @throws SqlFailure what fails the query. undefined: not known. */
  readonly compute: (values: readonly Value[]) => Value | undefined
}

/** A function that DuckDB has. */
interface Slot {
  readonly name: string
  /** What it computes for the query that uses it; undefined: no query does. */
  compute: OutsideFunction['compute'] | undefined
}

/** The functions of one database. */
export class OutsideFunctions {
  readonly #duck: DuckDb
  readonly #connection: DuckConnection
  /** Those that no query uses, by name and types. */
  readonly #free = new Map<string, Slot[]>()
  readonly #counts = new Map<string, number>()

  constructor(duck: DuckDb, connection: DuckConnection) {
    this.#duck = duck
    this.#connection = connection
  }

  /** How many DuckDB has. */
  get count(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0)
  }

  /** The functions of one query. */
  open(): QueryFunctions {
    return new QueryFunctions(this)
  }

  /** A function that no other query uses. */
  take(wanted: OutsideFunction): Slot {
    const slot = this.#free.get(kindOf(wanted))?.pop() ?? this.#make(wanted)
    slot.compute = wanted.compute
    return slot
  }

  /** Its query has ended. */
  give(wanted: OutsideFunction, slot: Slot): void {
    slot.compute = undefined
    const kind = kindOf(wanted)
    const free = this.#free.get(kind) ?? []
    free.push(slot)
    this.#free.set(kind, free)
  }

  #make(wanted: OutsideFunction): Slot {
    const count = (this.#counts.get(wanted.name) ?? 0) + 1
    this.#counts.set(wanted.name, count)
    const base = `presto_${wanted.name.replaceAll(/\W+/g, '_')}`
    const slot: Slot = { name: count === 1 ? base : `${base}_${count}`, compute: undefined }
    this.#register(slot, wanted)
    return slot
  }

  #register(slot: Slot, { name: called, parameters, result }: OutsideFunction): void {
    const duck = this.#duck
    const made = duck.DuckDBScalarFunction.create({
      name: slot.name,
      parameterTypes: parameters.map((type) => runDuckType(type, duck)),
      returnType: runDuckType(result, duck),
      specialHandling: true,
      mainFunction(info, input, output) {
        try {
          const vectors = parameters.map((_, index) => input.getColumnVector(index))
          for (let row = 0; row < input.rowCount; row++) {
            const values = vectors.map((vector, index) => fromDuck(vector.getItem(row), parameters[index] ?? result))
            const value = slot.compute?.(values)
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

/** Functions of the same kind differ in what they compute only. Texts of all lengths are the same. */
const kindOf = ({ name, parameters, result }: OutsideFunction): string =>
  `${name}|${[...parameters, result].map((type) => printType(type).replaceAll(/char\(\d+\)/g, 'char')).join('|')}`

/** The functions that one query uses. */
export class QueryFunctions {
  readonly #all: OutsideFunctions
  readonly #used = new Map<string, { readonly wanted: OutsideFunction; readonly slot: Slot }>()

  constructor(all: OutsideFunctions) {
    this.#all = all
  }

  /** The name by which SQL of DuckDB calls a function. */
  nameOf(wanted: OutsideFunction): string {
    const key = `${wanted.name}|${wanted.key}|${wanted.parameters.map(duckType).join()}|${duckType(wanted.result)}`
    const known = this.#used.get(key)
    if (known !== undefined) return known.slot.name
    const slot = this.#all.take(wanted)
    this.#used.set(key, { wanted, slot })
    return slot.name
  }

  /** The query has ended. */
  close(): void {
    for (const { wanted, slot } of this.#used.values()) this.#all.give(wanted, slot)
    this.#used.clear()
  }
}
