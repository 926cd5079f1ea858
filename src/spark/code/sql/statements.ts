import { Unsure } from '../output.ts'
import type { Catalog, Table } from './catalog.ts'
import { createRelation } from './create-relation.ts'
import type { Cursor } from './cursor.ts'
import { nothing } from './nothing.ts'
import { runQuery } from './run-query.ts'
import { setProperty, useNamespace } from './session-statements.ts'
import { showStatement } from './show.ts'
import { analysisError, syntaxError, tableNotFound } from './sql-error.ts'
import { type Cell, type Column, type Frame, simple, typeText } from './sql-type.ts'
import { texts } from './text-columns.ts'
import { wholeQuery } from './whole-query.ts'

type Run = (cursor: Cursor, catalog: Catalog) => Frame

/** The statements by their first word. */
export const statements: Readonly<Record<string, Run | undefined>> = Object.assign(Object.create(null), {
  SELECT: query,
  WITH: query,
  VALUES: query,
  TABLE: query,
  '(': query,
  FROM: unknownQuery,
  MAP: unknownQuery,
  REDUCE: unknownQuery,
  SHOW: showStatement,
  DESC: describe,
  DESCRIBE: describe,
  EXPLAIN: explain,
  CREATE: create,
  DROP: drop,
  INSERT: insert,
  SET: setProperty,
  RESET: ignored,
  USE: useNamespace,
  CACHE: withTable,
  UNCACHE: ignored,
  CLEAR: ignored,
  REFRESH: withTable,
  ALTER: alter,
  TRUNCATE: withTable,
  ANALYZE: ignored,
  MSCK: ignored,
  REPAIR: ignored,
  LOAD: ignored,
  COMMENT: ignored,
  GRANT: ignored,
  REVOKE: ignored,
  LOCK: ignored,
  UNLOCK: ignored,
  ADD: ignored,
  LIST: () => ({ columns: texts('Results'), rows: [] }),
  DFS: ignored,
  DELETE: withTable,
  UPDATE: withTable,
  MERGE: ignored,
  REPLACE: ignored,
  EXPORT: ignored,
  IMPORT: ignored,
  START: ignored,
  COMMIT: ignored,
  ROLLBACK: ignored,
  DECLARE: ignored,
  EXECUTE: ignored,
  CALL: ignored,
  OPTIMIZE: ignored,
  VACUUM: ignored,
} satisfies Record<string, Run>)

function query(cursor: Cursor, catalog: Catalog): Frame {
  return runQuery(wholeQuery(cursor, catalog), catalog)
}

function ignored(cursor: Cursor, catalog: Catalog): Frame {
  return withoutEffect(cursor.token.upper, catalog)
}

function withoutEffect(word: string, { evaluation }: Catalog): Frame {
  evaluation.assume(`${word} has no effect`)
  return nothing
}

/** The start of the plan in the refusal of a statement with a table that does not exist. */
const tablePlans: Readonly<Record<string, (name: string) => string>> = {
  CACHE: (name) => `'CacheTable [${name}], false, false\n+- 'UnresolvedRelation [${name}], [], false\n`,
  REFRESH: (name) => `'RefreshTable\n+- 'UnresolvedTableOrView [${name}], REFRESH TABLE, true\n`,
  TRUNCATE: (name) => `'TruncateTable\n+- 'UnresolvedTable [${name}], TRUNCATE TABLE\n`,
  DELETE: (name) =>
    `'DeleteFromTable true\n+- 'UnresolvedRelation [${name}], [__required_write_privileges__=DELETE], false\n`,
  UPDATE: (name) => `'UpdateTable\n+- 'UnresolvedRelation [${name}], [__required_write_privileges__=UPDATE], false\n`,
}

