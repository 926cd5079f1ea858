import type { Due } from '../core/agenda.ts'
import type { Change } from '../model/change.ts'
import type { World } from '../world/world.ts'

interface ChangingRow {
  readonly due: Due<Change> | undefined
  readonly history: { readonly moves: number }
}

/** Moves an auto clock to the next change of any of some resources: for those that clients can poll only with a list. */
export function readAll(world: World, rows: readonly ChangingRow[]): Promise<void> | undefined {
  return world.advanceOnRead(
    () => {
      const dues = rows.flatMap(({ due }) => due ?? [])
      return dues.reduce<Due<Change> | undefined>((a, b) => (a === undefined || b.atMs < a.atMs ? b : a), undefined)
    },
    () => rows.reduce((sum, { history }) => sum + history.moves, 0),
  )
}
