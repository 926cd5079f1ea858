/** CREATE TABLE and CREATE VIEW. */
import { Unsure } from '../output.ts'
import type { Catalog, Table } from './catalog.ts'
import { hasCertainColumns } from './check-columns.ts'
import type { Cursor } from './cursor.ts'
import { parseType } from './expression-parser.ts'
import { asTable, runQuery } from './run-query.ts'
import { analysisError, syntaxError } from './sql-error.ts'
import { type Column, type Frame, simple } from './sql-type.ts'
import { wholeQuery } from './whole-query.ts'

interface Creation {
  readonly kind: Table['kind']
  readonly temporary: boolean
  readonly replaces: boolean
  readonly isGlobal: boolean
}

export function createRelation(
  cursor: Cursor,
  catalog: Catalog,
  { kind, temporary, replaces, isGlobal }: Creation,
): Frame {
  cursor.take()
  const ifMissing = cursor.skip('IF', 'NOT', 'EXISTS')
  if (cursor.isAtEnd) throw syntaxError(cursor.sql, cursor.sql.length, undefined)
  if (cursor.is('(')) throw cursor.refused()
  const name = cursor.path()
  const path = isGlobal ? ['global_temp', ...name] : name
  const old = catalog.get(path)
  if (old !== undefined && !replaces && old.kind === kind) {
    if (ifMissing) return { columns: [], rows: [] }
    throw alreadyExists(path, temporary, catalog.namespace)
  }
  const frame = definition(cursor, catalog, kind)
  catalog.create(path, { ...frame, kind, temporary })
  return { columns: [], rows: [] }
}

function alreadyExists(path: readonly string[], temporary: boolean, namespace: string): Error {
  const name = path.at(-1) ?? ''
  if (temporary) {
    return analysisError(
      `[TEMP_TABLE_OR_VIEW_ALREADY_EXISTS] Cannot create the temporary view \`${name}\` because it already exists.\nChoose a different name, drop or replace the existing view,  or add the IF NOT EXISTS clause to tolerate pre-existing views.`,
    )
  }
  const full = path.length === 1 ? ['spark_catalog', namespace, name] : ['spark_catalog', ...path]
  return analysisError(
    `[TABLE_OR_VIEW_ALREADY_EXISTS] Cannot create table or view ${full.map((part) => `\`${part}\``).join('.')} because it already exists.\nChoose a different name, drop or replace the existing object, or add the IF NOT EXISTS clause to tolerate pre-existing objects.`,
  )
}

/** The columns of a new table or view, and its rows. What is not understood makes one column. */
function definition(cursor: Cursor, catalog: Catalog, kind: Table['kind']): Frame & { readonly isOpen: boolean } {
  const columns: Column[] = [{ name: 'id', type: simple('int'), nullable: true }]
  const unknown = { columns, rows: [], isOpen: true }
  try {
    const columns = cursor.is('(') ? columnList(cursor) : undefined
    // the partitions of a Hive table are more columns
    let isOpen = false
    while (!cursor.isAtEnd && !cursor.is('AS') && !cursor.is('SELECT') && !cursor.is('WITH')) {
      isOpen ||= cursor.is('PARTITIONED')
      cursor.take()
    }
    cursor.skip('AS')
    if (cursor.isAtEnd || cursor.is(';')) return columns === undefined ? unknown : { columns, rows: [], isOpen }
    const parsed = wholeQuery(cursor, catalog)
    return { ...tableOf(kind, runQuery(parsed, catalog)), isOpen: isOpen || !hasCertainColumns(parsed, catalog) }
  } catch (error) {
    if (!(error instanceof Unsure)) throw error
    catalog.evaluation.assume(`the columns of the table or view (${error.message})`)
    return unknown
  }
}

/** The columns of a table may have NULL, whatever it is made from. */
function tableOf(kind: Table['kind'], frame: Frame): Frame {
  const made = asTable(frame)
  if (kind === 'view') return made
  return { ...made, columns: made.columns.map((column) => ({ ...column, nullable: true })) }
}

function columnList(cursor: Cursor): Column[] {
  cursor.take()
  const columns: Column[] = []
  do {
    const name = cursor.name()
    const type = parseType(cursor)
    const isRequired = cursor.skip('NOT', 'NULL')
    const text = cursor.skip('COMMENT') ? cursor.take().text : undefined
    const column = { name, type, nullable: !isRequired }
    columns.push(text === undefined ? column : { ...column, metadata: { comment: text } })
  } while (cursor.skip(','))
  cursor.expect(')')
  return columns
}