/** Statements that change the rows of a table, or keep it in memory: the table must exist. */
function withTable(cursor: Cursor, catalog: Catalog): Frame {
  const { upper } = cursor.take()
  if (upper === 'CACHE') cursor.skip('LAZY')
  const isTable = upper === 'UPDATE' || cursor.skip(upper === 'DELETE' ? 'FROM' : 'TABLE')
  const { type, at } = cursor.token
  if (!isTable || type === 'string') return withoutEffect(upper, catalog)
  const path = cursor.path()
  // CACHE TABLE … AS makes a view
  if (upper === 'CACHE' && !cursor.isAtEnd && !cursor.is(';')) {
    catalog.create(path, { columns: [], rows: [], kind: 'view', temporary: true, isOpen: true })
    return withoutEffect(upper, catalog)
  }
  if (catalog.isStrict && catalog.get(path) === undefined) {
    throw tableNotFound(path, `; line 1 pos ${at};\n${tablePlans[upper]?.(path.join(', ')) ?? ''}`)
  }
  return withoutEffect(upper, catalog)
}

function unknownQuery(): Frame {
  throw new Unsure('a query that begins otherwise')
}

const comment = (name: string, nullable: boolean, text: string): Column => ({
  name,
  type: simple('string'),
  nullable,
  metadata: { comment: text },
})
const described = [
  comment('col_name', false, 'name of the column'),
  comment('data_type', false, 'data type of the column'),
  comment('comment', true, 'comment of the column'),
]

function describe(cursor: Cursor, catalog: Catalog): Frame {
  cursor.take()
  if (cursor.is('FUNCTION'))
    return { columns: [{ name: 'function_desc', type: simple('string'), nullable: false }], rows: [] }
  if (isNamespace(cursor)) {
    cursor.take()
    cursor.skip('EXTENDED')
    const name = cursor.name()
    const rows = [
      ['Catalog Name', 'spark_catalog'],
      ['Namespace Name', name],
      ['Comment', 'default database'],
      ['Location', 'file:/user/hive/warehouse'],
      ['Owner', 'root'],
    ]
    return {
      columns: [
        comment('info_name', false, 'name of the namespace info'),
        comment('info_value', true, 'value of the namespace info'),
      ],
      rows,
    }
  }
  if (cursor.is('QUERY') || cursor.is('SELECT')) {
    cursor.skip('QUERY')
    return { columns: described, rows: rowsOf(query(cursor, catalog)) }
  }
  cursor.skip('TABLE')
  if (!cursor.skip('EXTENDED')) cursor.skip('FORMATTED')
  const { at } = cursor.token
  const path = cursor.path()
  const table = catalog.get(path)
  if (table !== undefined) return { columns: described, rows: rowsOf(table) }
  if (catalog.isStrict)
    throw tableNotFound(
      path,
      `; line 1 pos ${at};\n'DescribeRelation false, [col_name#0, data_type#1, comment#2]\n+- 'UnresolvedTableOrView [${path.join(', ')}], DESCRIBE TABLE, true\n`,
    )
  return { columns: described, rows: rowsOf(catalog.table(path, at)) }
}

const rowsOf = ({ columns }: Frame): Cell[][] =>
  columns.map(({ name, type, metadata }) => [name, typeText(type), metadata?.comment ?? null])

/** A plan whose expressions are not shown: their numbers differ from run to run. */
function explain(_cursor: Cursor, { evaluation }: Catalog): Frame {
  evaluation.assume('the plan')
  const plan = '== Physical Plan ==\n*(1) Project [1 AS 1#0]\n+- *(1) Scan OneRowRelation[]\n\n'
  return { columns: [{ name: 'plan', type: simple('string'), nullable: true }], rows: [[plan]] }
}

function create(cursor: Cursor, catalog: Catalog): Frame {
  cursor.take()
  const replaces = cursor.skip('OR', 'REPLACE')
  const isGlobal = cursor.skip('GLOBAL')
  const isTemporary = cursor.skip('TEMP') || cursor.skip('TEMPORARY')
  cursor.skip('EXTERNAL')
  if (cursor.is('VIEW'))
    return createRelation(cursor, catalog, { kind: 'view', temporary: isTemporary, replaces, isGlobal })
  if (cursor.is('TABLE'))
    return createRelation(cursor, catalog, { kind: 'table', temporary: isTemporary, replaces, isGlobal })
  if (isNamespace(cursor)) {
    cursor.take()
    const ifMissing = cursor.skip('IF', 'NOT', 'EXISTS')
    catalog.createNamespace(cursor.path().at(-1) ?? '', ifMissing)
    return nothing
  }
  return ignored(cursor, catalog)
}

