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

/** So many steps of a history are kept at most: one that goes round in a circle would grow for as long as it is used. */
export const KEPT_STEPS = 1000
/** How it began is among them. */
const FIRST_STEPS = 10

/**
 * What brings resources into states, each once in a process. A step names its place here and holds no text of its own: there can be
 * millions of them.
 */
const reasons: { readonly state: string; readonly why: string }[] = []
const places = new Map<string, Map<string, number>>()
/** So many at most: a reason may hold a name that a test made up. What comes later keeps its text itself. */
const MAX_REASONS = 4096

/** The place of a reason; undefined where there is no more room. */
function placeOf(state: string, why: string): number | undefined {
  let ofState = places.get(state)
  if (ofState === undefined) {
    ofState = new Map()
    places.set(state, ofState)
  }
  let place = ofState.get(why)
  if (place === undefined && reasons.length < MAX_REASONS) {
    place = reasons.push({ state, why }) - 1
    ofState.set(why, place)
  }
  return place
}

/** A step takes two numbers: its time, and before it the place of its reason and, times this, one more than the number in it. */
const NUMBERED = MAX_REASONS
const PER_STEP = 2
/** A statement that nobody cancels takes three: so many fit without growing. */
const ROOM = 3 * PER_STEP

/** Where one resource stands in its machine, and how it came there. */
export class History<State extends string> {
  readonly #machine: Machine<State>
  #state: State
  /** The steps, `#used` numbers of it. */
  #packed: number[]
  #used = PER_STEP
  /** Those whose reasons found no room among the others: by minus one, minus two … in the place of a place. */
  #own: Step<State>[] | undefined

  constructor(machine: Machine<State>, state: State, atMs: number, why: string) {
    this.#machine = machine
    this.#state = state
    this.#packed = [this.#pack(state, atMs, why, undefined), atMs, 0, 0, 0, 0]
  }

  /** A history that has come so far already; `steps` holds one at least. */
  static resume<State extends string>(machine: Machine<State>, steps: readonly Step<State>[]): History<State> {
    const [{ state, atMs, why }, ...rest] = steps as [Step<State>, ...Step<State>[]]
    const history = new History(machine, state, atMs, why)
    for (const step of rest) {
      const [, before, number, behind] = NUMBER_IN.exec(step.why) ?? []
      if (number === undefined) history.#add(step.state, step.atMs, step.why, undefined)
      else history.#add(step.state, step.atMs, `${before}#${behind}`, Number(number))
    }
    return history
  }

  get state(): State {
    return this.#state
  }

  /** True once no state can follow. */
  get isFinal(): boolean {
    return this.#machine.moves[this.#state].length === 0
  }

  /** How many steps are kept: another number after each. */
  get length(): number {
    return this.#used / PER_STEP
  }

  /** Every state so far, oldest first; of very many the first and the newest. */
  get steps(): readonly Step<State>[] {
    return Array.from({ length: this.length }, (_, index) => this.#step(index * PER_STEP))
  }

  /** When a state was last entered, where it ever was. */
  enteredMs(state: State): number | undefined {
    for (let at = this.#used - PER_STEP; at >= 0; at -= PER_STEP) {
      const step = this.#packed[at] as number
      const found = step < 0 ? this.#own?.[-1 - step]?.state : reasons[step % NUMBERED]?.state
      if (found === state) return this.#packed[at + 1]
    }
    return undefined
  }

  /** Whether the table lets `state` follow the present one. */
  allows(state: State): boolean {
    return this.#machine.moves[this.#state].includes(state)
  }

  /** Whether `state` can still come, however many moves it takes. */
  canReach(state: State): boolean {
    const seen = new Set<State>()
    const next: State[] = [this.#state]
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

  /**
   * Goes on to `state`; `number` stands for a `#` in the reason. A final state absorbs it: nothing changes, and the answer is false.
   */
  move(state: State, atMs: number, why: string, number?: number): boolean {
    if (this.isFinal) return false
    if (!this.allows(state)) {
      const path = this.steps.map((step) => step.state).join(' -> ')
      throw new IllegalMove(`${this.#machine.name}: ${path} -> ${state} is no legal move (${worded(why, number)})`)
    }
    this.#add(state, atMs, why, number)
    if (this.length > KEPT_STEPS) this.#shorten()
    return true
  }

  #add(state: State, atMs: number, why: string, number: number | undefined): void {
    const step = this.#pack(state, atMs, why, number)
    if (this.#used < ROOM) {
      this.#packed[this.#used] = step
      this.#packed[this.#used + 1] = atMs
    } else this.#packed.push(step, atMs)
    this.#used += PER_STEP
    this.#state = state
  }

  #pack(state: State, atMs: number, why: string, number: number | undefined): number {
    const place = placeOf(state, why)
    if (place !== undefined) return place + (number === undefined ? 0 : number + 1) * NUMBERED
    this.#own ??= []
    return -this.#own.push({ state, atMs, why: worded(why, number) })
  }

  #step(at: number): Step<State> {
    const [step, atMs] = [this.#packed[at] as number, this.#packed[at + 1] as number]
    if (step < 0) return this.#own?.[-1 - step] as Step<State>
    const { state, why } = reasons[step % NUMBERED] as Step<State>
    const number = Math.floor(step / NUMBERED)
    return { state, atMs, why: worded(why, number === 0 ? undefined : number - 1) }
  }

  /** Forgets what came after the beginning, and is long past. */
  #shorten(): void {
    const count = (KEPT_STEPS / 2) * PER_STEP
    this.#packed.splice(FIRST_STEPS * PER_STEP, count)
    this.#used -= count
    const own = this.#own
    if (own === undefined) return
    this.#own = []
    for (let at = 0; at < this.#used; at += PER_STEP) {
      const step = this.#packed[at] as number
      if (step < 0) this.#packed[at] = -this.#own.push(own[-1 - step] as Step<State>)
    }
  }
}

/** A reason with one number in it, as it is moved with. */
const NUMBER_IN = /^([^#\d]*)(\d{1,9})([^#\d]*)$/

const worded = (why: string, number: number | undefined): string =>
  number === undefined ? why : why.replace('#', String(number))
