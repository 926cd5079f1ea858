import type { CatalogView, Table } from '../../sql/catalog-view.ts'

/** A catalog without rows: the engine has them, so lakemock's own rules do not read them. */
export class RowlessCatalog implements CatalogView {
  readonly #known: CatalogView
  readonly #copies = new Map<Table, Table>()

  constructor(known: CatalogView) {
    this.#known = known
  }

  catalogs(): readonly string[] {
    return this.#known.catalogs()
  }

  schemas(catalog: string): readonly string[] | undefined {
    return this.#known.schemas(catalog)
  }

  tables(catalog: string, schema: string): readonly Table[] | undefined {
    return this.#known.tables(catalog, schema)?.map((table) => this.#withoutRows(table))
  }

  table(catalog: string, schema: string, name: string): Table | undefined {
    const table = this.#known.table(catalog, schema, name)
    return table && this.#withoutRows(table)
  }

  /** One table is one object, however often it is read. */
  #withoutRows(table: Table): Table {
    const known = this.#copies.get(table)
    if (known !== undefined) return known
    const copy = { ...table, rows: undefined }
    this.#copies.set(table, copy)
    return copy
  }
}
