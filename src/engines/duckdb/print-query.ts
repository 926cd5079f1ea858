/** Queries: WITH, the body, ORDER BY and LIMIT. */
import type { DataType } from '../../sql/data-type.ts'
import { anyType } from '../../sql/data-type.ts'
import { rowFields } from '../../sql/data-types/type-parts.ts'
import type { RowShape } from '../../sql/query/scope.ts'
import type { Expression, Query, QueryBody } from '../../sql/syntax-tree.ts'
import { fieldName } from './duck-type.ts'
import { quoteName, UniqueNames } from './names.ts'
import { printSortItems } from './print-aggregate.ts'
import { coerce } from './print-cast.ts'
import { expressionPrinter } from './print-expression.ts'
import { printAs } from './print-operators.ts'
import { printSelect } from './print-select.ts'
import { printTable } from './print-table.ts'
import type { PrintedQuery, Translation } from './translation.ts'
import { Untranslatable } from './untranslatable.ts'

export function printQuery(of: Translation, query: Query): PrintedQuery {
  const named = (query.with?.queries ?? []).map((one) => {
    const printed = printQuery(of, one.query)
    const name = quoteName(of.aliases.take(one.name.text.toLowerCase()))
    of.setNamed(one.query, { sql: name, columns: printed.columns })
    return `${name} AS (${printed.sql})`
  })
  const { sql, columns } = printOrdered(of, query)
  return { sql: named.length === 0 ? sql : `WITH ${named.join(', ')} ${sql}`, columns }
}

function printOrdered(of: Translation, query: Query): PrintedQuery {
  const { body, orderBy } = query
  const limit = limitText(query)
  if (body.kind === 'select') {
    const { sql, columns } = printSelect(of, body, orderBy, printQuery)
    return { sql: sql + limit, columns }
  }
  const { sql, columns } = printBody(of, body)
  if (orderBy.length === 0) return { sql: limit === '' ? sql : `SELECT * FROM (${sql})${limit}`, columns }
  const alias = quoteName(of.aliases.take('q'))
  setVisibleColumns(
    of,
    of.analysis.shapeOf(body),
    columns.map((column) => `${alias}.${column}`),
  )
  const order = orderBy.map((item) => {
    const isPosition = item.value.kind === 'integer'
    return isPosition
      ? `${positionText(item.value)}${item.isDescending ? ' DESC' : ''}${item.nulls === undefined ? '' : ` NULLS ${item.nulls}`}`
      : printSortItems(of, [item], expressionPrinter(of, printQuery))
  })
  return { sql: `SELECT * FROM (${sql}) AS ${alias} ORDER BY ${order.join(', ')}${limit}`, columns }
}

const positionText = (value: Expression): string => (value.kind === 'integer' ? String(BigInt(value.text)) : '')

function limitText({ limit, offset, withTies }: Query): string {
  if (withTies) throw new Untranslatable('FETCH FIRST … WITH TIES')
  const most = limit === undefined || !/^\d+$/.test(limit) ? '' : ` LIMIT ${limit}`
  return offset === undefined ? most : `${most} OFFSET ${offset}`
}

function setVisibleColumns(of: Translation, shape: RowShape | undefined, columns: readonly string[]): void {
  let place = 0
  of.setColumns(
    shape,
    (shape?.fields ?? []).map((field) => (field.isHidden ? undefined : columns[place++])),
  )
}

/** A part of a set operation, or a body that is not a SELECT. */
function printBody(of: Translation, body: QueryBody): PrintedQuery {
  switch (body.kind) {
    case 'select':
      return printSelect(of, body, [], printQuery)
    case 'query':
      return printQuery(of, body)
    case 'table':
      return printWholeTable(of, body)
    case 'values':
      return printValues(of, body)
    case 'set':
      return printSet(of, body)
  }
}

const visibleTypes = (shape: RowShape | undefined): readonly DataType[] =>
  (shape?.visible ?? []).map((field) => field.type)

function printWholeTable(of: Translation, body: QueryBody & { readonly kind: 'table' }): PrintedQuery {
  const { sql, columns } = printTable(of, body, body.name, undefined, printQuery)
  const names = new UniqueNames()
  const items = (of.analysis.shapeOf(body)?.fields ?? []).flatMap((field, index) => {
    const column = columns[index]
    return field.isHidden || column === undefined ? [] : [{ column, name: quoteName(names.take(field.name ?? '_col')) }]
  })
  const list = items.map(({ column, name }) => `${column} AS ${name}`).join(', ')
  return { sql: `SELECT ${list} FROM ${sql}`, columns: items.map(({ name }) => name) }
}

function printValues(of: Translation, body: QueryBody & { readonly kind: 'values' }): PrintedQuery {
  const types = visibleTypes(of.analysis.shapeOf(body))
  const columns = types.map((_, index) => `_col${index}`)
  const rows = body.rows.map((row) => `(${rowCells(of, row, types).join(', ')})`)
  const alias = quoteName(of.aliases.take('v'))
  return { sql: `SELECT * FROM (VALUES ${rows.join(', ')}) AS ${alias}(${columns.join(', ')})`, columns }
}

function rowCells(of: Translation, row: Expression, types: readonly DataType[]): readonly string[] {
  const print = expressionPrinter(of, printQuery)
  const type = of.analysis.typeOf(row)
  if (row.kind === 'row') return row.items.map((item, index) => printAs(of, item, types[index] ?? anyType, print))
  if (type.base !== 'row') return [printAs(of, row, types[0] ?? anyType, print)]
  return rowFields(type).map((field, index) =>
    coerce(of, `(${print(row)}).${fieldName(index)}`, field.type, types[index] ?? anyType),
  )
}

function printSet(of: Translation, body: QueryBody & { readonly kind: 'set' }): PrintedQuery {
  const types = visibleTypes(of.analysis.shapeOf(body))
  const left = printSide(of, body.left, types)
  const right = printSide(of, body.right, types)
  const operator = `${body.operator}${body.isDistinct ? '' : ' ALL'}`
  return { sql: `(${left.sql}) ${operator} (${right.sql})`, columns: left.columns }
}

/** One side of a set operation, with columns of the types that both sides have together. */
function printSide(of: Translation, body: QueryBody, types: readonly DataType[]): PrintedQuery {
  const printed = printBody(of, body)
  const own = visibleTypes(of.analysis.shapeOf(body))
  const alias = quoteName(of.aliases.take('s'))
  const cells = printed.columns.map((column, index) => {
    const type = own[index] ?? anyType
    return coerce(of, `${alias}.${column}`, type, types[index] ?? type)
  })
  if (cells.every((cell, index) => cell === `${alias}.${printed.columns[index]}`)) return printed
  const list = cells.map((cell, index) => `${cell} AS ${printed.columns[index]}`).join(', ')
  return { sql: `SELECT ${list} FROM (${printed.sql}) AS ${alias}`, columns: printed.columns }
}