const isNamespace = (cursor: Cursor): boolean => cursor.is('DATABASE') || cursor.is('SCHEMA') || cursor.is('NAMESPACE')

/** Of ALTER, only another name is known. Other changes may add columns. */
function alter(cursor: Cursor, catalog: Catalog): Frame {
  cursor.take()
  if (!cursor.skip('TABLE') && !cursor.skip('VIEW')) return withoutEffect('ALTER', catalog)
  cursor.skip('IF', 'EXISTS')
  const { at } = cursor.token
  const path = cursor.path()
  const table = catalog.get(path)
  if (catalog.isStrict && table === undefined)
    throw tableNotFound(path, `; line 1 pos ${at};\n'UnresolvedTable [${path.join(', ')}], ALTER TABLE\n`)
  if (cursor.skip('RENAME', 'TO')) {
    catalog.rename(path, cursor.path())
    return nothing
  }
  if (table !== undefined && catalog.knowsColumns) catalog.create(path, { ...table, isOpen: true })
  return withoutEffect('ALTER', catalog)
}

function drop(cursor: Cursor, catalog: Catalog): Frame {
  cursor.take()
  if (isNamespace(cursor)) {
    cursor.take()
    const ifThere = cursor.skip('IF', 'EXISTS')
    catalog.dropNamespace(cursor.path().at(-1) ?? '', { ifThere, cascades: cursor.is('CASCADE') })
    return nothing
  }
  const isTable = cursor.is('TABLE')
  if (!isTable && !cursor.is('VIEW')) return ignored(cursor, catalog)
  cursor.take()
  const ifThere = cursor.skip('IF', 'EXISTS')
  if (cursor.isAtEnd) throw syntaxError(cursor.sql, cursor.sql.length, undefined)
  const path = cursor.path()
  const isDropped = catalog.drop(path)
  if (!isDropped && !ifThere && catalog.isStrict)
    throw tableNotFound(
      path.length === 1 ? ['spark_catalog', catalog.namespace, ...path] : ['spark_catalog', ...path],
      '',
    )
  return nothing
}

function checkWidth(path: readonly string[], catalog: Catalog, table: Table, added: Frame): void {
  const [has, needs] = [added.columns.length, table.columns.length]
  if (has === needs) return
  const [kind, reason] =
    has < needs
      ? ['NOT_ENOUGH_DATA_COLUMNS', 'not enough data columns']
      : ['TOO_MANY_DATA_COLUMNS', 'too many data columns']
  const full = path.length === 1 ? ['spark_catalog', catalog.namespace, ...path] : ['spark_catalog', ...path]
  const listed = (columns: readonly Column[]): string => columns.map(({ name }) => `\`${name}\``).join(', ')
  throw analysisError(
    `[INSERT_COLUMN_ARITY_MISMATCH.${kind}] Cannot write to ${full.map((part) => `\`${part}\``).join('.')}, the reason is ${reason}:\nTable columns: ${listed(table.columns)}.\nData columns: ${listed(added.columns)}.`,
  )
}

function insert(cursor: Cursor, catalog: Catalog): Frame {
  cursor.take()
  const overwrites = cursor.skip('OVERWRITE')
  if (!overwrites && !cursor.skip('INTO') && cursor.token.type === 'word') throw cursor.refused()
  if (overwrites) cursor.skip('INTO')
  cursor.skip('TABLE')
  const { at } = cursor.token
  const path = cursor.path()
  const table = catalog.get(path)
  if (table === undefined) {
    if (!catalog.isStrict) {
      catalog.evaluation.assume(`table ${path.join('.')}`)
      return nothing
    }
    throw tableNotFound(
      path,
      `; line 1 pos ${at};\n'InsertIntoStatement 'UnresolvedRelation [${path.join(', ')}], [__required_write_privileges__=INSERT], false, ${overwrites}, false, false\n`,
    )
  }
  if (!cursor.is('VALUES') && !cursor.is('SELECT')) return nothing
  const added = query(cursor, catalog)
  if (table.isOpen !== true && catalog.knowsColumns) checkWidth(path, catalog, table, added)
  catalog.create(path, { ...table, rows: [...(overwrites ? [] : table.rows), ...added.rows] })
  return nothing
}
