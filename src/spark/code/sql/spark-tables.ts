import type { Table as WorldTable } from '../../../sql/catalog-view.ts'
import type { Table } from './catalog.ts'
import { sparkCell, sparkType } from './world-types.ts'

/** The tables of an emulator's worlds as Spark sees them, and the temporary views of its sessions. */
export class SparkTables {
  /** Tables never change, so each is converted once. */
  readonly #frames = new WeakMap<WorldTable, Table>()
  readonly #views = new WeakMap<object, Map<string, Table>>()

  frameOf(table: WorldTable): Table {
    const known = this.#frames.get(table)
    if (known !== undefined) return known
    const columns = table.columns.map(({ name, type, comment }) => ({
      ...{ name, type: sparkType(type), nullable: true },
      ...(comment === undefined ? {} : { metadata: { comment } }),
    }))
    const rows = (table.rows ?? []).map((row) =>
      row.map((text, index) => sparkCell(text, columns[index]?.type ?? sparkType('varchar'))),
    )
    const frame: Table = { columns, rows, kind: table.kind, temporary: false }
    this.#frames.set(table, frame)
    return frame
  }

  /** The temporary views of a session by name, to be changed; without a session, those of one statement. */
  viewsOf(session: object | undefined): Map<string, Table> {
    const known = session && this.#views.get(session)
    if (known !== undefined) return known
    const views = new Map<string, Table>()
    if (session !== undefined) this.#views.set(session, views)
    return views
  }
}
