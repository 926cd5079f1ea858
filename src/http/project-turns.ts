import { nextTurn, stopwatchMs } from '../core/clock.ts'

/** After steps of a project have taken this long in one turn of the event loop, its next step waits for a later turn. */
const LONG_MS = 10

/** The project in the path of an API or of the control API, in any spelling. Empty segments are ignored, as the router does. */
const PROJECT = /^\/+(?:v[\d.]+|_lakemock\/+worlds)\/+([^/?]+)/
/** The beginning of other paths of the control API: the health check does not wait for what takes longer. */
const CONTROL = /^\/+_lakemock\/+[^/?]*/

/** The project whose turn a request takes before it is routed; a name of its own for what concerns no project. */
export const projectOf = (url: string): string => PROJECT.exec(url)?.[1] ?? CONTROL.exec(url)?.[0] ?? ''

/** A step of a request in its turn: `refuse` gets what `handle` throws. */
interface Turn {
  handle(): void
  refuse(error: Error): void
}

/**
 * The order of the steps of requests, from the moment at which the headers are read: those of one project that come at the same moment,
 * a few expensive ones or a thousand cheap ones, are spread over several turns of the event loop, so that requests of other projects
 * come between them.
 */
export class ProjectTurns {
  /** The projects whose turn is over, in the order in which they continue, each with its steps that wait. */
  readonly #waiting = new Map<string, Turn[]>()
  /** How long the steps of each project have taken in this turn of the event loop. */
  readonly #spentMs = new Map<string, number>()
  #isResuming = false

  /** Whether no step waits. */
  get isIdle(): boolean {
    return this.#waiting.size === 0
  }

  /** Takes a step of a project: at once, or in a later turn, after those of the project that wait already. */
  take(project: string, turn: Turn): void {
    const waiting = this.#waiting.get(project)
    if (waiting !== undefined) {
      waiting.push(turn)
      return
    }
    const spentMs = this.#spentMs.get(project) ?? 0
    if (spentMs >= LONG_MS) {
      this.#wait(project, turn)
      return
    }
    if (this.#spentMs.size === 0) nextTurn(() => this.#spentMs.clear())
    const beginMs = stopwatchMs()
    run(turn)
    this.#spentMs.set(project, spentMs + stopwatchMs() - beginMs)
  }

  #wait(project: string, turn: Turn): void {
    this.#waiting.set(project, [turn])
    if (this.#isResuming) return
    this.#isResuming = true
    // the end of this turn follows at once: the projects continue at the end of the next
    nextTurn(() => nextTurn(() => this.#resume()))
  }

  /** One step of each project after the other, all of them together as long as one project may take. */
  #resume(): void {
    const beginMs = stopwatchMs()
    for (const [project, waiting] of this.#waiting) {
      const [turn] = waiting.splice(0, 1)
      this.#waiting.delete(project)
      // the loop comes to it again, after the others
      if (waiting.length > 0) this.#waiting.set(project, waiting)
      if (turn !== undefined) run(turn)
      if (stopwatchMs() - beginMs >= LONG_MS) break
    }
    this.#isResuming = this.#waiting.size > 0
    if (this.#isResuming) nextTurn(() => this.#resume())
  }
}

function run(turn: Turn): void {
  try {
    turn.handle()
  } catch (error) {
    turn.refuse(error as Error)
  }
}
