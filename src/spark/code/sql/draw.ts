import { cellText } from './operators.ts'
import type { Frame } from './sql-type.ts'

/** A cell that is longer is cut. */
const WIDTH = 20

export interface DrawOptions {
  readonly rows?: number
  /** Whether cells are cut, and aligned to the right. */
  readonly cut?: boolean
}

/** A table as DataFrame.show draws it, with its last line end. */
export function drawTable({ columns, rows }: Frame, { rows: most = 20, cut = true }: DrawOptions = {}): string {
  const shown = rows.slice(0, most)
  const texts = [
    columns.map(({ name }) => name),
    ...shown.map((row) => row.map((cell, index) => cellText(cell, columns[index]?.type ?? { name: 'string' }))),
  ]
  const cells = texts.map((row) =>
    row.map((text) => (cut && text.length > WIDTH ? `${text.slice(0, WIDTH - 3)}...` : text)),
  )
  const widths = columns.map((_, index) => Math.max(3, ...cells.map((row) => (row[index] ?? '').length)))
  const line = `+${widths.map((width) => '-'.repeat(width)).join('+')}+\n`
  const draw = (row: readonly string[]): string =>
    `|${row.map((text, index) => (cut ? text.padStart(widths[index] ?? 3) : text.padEnd(widths[index] ?? 3))).join('|')}|\n`
  const [head = [], ...body] = cells
  const more = rows.length > most ? `only showing top ${most} row${most === 1 ? '' : 's'}\n` : ''
  return `${line}${draw(head)}${line}${body.map(draw).join('')}${line}${more}`
}

/** The columns as DataFrame.printSchema prints them. */
export function schemaTree({ columns }: Frame): string {
  const names: Readonly<Record<string, string>> = { int: 'integer', bigint: 'long', smallint: 'short', tinyint: 'byte' }
  const lines = columns.map(({ name, type, nullable }) => {
    const text = type.name === 'decimal' ? `decimal(${type.precision},${type.scale})` : (names[type.name] ?? type.name)
    return ` |-- ${name}: ${text} (nullable = ${nullable})\n`
  })
  return `root\n${lines.join('')}`
}
