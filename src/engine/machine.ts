/** A state machine as a table: from each state, the states that may follow. A state that nothing follows is final. */
export interface Machine<State extends string> {
  readonly name: string
  readonly moves: Readonly<Record<State, readonly State[]>>
}

/** One state that a resource went through. */
export interface Step<State extends string> {
  readonly state: State
  /** When it was entered, in milliseconds of its world's clock. */
  readonly atMs: number
  /** What brought it there, in a few words. */
  readonly why: string
}

/** A move that the table forbids: a fault of ours, never of the client. Its message is the path so far. */
export class IllegalMove extends Error {
  override readonly name = 'IllegalMove'
}

/** So many steps of a course are kept at most: one that goes round in a circle would grow for as long as it is used. */
export const KEPT_STEPS = 1000
/** How it began is among them. */
const FIRST_STEPS = 10

/** Where one resource stands in its machine, and how it came there. */
export class Course<State extends string> {
  readonly #machine: Machine<State>
  readonly #steps: Step<State>[]

  constructor(machine: Machine<State>, state: State, atMs: number, why: string) {
    this.#machine = machine
    this.#steps = [{ state, atMs, why }]
  }

  /** A course that has come so far already; `steps` holds one at least. */
  static resume<State extends string>(machine: Machine<State>, steps: readonly Step<State>[]): Course<State> {
    const [{ state, atMs, why }, ...rest] = steps as [Step<State>, ...Step<State>[]]
    const course = new Course(machine, state, atMs, why)
    course.#steps.push(...rest)
    return course
  }

  get state(): State {
    return this.#last.state
  }

  /** True once no state can follow. */
  get isFinal(): boolean {
    return this.#machine.moves[this.state].length === 0
  }

  /** Every state so far, oldest first; of very many the first and the newest. */
  get steps(): readonly Step<State>[] {
    return this.#steps
  }

  /** When a state was last entered, where it ever was. */
  enteredMs(state: State): number | undefined {
    return this.#steps.findLast((step) => step.state === state)?.atMs
  }

  /** Whether the table lets `state` follow the present one. */
  allows(state: State): boolean {
    return this.#machine.moves[this.state].includes(state)
  }

  /** Whether `state` can still come, however many moves it takes. */
  canReach(state: State): boolean {
    const seen = new Set<State>()
    const next: State[] = [this.state]
    for (let from = next.pop(); from !== undefined; from = next.pop()) {
      for (const to of this.#machine.moves[from]) {
        if (to === state) return true
        if (seen.has(to)) continue
        seen.add(to)
        next.push(to)
      }
    }
    return false
  }

  /** Goes on to `state`. A final state absorbs it: nothing changes, and the answer is false. */
  move(state: State, atMs: number, why: string): boolean {
    if (this.isFinal) return false
    if (!this.allows(state)) {
      const path = this.#steps.map((step) => step.state).join(' -> ')
      throw new IllegalMove(`${this.#machine.name}: ${path} -> ${state} is no legal move (${why})`)
    }
    this.#steps.push({ state, atMs, why })
    if (this.#steps.length > KEPT_STEPS) this.#steps.splice(FIRST_STEPS, KEPT_STEPS / 2)
    return true
  }

  get #last(): Step<State> {
    return this.#steps[this.#steps.length - 1] as Step<State>
  }
}
