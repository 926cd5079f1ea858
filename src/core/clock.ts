/**
 * The only file that reads the machine's time or sets a timer. A world's clock is
 *   wall    the machine's time, `speed` times as fast
 *   manual  moves only when told
 *   auto    like manual, and a look at a resource moves it on to that resource's next change (world.ts does that)
 */
export const clockModes = ['wall', 'manual', 'auto'] as const
export type ClockMode = (typeof clockModes)[number]

/** The machine's time, in milliseconds since the epoch. */
export const realNowMs = (): number => Date.now()

/** A point that never runs backwards, for measuring how long something took, in milliseconds. */
export const stopwatchMs = (): number => performance.now()

export interface Timer {
  cancel(): void
}

/** The longest delay that setTimeout takes; a longer one would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1

/** Runs `action` after real milliseconds. The timer keeps no process alive. */
export function after(delayMs: number, action: () => void): Timer {
  const handle = setTimeout(action, Math.min(Math.max(0, Math.ceil(delayMs)), MAX_TIMER_MS))
  handle.unref()
  return { cancel: () => clearTimeout(handle) }
}

/** Real milliseconds that the process lives through, for a command that looks again and again. */
export const pause = (delayMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, delayMs))

/** An instant as ISO 8601 with milliseconds, UTC. */
export const isoTime = (ms: number): string => new Date(ms).toISOString()

/** The years 1970 to 9999: what ISO 8601 writes with four digits, as ids and replies have it, and what any client can read. */
export const FIRST_MS = 0
export const LAST_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/** A date alone (midnight UTC), or a date and time with its offset: without one it would depend on the machine. */
const INSTANT = /^(\d{4}-\d{2}-(\d{2}))(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/

/** Reads an instant from 1970 to 9999: ISO 8601, or milliseconds since the epoch; undefined where it is neither. */
export function parseInstant(value: unknown): number | undefined {
  const ms = typeof value === 'number' ? Math.round(value) : typeof value === 'string' ? parseIso(value) : Number.NaN
  return ms >= FIRST_MS && ms <= LAST_MS ? ms : undefined
}

function parseIso(text: string): number {
  const [, date = '', day] = INSTANT.exec(text) ?? []
  // JavaScript takes the 31st of February for a day in March
  const midnight = Date.parse(date)
  return new Date(midnight).getUTCDate() === Number(day) ? Date.parse(text) : Number.NaN
}

export interface ClockSettings {
  readonly mode: ClockMode
  /** How many of the world's milliseconds pass in a real one; for `wall` alone. */
  readonly speed: number
  /** Where it starts, in milliseconds since the epoch; the machine's time when absent. */
  readonly nowMs?: number | undefined
}

export class Clock {
  #mode: ClockMode
  #speed: number
  /** The world's time at the moment `#anchorRealMs`; for manual and auto, the time itself. */
  #anchorMs: number
  #anchorRealMs: number
  /** The latest time that it told since it was last set. */
  #toldMs = Number.NEGATIVE_INFINITY

  constructor(settings: ClockSettings) {
    this.#mode = settings.mode
    this.#speed = settings.speed
    this.#anchorRealMs = realNowMs()
    this.#anchorMs = settings.nowMs ?? this.#anchorRealMs
  }

  get mode(): ClockMode {
    return this.#mode
  }

  get speed(): number {
    return this.#speed
  }

  /** The world's time. Whole milliseconds; it never runs backwards but by `set`. */
  nowMs(): number {
    if (this.#mode !== 'wall') return this.#anchorMs
    // the machine's clock may be set back while we run: the world's then stands still
    const passedMs = Math.max(0, realNowMs() - this.#anchorRealMs)
    this.#toldMs = Math.max(this.#toldMs, this.#anchorMs + Math.floor(passedMs * this.#speed))
    return this.#toldMs
  }

  /** Puts the clock to an instant; on a wall clock it runs on from there. */
  set(ms: number): void {
    this.#anchorMs = ms
    this.#anchorRealMs = realNowMs()
    this.#toldMs = ms
  }

  /** Changes mode or speed; the time of the world goes on from where it stands. */
  change(mode: ClockMode, speed: number): void {
    this.set(this.nowMs())
    this.#mode = mode
    this.#speed = speed
  }

  /** How many real milliseconds until the world's time is `ms`; undefined where it does not move by itself. */
  realDelayMs(ms: number): number | undefined {
    return this.#mode === 'wall' ? Math.max(0, (ms - this.nowMs()) / this.#speed) : undefined
  }
}
