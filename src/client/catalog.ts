import type { DeclaredCatalogs, DeclaredTable } from './generated/mrs.ts'
import type { ProjectCall } from './project-call.ts'

/** A table as its catalog, its schema and its name; without them, the catalog is `hive` and the schema `default`. */
export interface TablePath {
  readonly catalog?: string
  readonly schema?: string
  readonly table: string
}

/** The tables that a project's SQL finds. */
export interface Catalog {
  /** The known tables by catalog, schema and name: those of the fixtures, and what SQL and tests changed. */
  show(): Promise<DeclaredCatalogs>
  /** Declares a table or a view; it takes the place of one with its name. */
  put(table: TablePath | string, declared: DeclaredTable): Promise<DeclaredTable>
  /** Removes a table or a view. Rejects with `not-found` if it is not known. */
  remove(table: TablePath | string): Promise<void>
}

export const catalogOf = (call: ProjectCall): Catalog => ({
  show: () => call('ShowCatalog'),
  put: (table, declared) => call('PutTable', pathOf(table), { body: declared }),
  remove: async (table) => {
    await call('RemoveTable', pathOf(table))
  },
})

/** A text is the name of a table of the default schema. */
function pathOf(path: TablePath | string): Required<TablePath> {
  const { catalog = 'hive', schema = 'default', table } = typeof path === 'string' ? { table: path } : path
  return { catalog, schema, table }
}
