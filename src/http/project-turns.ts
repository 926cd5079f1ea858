import { nextTurn, stopwatchMs } from '../core/clock.ts'

/** After requests of a project have taken this long in one turn of the event loop, the next of them waits for a later turn. */
const LONG_MS = 10

/** A request in its turn: `refuse` gets what `handle` throws. */
interface Turn {
  handle(): void
  refuse(error: Error): void
}

/**
 * The order of expensive requests: those of one project that arrive at the same moment are handled in turns of their own, so that
 * requests of other projects come between them.
 */
export class ProjectTurns {
  /** The projects whose turn is over, each with its requests that wait for the next. */
  readonly #waiting = new Map<object, Turn[]>()

  /** Handles a request of a project: at once, or in a later turn, after those of the project that wait already. */
  take(project: object, turn: Turn): void {
    const waiting = this.#waiting.get(project)
    if (waiting !== undefined) {
      waiting.push(turn)
      return
    }
    const beginMs = stopwatchMs()
    run(turn)
    if (stopwatchMs() - beginMs < LONG_MS) return
    this.#waiting.set(project, [])
    // the end of this turn follows at once: the project continues at the end of the next
    nextTurn(() => nextTurn(() => this.#resume(project)))
  }

  #resume(project: object): void {
    const waiting = this.#waiting.get(project) ?? []
    const beginMs = stopwatchMs()
    let isOver = false
    for (let turn = waiting.shift(); turn !== undefined; turn = isOver ? undefined : waiting.shift()) {
      run(turn)
      isOver = stopwatchMs() - beginMs >= LONG_MS
    }
    if (isOver) nextTurn(() => this.#resume(project))
    else this.#waiting.delete(project)
  }
}

function run(turn: Turn): void {
  try {
    turn.handle()
  } catch (error) {
    turn.refuse(error as Error)
  }
}
