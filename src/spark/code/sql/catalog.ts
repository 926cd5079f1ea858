import type { Evaluation } from '../evaluation.ts'
import { tableNotFound } from './sql-error.ts'
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

interface CatalogContext {
  readonly isStrict: boolean
  readonly nowMs: number
  readonly evaluation: Evaluation
}

/** The tables and views that the code of a session has created, for the evaluation of one code. */
export class Catalog {
  readonly #tables: Map<string, Table>
  /** Whether a table that is not known is refused; else it is assumed to exist. */
  readonly isStrict: boolean
  readonly nowMs: number
  readonly evaluation: Evaluation

  constructor(tables: Map<string, Table>, { isStrict, nowMs, evaluation }: CatalogContext) {
    this.#tables = tables
    this.isStrict = isStrict
    this.nowMs = nowMs
    this.evaluation = evaluation
  }

  /** The database of names that have none. */
  get namespace(): string {
    return 'default'
  }

  /** Whether the columns of its tables are all that these have. */
  get knowsColumns(): boolean {
    return true
  }

  /** The databases, in alphabetical order. */
  namespaces(): readonly string[] {
    return ['default']
  }

  /** A catalog that has one more name. */
  with(name: string, frame: Frame, isOpen: boolean): Catalog {
    const tables = new Map(this.#tables)
    tables.set(keyOf([name]), { ...frame, kind: 'view', temporary: true, isOpen })
    return new Catalog(tables, this)
  }

  /** Sessions do not keep which database is in use, so a name in another database is also found without it, and a bare name in any. */
  get(path: readonly string[]): Table | undefined {
    return this.#tables.get(this.#keyOf(path))
  }

  #keyOf(path: readonly string[]): string {
    const key = keyOf(path)
    if (this.#tables.has(key)) return key
    if (key.includes('.')) return key.slice(key.lastIndexOf('.') + 1)
    return [...this.#tables.keys()].find((name) => name.endsWith(`.${key}`)) ?? key
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
    this.#tables.set(keyOf(path), { ...table, rows: table.rows.slice(0, MAX_KEPT_ROWS) })
  }

  drop(path: readonly string[]): boolean {
    return this.#tables.delete(this.#keyOf(path))
  }

  /** Sessions keep no databases. */
  createNamespace(_name: string, _ifMissing: boolean): void {}
  dropNamespace(_name: string, _how: { readonly ifThere: boolean; readonly cascades: boolean }): void {}
}

const keyOf = (path: readonly string[]): string =>
  (path.length === 2 && path[0]?.toLowerCase() === 'default' ? path.slice(1) : path).join('.').toLowerCase()
