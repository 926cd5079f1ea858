import type { Evaluation } from '../evaluation.ts'
import { namespaceExists, namespaceNotEmpty, namespaceNotFound, tableNotFound } from './sql-error.ts'
import { type Column, type Frame, simple } from './sql-type.ts'

/** The most tables and views that a session remembers. */
const MAX_TABLES = 100
/** The most rows that it keeps of one. */
const MAX_KEPT_ROWS = 100

export interface Table extends Frame {
  readonly kind: 'view' | 'table'
  readonly temporary: boolean
  /** Whether it may have other columns than these. */
  readonly isOpen?: boolean
}

/** What a session keeps beside its tables. */
export interface SqlSession {
  namespace: string
  readonly namespaces: Set<string>
  /** Whether its code may have created functions. */
  hasOwnFunctions: boolean
}

export const newSqlSession = (): SqlSession => ({
  namespace: 'default',
  namespaces: new Set(['default']),
  hasOwnFunctions: false,
})

interface CatalogContext {
  readonly isStrict: boolean
  readonly nowMs: number
  readonly evaluation: Evaluation
  readonly session: SqlSession
}

/** The tables and views that the code of a session has created, for the evaluation of one code. */
export class Catalog {
  readonly #tables: Map<string, Table>
  /** Whether a table that is not known is refused; else it is assumed to exist. */
  readonly isStrict: boolean
  readonly nowMs: number
  readonly evaluation: Evaluation
  readonly session: SqlSession

  constructor(tables: Map<string, Table>, { isStrict, nowMs, evaluation, session }: CatalogContext) {
    this.#tables = tables
    this.isStrict = isStrict
    this.nowMs = nowMs
    this.evaluation = evaluation
    this.session = session
  }

  /** The database of names that have none. */
  get namespace(): string {
    return this.session.namespace
  }

  /** Whether there may be functions that Spark does not have. */
  get hasOwnFunctions(): boolean {
    return this.session.hasOwnFunctions
  }

  /** Whether the columns of its tables are all that these have. */
  get knowsColumns(): boolean {
    return true
  }

  /** The databases, in alphabetical order. */
  namespaces(): readonly string[] {
    return [...this.session.namespaces].sort()
  }

  /** Whether a database exists, or is assumed to. */
  hasNamespace(name: string): boolean {
    if (!this.isStrict && !this.session.namespaces.has(name.toLowerCase())) this.evaluation.assume(`schema ${name}`)
    return !this.isStrict || this.session.namespaces.has(name.toLowerCase())
  }

  /** A catalog that has one more name. */
  with(name: string, frame: Frame, isOpen: boolean): Catalog {
    const tables = new Map(this.#tables)
    tables.set(keyOf([name]), { ...frame, kind: 'view', temporary: true, isOpen })
    return new Catalog(tables, this)
  }

  /**
   * Code that is not evaluated may use another database, so a name in another database is also found without it, and
   * a bare name in any.
   */
  get(path: readonly string[]): Table | undefined {
    return this.#tables.get(this.#keyOf(path))
  }

  #keyOf(path: readonly string[]): string {
    const key = keyOf(path)
    const inUse = this.#inUse(key)
    if (this.#tables.has(inUse)) return inUse
    if (this.#tables.has(key)) return key
    if (key.includes('.')) return key.slice(key.lastIndexOf('.') + 1)
    return [...this.#tables.keys()].find((name) => name.endsWith(`.${key}`)) ?? key
  }

  /** A bare name is one of the database in use. */
  #inUse(key: string): string {
    const { namespace } = this
    return namespace === 'default' || key.includes('.') ? key : `${namespace}.${key}`
  }

  /** A table gets another name. */
  rename(path: readonly string[], to: readonly string[]): void {
    const table = this.get(path)
    if (table === undefined) return
    this.create(to, table)
    this.drop(path)
  }

  /** Those whose names and kinds SHOW lists. */
  entries(): [string, Table][] {
    return [...this.#tables].sort(([a], [b]) => (a < b ? -1 : 1))
  }

  /** The rows of a table of a query. An unknown one is assumed to have one row; `at` is the index of its name in the text. */
  table(path: readonly string[], at: number): Frame & { isOpen: boolean } {
    const table = this.get(path)
    if (table !== undefined) return { ...table, isOpen: table.isOpen === true }
    if (this.isStrict)
      throw tableNotFound(
        path,
        `; line 1 pos ${at};\n'Project [*]\n+- 'UnresolvedRelation [${path.join(', ')}], [], false\n`,
      )
    this.evaluation.assume(`table ${path.join('.')}`)
    const columns: Column[] = [{ name: 'id', type: simple('int'), nullable: true }]
    return { columns, rows: [[1]], isOpen: true }
  }

  create(path: readonly string[], table: Table): void {
    if (this.#tables.size >= MAX_TABLES) return
    if (path.length === 2 && !table.temporary) this.session.namespaces.add(path[0]?.toLowerCase() ?? '')
    this.#tables.set(table.temporary ? keyOf(path) : this.#inUse(keyOf(path)), {
      ...table,
      rows: table.rows.slice(0, MAX_KEPT_ROWS),
    })
  }

  drop(path: readonly string[]): boolean {
    return this.#tables.delete(this.#keyOf(path))
  }

  createNamespace(name: string, ifMissing: boolean): void {
    const { namespaces } = this.session
    if (namespaces.has(name.toLowerCase()) && !ifMissing) throw namespaceExists(name)
    if (namespaces.size < MAX_TABLES) namespaces.add(name.toLowerCase())
  }

  dropNamespace(name: string, { ifThere, cascades }: { readonly ifThere: boolean; readonly cascades: boolean }): void {
    const schema = name.toLowerCase()
    if (!ifThere && !this.hasNamespace(name)) throw namespaceNotFound(name)
    const kept = [...this.#tables.keys()].filter((key) => key.startsWith(`${schema}.`))
    if (kept.length > 0 && !cascades) throw namespaceNotEmpty(name)
    for (const key of kept) this.#tables.delete(key)
    this.session.namespaces.delete(schema)
  }

  /** USE. */
  useNamespace(name: string): void {
    if (!this.hasNamespace(name)) throw namespaceNotFound(name)
    this.session.namespace = name.toLowerCase()
  }
}

const keyOf = (path: readonly string[]): string =>
  (path.length === 2 && path[0]?.toLowerCase() === 'default' ? path.slice(1) : path).join('.').toLowerCase()
