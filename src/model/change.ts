/** What the agenda shows of a change. */
export interface AboutChange {
  readonly id: string
  readonly why: string
}

/** A kind of change that can be due in a world. The rules define the types of worlds and rows; this file only passes them on. */
export interface ChangeKind<World extends object = object, Row extends object = object> {
  /** Its name in snapshots and in the agenda. */
  readonly name: string
  /** A distant deadline rather than work: advancing until idle does not wait for it. */
  readonly isDeadline: boolean
  happen(world: World, row: Row): void
  /** The id of the row, as in its URL, and the cause of the change, for the agenda. */
  about(row: Row): AboutChange
}

/** What is due, or waits at a gate. */
export interface Change {
  readonly kind: ChangeKind
  readonly row: object
}
