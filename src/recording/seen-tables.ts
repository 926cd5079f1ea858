import { isObject, type JsonObject } from '../core/json-object.ts'
import type { DeclaredCatalogs } from '../sql/declared-catalog.ts'
import { prestoTypeOf } from '../sql/spark-types.ts'
import { objectOf, type StoredExchange, textOf } from './exchange.ts'
import type { RecordedCall } from './operations.ts'
import { SeenRows } from './seen-rows.ts'
import { listIn } from './seen-values.ts'

type Table = DeclaredCatalogs[string][string][string]

const NAME = '((?:[\\w$]+|`[^`]+`|"[^"]+")(?:\\.(?:[\\w$]+|`[^`]+`|"[^"]+"))*)'
const CREATED = new RegExp(
  `\\bcreate\\b[^;()]*?\\b(?:database|schema|table|view)\\s+(?:if\\s+not\\s+exists\\s+)?${NAME}`,
  'gi',
)
const FILLED = new RegExp(`\\binsert\\s+(?:into|overwrite)\\s+(?:table\\s+)?${NAME}`, 'gi')
/** A type that the catalog does not know is a text. */
const OTHER_TYPE = 'varchar'

/** The databases and tables that existed before the program. */
export class SeenTables {
  readonly #databases = new SeenRows()
  /** By `database.table`. */
  readonly #tables = new SeenRows()
  /** The last parts of the names that SQL created, and of those that it wrote to. */
  readonly #createdBySql = new Set<string>()
  readonly #filledBySql = new Set<string>()

  /** Reads a call that succeeded. */
  read({ operation, parent, id }: RecordedCall, { request, reply }: StoredExchange): void {
    const sent = objectOf(request.body)
    const received = objectOf(reply?.body)
    const database = parent.toLowerCase()
    switch (operation) {
      case 'CreateDatabase':
        this.#databases.create((textOf(sent, 'database_name') ?? '').toLowerCase())
        return
      case 'ListDatabases':
        for (const one of listIn(received, 'databases')) this.#seeDatabase(textOf(one, 'database_name') ?? '')
        return
      case 'DeleteDatabase':
        this.#seeDatabase(database)
        return
      case 'CreateTable':
        this.#seeDatabase(database)
        this.#tables.create(`${database}.${(textOf(sent, 'table_name') ?? '').toLowerCase()}`)
        return
      case 'ListTables':
        this.#seeDatabase(database)
        for (const { table_name: name, table_type } of listIn(received, 'tables'))
          this.#seeTable(database, String(name ?? ''), { table_type })
        return
      case 'ShowTable':
      case 'DeleteTable':
        this.#seeTable(database, id, received)
        return
      case 'PreviewTable': {
        const { schema, rows } = received
        this.#seeTable(database, id, { schema, ...(!this.#filledBySql.has(id.toLowerCase()) && { rows }) })
        return
      }
      case 'ExecuteSql':
      case 'CreateSqlJob':
      case 'CreateStatement':
      case 'CreateExecuteJob':
        this.#readSql(sent)
        return
      default:
    }
  }

  /** What the texts of a request create and fill: a replay does so, too. */
  #readSql({ sql, sql_content, code, arguments: args }: JsonObject): void {
    const list: readonly unknown[] = Array.isArray(args) ? args : []
    for (const text of [sql, sql_content, code, ...list]) {
      if (typeof text !== 'string') continue
      for (const [, name = ''] of text.matchAll(CREATED)) this.#createdBySql.add(lastPart(name))
      for (const [, name = ''] of text.matchAll(FILLED)) this.#filledBySql.add(lastPart(name))
    }
  }

  #seeDatabase(named: string): void {
    const name = named.toLowerCase()
    if (this.#createdBySql.has(name)) this.#databases.create(name)
    this.#databases.see(name, {})
  }

  #seeTable(database: string, named: string, fields: JsonObject): void {
    const name = named.toLowerCase()
    if (name === '') return
    this.#seeDatabase(database)
    if (this.#createdBySql.has(name) || this.#databases.isCreated(database)) this.#tables.create(`${database}.${name}`)
    this.#tables.see(`${database}.${name}`, fields)
  }

  /** By database and table, with a note for each table that cannot be declared. */
  declared(note: (text: string) => void): Readonly<Record<string, Record<string, Table>>> {
    const found: Record<string, Record<string, Table>> = {}
    for (const database of this.#databases.existing.keys()) if (database !== 'default') found[database] = {}
    for (const [key, fields] of this.#tables.existing) {
      const [database = '', table = ''] = key.split('.')
      const declared = declarationOf(fields)
      if (declared === undefined) note(`table ${key}: its columns were not read in the recording: it is not declared`)
      else found[database] = { ...found[database], [table]: declared }
    }
    return found
  }
}

const lastPart = (name: string): string => (name.split('.').at(-1) ?? '').replaceAll(/[`"]/g, '').toLowerCase()

function declarationOf(fields: JsonObject): Table | undefined {
  const columns = columnsOf(fields)
  if (columns.length === 0) return undefined
  const partitions = columns.filter(({ isPartition }) => isPartition).map(({ name }) => name)
  const ordered = [...columns.filter((one) => !one.isPartition), ...columns.filter((one) => one.isPartition)]
  const view = /^(VIEW|VIRTUAL_VIEW)$/.test(String(fields.table_type))
    ? /\bas\s+(.*)$/is.exec(textOf(fields, 'create_table_sql') ?? '')?.[1]?.trim()
    : undefined
  const comment = textOf(fields, 'table_comment')
  const rows = view === undefined ? rowsOf(fields, columns.length) : undefined
  return {
    columns: Object.fromEntries(
      ordered.map(({ name, type, comment: said }) => [name, said ? { type, comment: said } : type]),
    ),
    ...(view === undefined && partitions.length > 0 && { partitionedBy: partitions }),
    ...(comment && { comment }),
    ...(rows && { rows }),
    ...(view && { view }),
  }
}

/** From the description of the table, or from its preview. */
function columnsOf(fields: JsonObject) {
  const described = listIn(fields, 'columns').map((one) => ({
    name: textOf(one, 'column_name') ?? '',
    type: textOf(one, 'type') ?? '',
    comment: textOf(one, 'description') ?? '',
    isPartition: one.is_partition_column === true,
  }))
  const previewed = listIn(fields, 'schema').map((one) => {
    const [[name, type] = ['', '']] = Object.entries(one)
    return { name, type: String(type), comment: '', isPartition: false }
  })
  return (described.length > 0 ? described : previewed)
    .filter(({ name }) => name !== '')
    .map((one) => ({ ...one, type: prestoTypeOf(one.type) ?? OTHER_TYPE }))
}

/** The previewed rows, if their cells are in the order of the columns. */
function rowsOf({ rows, columns, schema }: JsonObject, width: number): NonNullable<Table['rows']> | undefined {
  if (!Array.isArray(rows) || !rows.every((row) => Array.isArray(row) && row.length === width)) return undefined
  const isMoved = Array.isArray(columns) && Array.isArray(schema) && namesIn(columns) !== keysIn(schema)
  return isMoved ? undefined : rows.map((row: readonly unknown[]) => row.map(cellOf))
}

const namesIn = (columns: readonly unknown[]): string =>
  JSON.stringify(columns.filter(isObject).map((one) => one.column_name))
const keysIn = (schema: readonly unknown[]): string =>
  JSON.stringify(schema.filter(isObject).map((one) => Object.keys(one)[0]))

const cellOf = (cell: unknown): string | number | boolean | null =>
  typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null
