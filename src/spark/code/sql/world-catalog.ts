import type { CatalogChange, CatalogView } from '../../../sql/catalog-view.ts'
import { Evaluation } from '../evaluation.ts'
import { Catalog, newSqlSession, type Table } from './catalog.ts'
import { cellText } from './operators.ts'
import type { SparkTables } from './spark-tables.ts'
import { namespaceExists, namespaceNotEmpty, namespaceNotFound } from './sql-error.ts'
import type { Frame } from './sql-type.ts'
import { catalogType } from './world-types.ts'

interface Around {
  /** The catalog of all names. */
  readonly catalog: string
  readonly database: string
  readonly isStrict: boolean
  readonly nowMs: number
  readonly session?: object
}

/** The catalog of a world as Spark sees it. It changes nothing: it collects what a statement would change. */
export class WorldCatalog extends Catalog {
  readonly changes: CatalogChange[]
  readonly assumed: Set<string>
  readonly #known: CatalogView
  readonly #around: Around
  readonly #tables: SparkTables
  readonly #named: Map<string, Table>

  /** With `outer`, it collects what a part of its statement does. */
  constructor(known: CatalogView, around: Around, tables: SparkTables, outer?: WorldCatalog) {
    super(new Map(), { ...around, evaluation: outer?.evaluation ?? new Evaluation(), session: newSqlSession() })
    this.#known = known
    this.#around = around
    this.#tables = tables
    this.changes = outer?.changes ?? []
    this.assumed = outer?.assumed ?? new Set()
    this.#named = outer === undefined ? tables.viewsOf(around.session) : new Map(outer.#named)
  }

  override get namespace(): string {
    return this.#around.database
  }

  get #catalog(): string {
    return this.#around.catalog
  }

  /** A world does not know the functions that its clients registered. */
  override get hasOwnFunctions(): boolean {
    return true
  }

  /** Which database is in use is known to what runs the statements. */
  override useNamespace(_name: string): void {}

  override hasNamespace(_name: string): boolean {
    return true
  }

  override namespaces(): readonly string[] {
    const names = this.#known.schemas(this.#catalog) ?? []
    return names.includes('default') ? names : [...names, 'default'].sort()
  }

  /** A text that was not understood may have made a table of other columns. */
  override get knowsColumns(): boolean {
    return false
  }

  override rename(path: readonly string[], to: readonly string[]): void {
    const table = this.get(path)
    if (table === undefined) return
    const [schema, name] = this.#full(path)
    const [toSchema, toName] = this.#full(to.length === 1 ? [schema, ...to] : to)
    this.changes.push({
      kind: 'renameTable',
      table: { catalog: this.#catalog, schema, name },
      to: { catalog: this.#catalog, schema: toSchema, name: toName },
    })
  }

  override with(name: string, frame: Frame, isOpen: boolean): WorldCatalog {
    const inner = new WorldCatalog(this.#known, this.#around, this.#tables, this)
    inner.#named.set(name.toLowerCase(), { ...frame, kind: 'view', temporary: true, isOpen })
    return inner
  }

  override get(path: readonly string[]): Table | undefined {
    const [name = '', database = this.namespace] = path.map((part) => part.toLowerCase()).reverse()
    const named = path.length === 1 ? this.#named.get(name) : undefined
    if (named !== undefined) return named
    const found = this.#known.table(this.#catalog, database, name)
    return found && this.#tables.frameOf(found)
  }

  override entries(): [string, Table][] {
    return this.namespaces().flatMap((schema) =>
      (this.#known.tables(this.#catalog, schema) ?? []).map((table): [string, Table] => [
        `${schema}.${table.name}`,
        this.#tables.frameOf(table),
      ]),
    )
  }

  override table(path: readonly string[], at: number): Frame & { isOpen: boolean } {
    const table = super.table(path, at)
    if (table.isOpen) this.assumed.add(`table ${this.#full(path).join('.')}`)
    return table
  }

  override create(path: readonly string[], table: Table): void {
    if (table.temporary) {
      if (this.#around.session !== undefined) this.#named.set(path.at(-1)?.toLowerCase() ?? '', table)
      return
    }
    const [schema, name] = this.#full(path)
    const names = { catalog: this.#catalog, schema, name }
    const old = this.get(path)
    const rows = textRows(table)
    // an INSERT keeps the columns
    if (old?.columns === table.columns) {
      const added = old.rows.every((row, index) => row === table.rows[index]) ? old.rows.length : 0
      if (added < old.rows.length) this.changes.push({ kind: 'deleteRows', table: names })
      this.changes.push({ kind: 'addRows', table: names, rows: rows.slice(added) })
      return
    }
    this.changes.push({
      kind: 'putTable',
      table: {
        ...names,
        kind: table.kind,
        columns: table.columns.map(({ name, type, metadata }) => ({
          name: name.toLowerCase(),
          type: catalogType(type),
          comment: metadata?.comment,
        })),
        ...{ partitionedBy: [], comment: undefined, properties: {}, rows },
        viewText: table.kind === 'view' ? '' : undefined,
      },
    })
  }

  override drop(path: readonly string[]): boolean {
    if (this.get(path) === undefined) return false
    const [schema, name] = this.#full(path)
    this.changes.push({ kind: 'dropTable', table: { catalog: this.#catalog, schema, name } })
    return true
  }

  override createNamespace(name: string, ifMissing: boolean): void {
    const schema = name.toLowerCase()
    if (!this.namespaces().includes(schema)) {
      this.changes.push({ kind: 'createSchema', catalog: this.#catalog, schema })
    } else if (!ifMissing) throw namespaceExists(name)
  }

  override dropNamespace(name: string, { ifThere, cascades }: { ifThere: boolean; cascades: boolean }): void {
    const schema = name.toLowerCase()
    if (!this.namespaces().includes(schema)) {
      if (ifThere) return
      if (this.isStrict) throw namespaceNotFound(name)
      this.assumed.add(`schema ${schema}`)
      return
    }
    const tables = this.#known.tables(this.#catalog, schema) ?? []
    if (tables.length > 0 && !cascades) throw namespaceNotEmpty(name)
    this.changes.push({ kind: 'dropSchema', catalog: this.#catalog, schema })
  }

  #full(path: readonly string[]): [schema: string, name: string] {
    const [name = '', database = this.namespace] = path.map((part) => part.toLowerCase()).reverse()
    return [database, name]
  }
}

const textRows = ({ columns, rows }: Frame): (string | null)[][] =>
  rows.map((row) =>
    row.map((cell, index) => (cell === null ? null : cellText(cell, columns[index]?.type ?? { name: 'string' }))),
  )
