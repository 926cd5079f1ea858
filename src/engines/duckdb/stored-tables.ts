/** What an engine has of the tables of a world, and what it shows of them before the world's catalog has the same. */
import type { CatalogChange, CatalogView, Table, TableName } from '../../sql/catalog-view.ts'

/** A table or view that the engine made. */
export interface StoredTable {
  readonly table: Table
  /** The rows of the world's table that the engine has taken over. */
  readonly takenRows: Table['rows']
  /** The table of the world that it takes the place of, until the world knows it. */
  readonly replaces: Table | undefined
  /** Whether the world's catalog has had it: if it has not any more, it was dropped there. */
  readonly isSeen: boolean
}

export const keyOf = ({ catalog, schema, name }: TableName): string => JSON.stringify([catalog, schema, name])

/** Whether two tables have the same columns. */
export function isSameDefinition(one: Table, other: Table): boolean {
  const text = ({ kind, columns, viewText }: Table): string =>
    JSON.stringify([kind, viewText, columns.map(({ name, type }) => [name, type])])
  return text(one) === text(other)
}

/** The catalog of a world as the engine's statements see it. */
export class EngineCatalog implements CatalogView {
  readonly #known: CatalogView
  readonly #stored: ReadonlyMap<string, StoredTable>
  readonly #dropped: ReadonlyMap<string, Table>

  constructor(known: CatalogView, stored: ReadonlyMap<string, StoredTable>, dropped: ReadonlyMap<string, Table>) {
    this.#known = known
    this.#stored = stored
    this.#dropped = dropped
  }

  catalogs(): readonly string[] {
    return this.#known.catalogs()
  }

  schemas(catalog: string): readonly string[] | undefined {
    const known = this.#known.schemas(catalog)
    if (known === undefined) return undefined
    const own = [...this.#stored.values()].filter((one) => one.table.catalog === catalog && !one.isSeen)
    return [...new Set([...known, ...own.map((one) => one.table.schema)])].sort()
  }

  tables(catalog: string, schema: string): readonly Table[] | undefined {
    const known = this.#known.tables(catalog, schema)
    const own = [...this.#stored.values()]
      .map((one) => one.table)
      .filter((table) => table.catalog === catalog && table.schema === schema)
    if (known === undefined && own.length === 0) return undefined
    const names = new Set([...(known ?? []), ...own].map((table) => table.name))
    return [...names].sort().flatMap((name) => this.table(catalog, schema, name) ?? [])
  }

  table(catalog: string, schema: string, name: string): Table | undefined {
    const key = keyOf({ catalog, schema, name })
    const known = this.#known.table(catalog, schema, name)
    const stored = this.#stored.get(key)
    if (known === undefined) return stored === undefined || stored.isSeen ? undefined : stored.table
    if (stored?.replaces === known) return stored.table
    return this.#dropped.get(key) === known ? undefined : known
  }
}

/** A change without rows: the engine keeps them. */
export function withoutRows(change: CatalogChange): CatalogChange | undefined {
  switch (change.kind) {
    case 'addRows':
    case 'deleteRows':
      return undefined
    case 'putTable':
      return { kind: 'putTable', table: { ...change.table, rows: undefined } }
    default:
      return change
  }
}
