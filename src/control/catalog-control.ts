import Type from 'typebox'
import { Problem } from '../core/problem.ts'
import { defineOperation, ok } from '../operation.ts'
import { takeRoom } from '../presto/check-sql.ts'
import type { TableName } from '../sql/catalog-view.ts'
import {
  catalogsView,
  declaredCatalogs,
  declaredTable,
  MAX_NAME,
  readName,
  readTable,
  tableView,
} from '../sql/declared-catalog.ts'
import { projectId, projectParams, replies, WORLD } from './control-api.ts'
import { gone } from './session-control.ts'

const CATALOG = `${WORLD}/catalog`
const TABLE = `${CATALOG}/:catalog/:schema/:table`

const part = (description: string, example: string) =>
  Type.String({ minLength: 1, maxLength: MAX_NAME, description, examples: [example] })
const tableParams = Type.Object({
  project_id: projectId,
  catalog: part('The catalog; hive is that of names without one.', 'hive'),
  schema: part('The schema; default is that of names without one.', 'default'),
  table: part('The table or the view.', 'sales'),
})

/** Throws a Problem that names the part that is blank or too long. */
function nameOf(parts: Record<'catalog' | 'schema' | 'table', string>): TableName {
  const part = (key: keyof typeof parts): string => readName(parts[key], key)
  return { catalog: part('catalog'), schema: part('schema'), name: part('table') }
}

/** The tables that SQL finds. */
export const catalogOperations = [
  defineOperation({
    id: 'ShowCatalog',
    method: 'GET',
    path: CATALOG,
    summary: 'Show the known schemas, tables and views of a world',
    description: 'Those of the fixtures, and what SQL and tests changed. Source: lakemock.',
    params: projectParams,
    replies: replies(declaredCatalogs),
    handle: ({ world }) => ok(catalogsView(world.catalog.state())),
  }),
  defineOperation({
    id: 'PutTable',
    method: 'PUT',
    path: TABLE,
    summary: 'Declare a table or a view',
    description:
      'It takes the place of one with its name; its schema and its catalog exist from now on. 409 if the project has as many tables as it may have. Source: lakemock.',
    params: tableParams,
    body: declaredTable,
    replies: replies(declaredTable),
    handle({ world, params, body }) {
      const table = readTable(body, { names: nameOf(params), at: '' })
      const change = { kind: 'putTable', table } as const
      takeRoom(world, change)
      world.catalog.apply(change)
      return ok(tableView(table))
    },
  }),
  defineOperation({
    id: 'RemoveTable',
    method: 'DELETE',
    path: TABLE,
    summary: 'Remove a table or a view',
    description: '404 if it is not known. Source: lakemock.',
    params: tableParams,
    replies: replies(gone),
    handle({ world, params }) {
      const table = nameOf(params)
      const id = `${table.catalog}.${table.schema}.${table.name}`
      if (world.catalog.table(table.catalog, table.schema, table.name) === undefined) {
        throw new Problem('not-found', `There is no table ${id}.`, 'table')
      }
      world.catalog.apply({ kind: 'dropTable', table })
      return ok({ id, gone: true })
    },
  }),
]
