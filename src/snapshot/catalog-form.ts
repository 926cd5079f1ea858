/** The schemas, tables and views of a world. */
import Type, { type Static } from 'typebox'
import { listOf, mapOf } from '../core/json-schema.ts'
import { MAX_ROWS } from '../sql/catalog.ts'
import type { World } from '../world/world.ts'
import { atMs, closed, optional, pick, text, textOrNull } from './form-parts.ts'
import type { Restoring } from './references.ts'

const columnFields = { name: text, type: text, comment: optional(text) }
const tags = listOf(closed({ key: text, value: text }))
const storage = closed({
  location: Type.Enum(['OBS', 'DLI']),
  owner: text,
  createdMs: atMs,
  dataType: text,
  path: text,
  options: mapOf(text),
  tags,
})
const details = closed({ description: text, owner: text, enterpriseProjectId: text, tags })
const tableFields = {
  catalog: text,
  schema: text,
  name: text,
  kind: Type.Enum(['table', 'view']),
  columns: listOf(closed(columnFields)),
  partitionedBy: listOf(text),
  comment: optional(text),
  properties: mapOf(text),
  viewText: optional(text),
  rows: optional(listOf(listOf(textOrNull), { maxItems: MAX_ROWS })),
  storage: optional(storage),
}
export const catalogForm = listOf(
  closed({ catalog: text, schema: text, details: optional(details), tables: listOf(closed(tableFields)) }),
)

export const takeCatalog = ({ catalog }: World): Static<typeof catalogForm> => catalog.state()

/** A snapshot without a catalog leaves that of the fixtures in place. */
export function restoreCatalog(form: Static<typeof catalogForm> | undefined, { world }: Restoring): void {
  if (form === undefined) return
  world.catalog.restore(
    form.map(({ catalog, schema, details, tables }) => ({
      catalog,
      schema,
      details,
      tables: tables.map((table) => ({
        ...pick(tableFields, table),
        columns: table.columns.map((column) => pick(columnFields, column)),
      })),
    })),
  )
}
