import { useSignalEffect } from '@preact/signals'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { LiveEvent } from './data/events.ts'
import type { ProjectStore } from './data/project-store.ts'
import { Query } from './data/query.ts'
import { every } from './page-time.ts'

/** What a view reads for a key; it reads again after events that `isNews` takes. */
export function useQuery<T>(
  key: string,
  store: ProjectStore,
  read: () => Promise<T>,
  isNews: (event: LiveEvent) => boolean,
): Query<T> {
  // the key says what `read` reads: it is a new function each time
  const query = useMemo(() => new Query(read), [key, store])
  useEffect(() => {
    query.load()
    return () => query.close()
  }, [query])
  useSignalEffect(() => {
    if (store.news.value.some(isNews)) query.touch()
  })
  const reloads = useRef(store.reloads.peek())
  useSignalEffect(() => {
    if (store.reloads.value === reloads.current) return
    reloads.current = store.reloads.value
    query.touch()
  })
  return query
}

/** Draws the component again after each span, for times that go on without an event. */
export function useTick(ms: number): void {
  const [, setTick] = useState(0)
  useEffect(() => {
    return every(ms, () => setTick((tick) => tick + 1))
  }, [ms])
}

/** The same width as in the styles. */
const narrow = matchMedia('(max-width: 760px)')

/** Whether the page is narrow, so that a cell has more lines. */
export function useIsNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(narrow.matches)
  useEffect(() => {
    const change = (): void => setNarrow(narrow.matches)
    narrow.addEventListener('change', change)
    return () => narrow.removeEventListener('change', change)
  }, [])
  return isNarrow
}
