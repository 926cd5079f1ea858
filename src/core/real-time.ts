/**
 * The machine's clocks and timers as they were when this module was loaded: a test may replace the global ones later, and an
 * emulator in its process must go on.
 */
const { setTimeout, clearTimeout, setImmediate, Date: RealDate } = globalThis
const elapsedMs = performance.now.bind(performance)

export const realTime = {
  /** Milliseconds since the epoch. Runs backwards if the machine's clock is set back. */
  nowMs: (): number => RealDate.now(),
  /** Milliseconds since the start of the process. Never runs backwards. */
  elapsedMs: (): number => elapsedMs(),
  setTimeout,
  clearTimeout,
  setImmediate,
}
