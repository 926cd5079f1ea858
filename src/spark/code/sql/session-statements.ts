/** Statements that change what a session has in use: USE and SET. */
import type { Catalog } from './catalog.ts'
import type { Cursor } from './cursor.ts'
import { nothing } from './nothing.ts'
import type { Frame } from './sql-type.ts'
import { texts } from './text-columns.ts'

/** Catalogs other than Spark's own are not known. */
export function useNamespace(cursor: Cursor, catalog: Catalog): Frame {
  cursor.take()
  const isCatalog = cursor.skip('CATALOG')
  if (!isCatalog && !cursor.skip('NAMESPACE') && !cursor.skip('DATABASE')) cursor.skip('SCHEMA')
  const path = cursor.path()
  if (!isCatalog && path.length === 1) catalog.useNamespace(path[0] ?? '')
  return nothing
}

export function setProperty(cursor: Cursor): Frame {
  const match = /^\s*set\s+([\w.-]+)\s*(?:=\s*(.*?))?[\s;]*$/is.exec(cursor.sql)
  const pairs = {
    columns: texts('key', 'value'),
    rows: match === null ? [] : [[match[1] ?? '', match[2] ?? '<undefined>']],
  }
  return /^\s*set\s+-v/i.test(cursor.sql)
    ? { columns: texts('key', 'value', 'meaning', 'Since version'), rows: [] }
    : pairs
}
