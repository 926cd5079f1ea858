import type { ProjectStore } from './data/project-store.ts'
import { useTick } from './hooks.ts'
import { hashOf, OVERVIEW, type View, views } from './route.ts'
import { formatDateTime } from './texts/format-time.ts'
import { t } from './texts/text.ts'

interface Props {
  readonly store: ProjectStore
  readonly view: View
}

/** The project that is shown, its clock, and the way to its views. */
export function ProjectBar({ store, view }: Props) {
  return (
    <section class="project-bar" aria-label={store.id}>
      <div class="project-line">
        <a href={OVERVIEW}>{t('view.overview')}</a>
        <span aria-hidden="true">/</span>
        <h1>{store.id}</h1>
        <WorldNow store={store} />
      </div>
      <nav aria-label={t('header.views')}>
        {views.map(
          (one) =>
            one !== 'overview' && (
              <a
                key={one}
                href={hashOf({ project: store.id, view: one })}
                aria-current={one === view ? 'page' : undefined}
              >
                {t(`view.${one}`)}
              </a>
            ),
        )}
      </nav>
    </section>
  )
}

function WorldNow({ store }: { readonly store: ProjectStore }) {
  useTick(1000)
  const clock = store.clock.clock.value
  if (clock === undefined) return null
  return (
    <a class="world-now" href={hashOf({ project: store.id, view: 'clock' })}>
      <span class="badge">{t(`clock.${clock.mode}`)}</span>
      {clock.mode === 'wall' && clock.speed !== 1 && <span>×{clock.speed}</span>}
      <time>{formatDateTime(store.clock.nowMs()).slice(0, 19)} UTC</time>
    </a>
  )
}
