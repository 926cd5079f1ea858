import type { Value } from '../constant/value.ts'
import { isBytes } from '../constant/value.ts'
import type { Row } from './row-environment.ts'

/** A text that two rows share if their cells are the same; undefined if a cell is not known. */
export function rowKey(row: Row): string | undefined {
  const keys: string[] = []
  for (const cell of row) {
    if (cell === undefined) return undefined
    keys.push(valueKey(cell))
  }
  return keys.join(',')
}

function valueKey(value: Value): string {
  if (typeof value === 'bigint') return `n${value}`
  if (typeof value === 'number') return `d${Object.is(value, -0) ? 0 : value}`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isBytes(value)) return `b${value.join('.')}`
  if ('entries' in value && !Array.isArray(value)) {
    return `m${Object.values(value)
      .flat(2)
      .map((one: Value) => valueKey(one))
      .join(';')}`
  }
  if (Array.isArray(value)) return `[${value.map((one: Value) => valueKey(one)).join(';')}]`
  return JSON.stringify(value)
}

/** Each row once; undefined if cells of it are not known. */
export function distinctRows(rows: readonly Row[]): readonly Row[] | undefined {
  const seen = new Map<string, Row>()
  for (const row of rows) {
    const key = rowKey(row)
    if (key === undefined) return undefined
    if (!seen.has(key)) seen.set(key, row)
  }
  return [...seen.values()]
}
