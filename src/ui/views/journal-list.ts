import { useEffect, useMemo } from 'preact/hooks'
import type { EntryRow } from '../data/events.ts'
import { JournalSearch } from '../data/journal-search.ts'
import type { JournalStore } from '../data/journal-store.ts'
import { type JournalFilter, matches } from './journal-filter.ts'

/** The rows that the journal shows: all, or those that match a filter. */
export interface JournalRows {
  readonly count: number
  /** How many requests were searched for them. */
  readonly searched: number
  /** Older requests were not searched yet. */
  readonly isPartial: boolean
  idAt(index: number): number
  indexOf(id: number): number
  /** undefined until it is read. */
  rowAt(index: number): EntryRow | undefined
  /** These rows are shown. */
  need(first: number, end: number): void
}

export function useJournalList(journal: JournalStore, filter: JournalFilter): JournalRows {
  const { operation, status, text } = filter
  const loads = journal.loads.value
  const version = journal.requests.version.value
  const search = useMemo(
    () =>
      loads === 0 || (operation === '' && status === '' && text === '')
        ? undefined
        : new JournalSearch(journal, (row) => matches({ operation, status, text }, row)),
    [journal, loads, operation, status, text],
  )
  useEffect(() => () => search?.close(), [search])
  const searchVersion = search?.version.value
  return useMemo(
    () => (search === undefined ? allRows(journal) : foundRows(search)),
    [journal, search, version, searchVersion],
  )
}

const allRows = (journal: JournalStore): JournalRows => ({
  count: journal.requests.count,
  searched: journal.requests.count,
  isPartial: false,
  idAt: (index) => journal.requests.idAt(index),
  indexOf: (id) => journal.requests.indexOf(id),
  rowAt: (index) => journal.requests.get(journal.requests.idAt(index)),
  need: (first, end) => journal.need(first, end),
})

function foundRows(search: JournalSearch): JournalRows {
  const rows = search.rows()
  const places = new Map(rows.map(({ id }, index) => [id, index]))
  return {
    count: rows.length,
    searched: search.searched,
    isPartial: search.hasOlder,
    idAt: (index) => rows[index]?.id ?? 0,
    indexOf: (id) => places.get(id) ?? -1,
    rowAt: (index) => rows[index],
    need: (_first, end) => search.need(end),
  }
}
