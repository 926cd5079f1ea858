/** How parts of a snapshot refer to each other: to rows by name, to stubs and settings by index; and the paths of parts. */
import type { Batch } from '../model/batch.ts'
import type { Change, ChangeKind } from '../model/change.ts'
import type { Cluster } from '../model/cluster.ts'
import type { MrsJob } from '../model/mrs-job.ts'
import type { Session } from '../model/session.ts'
import type { SqlExecution } from '../model/sql-execution.ts'
import type { SqlJob } from '../model/sql-job.ts'
import type { Statement } from '../model/statement.ts'
import type { Table } from '../model/table.ts'
import type { Stub } from '../stubs/stub.ts'
import type { PlanSettings } from '../stubs/stub-plan.ts'
import type { World } from '../world/world.ts'

/** A list whose items are referred to by index. Each item is listed once. */
export class IndexedList<T> {
  readonly items: T[] = []
  readonly #indexes = new Map<unknown, number>()

  /** The index of an item, which is added if no item with its key is listed. */
  indexOf(item: T, key: unknown = item): number {
    const index = this.#indexes.get(key) ?? this.items.push(item) - 1
    this.#indexes.set(key, index)
    return index
  }
}

/** Reads the items of a list, each with its path. */
export const mapAt = <T, R>(items: readonly T[], path: string, read: (item: T, at: string) => R): R[] =>
  items.map((item, index) => read(item, `${path}.${index}`))

/** What the plans in a snapshot that is being taken refer to. */
export interface Taking {
  readonly stubs: IndexedList<Stub>
  readonly planSettings: IndexedList<PlanSettings>
  /** The index of each settings object that plans were made under: thousands of plans share one. */
  readonly settingsIndexes: Map<PlanSettings, number>
}

/** A row that changes over time. */
export type Row = Session | Statement | SqlExecution | SqlJob | Batch | MrsJob | Cluster

/** A world that is being restored, and what later parts of the snapshot refer to. */
export interface Restoring {
  readonly world: World
  readonly stubs: readonly Stub[]
  readonly planSettings: readonly PlanSettings[]
  /** All rows, visible or not, by `{kind}/{id}` as in a tombstone. */
  readonly rows: Map<string, { readonly row: Row; readonly walker: RowWalker }>
}

/** The walker of a row, of whatever type. */
interface RowWalker extends ChangeKind {
  endsOnItsOwn(row: object): boolean
  hold(world: World, row: object, gate: string): void
}

/** The rows of a table, and after them those that are not kept and still have something to come: their changes are of these kinds. */
export function keptAndActive<R extends { readonly id: string }>(
  { agenda, gates }: World,
  table: Table<string, R>,
  kinds: readonly ChangeKind[],
): readonly R[] {
  const waiting = gates.waiters().flatMap((gate) => gate.waiting)
  const changes = [...agenda.entries().map(({ change }) => change), ...waiting]
  const isOfTable = (change: Change): change is Change & { row: R } => kinds.includes(change.kind)
  const active = changes.filter(isOfTable).map(({ row }) => row)
  return [...new Set([...table.values(), ...active.sort((a, b) => (a.id < b.id ? -1 : 1))])]
}

/** What the result of a restored row takes: it shares nothing with others. */
export const resultBytesOf = (result: object | undefined, plan: { readonly ownBytes: number }): number =>
  result === undefined ? plan.ownBytes : JSON.stringify(result).length
