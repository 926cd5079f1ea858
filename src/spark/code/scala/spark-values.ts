import { MAX_ELEMENTS, Unsure } from '../output.ts'
import { drawTable, schemaTree } from '../sql/draw.ts'
import { cellText } from '../sql/operators.ts'
import { asTable, columnsText } from '../sql/run-query.ts'
import { runSql } from '../sql/run-sql.ts'
import { SqlError } from '../sql/sql-error.ts'
import { type Frame, simple } from '../sql/sql-type.ts'
import { isDatasetMember } from './dataset-names.ts'
import type { Machine } from './machine.ts'
import { sumOf } from './number-members.ts'
import { infix, isTrue } from './operators.ts'
import { Thrown } from './syntax-error.ts'
import { isNumeric, joinedType } from './type-rules.ts'
import { bool, double, fn, int, items, long, type ObjectValue, str, unit, unknown, type Value } from './value.ts'

const DATA_FRAME = 'org.apache.spark.sql.DataFrame'
const method = (run: (...args: readonly Value[]) => Value): Value => fn('method', (args) => run(...args))

function object(type: string, text: string, members: Readonly<Record<string, () => Value>>): ObjectValue {
  return {
    kind: 'object',
    type,
    text,
    member: (name) => (Object.hasOwn(members, name) ? members[name]?.() : undefined),
    ...(type === DATA_FRAME ? { hasMember: isDatasetMember } : {}),
  }
}

/** Members that are called without arguments, with or without brackets. */
const whole = (value: Value | undefined, fallback: number): number =>
  value?.kind === 'primitive' ? Number(value.value) : fallback

export function sessionValue(machine: Machine): Value {
  const type = 'org.apache.spark.sql.SparkSession'
  return object(type, `${type}@4f0e94cd`, {
    version: () => str('3.5.4'),
    sql: () => method((query) => sqlFrame(machine, query)),
    table: () =>
      method((name) =>
        sqlFrame(machine, name?.kind === 'primitive' ? str(`select * from ${String(name.value)}`) : name),
      ),
    range: () => method((first, second) => rangeFrame(machine, first, second)),
    sparkContext: () => contextValue(machine),
    stop: () => unit,
    emptyDataFrame: () => frameValue(machine, { columns: [], rows: [] }),
    read: () => unknown('org.apache.spark.sql.DataFrameReader'),
    catalog: () => unknown('org.apache.spark.sql.catalog.Catalog'),
  })
}

export function contextValue(machine: Machine): Value {
  const type = 'org.apache.spark.SparkContext'
  return object(type, `${type}@21a0415b`, {
    version: () => str('3.5.4'),
    master: () => str('local[1]'),
    defaultParallelism: () => int(1),
    setJobGroup: () => method(() => unit),
    setLogLevel: () => method(() => unit),
    parallelize: () =>
      method((values) =>
        values?.kind === 'items' ? rdd(machine, values.of, values.items, true) : raise(new Unsure('not a collection')),
      ),
    makeRDD: () =>
      method((values) =>
        values?.kind === 'items' ? rdd(machine, values.of, values.items, true) : raise(new Unsure('not a collection')),
      ),
  })
}

function raise(error: Error): never {
  throw error
}

function rangeFrame(machine: Machine, first: Value | undefined, second: Value | undefined): Value {
  const [from, to] = second === undefined ? [0, whole(first, 0)] : [whole(first, 0), whole(second, 0)]
  if (to - from > MAX_ELEMENTS) throw new Unsure('a long range')
  const rows = Array.from({ length: Math.max(0, to - from) }, (_, index) => [BigInt(from + index)])
  return frameValue(
    machine,
    { columns: [{ name: 'id', type: simple('bigint'), nullable: false }], rows },
    'org.apache.spark.sql.Dataset[Long]',
  )
}

/** The DataFrame of a query. Throws as Spark does if it is certain that the query is refused. */
export function sqlFrame(machine: Machine, query: Value | undefined): Value {
  if (query?.kind !== 'primitive' || typeof query.value !== 'string') return unknown(DATA_FRAME)
  try {
    return frameValue(machine, runSql(query.value, machine.catalog))
  } catch (error) {
    if (error instanceof SqlError)
      throw new Thrown(
        // Spark names another class if the message shows a plan
        /;\n'/.test(error.message) ? 'org.apache.spark.sql.catalyst.ExtendedAnalysisException' : error.exception,
        error.message,
        error.frames.map((frame) => `  at ${frame}\n`),
      )
    throw error
  }
}

