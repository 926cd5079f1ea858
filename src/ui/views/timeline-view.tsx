import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Agenda } from '../../client/generated/clock.ts'
import type { ViewProps } from '../app.tsx'
import { call, worldPath } from '../data/api.ts'
import { kindOf } from '../data/kinds.ts'
import { endSigns, meanings } from '../data/state-colors.ts'
import { useQuery } from '../hooks.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { go, hashOf, route } from '../route.ts'
import { formatCount } from '../texts/format.ts'
import { t } from '../texts/text.ts'
import { TimelineCanvas, type TimelineCommand } from '../timeline/canvas.tsx'
import { type Bar, lanesOf } from '../timeline/lanes.ts'
import { sampleOf } from './journal-view.tsx'
import { ResourceDetail } from './resource-detail.tsx'

const commands = ['zoomIn', 'zoomOut', 'back', 'forward', 'fit'] as const
const signs: Readonly<Record<TimelineCommand['name'], string>> = {
  zoomIn: '+',
  zoomOut: '−',
  back: '←',
  forward: '→',
  fit: '⤢',
}

/** One lane for each session, queue and cluster, with bars for what runs on it, on the world's clock. */
export function TimelineView({ store }: ViewProps) {
  const [isFollowing, setFollowing] = useState(true)
  const [command, setCommand] = useState<TimelineCommand | undefined>(undefined)
  const { resources, journal } = store
  const version = resources.version.value
  const lanes = useMemo(() => lanesOf((kind) => resources.of(kind)), [resources, version])
  const agenda = useQuery(
    'agenda',
    store,
    () => call<Agenda>('GET', worldPath(store.id, 'agenda')),
    ({ type }) => type !== 'dropped',
  )
  journal.requests.version.value
  useEffect(() => {
    journal.readNewest()
  }, [journal, journal.loads.value])
  const { rest } = route.value
  const kind = kindOf(rest[0] ?? '')
  const id = rest[1]
  const isOpen = kind !== undefined && id !== undefined
  const select = (bar: Bar | undefined): void =>
    go(hashOf({ project: store.id, view: 'timeline', rest: bar === undefined ? [] : [bar.kind, bar.id] }), 'replace')

  if (lanes.length === 0 && journal.loads.value > 0 && journal.requests.count === 0)
    return <EmptyState title={t('timeline.empty')} hint={t('timeline.emptyHint')} command={sampleOf(store.id)} />
  return (
    <section class={isOpen ? 'fill split' : 'fill'} aria-label={t('view.timeline')}>
      <div class="split-main">
        <div class="toolbar">
          {commands.map((name) => (
            <button
              key={name}
              type="button"
              class="button is-sign"
              aria-label={t(`timeline.${name}`)}
              title={t(`timeline.${name}`)}
              onClick={() => setCommand({ name, count: (command?.count ?? 0) + 1 })}
            >
              {signs[name]}
            </button>
          ))}
          <label class="check">
            <input
              type="checkbox"
              checked={isFollowing}
              onChange={(event) => setFollowing(event.currentTarget.checked)}
            />
            {t('timeline.follow')}
          </label>
          {journal.requests.rows.length < journal.requests.count && (
            <span class="muted">
              {t('timeline.marked', {
                shown: formatCount(journal.requests.rows.length),
                total: formatCount(journal.requests.count),
              })}
            </span>
          )}
          <span class="spring" />
          <ul class="legend" aria-label={t('timeline.legend')}>
            {meanings.map((meaning) => (
              <li key={meaning}>
                <span class={`swatch state-${meaning}`} aria-hidden="true" />
                {endSigns[meaning] !== undefined && (
                  <span class="legend-sign" aria-hidden="true">
                    {endSigns[meaning]}
                  </span>
                )}
                {t(`meaning.${meaning}`)}
              </li>
            ))}
            <li>
              <span class="legend-sign is-fault" aria-hidden="true">
                ▲
              </span>
              {t('timeline.faultMark')}
            </li>
            <li>
              <span class="legend-sign is-due" aria-hidden="true">
                ◆
              </span>
              {t('timeline.dueMark')}
            </li>
          </ul>
        </div>
        <TimelineCanvas
          store={store}
          lanes={lanes}
          due={agenda.data.value?.due ?? []}
          command={command}
          isFollowing={isFollowing}
          selected={isOpen ? `${kind} ${id}` : undefined}
          onFollow={setFollowing}
          onSelect={select}
        />
      </div>
      {isOpen && (
        <ResourceDetail key={`${kind} ${id}`} store={store} kind={kind} id={id} onClose={() => select(undefined)} />
      )}
    </section>
  )
}
