/** How parts of a snapshot refer to each other: to rows by name, to stubs and settings by index; and the paths of parts. */
import type { ChangeKind } from '../model/change.ts'
import type { Cluster } from '../model/cluster.ts'
import type { Session } from '../model/session.ts'
import type { SqlExecution } from '../model/sql-execution.ts'
import type { Statement } from '../model/statement.ts'
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
}

/** A world that is being restored, and what later parts of the snapshot refer to. */
export interface Restoring {
  readonly world: World
  readonly stubs: readonly Stub[]
  readonly planSettings: readonly PlanSettings[]
  /** All rows, visible or not, by `{kind}/{id}` as in a tombstone. */
  readonly rows: Map<string, { readonly row: Session | Statement | SqlExecution | Cluster; readonly walker: RowWalker }>
}

/** The walker of a row, of whatever type. */
interface RowWalker extends ChangeKind {
  endsOnItsOwn(row: object): boolean
  hold(world: World, row: object, gate: string): void
}
