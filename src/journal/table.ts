import type { Entry } from './entry.ts'
import { entrySummary } from './view.ts'

const columns = [
  'id',
  'time',
  'operation',
  'request',
  'status',
  'took',
  'answered by',
  'faults',
  'resource',
  'unknown fields',
] as const

/** Entries as a table to read, one per line. */
export function entryTable(entries: readonly Entry[], dropped: number): string {
  const all = [columns, ...entries.map(cells)]
  // most programs send no unknown field: the column would only make the table wider
  const rows = entries.some((entry) => entry.unknownFields) ? all : all.map((row) => row.slice(0, -1))
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  if (dropped > 0) lines.push(`${dropped} older ${dropped === 1 ? 'request is' : 'requests are'} gone`)
  return `${lines.join('\n')}\n`
}

function cells(entry: Entry): string[] {
  const { id, at, operation, line, status } = entrySummary(entry)
  const { subject, answeredBy = '', state, reply, endMs, request } = entry
  const code = reply?.errorCode === undefined ? '' : ` ${reply.errorCode}`
  return [
    String(id),
    at,
    operation,
    line,
    status === null ? state : `${status}${code}`,
    endMs === undefined ? '' : `${endMs - request.atMs}ms`,
    answeredBy,
    entry.faults.join(', '),
    subject === undefined ? '' : `${subject.kind} ${subject.id} ${subject.before ?? 'new'} -> ${subject.after ?? '…'}`,
    entry.unknownFields?.names.join(', ') ?? '',
  ]
}
