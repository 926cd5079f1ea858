import type { Due } from '../core/agenda.ts'
import { withinTime } from '../core/clock.ts'
import { Slices } from '../core/slices.ts'
import type { Change, ChangeKind } from '../model/change.ts'
import { Timeline } from './timeline.ts'

/** The end of a wait on the world's clock: no row changes, but the waiting request continues. */
const pauseKind: ChangeKind = {
  name: 'pause',
  isDeadline: false,
  happen: () => {},
  about: () => ({ id: '', why: 'a fault holds a request until then' }),
}

/** The latest end of a wait. */
const waitEndKind: ChangeKind = { ...pauseKind, name: 'wait-end', isDeadline: true }

/** How requests wait in a world: on its clock, in real time, for a condition, or as reads on the auto clock. */
export abstract class WaitingTimeline extends Timeline {
  /** On the auto clock, a read waits in real time for the engine that works for the resource; undefined if none does. */
  settleOnRead(isWorking: () => boolean): Promise<void> | undefined {
    return this.clock.mode === 'auto' && isWorking() ? this.until(() => !isWorking()) : undefined
  }

  /**
   * On the auto clock, a read of a resource moves the world on to that resource's next change. `dueOf` returns the next change of
   * the resource, or of what it waits for; a resource that waits at a gate stays as it is. Undefined if it is there in the first slice;
   * otherwise the rest is to be awaited, and other projects have their turn meanwhile.
   */
  advanceOnRead(dueOf: () => Due<Change> | undefined, steps: () => number): Promise<void> | undefined {
    if (this.clock.mode !== 'auto') return undefined
    const before = steps()
    const slices = new Slices()
    const advance = (): Promise<void> | undefined => {
      while (steps() === before) {
        const due = dueOf()
        if (due === undefined) return undefined
        const rest = this.advanceInSlice(due.atMs, slices)
        if (rest !== undefined) return rest.then(advance)
      }
      return undefined
    }
    return advance()
  }

  /** Counts a wait for something else than the world's time, such as the journal. Throws `quota` if there are too many. */
  async countWait<T>(wait: () => Promise<T>): Promise<T> {
    this.waiters.enter()
    return wait().finally(() => this.waiters.leave())
  }

  /** Waits until `done` is true, at most `limitMs` of real time; returns whether it is. Ends as `until` does. */
  untilWithin(done: () => boolean, limitMs: number, signal?: AbortSignal): Promise<boolean> {
    return this.waiters.untilWithin(done, limitMs, signal)
  }

  /** Waits until `done` is true, or an instant of the world's time has come. Ends as `until` does. */
  async untilInstant(done: () => boolean, untilMs: number, signal?: AbortSignal): Promise<void> {
    const due = this.agenda.add({ kind: waitEndKind, row: {} }, Math.max(untilMs, this.nowMs))
    try {
      await this.until(() => done() || this.nowMs >= due.atMs, signal)
    } finally {
      this.agenda.remove(due)
    }
  }

  /** Waits for a span of real time. Ends as `until` does. */
  pause(ms: number, signal?: AbortSignal): Promise<void> {
    return this.waiters.pause(ms, signal)
  }

  /** Waits for an instant of the world's time; an auto clock is moved there. Ends as `until` does. */
  async pauseUntil(instantMs: number, signal?: AbortSignal): Promise<void> {
    const untilMs = withinTime(instantMs)
    const due = this.agenda.add({ kind: pauseKind, row: {} }, Math.max(untilMs, this.nowMs))
    try {
      while (this.nowMs < untilMs) {
        const { mode } = this.clock
        if (mode === 'auto') await this.advanceInSlices(untilMs)
        else await this.until(() => this.nowMs >= untilMs || this.clock.mode !== mode, signal)
      }
    } finally {
      this.agenda.remove(due)
    }
  }
}
