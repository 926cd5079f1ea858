import type { SqlResult } from '../model/plan.ts'

/** The rows of a SELECT as its result file: CSV by RFC 4180 with a header row; null is an empty cell. */
export function toCsv({ columns = [], rows = [] }: SqlResult): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | null): string {
  if (value === null) return ''
  return /[",\r\n]/.test(value) || value === '' ? `"${value.replaceAll('"', '""')}"` : value
}
