/** One page of a query, as the statement protocol of Presto and Trino sends it. */
import { isObject } from '../../core/json-object.ts'
import { EngineLost } from '../engine-errors.ts'
import type { SqlColumn } from '../sql-engine.ts'

export interface Page {
  readonly id: string
  /** undefined: this is the last page. */
  readonly nextUri: string | undefined
  readonly state: string
  readonly columns: readonly SqlColumn[] | undefined
  /** Values as JSON has them, with numbers whose digits would change as `ExactNumber` writes them. */
  readonly data: readonly (readonly unknown[])[]
  readonly updateCount: number | undefined
  /** The text of the failure. */
  readonly error: string | undefined
}

const MARK = '\u0001number:'
const JSON_MARK = '\\u0001number:'
/** Strings are found too, so that digits in them stay as they are. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g
const SHORT_INTEGER = /^-?\d{1,15}$/

/** Reads a page. A bigint can have more digits than a number of JavaScript, so numbers keep the text that they have in the page. */
export function readPage(text: string, origin: string): Page {
  const page = parse(text)
  if (!isObject(page) || typeof page.id !== 'string') throw notAPage(origin, text)
  const { id, nextUri, stats, columns, data = [], updateCount, error } = page
  if (nextUri !== undefined && typeof nextUri !== 'string') throw notAPage(origin, text)
  if (!Array.isArray(data) || !data.every(Array.isArray)) throw notAPage(origin, text)
  return {
    id,
    nextUri,
    state: isObject(stats) ? String(stats.state) : '',
    columns: Array.isArray(columns) ? columns.map(readColumn) : undefined,
    data,
    updateCount: typeof updateCount === 'number' ? updateCount : undefined,
    error: isObject(error) ? String(error.message ?? error.errorName ?? 'Query failed') : undefined,
  }
}

/** The digits of a number that is kept as a text; undefined for a text. */
export const exactDigits = (value: string): string | undefined =>
  value.startsWith(MARK) ? value.slice(MARK.length) : undefined

/** A value of a page as the cell of a client shows it: `1.0E10`, `[1, 2]`, `{k=1}`. */
export function cellOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return exactDigits(value) ?? value
  if (Array.isArray(value)) return `[${value.map(itemOf).join(', ')}]`
  if (isObject(value)) return `{${Object.entries(value).map(entryOf).join(', ')}}`
  return String(value)
}

const itemOf = (value: unknown): string => cellOf(value) ?? 'null'
const entryOf = ([key, value]: [string, unknown]): string => `${key}=${itemOf(value)}`

function readColumn(column: unknown): SqlColumn {
  const { name, type } = isObject(column) ? column : {}
  return { name: String(name), type: String(type) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(TOKEN, exactToken))
  } catch {
    return undefined
  }
}

const exactToken = (token: string): string =>
  token.startsWith('"') || SHORT_INTEGER.test(token) ? token : `"${JSON_MARK}${token}"`

const notAPage = (origin: string, text: string): EngineLost =>
  new EngineLost(
    `${origin} replied with something that is not a page of a query: ${JSON.stringify(text.slice(0, 200))}`,
  )
