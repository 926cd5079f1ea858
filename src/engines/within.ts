import { after, type Timer } from '../core/clock.ts'

/** Waits for a work, at most for real milliseconds. */
export async function within(limitMs: number, work: Promise<unknown>): Promise<void> {
  let timer: Timer | undefined
  const limit = new Promise<void>((resolve) => {
    timer = after(limitMs, resolve)
  })
  await Promise.race([work, limit]).finally(() => timer?.cancel())
}
