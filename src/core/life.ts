/** A life as a table: the states of a kind of resource, how long each lasts, what may hold it there, and what follows. */

/** `lasts` of a state that something else has to end, and of one that ends at once. */
export const FOR_EVER = Number.POSITIVE_INFINITY
export const AT_ONCE = undefined

/** The state that follows, and why. */
export type Next<State extends string = string> = readonly [state: State, why: string]

export const next = <const State extends string>(state: State, why: string): Next<State> => [state, why]

/** One state of a life. */
export interface StateRule<Row, State extends string = string, Effect extends string = string> {
  /** The states that may follow, for any reason; an empty list: the state is final. */
  readonly moves: readonly State[]
  /** How long it lasts unless a setting or a stub says otherwise, in milliseconds. Only states with it can be given a length. */
  readonly defaultMs?: number
  /** How long this row stays in it: milliseconds, FOR_EVER or AT_ONCE. Without this rule the state does not end on its own. */
  readonly lasts?: (row: Row) => number | undefined
  /** Whether this row's time in it ends; absent: every row's does, if the state has `lasts`. */
  readonly canEnd?: (row: Row) => boolean
  /** The gate that the row waits at when the time is over; undefined: none. */
  readonly gate?: (row: Row) => string | undefined
  /** Whether what follows comes from outside, as from an engine: `onAwait` asks for it when the time is over and the gate is open. */
  readonly awaits?: (row: Row) => boolean
  /** What follows when the time is over and the gate is open. */
  readonly follows?: Next<State> | ((row: Row) => Next<State>)
  /** What follows when the row's work changes: something to do has come, or nothing is left. Undefined: it stays in this state. */
  readonly settles?: (row: Row) => Next<State> | undefined
  /** Effects of the rules, by name: after the row entered the state, and after the time here is over and the next state is entered. */
  readonly onEnter?: Effect
  readonly afterEnd?: Effect
  readonly onAwait?: Effect
}

/** The whole life of a kind of resource. */
export interface LifeTable<Row, State extends string = string, Effect extends string = string> {
  readonly name: string
  readonly states: Readonly<Record<State, StateRule<Row, State, Effect>>>
}

type Named<Rule, Key extends string> = Rule extends { readonly [K in Key]: infer Effect extends string }
  ? Effect
  : never

/** The names of the states of a table. */
export type StateOf<Table extends { readonly states: object }> = keyof Table['states'] & string

/** The names of the effects in a table. */
export type EffectOf<Table extends { readonly states: object }> = {
  [State in keyof Table['states']]:
    | Named<Table['states'][State], 'onEnter'>
    | Named<Table['states'][State], 'afterEnd'>
    | Named<Table['states'][State], 'onAwait'>
}[keyof Table['states']]

/** The states of a table that can be given a length. */
export type TimedStateOf<Table extends { readonly states: object }> = {
  [State in keyof Table['states']]: Table['states'][State] extends { readonly defaultMs: number } ? State : never
}[keyof Table['states']] &
  string

/** The states of a table, in its order. */
export const statesOf = <Table extends { readonly states: object }>({ states }: Table): readonly StateOf<Table>[] =>
  Object.keys(states) as StateOf<Table>[]

/** How long each state lasts by default, in the table's order. */
export function defaultDurations<Table extends LifeTable<never>>({
  states,
}: Table): Record<TimedStateOf<Table>, number> {
  const timed = Object.entries<StateRule<never>>(states).flatMap(([state, { defaultMs }]) =>
    defaultMs === undefined ? [] : [[state, defaultMs] as const],
  )
  return Object.fromEntries(timed) as Record<TimedStateOf<Table>, number>
}
