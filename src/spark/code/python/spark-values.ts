/** The objects of PySpark that code uses without importing them. */
import { MAX_ELEMENTS, Unsure } from '../output.ts'
import { drawTable, schemaTree } from '../sql/draw.ts'
import { asTable, columnsText } from '../sql/run-query.ts'
import { runSql } from '../sql/run-sql.ts'
import { SqlError } from '../sql/sql-error.ts'
import { type Cell, type Column, type Frame, type SqlType, simple } from '../sql/sql-type.ts'
import { Raised } from './errors.ts'
import { elementsOf } from './iterate.ts'
import type { Machine } from './machine.ts'
import { binary, isTrue } from './operators.ts'
import { rowValue } from './spark-rows.ts'
import { bool, float, int, integerOf, list, none, opaque, type PyClass, str, type Value } from './value.ts'

type Run = (args: readonly Value[], named: ReadonlyMap<string, Value>) => Value
const method = (name: string, run: Run): Value => ({ type: 'builtin_function_or_method', name, call: run })

/** An object with a repr and attributes; other attributes are not known. */
const object = (text: string, attributes: Readonly<Record<string, () => Value>>): Value => named(() => text, attributes)

function named(text: () => string, attributes: Readonly<Record<string, () => Value>>): Value {
  return {
    type: 'opaque',
    get text() {
      return text()
    },
    attribute: (name) => (Object.hasOwn(attributes, name) ? attributes[name]?.() : undefined) ?? opaque,
  }
}

export function sparkNames(machine: Machine): ReadonlyMap<string, Value> {
  const version = (): Value => str('3.5.4')
  const contextObject = named(() => `<SparkContext master=local[1] appName=${machine.context.appName}>`, {
    version,
    appName: () => str(machine.context.appName),
    master: () => str('local[1]'),
    defaultParallelism: () => int(1),
    parallelize: () => method('parallelize', ([items]) => rdd(machine, items === undefined ? [] : elementsOf(items))),
    range: () => method('range', ([first, second]) => rdd(machine, numbers(first, second))),
    setJobGroup: () => method('setJobGroup', () => none),
    setLogLevel: () => method('setLogLevel', () => none),
  })
  const sessionAttributes = {
    version,
    sql: () => method('sql', ([query]) => sql(machine, query)),
    table: () =>
      method('table', ([name]) => sql(machine, name?.type === 'str' ? str(`select * from ${name.value}`) : name)),
    range: () => method('range', ([first, second]) => rangeFrame(machine, first, second)),
    createDataFrame: () => method('createDataFrame', ([rows, schema]) => createFrame(machine, rows, schema)),
    sparkContext: () => contextObject,
    stop: () => method('stop', () => none),
  }
  return new Map([
    ['spark', object('<pyspark.sql.session.SparkSession object at 0x7f0c8a61bd90>', sessionAttributes)],
    ['sqlContext', object('<pyspark.sql.context.SQLContext object at 0x7f0c8a61c410>', sessionAttributes)],
    ['sc', contextObject],
    ['HiveContext', opaque],
    ['SQLContext', opaque],
  ])
}

function numbers(first: Value | undefined, second: Value | undefined): Value[] {
  const [from, to] =
    second === undefined ? [0n, first && integerOf(first)] : [first && integerOf(first), integerOf(second)]
  if (from === undefined || to === undefined || to - from > BigInt(MAX_ELEMENTS)) throw new Unsure('a range')
  return Array.from({ length: Math.max(0, Number(to - from)) }, (_, index) => int(from + BigInt(index)))
}

function rangeFrame(machine: Machine, first: Value | undefined, second: Value | undefined): Value {
  const rows = numbers(first, second).map((value) => [integerOf(value) ?? 0n])
  return frameValue(machine, { columns: [{ name: 'id', type: simple('bigint'), nullable: false }], rows })
}

const exceptionClass = (name: string, module: string): PyClass => ({
  type: 'type',
  name,
  module,
  bases: [],
  members: new Map(),
})

function sql(machine: Machine, query: Value | undefined): Value {
  if (query?.type !== 'str') return opaque
  try {
    return frameValue(machine, runSql(query.value, machine.context.catalog))
  } catch (error) {
    if (!(error instanceof SqlError)) throw error
    const name = error.exception.split('.').at(-1) ?? ''
    throw new Raised({
      type: 'exception',
      of: exceptionClass(name, 'pyspark.errors.exceptions.captured'),
      args: [str(error.message)],
    })
  }
}

/** The types that Spark infers from values of Python. */
function inferredType(value: Value): SqlType {
  switch (value.type) {
    case 'int':
      return simple('bigint')
    case 'float':
      return simple('double')
    case 'str':
      return simple('string')
    case 'bool':
      return simple('boolean')
    default:
      throw new Unsure('a type')
  }
}

