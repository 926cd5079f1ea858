/** Aggregates, which DuckDB has under names of its own and with other types of results. */
import { anyType, type DataType } from '../../sql/data-type.ts'
import { typeParameter } from '../../sql/data-types/type-parts.ts'
import { resolveCall } from '../../sql/function/resolve-call.ts'
import { functionName } from '../../sql/query/expression-parts.ts'
import type { Call, Expression, SortItem } from '../../sql/syntax-tree.ts'
import { duckType, isZonedType } from './duck-type.ts'
import { outsideAggregate } from './outside-aggregate.ts'
import { coerce } from './print-cast.ts'
import type { Print } from './print-operators.ts'
import type { Translation } from './translation.ts'
import { Untranslatable } from './untranslatable.ts'

/** The call itself, before FILTER and OVER: SQL around them, and conditions that become a FILTER. */
interface Written {
  readonly call: string
  readonly condition?: string
  /** Makes the result of the call Presto's. */
  readonly finish?: (sql: string) => string
}

/** A call whose arguments are written as values of the types that its signature has. */
interface Aggregate {
  readonly of: Translation
  readonly call: Call
  readonly values: readonly string[]
  readonly types: readonly DataType[]
  readonly type: DataType
  readonly print: Print
}

/** Aggregates of DuckDB that give Presto's result in a type that DuckDB can convert. */
const names: Readonly<Record<string, string>> = {
  min: 'min',
  max: 'max',
  sum: 'sum',
  avg: 'avg',
  bool_and: 'bool_and',
  every: 'bool_and',
  bool_or: 'bool_or',
  arbitrary: 'any_value',
  array_agg: 'list',
  min_by: 'arg_min_null',
  max_by: 'arg_max_null',
  histogram: 'histogram',
  stddev: 'stddev_samp',
  stddev_samp: 'stddev_samp',
  stddev_pop: 'stddev_pop',
  variance: 'var_samp',
  var_samp: 'var_samp',
  var_pop: 'var_pop',
  corr: 'corr',
  covar_pop: 'covar_pop',
  covar_samp: 'covar_samp',
  regr_slope: 'regr_slope',
  regr_intercept: 'regr_intercept',
  bitwise_and_agg: 'bit_and',
  bitwise_or_agg: 'bit_or',
}

export function printAggregate(of: Translation, call: Call, print: Print, over = ''): string {
  const { call: text, condition, finish = (sql: string) => sql } = writeAggregate(describe(of, call, print))
  const conditions = [call.filter && print(call.filter), condition].filter((one) => one !== undefined)
  const filter = conditions.length === 0 ? '' : ` FILTER (WHERE ${conditions.join(' AND ')})`
  return finish(`${text}${filter}${over}`)
}

function describe(of: Translation, call: Call, print: Print): Aggregate {
  const { analysis } = of
  const own = call.values.map((value) => analysis.typeOf(value))
  const { argumentTypes } = resolveCall(functionName(call), own, analysis.question.version, call.at)
  const types = own.map((type, index) => known(argumentTypes[index] ?? anyType, type))
  const values = call.values.map((value, index) =>
    coerce(of, print(value), own[index] ?? anyType, types[index] ?? anyType),
  )
  return { of, call, values, types, type: analysis.typeOf(call), print }
}

const known = (type: DataType, otherwise: DataType): DataType => (type.base === 'any' ? otherwise : type)

function writeAggregate(aggregate: Aggregate): Written {
  const { call, values, types, type } = aggregate
  const [first = ''] = values
  const name = functionName(call)
  switch (name) {
    case 'count':
      return { call: `count(${call.isDistinct ? 'DISTINCT ' : ''}${call.isStar || values.length === 0 ? '*' : first})` }
    case 'count_if':
      return { call: 'count(*)', condition: first }
    case 'approx_distinct':
      return { call: `count(DISTINCT ${first})` }
    case 'approx_percentile':
      if (values.length !== 2) throw new Untranslatable('approx_percentile with a weight or an accuracy')
      return percentile(aggregate)
    case 'geometric_mean':
      return { call: `avg(ln(${first}))`, finish: (sql) => converted(type)(`exp(${sql})`) }
    case 'map_agg':
    case 'multimap_agg':
      return outsideMap(aggregate, name)
    case 'avg':
      if (type.base === 'decimal') return outsideMean(aggregate)
      return plain(aggregate, 'avg')
    case 'min':
    case 'max':
      if (types.length === 1 && types[0] !== undefined && isZonedType(types[0])) return momentExtreme(aggregate, name)
      return plain(aggregate, name)
    case 'arbitrary':
    case 'array_agg':
      return { call: written(aggregate, names[name] ?? name) }
    default: {
      const native = Object.hasOwn(names, name) ? names[name] : undefined
      if (native === undefined) throw new Untranslatable(`the aggregate ${name}`)
      return plain(aggregate, native)
    }
  }
}

const converted =
  (type: DataType) =>
  (sql: string): string =>
    `CAST(${sql} AS ${duckType(type)})`

function plain(aggregate: Aggregate, native: string): Written {
  return { call: written(aggregate, native), finish: converted(aggregate.type) }
}

function written({ of, call, values, print }: Aggregate, native: string): string {
  const order = call.orderBy.length === 0 ? '' : ` ORDER BY ${printSortItems(of, call.orderBy, print)}`
  return `${native}(${call.isDistinct ? 'DISTINCT ' : ''}${values.join(', ')}${order})`
}

/** DuckDB puts NULL last in both directions, as Presto does. */
export function printSortItems(of: Translation, items: readonly SortItem[], print: Print): string {
  return items
    .map(({ value, isDescending, nulls }) => {
      const end = nulls === undefined ? '' : ` NULLS ${nulls}`
      return `${sortKey(of, value, print)}${isDescending ? ' DESC' : ''}${end}`
    })
    .join(', ')
}

export function sortKey(of: Translation, value: Expression, print: Print): string {
  return isZonedType(of.analysis.typeOf(value)) ? `(${print(value)}).ms` : print(value)
}

/** DuckDB's own takes the value before, if the share ends between two. */
function percentile({ values: [value, share], types: [, shareType], type }: Aggregate): Written {
  const at = (list: string): string =>
    shareType?.base === 'array'
      ? `list_transform(${share}, lambda share: presto_percentile(${list}, share))`
      : `presto_percentile(${list}, ${share})`
  return { call: `list(${value})`, condition: `${value} IS NOT NULL`, finish: (list) => converted(type)(at(list)) }
}

function momentExtreme({ values: [value] }: Aggregate, name: string): Written {
  return { call: `arg_${name}(${value}, (${value}).ms)` }
}

/** The rows of a group as a list, of which lakemock makes a map. A key that is NULL does not count. */
function outsideMap({ of, call, values, types, type }: Aggregate, name: string): Written {
  if (call.isDistinct || call.orderBy.length > 0) throw new Untranslatable(`${name} with DISTINCT or ORDER BY`)
  const [key, value] = values
  const called = outsideAggregate(of, name, types, type)
  return {
    call: `list({'f1': ${key}, 'f2': ${value}})`,
    condition: `${key} IS NOT NULL`,
    finish: (sql) => `${called}(${sql})`,
  }
}

function outsideMean({ of, call, values: [value], types, type }: Aggregate): Written {
  const called = outsideAggregate(of, 'avg', [typeParameter({ base: 'array', parameters: types }, 0)], type)
  return { call: `list(${call.isDistinct ? 'DISTINCT ' : ''}${value})`, finish: (sql) => `${called}(${sql})` }
}
