/** The schemas, tables and views of a world. */
import Type, { type Static } from 'typebox'
import { MAX_ROWS } from '../sql/catalog.ts'
import type { World } from '../world/world.ts'
import { closed, list, optional, text, textOrNull } from './form-parts.ts'
import type { Restoring } from './references.ts'

const tableForm = closed({
  ...{ catalog: text, schema: text, name: text, kind: Type.Enum(['table', 'view']) },
  columns: list(closed({ name: text, type: text, comment: optional(text) })),
  ...{ partitionedBy: list(text), comment: optional(text), properties: Type.Record(text, text) },
  ...{ viewText: optional(text), rows: optional(list(list(textOrNull), { maxItems: MAX_ROWS })) },
})
export const catalogForm = list(closed({ catalog: text, schema: text, tables: list(tableForm) }))

export const takeCatalog = ({ catalog }: World): Static<typeof catalogForm> => catalog.state()

/** A snapshot without a catalog leaves that of the fixtures in place. */
export function restoreCatalog(form: Static<typeof catalogForm> | undefined, { world }: Restoring): void {
  if (form !== undefined) world.catalog.restore(form.map((one) => ({ ...one, tables: one.tables.map(withAll) })))
}

/** Absent fields are undefined. */
function withAll({ columns, comment, viewText, rows, ...table }: Static<typeof tableForm>) {
  return {
    ...{ ...table, comment, viewText, rows },
    columns: columns.map(({ comment, ...column }) => ({ ...column, comment })),
  }
}
