import type { EntryRow } from '../data/events.ts'

/** Which requests the journal shows; '' matches all. It is the query of the view's URL. */
export interface JournalFilter {
  readonly operation: string
  /** A status, or a class: `404`, `4xx`, or `none` for a request without a complete reply. */
  readonly status: string
  readonly text: string
}

export const filterOf = (query: URLSearchParams): JournalFilter => ({
  operation: query.get('operation') ?? '',
  status: query.get('status') ?? '',
  text: query.get('text') ?? '',
})

/** The query of a URL with the parts that are in use. */
export const queryOf = (filter: JournalFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''))

export function matches(filter: JournalFilter, row: EntryRow): boolean {
  const { operation, status, text } = filter
  if (operation !== '' && row.operation !== operation) return false
  if (status !== '' && !matchesStatus(status, row.status)) return false
  return text === '' || textOf(row).includes(text.toLowerCase())
}

function matchesStatus(wanted: string, status: number | null): boolean {
  if (status === null) return wanted === 'none'
  return wanted.endsWith('xx') ? String(status)[0] === wanted[0] : String(status) === wanted
}

const textOf = ({ operation, line, errorCode, answeredBy, faults }: EntryRow): string =>
  `${operation} ${line} ${errorCode ?? ''} ${answeredBy ?? ''} ${faults.join(' ')}`.toLowerCase()
