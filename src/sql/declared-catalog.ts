/** How fixtures and tests declare schemas and tables, and how the control API shows them. */
import Type, { type Static } from 'typebox'
import { closed, mapOf } from '../core/json-schema.ts'
import { invalid, Problem } from '../core/problem.ts'
import { counted, shownName, shownValue } from '../core/shown.ts'
import { DEFAULT_CATALOG, type DeclaredSchema, MAX_ROWS } from './catalog.ts'
import type { Column, Table } from './catalog-view.ts'
import { readColumnType } from './declared-type.ts'

const cell = Type.Unsafe<string | number | boolean | null>({ type: ['string', 'number', 'boolean', 'null'] })
const typeText = Type.String({
  minLength: 1,
  description: 'A type of Presto, as varchar(10), or of Spark, as array<int>.',
})
const column = Type.Unsafe<string | { type: string; comment?: string }>({
  type: ['string', 'object'],
  minLength: 1,
  required: ['type'],
  properties: { type: typeText, comment: Type.String() },
  additionalProperties: false,
})
export const declaredTable = Type.Object(
  {
    columns: mapOf(column, {
      minProperties: 1,
      description: 'The name of each column, in order, and its type, or its type and a comment.',
    }),
    partitionedBy: Type.Optional(
      Type.Array(Type.String(), { description: 'The partition columns: the last columns, in their order.' }),
    ),
    comment: Type.Optional(Type.String({ description: 'The comment of the table.' })),
    rows: Type.Optional(
      Type.Array(Type.Array(cell), {
        maxItems: MAX_ROWS,
        description: 'What SELECT reads: a list of cells for each row, in the order of the columns.',
      }),
    ),
    view: Type.Optional(Type.String({ minLength: 1, description: 'A view: the query after AS.' })),
  },
  {
    ...closed,
    examples: [{ columns: { id: 'bigint', day: 'varchar' }, partitionedBy: ['day'], rows: [[1, '2026-01-01']] }],
  },
)
const schema = mapOf(declaredTable, { description: 'Tables by name.' })
/** Tables by catalog, schema and name. */
export const declaredCatalogs = mapOf(mapOf(schema, { description: 'Schemas by name.' }), {
  examples: [{ hive: { default: { sales: { columns: { id: 'bigint', day: 'date' }, rows: [[1, '2026-01-01']] } } } }],
})

type DeclaredTable = Static<typeof declaredTable>
export type DeclaredCatalogs = Static<typeof declaredCatalogs>

/** Reads a declaration. Throws a Problem that names the field if a table contradicts itself; `at` is the path of the declaration. */
export function readCatalogs(declared: DeclaredCatalogs, at: string): readonly DeclaredSchema[] {
  return entriesOf(declared, at).flatMap(([catalog, schemas]) =>
    entriesOf(schemas, `${at}.${catalog}`).map(([schema, tables]) => ({
      catalog: catalog.toLowerCase(),
      schema: schema.toLowerCase(),
      tables: entriesOf(tables, `${at}.${catalog}.${schema}`).map(([name, table]) =>
        readTable(table, {
          names: { catalog: catalog.toLowerCase(), schema: schema.toLowerCase(), name: name.toLowerCase() },
          at: `${at}.${catalog}.${schema}.${name}`,
        }),
      ),
    })),
  )
}

/** The longest name, as in Hive's metastore. */
export const MAX_NAME = 128

/** A name of SQL in lower case. Throws a Problem if it is blank or too long; `at` is its place. */
export function readName(name: string, at: string): string {
  if (name.trim() === '') throw invalid(at, 'must not be blank')
  if ([...name].length > MAX_NAME) throw invalid(at, `must have at most ${MAX_NAME} characters`)
  return name.toLowerCase()
}

/**
 * The entries of an object by names of SQL. Throws a Problem if a name is invalid, or there twice: upper and lower
 * case are the same.
 */
function entriesOf<T>(byName: Readonly<Record<string, T>>, at: string): [name: string, value: T][] {
  const seen = new Map<string, string>()
  for (const name of Object.keys(byName)) {
    const key = readName(name, inside(at, shownName(name)))
    const before = seen.get(key)
    const rule = `has both ${shownValue(before)} and ${shownValue(name)}: upper and lower case are the same`
    if (before !== undefined) throw invalid(at, rule)
    seen.set(key, name)
  }
  return Object.entries(byName)
}

/** Reads one declared table. */
export function readTable(
  { columns, partitionedBy = [], comment, rows, view }: DeclaredTable,
  { names, at }: { names: Pick<Table, 'catalog' | 'schema' | 'name'>; at: string },
): Table {
  const read = entriesOf(columns, inside(at, 'columns')).map(([name, one]): Column => {
    const { type, comment } = typeof one === 'string' ? { type: one, comment: undefined } : one
    const place = inside(at, `columns.${name}`)
    return {
      name: name.toLowerCase(),
      type: readColumnType(type, typeof one === 'string' ? place : `${place}.type`),
      comment,
    }
  })
  const partitions = partitionedBy.map((name) => name.toLowerCase())
  const last = read.slice(read.length - partitions.length).map(({ name }) => name)
  if (partitions.some((name, index) => name !== last[index])) {
    const field = inside(at, 'partitionedBy')
    throw new Problem('invalid', `${field} must name the last columns, in their order: ${last.join(', ')}`, field)
  }
  const wrong = rows?.findIndex((row) => row.length !== read.length) ?? -1
  if (wrong >= 0) {
    const field = inside(at, `rows.${wrong}`)
    throw new Problem('invalid', `${field} must have ${counted(read.length, 'cell')}, one for each column`, field)
  }
  return {
    ...names,
    kind: view === undefined ? 'table' : 'view',
    columns: read,
    partitionedBy: partitions,
    comment,
    properties: view === undefined ? { format: "'ORC'" } : {},
    viewText: view,
    rows: rows?.map((row) => row.map((one) => (one === null ? null : String(one)))),
  }
}

const inside = (at: string, field: string): string => (at === '' ? field : `${at}.${field}`)

/** What is known, in the form of a declaration, without Presto's own catalog. */
export function catalogsView(schemas: readonly DeclaredSchema[]): DeclaredCatalogs {
  const shown: DeclaredCatalogs = { [DEFAULT_CATALOG]: {} }
  for (const { catalog, schema, tables } of schemas) {
    shown[catalog] ??= {}
    shown[catalog][schema] = Object.fromEntries(tables.map((table) => [table.name, tableView(table)]))
  }
  return shown
}

/** A table in the form of a declaration. */
export function tableView({ columns, partitionedBy, comment, rows, viewText }: Table): DeclaredTable {
  return {
    columns: Object.fromEntries(
      columns.map(({ name, type, comment }) => [name, comment === undefined ? type : { type, comment }]),
    ),
    ...(partitionedBy.length > 0 && { partitionedBy: [...partitionedBy] }),
    ...(comment !== undefined && { comment }),
    ...(rows !== undefined && { rows: rows.map((row) => [...row]) }),
    ...(viewText !== undefined && { view: viewText }),
  }
}
