import type { Advanced, Clock, ClockChange, Gate, GateChanged } from './generated/clock.ts'
import type { ProjectCall } from './project-call.ts'

/** A project's clock. */

export interface ProjectClock {
  show(): Promise<Clock>
  /** Changes how time passes (`wall`, `manual`, `auto`, with a speed), or what time it is. */
  set(change: ClockChange): Promise<Clock>
  /** Moves the clock forward by a span, `5s` or milliseconds. Changes that become due happen in order. In every clock mode. */
  advance(by: string | number): Promise<Advanced>
  /** Moves the clock forward to a time: ISO 8601, or milliseconds since the epoch. */
  to(time: string | number): Promise<Advanced>
  /** Moves the clock forward to the next change of any kind. */
  toNext(): Promise<Advanced>
  /** Moves the clock forward until nothing is queued, starting, running or cancelling, except what waits at a gate. */
  untilIdle(): Promise<Advanced>
}

/** A project's gates: what a stub's `hold` waits for. */
export interface Gates {
  /** The gates that are open, or at which something waits. */
  list(): Promise<readonly Gate[]>
  /** Opens a gate: what waits at it continues now, and what comes later does not wait. */
  release(name: string): Promise<GateChanged>
  /** Closes a gate: what comes from now on waits. */
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
