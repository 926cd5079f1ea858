import type { Unmatched } from '../../client/generated/evidence.ts'
import type { JournalEntry } from '../../client/generated/journal.ts'
import { call, worldPath } from '../data/api.ts'
import { kindOf, rowIdOf } from '../data/kinds.ts'
import type { ProjectStore } from '../data/project-store.ts'
import { useQuery } from '../hooks.ts'
import { isEngine, StateBadge, StatusBadge } from '../parts/badges.tsx'
import { CodeBlock } from '../parts/code-block.tsx'
import { CopyButton } from '../parts/copy-button.tsx'
import { Detail, Facts } from '../parts/detail.tsx'
import { errorText } from '../parts/notices.tsx'
import { WorldTime } from '../parts/world-time.tsx'
import { go, hashOf } from '../route.ts'
import { formatSpan } from '../texts/format.ts'
import { t } from '../texts/text.ts'
import { curlOf } from './curl.ts'
import { keepDraft } from './draft.ts'
import { NearMisses } from './near-misses.tsx'
import { draftOf } from './stub-draft.ts'

interface Props {
  readonly store: ProjectStore
  readonly id: number
  onClose(): void
}

/** One request and its reply side by side, and why it was answered so. */
export function EntryDetail({ store, id, onClose }: Props) {
  const query = useQuery(
    `${id}`,
    store,
    () => call<JournalEntry>('GET', worldPath(store.id, 'journal', id)),
    (event) => event.type === 'request' && event.entry.id === id,
  )
  const entry = query.data.value
  const error = query.error.value
  return (
    <Detail title={t('entry.title', { id })} onClose={onClose}>
      {error !== undefined && <p class="problem">{errorText(error)}</p>}
      {entry !== undefined && <Entry store={store} entry={entry} />}
    </Detail>
  )
}

function Entry({ store, entry }: { readonly store: ProjectStore; readonly entry: JournalEntry }) {
  const draft = draftOf(entry.operation, entry.request.body)
  const isOpen = entry.tookMs === null && !entry.aborted
  const makeStub = (): void => {
    if (draft === undefined) return
    keepDraft('stubs', draft)
    go(hashOf({ project: store.id, view: 'stubs', query: { new: '1' } }))
  }
  return (
    <>
      <div class="actions">
        {draft !== undefined && (
          <button type="button" class="button is-primary" onClick={makeStub}>
            {t('entry.makeStub')}
          </button>
        )}
        <CopyButton text={curlOf(entry, location.origin)} label={t('entry.curl')} />
      </div>
      <Facts
        facts={[
          [t('journal.operation'), entry.operation],
          [t('journal.status'), <StatusBadge key="status" status={entry.status} aborted={entry.aborted} />],
          [t('journal.time'), <WorldTime key="time" ms={entry.atMs} nowMs={store.clock.nowMs()} />],
          [t('journal.took'), entry.tookMs === null ? '' : formatSpan(entry.tookMs)],
          [
            t('journal.stub'),
            entry.answeredBy === null ? '' : <AnsweredBy key="stub" project={store.id} name={entry.answeredBy} />,
          ],
          [t('entry.resource'), entry.subject === null ? '' : <Subject key="subject" store={store} entry={entry} />],
          [t('journal.fault'), entry.faults.join(', ')],
          [t('entry.errorCode'), entry.errorCode ?? ''],
          [t('entry.user'), entry.user ?? ''],
          [t('entry.unknownFields'), [...entry.unknownFields, entry.hint ?? ''].filter((one) => one !== '').join(', ')],
          [t('resource.checked'), entry.checked?.join(', ') ?? ''],
          [t('resource.assumed'), entry.assumed?.join(', ') ?? ''],
        ]}
      />
      {entry.engineSql !== undefined && <CodeBlock label={t('resource.engineSql')} text={entry.engineSql} />}
      {entry.answeredBy === 'default' && draft?.outcome?.session === undefined && <Why store={store} entry={entry} />}
      <div class="exchange">
        <section aria-label={t('entry.request')}>
          <h3>{t('entry.request')}</h3>
          <CodeBlock
            label={t('entry.requestHead')}
            text={[`${entry.request.method} ${entry.request.target}`, ...headerLines(entry.request.headers)].join('\n')}
          />
          <Body text={entry.request.body} label={t('entry.requestBody')} />
        </section>
        <section aria-label={t('entry.reply')}>
          <h3>{t('entry.reply')}</h3>
          {entry.reply === null ? (
            <p class="muted">{t(isOpen ? 'entry.noReplyYet' : 'entry.noReply')}</p>
          ) : (
            <Reply reply={entry.reply} />
          )}
        </section>
      </div>
    </>
  )
}

