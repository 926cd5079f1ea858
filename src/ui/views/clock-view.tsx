import type { Agenda, Clock, GateList } from '../../client/generated/clock.ts'
import type { ViewProps } from '../app.tsx'
import { call, worldPath } from '../data/api.ts'
import type { LiveEvent } from '../data/events.ts'
import { kindOf, rowIdOf } from '../data/kinds.ts'
import type { ProjectStore } from '../data/project-store.ts'
import { useQuery, useTick } from '../hooks.ts'
import { act } from '../parts/notices.tsx'
import { VirtualTable } from '../parts/virtual-table.tsx'
import { WorldTime } from '../parts/world-time.tsx'
import { hashOf } from '../route.ts'
import { formatCount } from '../texts/format.ts'
import { formatDateTime } from '../texts/format-time.ts'
import { serverText } from '../texts/server-text.ts'
import { t } from '../texts/text.ts'
import { enteredValue } from './setting-list.ts'

/** The clock of a world, what is due, and the gates. */
export function ClockView({ store }: ViewProps) {
  return (
    <div class="clock-view">
      <ClockControls store={store} />
      <Gates store={store} />
      <AgendaTable store={store} />
    </div>
  )
}

const modes = ['wall', 'manual', 'auto'] as const
const steps = ['1s', '10s', '1m', '10m', '1h'] as const

function ClockControls({ store }: ViewProps) {
  useTick(200)
  const clock = store.clock.clock.value
  if (clock === undefined) return <p class="loading">{t('loading')}</p>
  const change = (body: object): Promise<boolean> =>
    act(t('clock.changed'), async () => store.clock.set(await call<Clock>('PATCH', worldPath(store.id, 'clock'), body)))
  const advance = (body: object): Promise<boolean> =>
    act(movedText(clock), async () => {
      const moved = await call<Clock>('POST', worldPath(store.id, 'clock', 'advance'), body)
      store.clock.set(moved)
      return moved
    })
  return (
    <section class="panel" aria-label={t('view.clock')}>
      <p class="big-time">
        <time>{formatDateTime(store.clock.nowMs())}</time> UTC
      </p>
      <fieldset>
        <legend>{t('clock.mode')}</legend>
        <div class="choices">
          {modes.map((mode) => (
            <label key={mode}>
              <input type="radio" name="mode" checked={clock.mode === mode} onChange={() => change({ mode })} />
              <span>
                <b>{t(`clock.${mode}`)}</b> <span class="muted">{t(`clock.${mode}Hint`)}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="form-lines">
        <Entered
          label={t('clock.speed')}
          action={t('clock.set')}
          initial={String(clock.speed)}
          submit={(text) => change({ speed: enteredValue(text) })}
        />
        <Entered
          label={t('clock.setNow')}
          action={t('clock.set')}
          initial={clock.now}
          submit={(now) => change({ now })}
        />
        <Entered
          label={t('clock.advanceBy')}
          action={t('clock.advance')}
          initial="5s"
          submit={(by) => advance({ by })}
        />
      </div>
      <div class="actions">
        {steps.map((by) => (
          <button key={by} type="button" class="button" onClick={() => advance({ by })}>
            +{by}
          </button>
        ))}
        <button type="button" class="button is-primary" onClick={() => advance({ to: 'next' })}>
          {t('clock.next')}
        </button>
        <button type="button" class="button is-primary" onClick={() => advance({ to: 'idle' })}>
          {t('clock.idle')}
        </button>
      </div>
    </section>
  )
}

/** How far the clock has moved; a manual or an automatic clock stays as it is if nothing is due. */
const movedText =
  (before: Clock) =>
  ({ mode, now, nowMs }: Clock): string =>
    mode !== 'wall' && nowMs === before.nowMs
      ? t('clock.stays')
      : t('clock.moved', { now: formatDateTime(Date.parse(now)) })

interface EnteredProps {
  readonly label: string
  readonly action: string
  readonly initial: string
  submit(text: string): Promise<boolean>
}

/** A field with a button; what is being typed stays when the clock moves. */
function Entered({ label, action, initial, submit }: EnteredProps) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit(String(new FormData(event.currentTarget).get('value') ?? ''))
      }}
    >
      <label>
        {label} <input name="value" defaultValue={initial} />
      </label>
      <button type="submit" class="button">
        {action}
      </button>
    </form>
  )
}

/** Everything that happens may put something on the agenda, or take it off. */
const isNews = ({ type }: LiveEvent): boolean => type !== 'dropped'

function AgendaTable({ store }: { readonly store: ProjectStore }) {
  useTick(1000)
  const query = useQuery('agenda', store, () => call<Agenda>('GET', worldPath(store.id, 'agenda')), isNews)
  const due = query.data.value?.due ?? []
  const nowMs = store.clock.nowMs()
  return (
    <section class="fill" aria-label={t('agenda.title')}>
      <h2>{t('agenda.title')}</h2>
      {due.length === 0 ? (
        <p class="muted">{t('agenda.empty')}</p>
      ) : (
        <VirtualTable
          name="agenda"
          label={t('agenda.title')}
          columns={(['when', 'what', 'why'] as const).map((key) => ({ key, title: t(`agenda.${key}`) }))}
          count={due.length}
          rowHeight={30}
          selected={-1}
          keyOf={(index) => `${index} ${due[index]?.id}`}
          cells={(index) => {
            const one = due[index]
            if (one === undefined) return []
            return [
              <WorldTime key="when" ms={one.atMs} nowMs={nowMs} />,
              <Due key="what" project={store.id} of={one} />,
              serverText(one.why),
            ]
          }}
          onSelect={() => undefined}
        />
      )}
    </section>
  )
}

function Due({ project, of: { kind, id } }: { readonly project: string; readonly of: Agenda['due'][number] }) {
  const known = kindOf(kind)
  if (known === undefined) return <>{`${kind} ${id}`}</>
  return <a href={hashOf({ project, view: 'resources', rest: [known, rowIdOf(known, id)] })}>{`${kind} ${id}`}</a>
}

function Gates({ store }: { readonly store: ProjectStore }) {
  const query = useQuery('gates', store, () => call<GateList>('GET', worldPath(store.id, 'gates')), isNews)
  const gates = query.data.value?.gates ?? []
  const change = async (name: string, how: 'release' | 'close'): Promise<void> => {
    const done = t(how === 'release' ? 'gates.released' : 'gates.closed', { name })
    if (await act(done, () => call('POST', worldPath(store.id, 'gates', name, how)))) query.load()
  }
  return (
    <section class="panel" aria-label={t('gates.title')}>
      <h2>{t('gates.title')}</h2>
      {gates.length === 0 && <p class="muted">{t('gates.empty')}</p>}
      <ul class="plain-list">
        {gates.map(({ name, open, waiting }) => (
          <li key={name}>
            <b>{name}</b> <span class="badge">{t(open ? 'gates.open' : 'gates.isClosed')}</span>{' '}
            {t('gates.waiting', { count: formatCount(waiting) })}{' '}
            <button type="button" class="button" onClick={() => change(name, open ? 'close' : 'release')}>
              {t(open ? 'gates.close' : 'gates.release')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
