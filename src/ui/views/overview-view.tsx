import { useSignalEffect } from '@preact/signals'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { WorldList } from '../../client/generated/world.ts'
import { call } from '../data/api.ts'
import { type ProjectSummary, readSummary } from '../data/project-summary.ts'
import { Query } from '../data/query.ts'
import type { WorldsStore } from '../data/worlds-store.ts'
import { useIsNarrow, useTick } from '../hooks.ts'
import { after, browserNowMs } from '../page-time.ts'
import { confirmAction } from '../parts/dialogs.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { act, errorText } from '../parts/notices.tsx'
import { VirtualTable } from '../parts/virtual-table.tsx'
import { go, hashOf } from '../route.ts'
import { formatCount, formatRelative } from '../texts/format.ts'
import { t } from '../texts/text.ts'

/** How long a row is in sight before its project is read. */
const SETTLED_MS = 120

type World = WorldList['worlds'][number]

const ROW_HEIGHT = 52
/** A narrow page has one kind of content a line. */
const NARROW_ROW_HEIGHT = 104

/** All projects: what they contain, when something happened, and what needs attention. */
export function OverviewView({ store }: { readonly store: WorldsStore }) {
  useTick(5000)
  const isNarrow = useIsNarrow()
  const [text, setText] = useState('')
  const [selected, setSelected] = useState(-1)
  const worlds = store.list.data.value?.worlds
  const error = store.list.error.value
  if (worlds === undefined)
    return error === undefined ? <p class="loading">{t('loading')}</p> : <p>{errorText(error)}</p>
  if (worlds.length === 0)
    return (
      <EmptyState
        heading="h1"
        title={t('overview.empty')}
        hint={t('overview.emptyHint')}
        command={firstRequest(location.origin)}
      />
    )
  const shown = worlds.filter((world) => world.project_id.includes(text.trim()))
  return (
    <section class="fill" aria-label={t('view.overview')}>
      <div class="toolbar">
        <h1>{t('overview.title', { count: formatCount(worlds.length) })}</h1>
        <span class="spring" />
        <input
          type="search"
          placeholder={t('overview.filter')}
          aria-label={t('overview.filter')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="button" class="button is-danger" onClick={resetAll}>
          {t('overview.resetAll')}
        </button>
      </div>
      {shown.length === 0 && (
        <p class="empty-list" role="status">
          {t('filter.noMatch')}
        </p>
      )}
      <VirtualTable
        name="worlds"
        label={t('view.overview')}
        columns={(['project', 'clock', 'counts', 'activity', 'warnings'] as const).map((key) => ({
          key,
          title: t(`overview.${key}`),
        }))}
        count={shown.length}
        rowHeight={isNarrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT}
        selected={selected}
        keyOf={(index) => shown[index]?.project_id ?? index}
        cells={(index) => {
          const world = shown[index]
          return world === undefined ? [] : cellsOf(store, world)
        }}
        onSelect={(index) => {
          setSelected(index)
        }}
      />
    </section>
  )
}

function cellsOf(store: WorldsStore, { project_id: id, clock }: World) {
  return [
    <a key="link" class="row-link" href={hashOf({ project: id, view: 'timeline' })}>
      {id}
    </a>,
    <span key="clock">
      <span class="badge">{t(`clock.${clock.mode}`)}</span>{' '}
      <span class="muted">{clock.now.slice(0, 19).replace('T', ' ')}</span>
    </span>,
    <Summary key={`counts ${id}`} store={store} id={id} part="counts" />,
    <LastActivity key={`activity ${id}`} store={store} id={id} />,
    <Summary key={`warnings ${id}`} store={store} id={id} part="warnings" />,
  ]
}

interface SummaryProps {
  readonly store: WorldsStore
  readonly id: string
  readonly part: 'counts' | 'warnings'
}

function Summary({ store, id, part }: SummaryProps) {
  const query = useMemo(() => new Query(() => readSummary(id, part)), [id, part])
  useEffect(() => {
    // a row that only scrolls by is not read
    const timer = after(SETTLED_MS, () => query.load())
    return () => {
      timer.cancel()
      query.close()
    }
  }, [query])
  useSignalEffect(() => {
    if (store.touched.value.has(id)) query.touch()
  })
  const summary = query.data.value
  if (summary === undefined) return null
  return part === 'counts' ? <Counts of={summary} /> : <Warnings of={summary} id={id} />
}

/** As many kinds as a narrow row has lines. */
const NARROW_KINDS = 4

function Counts({ of }: { readonly of: ProjectSummary }) {
  const isNarrow = useIsNarrow()
  if (of.counts.length === 0) return <span class="muted">{t('overview.nothing')}</span>
  // the last line says that there are more
  const shown = isNarrow && of.counts.length > NARROW_KINDS ? of.counts.slice(0, NARROW_KINDS - 1) : of.counts
  return (
    <span class="counts">
      {shown.map(({ kind, total }) => (
        <span key={kind}>
          <b>{formatCount(total)}</b> {t(total === 1 ? `single.${kind}` : `kind.${kind}`)}
        </span>
      ))}
      {shown.length < of.counts.length && (
        <span class="muted">{t('overview.more', { count: of.counts.length - shown.length })}</span>
      )}
    </span>
  )
}

function Warnings({ of, id }: { readonly of: ProjectSummary; readonly id: string }) {
  return (
    <span class="counts">
      {of.warnings.map(({ key, count, view }) => (
        <a key={key} class="warning-link" href={hashOf({ project: id, view })}>
          {t(`warning.${key}`, { count: formatCount(count) })}
        </a>
      ))}
    </span>
  )
}

function LastActivity({ store, id }: { readonly store: WorldsStore; readonly id: string }) {
  // a batch of events draws it again
  store.touched.value
  const seen = store.activity.get(id)
  if (seen === undefined) return <span class="muted">{t('overview.quiet')}</span>
  return (
    <span>
      {formatRelative(seen.lastMs, browserNowMs())}
      {seen.requests > 0 && (
        <>
          <br />
          <span class="muted">{t('overview.requests', { count: formatCount(seen.requests) })}</span>
        </>
      )}
    </span>
  )
}

async function resetAll(): Promise<void> {
  if (!(await confirmAction(t('overview.resetAllAsk'), t('overview.resetAll')))) return
  if (await act(t('overview.resetAllDone'), () => call('POST', '/reset'))) go('#/')
}

/** A request that creates the first session, and with it a project. */
const firstRequest = (origin: string): string =>
  `curl -X POST ${origin}/v2.0/demo/sessions -H 'content-type: application/json' \\\n  -d '{"kind":"spark","queue":"default"}'`
