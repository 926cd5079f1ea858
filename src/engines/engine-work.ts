import { after, type Timer } from '../core/clock.ts'
import { EngineLost } from './engine-problems.ts'

/** Something that an engine does for a row of a world. */
export interface EngineTask<Answer> {
  readonly answer: Promise<Answer>
  cancel(): void
}

/** What happens when a task ends. Neither is called after the task was dropped. */
export interface EngineTaskEnd<Answer> {
  onAnswer(answer: Answer): void
  /** The engine went away, took too long, or broke: `why` is a message for the user. */
  onLost(why: string): void
}

/** How the world takes an answer, which comes in real time and outside its agenda. */
export interface EngineWorkHost {
  /** Calls `change` at the world's present instant, and wakes the waiting requests. */
  apply(change: () => void): void
  /** The longest that an engine may work on a row, in real milliseconds. */
  limitMs(): number
}

interface Running {
  cancel(): void
  readonly timer: Timer
}

/** What engines are doing for one world, by row. A result that comes after its row was dropped is ignored. */
export class EngineWork {
  readonly #host: EngineWorkHost
  readonly #running = new Map<object, Running>()
  #waiting: (() => void)[] = []
  #ended = 0
  #isClosed = false

  constructor(host: EngineWorkHost) {
    this.#host = host
  }

  /** How many rows wait for an engine. */
  get size(): number {
    return this.#running.size
  }

  /** How many tasks have ended with a change of the world. */
  get ended(): number {
    return this.#ended
  }

  /** Whether an engine works on a row. */
  has(row: object): boolean {
    return this.#running.has(row)
  }

  /** Applies the end of a task to the world. A row has one task at a time. */
  run<Answer>(row: object, task: EngineTask<Answer>, { onAnswer, onLost }: EngineTaskEnd<Answer>): void {
    if (this.#isClosed) {
      task.answer.catch(() => undefined)
      task.cancel()
      return
    }
    const limitMs = this.#host.limitMs()
    const end = (change: () => void): void => {
      if (this.#running.get(row) !== running) return
      this.#forget(row, running)
      this.#ended++
      this.#host.apply(change)
      this.#wake()
    }
    const timer = after(limitMs, () => {
      task.cancel()
      end(() => onLost(`the engine did not answer within ${limitMs / 1000} s (setting engine-timeout)`))
    })
    const running: Running = { cancel: () => task.cancel(), timer }
    this.#running.set(row, running)
    task.answer.then(
      (answer) => end(() => onAnswer(answer)),
      (error: unknown) => end(() => onLost(reasonOf(error))),
    )
  }

  /** Cancels what an engine does for a row; its answer is ignored. Returns whether there was something. */
  drop(row: object): boolean {
    const running = this.#running.get(row)
    if (running === undefined) return false
    this.#forget(row, running)
    running.cancel()
    this.#wake()
    return true
  }

  /** Waits in real time until no engine works, or none works on `row`. Each task ends within the limit. */
  async settled(row?: object): Promise<void> {
    while (row === undefined ? this.#running.size > 0 : this.#running.has(row)) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
  }

  /** The world has ended: everything is cancelled. */
  close(): void {
    this.#isClosed = true
    for (const row of [...this.#running.keys()]) this.drop(row)
  }

  #forget(row: object, { timer }: Running): void {
    timer.cancel()
    this.#running.delete(row)
  }

  #wake(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const resume of waiting) resume()
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof EngineLost
    ? error.message
    : `the engine failed: ${error instanceof Error ? error.message : String(error)}`
