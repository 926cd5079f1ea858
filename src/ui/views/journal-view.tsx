import { useEffect } from 'preact/hooks'
import type { ViewProps } from '../app.tsx'
import { call, worldPath } from '../data/api.ts'
import type { EntryRow } from '../data/events.ts'
import type { ProjectStore } from '../data/project-store.ts'
import { useIsNarrow, useTick } from '../hooks.ts'
import { every } from '../page-time.ts'
import { ResultSource, StatusBadge } from '../parts/badges.tsx'
import { confirmAction } from '../parts/dialogs.tsx'
import { EmptyState, NoMatch } from '../parts/empty-state.tsx'
import { act } from '../parts/notices.tsx'
import { VirtualTable } from '../parts/virtual-table.tsx'
import { WorldTime } from '../parts/world-time.tsx'
import { go, hashOf, route } from '../route.ts'
import { formatCount, formatSpan } from '../texts/format.ts'
import { t } from '../texts/text.ts'
import { EntryDetail } from './entry-detail.tsx'
import { filterOf, type JournalFilter, queryOf } from './journal-filter.ts'
import { type JournalRows, useJournalList } from './journal-list.ts'

const ROW_HEIGHT = 30
/** A narrow page has the source of the result below the operation. */
const NARROW_ROW_HEIGHT = 44
const columns = ['time', 'operation', 'status', 'line', 'stub', 'took'] as const

/** The requests of a project, the newest first, and one of them side by side with its reply. */
export function JournalView({ store }: ViewProps) {
  const { query, rest } = route.value
  const filter = filterOf(query)
  const isNarrow = useIsNarrow()
  const list = useJournalList(store.journal, filter)
  useTick(5000)
  useEffect(() => {
    // what the journal drops meanwhile, the feed does not say
    return every(5000, () => store.journal.checkOldest())
  }, [store.journal])
  const openId = rest[0] === undefined ? undefined : Number(rest[0])
  const isLoaded = store.journal.loads.value > 0

  if (isLoaded && store.journal.requests.count === 0)
    return <EmptyState title={t('journal.empty')} hint={t('journal.emptyHint')} command={sampleOf(store.id)} />
  const nowMs = store.clock.nowMs()
  const isNothingFound = list.count === 0 && isLoaded && !list.isPartial
  return (
    <section class={openId === undefined ? 'fill' : 'fill split'} aria-label={t('view.journal')}>
      <div class="split-main">
        <Toolbar store={store} filter={filter} list={list} />
        {isNothingFound ? (
          <NoMatch showAll={hashOf({ project: store.id, view: 'journal', rest })} />
        ) : (
          <VirtualTable
            name="journal"
            label={t('view.journal')}
            columns={columns.map((key) => ({ key, title: t(`journal.${key}`) }))}
            count={list.count}
            rowHeight={isNarrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT}
            selected={openId === undefined ? -1 : list.indexOf(openId)}
            keyOf={(index) => list.idAt(index)}
            indexOf={(key) => list.indexOf(Number(key))}
            onRange={list.need}
            cells={(index) => {
              const row = list.rowAt(index)
              return row === undefined ? pendingCells() : cellsOf(row, linkTo(store.id, row.id, filter), nowMs)
            }}
            onSelect={(index) => go(linkTo(store.id, list.idAt(index), filter), 'replace')}
          />
        )}
      </div>
      {openId !== undefined && (
        <EntryDetail
          key={openId}
          store={store}
          id={openId}
          onClose={() => go(hashOf({ project: store.id, view: 'journal', query: queryOf(filter) }), 'replace')}
        />
      )}
    </section>
  )
}

const linkTo = (project: string, id: number, filter: JournalFilter): string =>
  hashOf({ project, view: 'journal', rest: [String(id)], query: queryOf(filter) })

/** The operations that a stub may decide about, but that have no text: their default answer is what most tests want. */
const withoutText = new Set(['CreateSession', 'CreateCluster', 'RunJobFlow', 'CreateElasticResourcePool'])

function cellsOf(row: EntryRow, link: string, nowMs: number) {
  const source = (
    <ResultSource key="stub" name={row.answeredBy ?? row.errorCode ?? ''} isWarning={!withoutText.has(row.operation)} />
  )
  return [
    <WorldTime key="time" ms={row.atMs} nowMs={nowMs} />,
    <span key="operation">
      <a class="row-link" href={link}>
        {row.operation}
      </a>
      <span class="only-narrow">{source}</span>
    </span>,
    <span key="status">
      <StatusBadge status={row.status} aborted={row.aborted} />
      {row.faults.length > 0 && (
        <span class="badge fault-mark" title={row.faults.join(', ')}>
          {t('journal.fault')}
        </span>
      )}
    </span>,
    <span key="line" class="mono" title={row.line}>
      {row.line}
    </span>,
    source,
    row.tookMs === null ? '' : formatSpan(row.tookMs),
  ]
}

/** A row that is not read yet. */
const pendingCells = () => columns.map((key) => (key === 'operation' ? <span key={key}>…</span> : ''))

interface ToolbarProps {
  readonly store: ProjectStore
  readonly filter: JournalFilter
  readonly list: JournalRows
}

function Toolbar({ store, filter, list }: ToolbarProps) {
  const { id: project, journal } = store
  const change = (changed: Partial<JournalFilter>): void =>
    go(
      hashOf({ project, view: 'journal', rest: route.value.rest, query: queryOf({ ...filter, ...changed }) }),
      'replace',
    )
  const operations = [...journal.requests.operations].sort()
  if (filter.operation !== '' && !operations.includes(filter.operation)) operations.push(filter.operation)
  return (
    <div class="toolbar">
      <select
        aria-label={t('journal.operation')}
        value={filter.operation}
        onChange={(event) => change({ operation: event.currentTarget.value })}
      >
        <option value="">{t('journal.allOperations')}</option>
        {operations.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <select
        aria-label={t('journal.status')}
        value={filter.status}
        onChange={(event) => change({ status: event.currentTarget.value })}
      >
        <option value="">{t('journal.allStatuses')}</option>
        {['2xx', '3xx', '4xx', '5xx'].map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
        <option value="none">{t('journal.noReply')}</option>
      </select>
      <input
        type="search"
        aria-label={t('journal.text')}
        placeholder={t('journal.text')}
        value={filter.text}
        onInput={(event) => change({ text: event.currentTarget.value })}
      />
      <span class="muted" role="status">
        {t(list.isPartial ? 'journal.searched' : 'journal.shown', {
          shown: formatCount(list.count),
          searched: formatCount(list.searched),
          total: formatCount(journal.requests.count),
        })}
      </span>
      <span class="spring" />
      <button type="button" class="button is-danger" onClick={() => clear(project)}>
        {t('journal.clear')}
      </button>
    </div>
  )
}

async function clear(project: string): Promise<void> {
  if (!(await confirmAction(t('journal.clearAsk'), t('journal.clear')))) return
  await act(t('journal.cleared'), () => call('DELETE', worldPath(project, 'journal')))
}

/** A request that creates a session in a project. */
export const sampleOf = (project: string): string =>
  `curl -X POST ${location.origin}/v2.0/${project}/sessions -H 'content-type: application/json' \\\n  -d '{"kind":"spark","queue":"default"}'`