/** A DataFrame whose columns and rows are known. */
export function frameValue(machine: Machine, frame: Frame, type = DATA_FRAME): Value {
  const row = (cells: Frame['rows'][number]): Value => ({
    kind: 'object',
    type: 'org.apache.spark.sql.Row',
    text: `[${cells.map((cell, index) => (cell === null ? 'null' : cellText(cell, frame.columns[index]?.type ?? simple('string')))).join(',')}]`,
    member: (name) =>
      /^(?:getInt|getLong|getString|getDouble|getBoolean|apply|get)$/.test(name) ? unknown() : undefined,
  })
  const rows = (count: number): Value => items('Array', 'org.apache.spark.sql.Row', frame.rows.slice(0, count).map(row))
  const view = method((name) => {
    if (name?.kind === 'primitive')
      machine.catalog.create([String(name.value)], { ...asTable(frame), kind: 'view', temporary: true, isOpen: true })
    return unit
  })
  return object(type, `[${columnsText(frame)}]`, {
    show: () =>
      method((first, second) => {
        const cut = [first, second].find((arg) => arg?.kind === 'primitive' && arg.type === 'Boolean')
        const count = first?.type === 'Int' ? whole(first, 20) : 20
        machine.print(
          `${drawTable(frame, { rows: count, cut: cut === undefined || (cut.kind === 'primitive' && cut.value === true) })}\n`,
        )
        return unit
      }),
    printSchema: () =>
      method(() => {
        machine.print(`${schemaTree(frame)}\n`)
        return unit
      }),
    count: () => long(BigInt(frame.rows.length)),
    collect: () => rows(frame.rows.length),
    take: () => method((count) => rows(whole(count, 1))),
    head: () => method((count) => (count === undefined ? first(frame, row) : rows(whole(count, 1)))),
    first: () => first(frame, row),
    columns: () =>
      items(
        'Array',
        'String',
        frame.columns.map(({ name }) => str(name)),
      ),
    isEmpty: () => bool(frame.rows.length === 0),
    limit: () => method((count) => frameValue(machine, { ...frame, rows: frame.rows.slice(0, whole(count, 0)) }, type)),
    cache: () =>
      frameValue(machine, frame, DATA_FRAME === type ? 'org.apache.spark.sql.Dataset[org.apache.spark.sql.Row]' : type),
    createOrReplaceTempView: () => view,
    createTempView: () => view,
    toDF: () => frameValue(machine, frame),
    schema: () => unknown('org.apache.spark.sql.types.StructType'),
  })
}

function first(frame: Frame, row: (cells: Frame['rows'][number]) => Value): Value {
  const [cells] = frame.rows
  if (cells === undefined) throw new Thrown('java.util.NoSuchElementException', 'next on empty iterator')
  return row(cells)
}

/** An RDD whose elements are known. */
function rdd(machine: Machine, of: string, values: readonly Value[], isSource = false): Value {
  const text = isSource
    ? 'ParallelCollectionRDD[0] at parallelize at <console>:24'
    : 'MapPartitionsRDD[1] at map at <console>:24'
  const call = (callee: Value | undefined, ...args: readonly Value[]): Value =>
    callee?.kind === 'function' ? callee.call(args) : raise(new Unsure('not a function'))
  const emptyRdd = (): Thrown => new Thrown('org.apache.spark.SparkUnsupportedOperationException', 'empty collection')
  const best = (operator: '<' | '>'): Value => {
    if (!isNumeric(of)) throw new Unsure('an order')
    const [head, ...others] = values
    if (head === undefined) throw emptyRdd()
    return others.reduce((left, right) => (isTrue(infix(operator, right, left) ?? bool(false)) ? right : left), head)
  }
  return object(`org.apache.spark.rdd.RDD[${of}]`, text, {
    collect: () => items('Array', of, [...values]),
    count: () => long(BigInt(values.length)),
    sum: () => double(Number(textNumber(sumOf(values, of)))),
    first: () => values[0] ?? raise(emptyRdd()),
    take: () => method((count) => items('Array', of, values.slice(0, whole(count, 0)))),
    map: () =>
      method((run) =>
        next(
          machine,
          values.map((value) => call(run, value)),
        ),
      ),
    filter: () =>
      method((test) =>
        rdd(
          machine,
          of,
          values.filter((value) => isTrue(call(test, value))),
        ),
      ),
    flatMap: () =>
      method((run) =>
        next(
          machine,
          values.flatMap((value) => {
            const made = call(run, value)
            return made.kind === 'items' ? made.items : raise(new Unsure('not a collection'))
          }),
        ),
      ),
    reduce: () =>
      method((run) => values.slice(1).reduce((left, right) => call(run, left, right), values[0] ?? raise(emptyRdd()))),
    max: () => best('>'),
    min: () => best('<'),
    foreach: () => method(() => unit),
    cache: () => rdd(machine, of, values, isSource),
    getNumPartitions: () => int(1),
  })
}

const textNumber = (value: Value): number => (value.kind === 'primitive' ? Number(value.value) : 0)
const next = (machine: Machine, values: readonly Value[]): Value =>
  rdd(machine, joinedType(values.map(({ type }) => type)), values)
