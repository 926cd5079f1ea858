import { Unsure } from '../output.ts'
import type { Catalog } from './catalog.ts'
import type { Cursor } from './cursor.ts'
import { namespaceNotFound, syntaxError } from './sql-error.ts'
import { type Column, type Frame, simple, typeText } from './sql-type.ts'
import { texts } from './text-columns.ts'

const boolean = (name: string): Column => ({ name, type: simple('boolean'), nullable: false })

/** The statements that begin with SHOW, by their next word. */
export function showStatement(cursor: Cursor, catalog: Catalog): Frame {
  cursor.take()
  const word = cursor.take()
  const isIn = cursor.is('FROM') || cursor.is('IN')
  switch (word.upper) {
    case 'TABLES':
      return tables(isIn ? namespaceAfter(cursor, catalog) : catalog.namespace, catalog)
    case 'VIEWS':
      return {
        columns: [...texts('namespace', 'viewName'), boolean('isTemporary')],
        rows: listed(catalog, 'view', catalog.namespace),
      }
    case 'DATABASES':
    case 'SCHEMAS':
    case 'NAMESPACES':
      return { columns: texts('namespace'), rows: catalog.namespaces().map((name) => [name]) }
    case 'CATALOGS':
      return { columns: texts('catalog'), rows: [['spark_catalog']] }
    case 'COLUMNS':
      return { columns: texts('col_name'), rows: columnsOf(cursor, catalog) }
    case 'CREATE':
      return created(cursor, catalog)
    case 'PARTITIONS':
      return { columns: texts('partition'), rows: [] }
    case 'TBLPROPERTIES':
      return { columns: texts('key', 'value'), rows: [] }
    case 'TABLE':
      return {
        columns: [...texts('namespace', 'tableName'), boolean('isTemporary'), ...texts('information')],
        rows: [],
      }
    case 'CURRENT':
      return { columns: texts('catalog', 'namespace'), rows: [['spark_catalog', catalog.namespace]] }
    case 'FUNCTIONS':
      return { columns: texts('function'), rows: [] }
    case 'USER':
    case 'SYSTEM':
    case 'ALL':
      return { columns: texts('function'), rows: [] }
    default:
      if (word.type === 'word' && cursor.isAtEnd)
        throw syntaxError(cursor.sql, cursor.sql.length, undefined, ": missing 'FUNCTIONS'")
      throw new Unsure(`show ${word.text}`)
  }
}

function namespaceAfter(cursor: Cursor, catalog: Catalog): string {
  cursor.take()
  const name = cursor.path().join('.')
  if (!catalog.hasNamespace(name)) throw namespaceNotFound(name)
  return name
}

const tables = (namespace: string, catalog: Catalog): Frame => ({
  columns: [...texts('namespace', 'tableName'), boolean('isTemporary')],
  rows: [...listed(catalog, 'table', namespace), ...listed(catalog, 'view', namespace)],
})

function listed(catalog: Catalog, kind: 'view' | 'table', namespace: string): (string | boolean)[][] {
  return catalog.entries().flatMap(([name, table]) => {
    const parts = name.split('.')
    const space = parts.length === 1 ? 'default' : parts.slice(0, -1).join('.')
    if (table.kind !== kind || (space !== namespace.toLowerCase() && !table.temporary)) return []
    return [[table.temporary && parts.length === 1 ? '' : space, parts.at(-1) ?? name, table.temporary]]
  })
}

function columnsOf(cursor: Cursor, catalog: Catalog): string[][] {
  if (!cursor.skip('FROM') && !cursor.skip('IN')) throw cursor.unexpected()
  const { at } = cursor.token
  return catalog.table(cursor.path(), at).columns.map(({ name }) => [name])
}

function created(cursor: Cursor, catalog: Catalog): Frame {
  cursor.skip('TABLE')
  const { at } = cursor.token
  const path = cursor.path()
  const { columns } = catalog.table(path, at)
  const full = path.length === 1 ? [catalog.namespace, ...path] : path
  const lines = columns.map(({ name, type }) => `  ${name} ${typeText(type).toUpperCase()}`).join(',\n')
  return {
    columns: texts('createtab_stmt'),
    rows: [[`CREATE TABLE spark_catalog.${full.join('.')} (\n${lines})\nUSING parquet\n`]],
  }
}
