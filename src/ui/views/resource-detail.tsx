import { call, worldPath } from '../data/api.ts'
import { hasText, type Kind, kindOf, type ResourceRow } from '../data/kinds.ts'
import type { ProjectStore } from '../data/project-store.ts'
import { useQuery } from '../hooks.ts'
import { isEngine, ResultSource, StateBadge } from '../parts/badges.tsx'
import { CodeBlock } from '../parts/code-block.tsx'
import { Detail, Facts } from '../parts/detail.tsx'
import { act, errorText } from '../parts/notices.tsx'
import { WorldTime } from '../parts/world-time.tsx'
import { go, hashOf } from '../route.ts'
import { formatSpan } from '../texts/format.ts'
import { serverText } from '../texts/server-text.ts'
import { t } from '../texts/text.ts'
import { keepDraft } from './draft.ts'
import { ResourceActions } from './resource-action-bar.tsx'
import { ResultTable, StatementOutput } from './resource-output.tsx'
import { type ResourceDetail as Read, readResource } from './resource-reading.ts'

interface Props {
  readonly store: ProjectStore
  readonly kind: Kind
  readonly id: string
  onClose(): void
}

/** One resource: its history, log and output, and what can be done to it. */
export function ResourceDetail({ store, kind, id, onClose }: Props) {
  const query = useQuery(
    `${kind} ${id}`,
    store,
    () => readResource(store.id, { kind, id }),
    (event) => event.type === 'project' || (event.type === 'change' && kindOf(event.kind) === kind),
  )
  const detail = query.data.value
  const error = query.error.value
  const row = store.resources.find(kind, id)
  return (
    <Detail title={`${t(`one.${kind}`)} ${id}`} onClose={onClose}>
      {error !== undefined && detail === undefined && <p class="problem">{errorText(error)}</p>}
      {detail !== undefined && (
        <>
          {row !== undefined && <ResourceActions project={store.id} row={row} onDone={() => query.load()} />}
          <Found store={store} kind={kind} row={row} detail={detail} />
        </>
      )}
    </Detail>
  )
}

/** The kind of what a resource runs on. */
const parentKinds: Partial<Record<Kind, Kind>> = {
  session: 'queue',
  statement: 'session',
  sql: 'cluster',
  sqlJob: 'queue',
  batch: 'queue',
  mrsJob: 'cluster',
  queue: 'elasticPool',
}

interface FoundProps {
  readonly store: ProjectStore
  readonly kind: Kind
  readonly row: ResourceRow | undefined
  readonly detail: Read
}

function Found({ store, kind, row, detail }: FoundProps) {
  const { history, gate, text, log, message, output, rows, gone } = detail
  const state = history.at(-1)?.state ?? ''
  return (
    <>
      <Facts
        facts={[
          [t('resource.state'), <StateBadge key="state" kind={kind} state={state} />],
          [t('resource.gone'), gone === null ? '' : `${gone.at} ${serverText(gone.why)}`],
          // a queue, a cluster and a pool are on nothing
          [
            t('resource.on'),
            row === undefined || row.parent === '' ? '' : <Parent key="parent" store={store} row={row} />,
          ],
          [
            t('journal.stub'),
            detail.answeredBy === '' ? '' : <AnsweredBy key="stub" store={store} kind={kind} detail={detail} />,
          ],
          [t('resource.gate'), gate === null ? '' : <Gate key="gate" project={store.id} name={gate} />],
          [t('resource.directive'), detail.inBand ?? ''],
          [t('resource.checked'), detail.checked.join(', ')],
          [t('resource.assumed'), detail.assumed.join(', ')],
        ]}
      />
      {text !== '' && <CodeBlock label={t('resource.text')} text={text} />}
      {detail.engineSql !== '' && <CodeBlock label={t('resource.engineSql')} text={detail.engineSql} />}
      {message !== '' && <p class="problem">{message}</p>}
      {output !== undefined && (
        <section>
          <h3>{t('resource.output')}</h3>
          <StatementOutput output={output} />
        </section>
      )}
      {rows !== undefined && rows.length > 0 && (
        <section>
          <h3>{t('resource.output')}</h3>
          <ResultTable columns={(rows[0] ?? []).map(String)} rows={rows.slice(1)} />
        </section>
      )}
      <h3>{t('resource.history')}</h3>
      <History store={store} kind={kind} steps={history} />
      {log.length > 0 && (
        <>
          <h3>{t('resource.log')}</h3>
          <CodeBlock label={t('resource.log')} text={log.join('\n')} />
        </>
      )}
      <details>
        <summary>{t('resource.raw')}</summary>
        <CodeBlock label={t('resource.raw')} text={JSON.stringify(detail.raw)} />
      </details>
    </>
  )
}

interface AnsweredByProps {
  readonly store: ProjectStore
  readonly kind: Kind
  readonly detail: Read
}

function AnsweredBy({ store, kind, detail: { answeredBy, draft } }: AnsweredByProps) {
  if (isEngine(answeredBy)) return <>{answeredBy}</>
  if (answeredBy !== 'default')
    return <a href={hashOf({ project: store.id, view: 'stubs', rest: [answeredBy] })}>{answeredBy}</a>
  const makeStub = (): void => {
    keepDraft('stubs', draft)
    go(hashOf({ project: store.id, view: 'stubs', query: { new: '1' } }))
  }
  return (
    <>
      <ResultSource name={answeredBy} isWarning={hasText(kind)} />{' '}
      {draft !== undefined && (
        <button type="button" class="button" onClick={makeStub}>
          {t('entry.makeStub')}
        </button>
      )}
    </>
  )
}

/** What it runs on, with a link if the page has it: a cluster or a queue need not be created. */
function Parent({ store, row }: { readonly store: ProjectStore; readonly row: ResourceRow }) {
  const kind = parentKinds[row.kind]
  if (kind === undefined || store.resources.find(kind, row.parent) === undefined) return <>{row.parent}</>
  return <a href={hashOf({ project: store.id, view: 'resources', rest: [kind, row.parent] })}>{row.parent}</a>
}

function Gate({ project, name }: { readonly project: string; readonly name: string }) {
  const release = (): Promise<boolean> =>
    act(t('gates.released', { name }), () => call('POST', worldPath(project, 'gates', name, 'release')))
  return (
    <>
      {name}{' '}
      <button type="button" class="button" onClick={release}>
        {t('gates.release')}
      </button>
    </>
  )
}

function History({ store, kind, steps }: Pick<FoundProps, 'store' | 'kind'> & { readonly steps: Read['history'] }) {
  const nowMs = store.clock.nowMs()
  return (
    <div class="history-box" tabIndex={0} role="group" aria-label={t('resource.history')}>
      <table class="history">
        <thead>
          <tr>
            <th scope="col">{t('resource.state')}</th>
            <th scope="col">{t('journal.time')}</th>
            <th scope="col">{t('resource.lasted')}</th>
            <th scope="col">{t('resource.why')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ state, atMs, why }, index) => {
            const next = steps[index + 1]
            return (
              <tr key={`${atMs} ${state}`}>
                <td>
                  <StateBadge kind={kind} state={state} />
                </td>
                <td>
                  <WorldTime ms={atMs} nowMs={nowMs} />
                </td>
                <td>{next === undefined ? '' : formatSpan(next.atMs - atMs)}</td>
                <td>{serverText(why)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
