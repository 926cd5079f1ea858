/** What an SQL session of Spark shows of a statement, as columns and rows with JSON types. */
import { isObject } from '../../core/json-object.ts'
import { type Row, RowStore, TooManyRows } from '../row-store.ts'
import type { CodeAnswer } from '../spark-engine.ts'
import type { SqlAnswer } from '../sql-engine.ts'
import { type JsonField, sparkTypeOfJson, structFields } from './spark-type.ts'

/** The columns and rows of an output, or why the statement failed. */
export async function answerOfOutput({ state, output }: CodeAnswer, mostRows: number): Promise<SqlAnswer> {
  if (state === 'cancelled') return { message: 'the statement was cancelled in Spark' }
  const failure = failureOf(output)
  if (failure !== undefined) return { message: failure }
  const data = isObject(output?.data) ? output.data['application/json'] : undefined
  const fields = isObject(data) ? structFields(data.schema) : []
  const rows = isObject(data) && Array.isArray(data.data) ? data.data.filter(Array.isArray) : []
  const columns = fields.map(({ name, type }) => ({ name, type: sparkTypeOfJson(type) }))
  const lost = fields.find((field, index) => rows.some((row) => losesValues(row[index], field.type)))
  if (lost !== undefined)
    return { message: `Spark's session does not show the dates inside the column ${lost.name}: cast them to string` }
  const rowCount = isObject(data) && typeof data.total === 'number' ? data.total : rows.length
  if (rowCount > mostRows) return { message: new TooManyRows(mostRows).message }
  const store = new RowStore()
  await store.append(rows.map((row) => fields.map((field, index) => cellOf(row[index], field))))
  return { columns, rows: store, rowCount }
}

/** Of an error, Spark's message as a service shows it: without the plan that follows it. */
function failureOf(output: CodeAnswer['output']): string | undefined {
  if (output === null || output.status !== 'error') return undefined
  const { evalue } = output
  const text = typeof evalue === 'string' && evalue.trim() !== '' ? evalue.trim() : 'Spark gave no reason'
  return /^\(?[\s\S]*?; line \d+ pos \d+/.exec(text)?.[0] ?? text
}

/** Livy writes a date that is part of another value as an object without fields. */
function losesValues(value: unknown, type: unknown): boolean {
  if (value === undefined || value === null) return false
  if (type === 'date') return typeof value === 'object'
  if (!isObject(type)) return false
  const { values } = isObject(value) ? value : {}
  switch (type.type) {
    case 'array':
      return Array.isArray(value) && value.some((item) => losesValues(item, type.elementType))
    case 'map':
      return isObject(value) && Object.values(value).some((one) => losesValues(one, type.valueType))
    default:
      return Array.isArray(values) && structFields(type).some((field, index) => losesValues(values[index], field.type))
  }
}

/** A cell as JSON; null is SQL's NULL. */
function cellOf(value: unknown, { type }: JsonField): Row[number] {
  const cell = jsonOf(value, type)
  return cell === null ? null : JSON.stringify(cell)
}

/** Livy writes a value with fields as its values and their schema. */
function jsonOf(value: unknown, type: unknown): unknown {
  if (value === undefined || value === null) return null
  if (isObject(type) && type.type === 'array' && Array.isArray(value))
    return value.map((item) => jsonOf(item, type.elementType))
  if (isObject(type) && type.type === 'map' && isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, jsonOf(one, type.valueType)]))
  if (isObject(type) && type.type === 'struct' && isObject(value)) {
    const { values } = value
    const fields = structFields(type)
    return Object.fromEntries(
      fields.map(({ name, type: of }, index) => [
        name,
        jsonOf(Array.isArray(values) ? values[index] : value[name], of),
      ]),
    )
  }
  return type === 'timestamp' && typeof value === 'string' ? momentText(value) : value
}

/** A moment as Spark casts it to a text. */
const momentText = (text: string): string => {
  const [, day, time] = /^(\d{4,}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.0+)?Z$/.exec(text) ?? []
  return day === undefined ? text : `${day} ${time}`
}
