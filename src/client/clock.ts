import type { Advanced, Clock, ClockChange, Gate, GateChanged } from './generated/clock.ts'
import type { ProjectCall } from './project-call.ts'

/** A project's time. */
export interface ProjectClock {
  show(): Promise<Clock>
  /** Changes how time passes (`wall`, `manual`, `auto`, with a speed), or what time it is. */
  set(change: ClockChange): Promise<Clock>
  /** Moves it on by a span, `5s` or milliseconds; what is due on the way happens in order. On any clock. */
  advance(by: string | number): Promise<Advanced>
  /** Moves it on to a time: ISO 8601, or milliseconds since the epoch. */
  to(time: string | number): Promise<Advanced>
  /** Moves it on to the next change, of whatever kind. */
  toNext(): Promise<Advanced>
  /** Moves it on until nothing is queued, starting, running or cancelling; what waits at a gate stays. */
  untilIdle(): Promise<Advanced>
}

/** A project's gates: what a stub's `hold` waits for. */
export interface Gates {
  /** Those that are open or waited at. */
  list(): Promise<readonly Gate[]>
  /** Opens one: what waits at it goes on now, and what comes later passes. */
  release(name: string): Promise<GateChanged>
  /** What comes to it from now on waits. */
  close(name: string): Promise<GateChanged>
}

export const clockOf = (call: ProjectCall): ProjectClock => ({
  show: () => call('ShowClock'),
  set: (change) => call('ChangeClock', {}, { body: change }),
  advance: (by) => call('AdvanceClock', {}, { body: { by } }),
  to: (time) => call('AdvanceClock', {}, { body: { to: time } }),
  toNext: () => call('AdvanceClock', {}, { body: { to: 'next' } }),
  untilIdle: () => call('AdvanceClock', {}, { body: { to: 'idle' } }),
})

export const gatesOf = (call: ProjectCall): Gates => ({
  list: async () => (await call('ListGates')).gates,
  release: (name) => call('ReleaseGate', { name }),
  close: (name) => call('CloseGate', { name }),
})
