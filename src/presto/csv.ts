import type { SqlResult } from '../model/plan.ts'

/** The rows of a SELECT as its result file: CSV by RFC 4180 with a header row; null is an empty cell. */
export function toCsv({ columns = [], rows = [] }: SqlResult): string {
  return [columns, ...rows].map(line).join('')
}

/** The same of rows that are read in batches. */
export async function* csvPieces(columns: readonly string[], batches: AsyncIterable<Rows>): AsyncGenerator<string> {
  yield toCsv({ columns })
  for await (const rows of batches) yield rows.map(line).join('')
}

type Rows = readonly Line[]
type Line = readonly (string | null)[]

const line = (row: Line): string => `${row.map(cell).join(',')}\r\n`

function cell(value: string | null): string {
  if (value === null) return ''
  return /[",\r\n]/.test(value) || value === '' ? `"${value.replaceAll('"', '""')}"` : value
}
