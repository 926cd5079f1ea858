/** What counts as a failure of a soak, beside the ledger. */
import { spread } from '../figures.js'
import { megabytes } from '../table.js'

/** The heap may grow by this part and these bytes, and still be called flat. */
const FLAT = 0.1
const FLAT_BYTES = 2 * 2 ** 20

/**
 * Returns a message if the heap grew. The first fifth of the run is warm-up; of the rest, the first third is compared with the last.
 * @param {readonly number[]} heaps bytes after a collection, in order of time
 */
export function checkGrowth(heaps) {
  const settled = heaps.slice(Math.floor(heaps.length / 5))
  const third = Math.floor(settled.length / 3)
  if (third === 0) return `only ${heaps.length} measurements of the heap: run longer`
  const early = spread(settled.slice(0, third)).median
  const late = spread(settled.slice(-third)).median
  return late <= early * (1 + FLAT) + FLAT_BYTES
    ? undefined
    : `the heap grew from ${megabytes(early)} to ${megabytes(late)}`
}

/**
 * Resources that are there after the run and were not before it, as `2 TCPSocketWrap`.
 * @param {readonly string[]} before
 * @param {readonly string[]} after
 */
export function findLeaks(before, after) {
  const count = (/** @type {readonly string[]} */ list, /** @type {string} */ name) =>
    list.filter((one) => one === name).length
  return [...new Set(after)]
    .map((name) => ({ name, more: count(after, name) - count(before, name) }))
    .filter(({ more }) => more > 0)
    .map(({ name, more }) => `${more} ${name}`)
}

/**
 * The lines of a log with level error (50) or above, and lines that are not JSON.
 * @param {string} log
 */
export const findErrors = (log) =>
  log.split('\n').filter((line) => {
    if (line.trim() === '') return false
    try {
      return JSON.parse(line).level >= 50
    } catch {
      return true
    }
  })