function createFrame(machine: Machine, rows: Value | undefined, schema: Value | undefined): Value {
  if (rows?.type !== 'list' || (schema !== undefined && schema.type !== 'list')) return opaque
  const cells = rows.items.map((row) => (row.type === 'tuple' || row.type === 'list' ? row.items : undefined))
  const [first] = cells
  if (first === undefined || cells.includes(undefined)) return opaque
  const columns = first.map((value, index): Column => {
    const name = schema?.items[index]
    return { name: name?.type === 'str' ? name.value : `_${index + 1}`, type: inferredType(value), nullable: true }
  })
  // Spark infers the types from all rows, and refuses some
  const fits = (value: Value, index: number): boolean =>
    value.type === 'NoneType' || inferredType(value).name === columns[index]?.type.name
  if (cells.some((row = []) => row.length !== columns.length || !row.every(fits))) return opaque
  const cell = (value: Value): Cell => (value.type === 'NoneType' ? null : 'value' in value ? value.value : null)
  return frameValue(machine, { columns, rows: cells.map((row) => (row ?? []).map(cell)) })
}

/** A DataFrame whose columns and rows are known. */
function frameValue(machine: Machine, frame: Frame): Value {
  const again = (changed: Partial<Frame>): Value => frameValue(machine, { ...frame, ...changed })
  const unknown = (name: string): Value => method(name, () => opaque)
  const view = (replaces: boolean) =>
    method(replaces ? 'createOrReplaceTempView' : 'createTempView', ([name]) => {
      if (name?.type === 'str')
        machine.context.catalog.create([name.value], { ...asTable(frame), kind: 'view', temporary: true, isOpen: true })
      return none
    })
  const take = (count: number): Value => list(frame.rows.slice(0, count).map((row) => rowValue(frame.columns, row)))
  const rowCount = (value: Value | undefined): number => Number((value && integerOf(value)) ?? 20n)
  return object(`DataFrame[${columnsText(frame)}]`, {
    show: () =>
      method('show', ([rows, cut], named) => {
        const width = cut ?? named.get('truncate')
        machine.print(
          `${drawTable(frame, { rows: rowCount(rows ?? named.get('n')), cut: width === undefined || width.type !== 'bool' || width.value })}\n`,
        )
        return none
      }),
    printSchema: () =>
      method('printSchema', () => {
        machine.print(`${schemaTree(frame)}\n`)
        return none
      }),
    count: () => method('count', () => int(frame.rows.length)),
    collect: () => method('collect', () => take(frame.rows.length)),
    take: () => method('take', ([count]) => take(rowCount(count))),
    head: () =>
      method('head', ([count]) =>
        count === undefined
          ? frame.rows[0] === undefined
            ? none
            : rowValue(frame.columns, frame.rows[0])
          : take(rowCount(count)),
      ),
    first: () => method('first', () => (frame.rows[0] === undefined ? none : rowValue(frame.columns, frame.rows[0]))),
    columns: () => list(frame.columns.map(({ name }) => str(name))),
    limit: () => method('limit', ([count]) => again({ rows: frame.rows.slice(0, rowCount(count)) })),
    cache: () => method('cache', () => again({})),
    persist: () => method('persist', () => again({})),
    unpersist: () => method('unpersist', () => again({})),
    isEmpty: () => method('isEmpty', () => bool(frame.rows.length === 0)),
    createOrReplaceTempView: () => view(true),
    createTempView: () => view(false),
    registerTempTable: () => view(true),
    select: () => unknown('select'),
    rdd: () =>
      rdd(
        machine,
        frame.rows.map((row) => rowValue(frame.columns, row)),
      ),
  })
}

/** An RDD whose elements are known. */
function rdd(
  machine: Machine,
  items: readonly Value[],
  text = 'ParallelCollectionRDD[0] at readRDDFromFile at PythonRDD.scala:289',
): Value {
  const calls = (callee: Value | undefined, ...args: readonly Value[]): Value => machine.call(callee ?? opaque, args)
  const next = (made: readonly Value[]): Value => rdd(machine, made, 'PythonRDD[1] at RDD at PythonRDD.scala:53')
  const total = (): Value => items.reduce((left, right) => binary('+', left, right), int(0))
  return object(text, {
    collect: () => method('collect', () => list([...items])),
    count: () => method('count', () => int(items.length)),
    sum: () => method('sum', total),
    mean: () => method('mean', () => binary('/', total(), float(items.length))),
    take: () => method('take', ([count]) => list(items.slice(0, Number((count && integerOf(count)) ?? 0n)))),
    first: () => method('first', () => items[0] ?? opaque),
    map: () => method('map', ([callee]) => next(items.map((item) => calls(callee, item)))),
    filter: () => method('filter', ([callee]) => next(items.filter((item) => isTrue(calls(callee, item))))),
    flatMap: () => method('flatMap', ([callee]) => next(items.flatMap((item) => elementsOf(calls(callee, item))))),
    reduce: () =>
      method('reduce', ([callee]) =>
        items.slice(1).reduce((left, right) => calls(callee, left, right), items[0] ?? opaque),
      ),
    foreach: () => method('foreach', () => none),
    cache: () => method('cache', () => next(items)),
  })
}
