/** What a soak comes to. */
import { spread } from '../figures.js'

/** Heap after collections may differ by so much and be flat: a part, and bytes. */
const FLAT = 0.1
const FLAT_BYTES = 2 * 2 ** 20

/**
 * Why memory is not flat; undefined where it is. The first fifth is left out, as the code warms up then; of the rest the first
 * third is compared with the last.
 * @param {readonly number[]} heaps bytes after a collection, in the order of time
 */
export function growthOf(heaps) {
  const settled = heaps.slice(Math.floor(heaps.length / 5))
  const third = Math.floor(settled.length / 3)
  if (third === 0) return `only ${heaps.length} looks at the heap: let it run longer`
  const early = spread(settled.slice(0, third)).median
  const late = spread(settled.slice(-third)).median
  const bytes = (/** @type {number} */ value) => `${(value / 2 ** 20).toFixed(1)} MiB`
  return late <= early * (1 + FLAT) + FLAT_BYTES ? undefined : `the heap grew from ${bytes(early)} to ${bytes(late)}`
}

/**
 * What keeps the process alive that did not before, as `2 TCPSocketWrap`.
 * @param {readonly string[]} before
 * @param {readonly string[]} after
 */
export function leaks(before, after) {
  const count = (/** @type {readonly string[]} */ list, /** @type {string} */ name) =>
    list.filter((one) => one === name).length
  return [...new Set(after)]
    .map((name) => ({ name, more: count(after, name) - count(before, name) }))
    .filter(({ more }) => more > 0)
    .map(({ name, more }) => `${more} ${name}`)
}

/**
 * The lines of a log that say that something broke: pino's levels from error (50) on, and what is no line of the log at all.
 * @param {string} log
 */
export function complaints(log) {
  return log
    .split('\n')
    .filter((line) => line.trim() !== '')
    .filter((line) => {
      try {
        return JSON.parse(line).level >= 50
      } catch {
        return true
      }
    })
}
