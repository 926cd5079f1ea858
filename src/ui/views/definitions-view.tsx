import { call, worldPath } from '../data/api.ts'
import type { LiveEvent } from '../data/events.ts'
import type { ProjectStore } from '../data/project-store.ts'
import { useQuery } from '../hooks.ts'
import { confirmAction } from '../parts/dialogs.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { act, errorText } from '../parts/notices.tsx'
import { VirtualTable } from '../parts/virtual-table.tsx'
import { go, hashOf, route } from '../route.ts'
import { formatCount } from '../texts/format.ts'
import { t } from '../texts/text.ts'
import { type Definition, readDefinitions, type Section } from './definition.ts'
import { DefinitionPanel } from './definition-panel.tsx'

interface Props {
  readonly store: ProjectStore
  readonly section: Section
  /** The command that adds the first one. */
  readonly command: string
}

/** What may have changed a list: a request that a rule matched, and every operation of the control API. */
const isNews = ({ type }: LiveEvent): boolean => type !== 'clock' && type !== 'change'

/** The stubs or the fault rules of a project, in the order in which they are tried, and one of them beside the list. */
export function DefinitionsView({ store, section, command }: Props) {
  const query = useQuery(section, store, () => readDefinitions(store.id, section), isNews)
  const shown = query.data.value
  const { rest, query: address } = route.value
  const isNew = address.has('new')
  if (shown === undefined)
    return <p class="loading">{query.error.value === undefined ? t('loading') : errorText(query.error.value)}</p>
  const selected = isNew ? -1 : shown.findIndex(({ name }) => name === rest[0])
  const close = (): void => go(hashOf({ project: store.id, view: section }), 'replace')
  const open = shown[selected]
  const isOpen = isNew || open !== undefined
  const isGone = !isOpen && rest[0] !== undefined
  return (
    <section class={isOpen ? 'fill split' : 'fill'} aria-label={t(`view.${section}`)}>
      <div class="split-main">
        <div class="toolbar">
          <a class="button is-primary" href={hashOf({ project: store.id, view: section, query: { new: '1' } })}>
            {t(`${section}.add`)}
          </a>
          <span class="muted">{t('definitions.order')}</span>
          <span class="spring" />
          {shown.some(({ origin }) => origin === 'added') && (
            <button type="button" class="button is-danger" onClick={() => removeAll(store.id, section)}>
              {t('definitions.removeAll')}
            </button>
          )}
        </div>
        {isGone && <p class="warning">{t(`${section}.gone`, { name: rest[0] ?? '' })}</p>}
        {shown.length === 0 ? (
          <EmptyState title={t(`${section}.empty`)} hint={t(`${section}.emptyHint`)} command={command} />
        ) : (
          <VirtualTable
            name={section}
            label={t(`view.${section}`)}
            columns={(['name', 'counts', 'origin', 'summary'] as const).map((key) => ({
              key,
              title: t(`definitions.${key}`),
            }))}
            count={shown.length}
            rowHeight={34}
            selected={selected}
            keyOf={(index) => shown[index]?.name ?? index}
            cells={(index) => {
              const one = shown[index]
              return one === undefined ? [] : cellsOf(store.id, section, one)
            }}
            onSelect={(index) => {
              const one = shown[index]
              if (one !== undefined) go(hashOf({ project: store.id, view: section, rest: [one.name] }), 'replace')
            }}
          />
        )}
      </div>
      {isOpen && (
        <DefinitionPanel
          key={open?.name ?? `new ${address.get('new')}`}
          project={store.id}
          section={section}
          open={open}
          onChange={() => query.load()}
          onClose={close}
        />
      )}
    </section>
  )
}

function cellsOf(project: string, section: Section, { name, origin, enabled, applied, matched, body }: Definition) {
  return [
    <a key="name" class="row-link" href={hashOf({ project, view: section, rest: [name] })}>
      {name}
    </a>,
    <span key="counts">
      {!enabled && <span class="badge is-off">{t('definitions.off')}</span>}
      {enabled && applied === 0 && <span class="badge is-unused">{t('definitions.unused')}</span>}{' '}
      {countsText(matched, applied)}
    </span>,
    <span key="origin" class="muted">
      {t(`definitions.${origin}`)}
    </span>,
    <code key="summary">{summaryOf(body)}</code>,
  ]
}

/** How often it matched and was applied; empty if it never was. */
const countsText = (matched: number | undefined, applied: number): string =>
  [
    ...(matched ? [t('definitions.matched', { count: formatCount(matched) })] : []),
    ...(applied > 0 ? [t('definitions.applied', { count: formatCount(applied) })] : []),
  ].join(t('list.comma'))

/** What it matches and what it does, in a line. */
function summaryOf(body: object): string {
  const { name: _, ...rest } = body as { name?: string }
  return JSON.stringify(rest).slice(0, 200)
}

async function removeAll(project: string, section: Section): Promise<void> {
  if (!(await confirmAction(t(`${section}.removeAllAsk`), t('definitions.removeAll')))) return
  await act(t('definitions.removed'), () => call('DELETE', worldPath(project, section)))
}
