import { nextTurn, stopwatchMs } from './clock.ts'

/** How long one slice may take, in milliseconds. */
const SLICE_MS = 10

/** The works that wait for their next slice. All of a process share one event loop, so they share one queue. */
const waiting: (() => void)[] = []

/** When the first sliced work of this turn of the event loop began. */
let turnBeginMs: number | undefined

/** Works that begin in the same turn share one slice: a thousand requests can arrive in one turn. */
function beginOfTurn(): number {
  if (turnBeginMs === undefined) {
    turnBeginMs = stopwatchMs()
    nextTurn(() => {
      turnBeginMs = undefined
    })
  }
  return turnBeginMs
}

/** Resumes one work in each turn of the event loop. */
function resumeNext(): void {
  waiting.shift()?.()
  if (waiting.length > 0) nextTurn(resumeNext)
}

/** Runs an action in a later turn of the event loop, after those that wait already. Many of them do not take one turn together. */
export function inLaterTurn(action: () => void): void {
  if (waiting.push(action) === 1) nextTurn(resumeNext)
}

/** Waits for a later turn of the event loop, like `inLaterTurn`. */
export const laterTurn = (): Promise<void> => new Promise(inLaterTurn)

/** The slices of one long work: between them, other requests have their turn. */
export class Slices {
  #beginMs = beginOfTurn()

  /**
   * To be awaited before each step of the work: once the slice is over, the work continues in a later turn of the event loop.
   * Undefined if it can go on.
   */
  pause(): Promise<void> | undefined {
    if (stopwatchMs() - this.#beginMs < SLICE_MS) return undefined
    return new Promise<void>((resolve) => {
      inLaterTurn(() => {
        this.#beginMs = stopwatchMs()
        resolve()
      })
    })
  }
}

/** Does something with each item, in slices. `work` may return a promise, which is awaited. */
export async function inSlices<T>(
  items: Iterable<T>,
  work: (item: T) => unknown,
  slices = new Slices(),
): Promise<void> {
  for (const item of items) {
    const pause = slices.pause()
    if (pause !== undefined) await pause
    const more = work(item)
    if (more instanceof Promise) await more
  }
}
