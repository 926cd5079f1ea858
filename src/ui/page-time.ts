/** The only file of the page that reads the browser's time or sets a timer. */

export interface Timer {
  cancel(): void
}

/** The browser's time, in milliseconds since the epoch. */
export const browserNowMs = (): number => Date.now()

/** A time that never runs backwards, for measuring how long something took, in milliseconds. */
export const stopwatchMs = (): number => performance.now()

/** Runs `action` after milliseconds. */
export function after(delayMs: number, action: () => void): Timer {
  const handle = setTimeout(action, delayMs)
  return { cancel: () => clearTimeout(handle) }
}

/** Runs `action` again and again. Returns what ends it, as an effect does. */
export function every(spanMs: number, action: () => void): () => void {
  const handle = setInterval(action, spanMs)
  return () => clearInterval(handle)
}

export const pause = (delayMs: number): Promise<void> => new Promise((resolve) => after(delayMs, resolve))
