/** A state machine as a table: from each state, the states that may follow. A state that nothing follows is final. */
export interface Machine<State extends string> {
  readonly name: string
  readonly states: Readonly<Record<State, { readonly moves: readonly NoInfer<State>[] }>>
}

/** One state that a resource went through. */
export interface Step<State extends string> {
  readonly state: State
  /** When it was entered, in milliseconds of its world's clock. */
  readonly atMs: number
  /** The cause, in a few words. */
  readonly why: string
}

/** A move that the table forbids: an internal error, never the client's. Its message has the path so far. */
export class IllegalMove extends Error {
  override readonly name = 'IllegalMove'
}

/**
 * A history keeps at most this many steps: a session becomes busy and idle again for every statement, and there can be thousands of
 * sessions.
 */
export const KEPT_STEPS = 100
/** The oldest steps, which are always kept. */
const FIRST_STEPS = 10

/** A step that knows the one before it: there can be millions of histories, and most have three steps. */
interface LinkedStep<State extends string> extends Step<State> {
  readonly before: LinkedStep<State> | undefined
}

/** The states that one resource went through, and the one it is in. */
export class History<State extends string> {
  readonly #machine: Machine<State>
  #newest: LinkedStep<State>
  #kept = 1
  #moves = 0

  constructor(machine: Machine<State>, state: NoInfer<State>, atMs: number, why: string) {
    this.#machine = machine
    this.#newest = { state, atMs, why, before: undefined }
  }

  /** Restores a history from its steps. */
  static resume<State extends string>(machine: Machine<State>, steps: readonly Step<NoInfer<State>>[]): History<State> {
    const [first, ...later] = steps as [Step<State>, ...Step<State>[]]
    const history = new History(machine, first.state, first.atMs, first.why)
    for (const { state, atMs, why } of later) history.#add(state, atMs, why)
    return history
  }

  get state(): State {
    return this.#newest.state
  }

  /** The cause of the present state. */
  get why(): string {
    return this.#newest.why
  }

  /** True if no state can follow. */
  get isFinal(): boolean {
    return this.#nextStates.length === 0
  }

  /** The number of moves since the history was made or restored. */
  get moves(): number {
    return this.#moves
  }

  /** Every state so far, oldest first. A long history keeps only the first and the newest. */
  get steps(): readonly Step<State>[] {
    const steps: Step<State>[] = []
    for (let step: LinkedStep<State> | undefined = this.#newest; step !== undefined; step = step.before)
      steps.push({ state: step.state, atMs: step.atMs, why: step.why })
    return steps.reverse()
  }

  /** When a state was last entered; undefined if it never was. */
  enteredMs(state: State): number | undefined {
    for (let step: LinkedStep<State> | undefined = this.#newest; step !== undefined; step = step.before)
      if (step.state === state) return step.atMs
    return undefined
  }

  /** Whether the table lets `state` follow the present one. */
  allows(state: State): boolean {
    return this.#nextStates.includes(state)
  }

  /** Whether `state` can still be reached, in any number of moves. */
  canReach(state: State): boolean {
    const reachable = new Set(this.#nextStates)
    // iterating a set also visits items added meanwhile
    for (const from of reachable) for (const to of this.#machine.states[from].moves) reachable.add(to)
    return reachable.has(state)
  }

  /** Moves to `state`. In a final state nothing changes, and the result is false. */
  move(state: State, atMs: number, why: string): boolean {
    if (this.isFinal) return false
    if (!this.allows(state)) {
      const path = this.steps.map((step) => step.state).join(' -> ')
      throw new IllegalMove(`${this.#machine.name}: ${path} -> ${state} is not a legal move (${why})`)
    }
    this.force(state, atMs, why)
    return true
  }

  /** Moves to `state`, whether the table lets it follow or not, also from a final state: a test decides. */
  force(state: State, atMs: number, why: string): void {
    this.#add(state, atMs, why)
    this.#moves++
    if (this.#kept > KEPT_STEPS) this.#shorten()
  }

  #add(state: State, atMs: number, why: string): void {
    this.#newest = { state, atMs, why, before: this.#newest }
    this.#kept++
  }

  /** Forgets half of the steps, but not the oldest, nor the newest of each state: `enteredMs` needs them. */
  #shorten(): void {
    const { steps } = this
    const newestOf = new Map(steps.map((step) => [step.state, step]))
    const isKept = (step: Step<State>, index: number): boolean =>
      index < FIRST_STEPS || index >= FIRST_STEPS + KEPT_STEPS / 2 || newestOf.get(step.state) === step
    const kept = History.resume(this.#machine, steps.filter(isKept))
    this.#newest = kept.#newest
    this.#kept = kept.#kept
  }

  get #nextStates(): readonly State[] {
    return this.#machine.states[this.state].moves
  }
}
