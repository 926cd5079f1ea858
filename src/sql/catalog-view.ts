/** What is known of catalogs, schemas and tables when a text is checked. Names are in lower case. */
export interface CatalogView {
  /** Changes with every change of the catalog. */
  readonly revision?: number
  /** The catalogs, in alphabetical order. */
  catalogs(): readonly string[]
  /** The schemas of a catalog, in alphabetical order; undefined if the catalog is not known. */
  schemas(catalog: string): readonly string[] | undefined
  /** The tables and views of a schema, in alphabetical order; undefined if the schema is not known. */
  tables(catalog: string, schema: string): readonly Table[] | undefined
  table(catalog: string, schema: string, name: string): Table | undefined
}

export interface TableName {
  readonly catalog: string
  readonly schema: string
  readonly name: string
}

/** What DLI knows of a schema, which it calls a database. */
export interface SchemaDetails {
  readonly description: string
  readonly owner: string
  readonly enterpriseProjectId: string
  readonly tags: readonly { readonly key: string; readonly value: string }[]
}

/** What DLI knows of the data of a table. */
export interface TableStorage {
  /** OBS: the data is in object storage; DLI: the service keeps it. */
  readonly location: 'OBS' | 'DLI'
  readonly owner: string
  readonly createdMs: number
  /** The format of data in object storage, and its path; empty for other data. */
  readonly dataType: string
  readonly path: string
  /** How the data is written, such as `delimiter`. */
  readonly options: Readonly<Record<string, string>>
  readonly tags: SchemaDetails['tags']
}

export interface Table extends TableName {
  readonly kind: 'table' | 'view'
  /** Partition columns are the last. */
  readonly columns: readonly Column[]
  /** Names of columns. */
  readonly partitionedBy: readonly string[]
  readonly comment: string | undefined
  /** The properties of CREATE TABLE besides partitioned_by, as SQL: `format` → `'ORC'`. */
  readonly properties: Readonly<Record<string, string>>
  /** The query of a view: of one that a statement created, as Presto formats it. */
  readonly viewText: string | undefined
  /** What SELECT reads: cells are texts as the service writes them. Undefined if no data was declared or inserted. */
  readonly rows: readonly (readonly (string | null)[])[] | undefined
  /** Absent for a table that DLI did not create. */
  readonly storage?: TableStorage | undefined
}

export interface Column {
  readonly name: string
  /** As Presto writes it: `varchar(10)`. */
  readonly type: string
  readonly comment: string | undefined
}

/** What a statement that finishes does to the catalog. */
export type CatalogChange =
  | {
      readonly kind: 'createSchema'
      readonly catalog: string
      readonly schema: string
      readonly details?: SchemaDetails
    }
  | { readonly kind: 'dropSchema'; readonly catalog: string; readonly schema: string }
  | { readonly kind: 'renameSchema'; readonly catalog: string; readonly schema: string; readonly to: string }
  /** A table or view takes the place of one with its name. */
  | { readonly kind: 'putTable'; readonly table: Table }
  | { readonly kind: 'dropTable'; readonly table: TableName }
  | { readonly kind: 'renameTable'; readonly table: TableName; readonly to: TableName }
  | { readonly kind: 'addRows'; readonly table: TableName; readonly rows: NonNullable<Table['rows']> }
  /** All rows. */
  | { readonly kind: 'deleteRows'; readonly table: TableName }
