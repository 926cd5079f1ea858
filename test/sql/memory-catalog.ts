/** A catalog for tests that statements change. */
import type { CatalogChange, CatalogView, Table, TableName } from '../../src/sql/catalog-view.ts'
import { tpchTables } from './tpch-tables.ts'

export class MemoryCatalog implements CatalogView {
  readonly #catalogs = new Map<string, Map<string, Map<string, Table>>>()

  /** The catalogs hive, system and tpch. */
  constructor() {
    this.#catalogs.set('hive', new Map([['default', new Map()]]))
    this.#catalogs.set('system', new Map())
    const sizes = ['sf1', 'sf100', 'sf1000', 'sf10000', 'sf100000', 'sf300', 'sf3000', 'sf30000', 'tiny']
    this.#catalogs.set('tpch', new Map(sizes.map((schema) => [schema, tpchTables(schema)])))
  }

  catalogs(): readonly string[] {
    return [...this.#catalogs.keys()].sort()
  }

  schemas(catalog: string): readonly string[] | undefined {
    const schemas = this.#catalogs.get(catalog)
    return schemas === undefined ? undefined : [...schemas.keys()].sort()
  }

  tables(catalog: string, schema: string): readonly Table[] | undefined {
    const tables = this.#catalogs.get(catalog)?.get(schema)
    return tables === undefined
      ? undefined
      : [...tables.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
  }

  table(catalog: string, schema: string, name: string): Table | undefined {
    return this.#catalogs.get(catalog)?.get(schema)?.get(name)
  }

  apply(change: CatalogChange | undefined): void {
    if (change === undefined) return
    switch (change.kind) {
      case 'createSchema':
        this.#catalogs.get(change.catalog)?.set(change.schema, new Map())
        break
      case 'dropSchema':
        this.#catalogs.get(change.catalog)?.delete(change.schema)
        break
      case 'renameSchema': {
        const schemas = this.#catalogs.get(change.catalog)
        schemas?.set(change.to, schemas.get(change.schema) ?? new Map())
        schemas?.delete(change.schema)
        break
      }
      case 'putTable':
        this.#put(change.table)
        break
      case 'dropTable':
        this.#drop(change.table)
        break
      case 'renameTable': {
        const table = this.#find(change.table)
        this.#drop(change.table)
        if (table !== undefined) this.#put({ ...table, ...change.to })
        break
      }
      case 'addRows': {
        const table = this.#find(change.table)
        if (table !== undefined)
          this.#put({ ...table, rows: table.rows === undefined ? undefined : [...table.rows, ...change.rows] })
        break
      }
      case 'deleteRows': {
        const table = this.#find(change.table)
        if (table !== undefined) this.#put({ ...table, rows: [] })
        break
      }
    }
  }

  #find(name: TableName): Table | undefined {
    return this.table(name.catalog, name.schema, name.name)
  }

  #put(table: Table): void {
    this.#catalogs.get(table.catalog)?.get(table.schema)?.set(table.name, table)
  }

  #drop(name: TableName): void {
    this.#catalogs.get(name.catalog)?.get(name.schema)?.delete(name.name)
  }
}
