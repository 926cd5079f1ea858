/** What can be due in a world: a kind that the assembly knows a handler for, and the row that it happens to. */
export interface Change {
  readonly kind: string
  readonly row: object
}
