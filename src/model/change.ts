/** A kind of change that can be due in a world. Worlds and rows are the rules' own; here they are only passed on. */
export interface ChangeKind<World extends object = object, Row extends object = object> {
  /** As snapshots and the agenda name it. */
  readonly name: string
  /** A far-off deadline that is no work: advancing until idle does not wait for it. */
  readonly isDeadline: boolean
  happen(world: World, row: Row): void
}

/** What is due, or waits at a gate. */
export interface Change {
  readonly kind: ChangeKind
  readonly row: object
}
