import type { Step } from '../core/state-machine.ts'
import type { Table } from '../model/table.ts'
import type { ResourceKind } from '../model/tombstones.ts'
import type { World } from './world.ts'

interface Dropped {
  readonly id: string
  readonly history: { readonly steps: readonly Step<string>[] }
  readonly plan: { readonly answeredBy: string }
}

interface Room<Row> {
  readonly kind: ResourceKind
  /** The name of the limit in the settings, as in `limits.executions`. */
  readonly limit: string
  /** How many rows are kept. */
  readonly most: number
  /**
   * Takes a row that has not ended off the agenda: otherwise nothing would limit what waits there. A row may continue only if a reply
   * waits for it.
   */
  stop(row: Row): void
}

/** Drops the oldest rows of a table beyond its limit. Their histories are kept. */
export function dropOldest<Row extends Dropped>(
  { tombstones }: World,
  table: Table<string, Row>,
  { kind, limit, most, stop }: Room<Row>,
): void {
  for (const row of table.keepNewest(most)) {
    const { id, history, plan } = row
    const why = `made room for another (setting limits.${limit})`
    tombstones.remember({ kind, id, history, answeredBy: plan.answeredBy, why })
    stop(row)
  }
}
