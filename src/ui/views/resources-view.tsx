import { useMemo } from 'preact/hooks'
import type { ViewProps } from '../app.tsx'
import { hasText, type Kind, kindOf, kinds, type ResourceRow } from '../data/kinds.ts'
import { useIsNarrow, useTick } from '../hooks.ts'
import { ResultSource, StateBadge } from '../parts/badges.tsx'
import { EmptyState, NoMatch } from '../parts/empty-state.tsx'
import { VirtualTable } from '../parts/virtual-table.tsx'
import { WorldTime } from '../parts/world-time.tsx'
import { go, hashOf, route } from '../route.ts'
import { formatCount } from '../texts/format.ts'
import { t } from '../texts/text.ts'
import { sampleOf } from './journal-view.tsx'
import { ResourceDetail } from './resource-detail.tsx'

const ROW_HEIGHT = 32
/** A narrow page has the gate below the state. */
const NARROW_ROW_HEIGHT = 46

/** The resources of a project, kind by kind, the newest first, and one of them beside the list. */
export function ResourcesView({ store }: ViewProps) {
  useTick(5000)
  const isNarrow = useIsNarrow()
  const { rest, query } = route.value
  const version = store.resources.version.value
  const present = kinds.filter((kind) => store.resources.of(kind).length > 0)
  const kind: Kind = kindOf(rest[0] ?? '') ?? present[0] ?? 'session'
  const text = query.get('text') ?? ''
  const rows = useMemo(
    () =>
      store.resources
        .of(kind)
        .filter((row) => matches(row, text.toLowerCase()))
        .reverse(),
    [store, kind, version, text],
  )
  const openId = rest[1]
  const linkTo = (of: Kind, id?: string): string =>
    hashOf({
      project: store.id,
      view: 'resources',
      rest: id === undefined ? [of] : [of, id],
      query: text === '' ? {} : { text },
    })
  const nowMs = store.clock.nowMs()
  return (
    <section class={openId === undefined ? 'fill' : 'fill split'} aria-label={t('view.resources')}>
      <div class="split-main">
        <div class="toolbar">
          <nav class="kinds" aria-label={t('resource.kinds')}>
            {kinds.map((one) => (
              <a key={one} href={linkTo(one)} aria-current={one === kind ? 'true' : undefined}>
                {t(`kind.${one}`)}{' '}
                <span class="muted">
                  {formatCount(store.resources.of(one).length)}
                  {store.resources.droppedOf(one) > 0 && '+'}
                </span>
              </a>
            ))}
          </nav>
          <input
            type="search"
            aria-label={t('resource.filter')}
            placeholder={t('resource.filter')}
            value={text}
            onInput={(event) => {
              const value = event.currentTarget.value
              const target = { project: store.id, view: 'resources' as const, rest: [kind, ...rest.slice(1)] }
              go(hashOf({ ...target, query: value === '' ? {} : { text: value } }), 'replace')
            }}
          />
        </div>
        {store.resources.droppedOf(kind) > 0 && (
          <p class="muted">
            {t('resource.bounded', {
              shown: formatCount(store.resources.of(kind).length),
              dropped: formatCount(store.resources.droppedOf(kind)),
            })}
          </p>
        )}
        {rows.length === 0 && text !== '' ? (
          <NoMatch showAll={hashOf({ project: store.id, view: 'resources', rest })} />
        ) : rows.length === 0 ? (
          <EmptyState
            title={t('resource.empty', { kind: t(`kind.${kind}`) })}
            hint={t('resource.emptyHint')}
            command={sampleOf(store.id)}
          />
        ) : (
          <VirtualTable
            name="resources"
            label={t(`kind.${kind}`)}
            columns={(['state', 'id', 'label', 'on', 'stub', 'since'] as const).map((key) => ({
              key,
              title: t(`resource.${key}`),
            }))}
            count={rows.length}
            rowHeight={isNarrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT}
            selected={rows.findIndex((row) => row.id === openId)}
            keyOf={(index) => rows[index]?.id ?? index}
            cells={(index) => {
              const row = rows[index]
              return row === undefined ? [] : cellsOf(row, linkTo(kind, row.id), nowMs)
            }}
            onSelect={(index) => {
              const row = rows[index]
              if (row !== undefined) go(linkTo(kind, row.id), 'replace')
            }}
          />
        )}
      </div>
      {openId !== undefined && (
        <ResourceDetail
          key={`${kind} ${openId}`}
          store={store}
          kind={kind}
          id={openId}
          onClose={() => go(linkTo(kind), 'replace')}
        />
      )}
    </section>
  )
}

const matches = ({ id, label, state, parent, answeredBy }: ResourceRow, text: string): boolean =>
  text === '' || `${id} ${label} ${state} ${parent} ${answeredBy}`.toLowerCase().includes(text)

function cellsOf(row: ResourceRow, link: string, nowMs: number) {
  const { kind, id, label, state, parent, answeredBy, gate, steps, isGone } = row
  return [
    <span key="state">
      <StateBadge kind={kind} state={state} />
      {isGone && <span class="badge is-off">{t('resource.isGone')}</span>}
      {gate !== null && (
        <span class="badge fault-mark" title={gate}>
          {t('resource.gate')}
        </span>
      )}
    </span>,
    <a key="id" class="row-link mono" href={link}>
      {shortId(kind, id)}
    </a>,
    <span key="label" class="mono" title={label}>
      {label}
    </span>,
    <span key="on" class="mono" title={parent}>
      {parent}
    </span>,
    <ResultSource key="stub" name={answeredBy} isWarning={hasText(kind)} />,
    <WorldTime key="since" ms={steps.at(-1)?.atMs ?? 0} nowMs={nowMs} />,
  ]
}

/** Of a statement, its number: the session is in a column of its own. */
const shortId = (kind: Kind, id: string): string => (kind === 'statement' ? id.slice(id.lastIndexOf(':') + 1) : id)
