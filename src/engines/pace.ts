import { pauseUnless } from '../core/clock.ts'

/** Pauses between polls, in real time: each is longer than the one before it, up to a limit. */
export class Pace {
  readonly #signal: AbortSignal
  readonly #mostMs: number
  #nextMs: number

  constructor(signal: AbortSignal, { firstMs, mostMs }: { readonly firstMs: number; readonly mostMs: number }) {
    this.#signal = signal
    this.#nextMs = firstMs
    this.#mostMs = mostMs
  }

  /** Waits; false if the signal is aborted. */
  async pause(): Promise<boolean> {
    const delayMs = this.#nextMs
    this.#nextMs = Math.min(delayMs * 1.5, this.#mostMs)
    if (this.#signal.aborted) return false
    await pauseUnless(this.#signal, delayMs)
    return !this.#signal.aborted
  }
}
