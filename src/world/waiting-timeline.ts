import type { ChangeKind } from '../model/change.ts'
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

/** How requests wait in a world: on its clock, in real time, or for a condition. */
export abstract class WaitingTimeline extends Timeline {
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
      await this.until(() => done() || this.nowMs >= untilMs, signal)
    } finally {
      this.agenda.remove(due)
    }
  }

  /** Waits for a span of real time. Ends as `until` does. */
  pause(ms: number, signal?: AbortSignal): Promise<void> {
    return this.waiters.pause(ms, signal)
  }

  /** Waits for an instant of the world's time; an auto clock is moved there. Ends as `until` does. */
  async pauseUntil(untilMs: number, signal?: AbortSignal): Promise<void> {
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
