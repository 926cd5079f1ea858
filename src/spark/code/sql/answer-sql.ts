import type { Cell as JobCell, JobResult } from '../../../model/job-plan.ts'
import type { CatalogChange } from '../../../sql/catalog-view.ts'
import type { SparkAnswer, SparkQuestion } from '../../../sql/spark-answer.ts'
import { Unsure } from '../output.ts'
import { cellText } from './operators.ts'
import { plausible, readSql } from './run-sql.ts'
import { SparkTables } from './spark-tables.ts'
import { SqlError } from './sql-error.ts'
import { type Cell, type Frame, type SqlType, typeText } from './sql-type.ts'
import { WorldCatalog } from './world-catalog.ts'

const NOTHING = { refusedBy: undefined, checked: [], assumed: [], changes: [] } as const

/** What Spark 3.5 gives for the texts of one emulator, as far as that is known; a text that is not understood has a plausible result. */
export function createSparkSql(): (question: SparkQuestion) => SparkAnswer {
  const tables = new SparkTables()
  return (question) => answer(question, tables)
}

function answer({ sql, known, ...around }: SparkQuestion, tables: SparkTables): SparkAnswer {
  const catalog = new WorldCatalog(known, around, tables)
  try {
    const frame = readSql(sql, catalog)
    const { changes } = catalog
    const assumed = [...catalog.assumed]
    return { ...NOTHING, result: resultOf(frame, changes), checked: checkedOf(sql), assumed, changes }
  } catch (error) {
    if (error instanceof SqlError) return refusalOf(error)
    // a text that is nested too deeply for the stack, or that only Spark understands
    if (error instanceof Unsure || error instanceof RangeError)
      return { ...NOTHING, result: resultOf(plausible(sql), []) }
    throw error
  }
}

function refusalOf({ message, exception }: SqlError): SparkAnswer {
  const name = exception.slice(exception.lastIndexOf('.') + 1)
  const isSyntax = name === 'ParseException'
  return {
    ...NOTHING,
    result: { message: `${name}: ${message.trim()}` },
    refusedBy: isSyntax ? 'parser' : 'analysis',
    checked: isSyntax ? ['syntax'] : ['syntax', 'names'],
  }
}

/** Of a query all is checked; of other statements the names that they read or change, if they are read at all. */
function checkedOf(sql: string): readonly string[] {
  if (/^[\s(]*(select|with|values|table)\b/i.test(sql)) return ['syntax', 'names', 'types']
  return /^\s*(show|desc|describe|create|drop|insert)\b/i.test(sql) ? ['names'] : []
}

function resultOf({ columns, rows }: Frame, changes: readonly CatalogChange[]): JobResult {
  if (columns.length === 0) {
    const added = changes.flatMap((change) => (change.kind === 'addRows' ? [change.rows.length] : []))
    return added.length === 0 ? {} : { updateCount: added.reduce((sum, count) => sum + count, 0) }
  }
  return {
    columns: columns.map(({ name }) => name),
    types: columns.map(({ type }) => typeText(type)),
    rows: rows.map((row) => row.map((cell, index) => jobCell(cell, columns[index]?.type ?? { name: 'string' }))),
  }
}

/** A cell with its JSON type; a number that JSON does not have is a text. */
function jobCell(cell: Cell, type: SqlType): JobCell {
  if (cell === null || typeof cell === 'boolean') return cell
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : cellText(cell, type)
  if (Array.isArray(cell)) return jobCells(cell, type)
  if (type.name === 'bigint' || type.name === 'decimal') return Number(cell)
  return cellText(cell, type)
}

/** A value with parts: a map and a struct are objects by the names of their keys and fields. */
function jobCells(cell: readonly Cell[], type: SqlType): JobCell {
  switch (type.name) {
    case 'array':
      return cell.map((item) => jobCell(item, type.of))
    case 'struct':
      return Object.fromEntries(
        type.fields.map(({ name, type: of }, index) => [name, jobCell(cell[index] ?? null, of)]),
      )
    case 'map':
      return Object.fromEntries(
        cell.flatMap((entry) =>
          Array.isArray(entry) ? [[cellText(entry[0] ?? null, type.key), jobCell(entry[1] ?? null, type.value)]] : [],
        ),
      )
    default:
      return cellText(cell, type)
  }
}
