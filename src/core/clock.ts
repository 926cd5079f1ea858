import { realTime } from './real-time.ts'

/**
 * The only file, with real-time.ts, that reads the machine's time or sets a timer. The modes of a world's clock:
 *   wall    the machine's time, `speed` times as fast
 *   manual  moves only when a test moves it
 *   auto    like manual, but reading a resource moves it to that resource's next change (timeline.ts)
 */
export const clockModes = ['wall', 'manual', 'auto'] as const
export type ClockMode = (typeof clockModes)[number]

/** The machine's time, in milliseconds since the epoch. */
export const realNowMs = (): number => realTime.nowMs()

/** A time that never runs backwards, for measuring how long something took, in milliseconds. */
export const stopwatchMs = (): number => realTime.elapsedMs()

export interface Timer {
  cancel(): void
}

/** The longest delay that setTimeout takes; a longer one would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1

/** Runs `action` after real milliseconds. The timer keeps no process alive. */
export function after(delayMs: number, action: () => void): Timer {
  const handle = realTime.setTimeout(action, Math.min(Math.max(0, Math.ceil(delayMs)), MAX_TIMER_MS))
  handle.unref()
  return { cancel: () => realTime.clearTimeout(handle) }
}

/** Runs `action` in the next turn of the event loop. */
export const nextTurn = (action: () => void): void => {
  realTime.setImmediate(action)
}

/** Waits for real milliseconds and keeps the process alive, for a command that polls. */
export const pause = (delayMs: number): Promise<void> => new Promise((resolve) => realTime.setTimeout(resolve, delayMs))

/** Waits for real milliseconds, or until the signal is aborted. Does not keep the process alive. */
export function pauseUnless(signal: AbortSignal | undefined, delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      timer.cancel()
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = after(delayMs, end)
    signal?.addEventListener('abort', end, { once: true })
  })
}

/** Keeps the process alive until it is cancelled. */
export function keepAlive(): Timer {
  const handle = realTime.setTimeout(() => {}, MAX_TIMER_MS)
  return { cancel: () => realTime.clearTimeout(handle) }
}

/** An instant as ISO 8601 with milliseconds, UTC. */
export const isoTime = (ms: number): string => new Date(ms).toISOString()

/** The years 1970 to 9999: four digits in ISO 8601, which ids and replies require and every client can read. */
export const FIRST_MS = 0
export const LAST_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/** Time ends with the year 9999: what would come later comes then. */
export const withinTime = (ms: number): number => Math.min(ms, LAST_MS)

/** A date alone (midnight UTC), or a date and time with its offset: without one it would depend on the machine. */
const INSTANT = /^(\d{4}-\d{2}-(\d{2}))(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/

/** What a message says of an instant that cannot be read. */
export const INSTANT_FORM =
  'a time in ISO 8601 with its zone, as "2026-01-31T12:00:00Z", or milliseconds since the epoch, from 1970 to 9999'

/** Reads an instant from 1970 to 9999: ISO 8601, or milliseconds since the epoch; undefined if it is neither. */
export function parseInstant(value: unknown): number | undefined {
  const ms = typeof value === 'number' ? Math.round(value) : typeof value === 'string' ? parseIso(value) : Number.NaN
  return ms >= FIRST_MS && ms <= LAST_MS ? ms : undefined
}

function parseIso(text: string): number {
  const [, date = '', day] = INSTANT.exec(text) ?? []
  // JavaScript reads the 31st of February as a day in March
  const midnight = Date.parse(date)
  return new Date(midnight).getUTCDate() === Number(day) ? Date.parse(text) : Number.NaN
}

export interface ClockSettings {
  readonly mode: ClockMode
  /** The world's milliseconds per real millisecond; only for `wall`. */
  readonly speed: number
  /** Where it starts, in milliseconds since the epoch; the machine's time when absent. */
  readonly nowMs?: number | undefined
}

export class Clock {
  #mode: ClockMode
  #speed: number
  /** The world's time when the stopwatch was at `#anchorAtMs`; for manual and auto, the time itself. */
  #anchorMs: number
  #anchorAtMs: number

  constructor(settings: ClockSettings) {
    this.#mode = settings.mode
    this.#speed = settings.speed
    this.#anchorAtMs = stopwatchMs()
    this.#anchorMs = settings.nowMs ?? realNowMs()
  }

  get mode(): ClockMode {
    return this.#mode
  }

  get speed(): number {
    return this.#speed
  }

  /** The world's time. Whole milliseconds; it runs backwards only by `set`. */
  nowMs(): number {
    if (this.#mode !== 'wall') return this.#anchorMs
    // the machine's date may be set while the world runs: elapsed time is measured without it
    return withinTime(this.#anchorMs + Math.floor((stopwatchMs() - this.#anchorAtMs) * this.#speed))
  }

  /** Sets the clock to an instant; a wall clock runs on from there. */
  set(ms: number): void {
    this.#anchorMs = ms
    this.#anchorAtMs = stopwatchMs()
  }

  /** Changes mode or speed; the world's time continues from its present value. */
  change(mode: ClockMode, speed: number): void {
    this.set(this.nowMs())
    this.#mode = mode
    this.#speed = speed
  }

  /** The real milliseconds until the world's time is `ms`; undefined if the clock does not run on its own. */
  realDelayMs(ms: number): number | undefined {
    return this.#mode === 'wall' ? Math.max(0, (ms - this.nowMs()) / this.#speed) : undefined
  }
}
