/** How figures are written. */

/** @typedef {import('./figures.js').Spread} Spread */

/**
 * What a figure should reach (`goal`) and must reach (`floor`).
 * @typedef {{ goal: number, floor: number, isAtLeast: boolean }} Target
 */

/**
 * One line of the result.
 * @typedef {object} Line
 * @property {string} what
 * @property {string} result
 * @property {number} [value] the figure that is compared with the target
 * @property {Target} [target]
 * @property {string} [notes]
 */

/**
 * 17,900 from 100 on; three digits below it.
 * @param {number} value
 */
export function number(value) {
  if (!Number.isFinite(value)) return 'none'
  const size = Math.abs(value)
  if (size >= 100 || Number.isInteger(value)) return Math.round(value).toLocaleString('en-US')
  return size >= 10 ? value.toFixed(1) : value.toFixed(2)
}

/**
 * The median with both ends: `0.81 (0.79–0.84)`.
 * @param {Spread} spread
 */
export const withSpread = ({ median, low, high }) =>
  low === high ? number(median) : `${number(median)} (${number(low)}–${number(high)})`

/** @param {number} bytes */
export const megabytes = (bytes) => `${number(bytes / 2 ** 20)} MiB`

/**
 * A Markdown table with padded columns, so that it also reads as plain text.
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function table(head, rows) {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')))
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)))
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`
  const [top = [], ...rest] = cells
  return [line(top), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rest.map(line)].join('\n')
}

/**
 * Which of its targets a line reached.
 * @param {Line} line
 */
export function verdict({ value = Number.NaN, target }) {
  if (target === undefined) return ''
  const reaches = (/** @type {number} */ limit) => (target.isAtLeast ? value >= limit : value <= limit)
  if (reaches(target.goal)) return 'goal'
  return reaches(target.floor) ? 'floor' : 'MISSED'
}

/** @param {readonly Line[]} lines */
export const resultTable = (lines) =>
  table(
    ['what', 'result', 'goal', 'floor', 'reached', 'notes'],
    lines.map((line) => {
      const { what, result, target, notes = '' } = line
      const limit = (/** @type {number | undefined} */ value) =>
        target === undefined || value === undefined ? '' : `${target.isAtLeast ? '≥' : '≤'} ${number(value)}`
      return [what, result, limit(target?.goal), limit(target?.floor), verdict(line), notes]
    }),
  )
