import { useEffect, useMemo } from 'preact/hooks'
import type { Feed } from './data/feed.ts'
import { ProjectStore } from './data/project-store.ts'
import { needsToken } from './data/token.ts'
import { WorldsStore } from './data/worlds-store.ts'
import { PageHeader } from './page-header.tsx'
import { Confirmation } from './parts/dialogs.tsx'
import { EmptyState } from './parts/empty-state.tsx'
import { errorText, Notices } from './parts/notices.tsx'
import { TokenDialog } from './parts/token-dialog.tsx'
import { ProjectBar } from './project-bar.tsx'
import { OVERVIEW, type ProjectView, route } from './route.ts'
import { t } from './texts/text.ts'
import { ClockView } from './views/clock-view.tsx'
import { FaultsView } from './views/faults-view.tsx'
import { JournalView } from './views/journal-view.tsx'
import { OverviewView } from './views/overview-view.tsx'
import { ResourcesView } from './views/resources-view.tsx'
import { SettingsView } from './views/settings-view.tsx'
import { StubsView } from './views/stubs-view.tsx'
import { TimelineView } from './views/timeline-view.tsx'

export interface ViewProps {
  readonly store: ProjectStore
}

const projectViews: Readonly<Record<ProjectView, (props: ViewProps) => preact.ComponentChildren>> = {
  timeline: TimelineView,
  journal: JournalView,
  stubs: StubsView,
  faults: FaultsView,
  resources: ResourcesView,
  clock: ClockView,
  settings: SettingsView,
}

export function App() {
  const { project } = route.value
  // a token that is entered starts everything again
  const key = `${project} ${needsToken.value}`
  return (
    <>
      {needsToken.value ? (
        <TokenDialog />
      ) : project === '' ? (
        <Overview key={key} />
      ) : (
        <Project key={key} id={project} />
      )}
      <Notices />
      <Confirmation />
    </>
  )
}

function Overview() {
  const store = useMemo(() => new WorldsStore(), [])
  useEffect(() => () => store.close(), [store])
  return (
    <>
      <PageHeader feed={store.feed.state.value} />
      <main>
        <Lost feed={store.feed} />
        <OverviewView store={store} />
      </main>
    </>
  )
}

function Project({ id }: { readonly id: string }) {
  const store = useMemo(() => new ProjectStore(id), [id])
  useEffect(() => () => store.close(), [store])
  const { view } = route.value
  const Shown = projectViews[view === 'overview' ? 'timeline' : view]
  const refusal = store.feed.refusal.value
  if (refusal?.status === 400)
    return (
      <>
        <PageHeader feed={store.feed.state.value} />
        <main>
          <EmptyState heading="h1" title={t('project.invalid', { id })} hint={errorText(refusal)}>
            <a href={OVERVIEW}>{t('view.overview')}</a>
          </EmptyState>
        </main>
      </>
    )
  return (
    <>
      <PageHeader feed={store.feed.state.value} />
      <ProjectBar store={store} view={view} />
      <main>
        <Lost feed={store.feed} />
        <Shown store={store} />
      </main>
    </>
  )
}

function Lost({ feed }: { readonly feed: Feed }) {
  if (feed.state.value !== 'lost') return null
  const refusal = feed.refusal.value
  return (
    <p class="warning" role="alert">
      {refusal === undefined ? t('feed.lostHint') : t('feed.refused', { why: errorText(refusal) })}
    </p>
  )
}
