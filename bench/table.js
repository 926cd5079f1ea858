/** How figures are written. */

/** @typedef {import('./figures.js').Spread} Spread */

/**
 * A line of the result.
 * @typedef {object} Line
 * @property {string} what
 * @property {string} result
 * @property {string} target
 * @property {boolean | undefined} met undefined where nothing is to be reached, or it could not be measured
 * @property {string} [notes]
 */

/**
 * 17,900 from 100 on, below it three figures.
 * @param {number} value
 */
export function number(value) {
  if (!Number.isFinite(value)) return 'none'
  const size = Math.abs(value)
  if (size >= 100 || Number.isInteger(value)) return Math.round(value).toLocaleString('en-US')
  return size >= 10 ? value.toFixed(1) : value.toFixed(2)
}

/**
 * The median with its ends: `0.81 (0.79–0.84)`.
 * @param {Spread} spread
 */
export const withSpread = ({ median, low, high }) =>
  low === high ? number(median) : `${number(median)} (${number(low)}–${number(high)})`

/** @param {number} part */
export const percent = (part) => `${(part * 100).toFixed(1)} %`

/** @param {number} bytes */
export const megabytes = (bytes) => `${number(bytes / 2 ** 20)} MiB`

/**
 * A table in Markdown whose columns are as wide as their widest cell, so that it reads as plain text, too.
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

/** @param {boolean | undefined} met */
const verdict = (met) => (met === undefined ? '' : met ? 'yes' : 'NO')

/** @param {readonly Line[]} lines */
export const resultTable = (lines) =>
  table(
    ['what', 'result', 'to reach', 'met', 'notes'],
    lines.map(({ what, result, target, met, notes = '' }) => [what, result, target, verdict(met), notes]),
  )