function AnsweredBy({ project, name }: { readonly project: string; readonly name: string }) {
  if (name === 'default') return <span class="default-answer">{t('journal.default')}</span>
  if (isEngine(name)) return <>{name}</>
  return <a href={hashOf({ project, view: 'stubs', rest: [name] })}>{name}</a>
}

/** The resource that a request was about: its state before and after it, and its state now if it is another one. */
function Subject({ store, entry }: { readonly store: ProjectStore; readonly entry: JournalEntry }) {
  store.resources.version.value
  if (entry.subject === null) return null
  const { before, after } = entry.subject
  const [name, id] = [String(entry.subject.kind), String(entry.subject.id)]
  const kind = kindOf(name)
  const target = hashOf({ project: store.id, view: 'resources', rest: [kind ?? name, rowIdOf(kind ?? name, id)] })
  const moved = before === after || before === null || after === null ? (after ?? before) : `${before} → ${after}`
  const row = kind === undefined ? undefined : store.resources.find(kind, rowIdOf(kind, id))
  return (
    <>
      <a href={target}>
        {name} {id}
      </a>{' '}
      {String(moved ?? '')}
      {row !== undefined && row.state !== (after ?? before) && (
        <>
          {t('entry.now')} <StateBadge kind={row.kind} state={row.state} />
        </>
      )}
    </>
  )
}

/** No stub matched: those that came closest. */
function Why({ store, entry }: { readonly store: ProjectStore; readonly entry: JournalEntry }) {
  const query = useQuery(
    `why ${entry.id}`,
    store,
    () => call<Unmatched>('GET', worldPath(store.id, 'unmatched')),
    (event) => event.type === 'project',
  )
  const id = rowIdOf(String(entry.subject?.kind), String(entry.subject?.id ?? ''))
  const found = query.data.value?.unmatched.find((one) => one.id === id)
  return (
    <section class="why" aria-label={t('misses.title')}>
      <h3>{t('misses.title')}</h3>
      <p>
        {t('misses.hint')} <a href={hashOf({ project: store.id, view: 'settings' })}>{t('misses.setting')}</a>
      </p>
      {found === undefined ? (
        query.data.value !== undefined && <p class="muted">{t('misses.unknown')}</p>
      ) : (
        <NearMisses project={store.id} closest={found.closest} />
      )}
    </section>
  )
}

function Reply({ reply }: { readonly reply: NonNullable<JournalEntry['reply']> }) {
  const headers = { ...(reply.headers as Record<string, string>) }
  return (
    <>
      <CodeBlock label={t('entry.replyHead')} text={[`HTTP ${reply.status}`, ...headerLines(headers)].join('\n')} />
      <Body text={typeof reply.body === 'string' ? reply.body : null} label={t('entry.replyBody')} />
    </>
  )
}

function Body({ text, label }: { readonly text: string | null; readonly label: string }) {
  if (text === null || text === '') return <p class="muted">{t('entry.noBody')}</p>
  return <CodeBlock label={label} text={text} />
}

const headerLines = (headers: Readonly<Record<string, string>>): string[] =>
  Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
