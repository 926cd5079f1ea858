import type { Unmatched } from '../../client/generated/evidence.ts'
import type { StubDefinition } from '../../client/generated/stubs.ts'
import type { ViewProps } from '../app.tsx'
import { call, worldPath } from '../data/api.ts'
import { useQuery } from '../hooks.ts'
import { browserNowMs } from '../page-time.ts'
import { go, hashOf, route } from '../route.ts'
import { formatCount } from '../texts/format.ts'
import { t } from '../texts/text.ts'
import { DefinitionsView } from './definitions-view.tsx'
import { keepDraft } from './draft.ts'
import { NearMisses } from './near-misses.tsx'
import { batchDraft, codeDraft, mrsJobDraft, sqlDraft } from './stub-draft.ts'

/** The stubs of a project, and below them what no stub matched. */
export function StubsView({ store }: ViewProps) {
  const body = JSON.stringify({ match: { code: '1 + 1' }, outcome: { text: 'res0: Int = 2' } })
  const url = `${location.origin}/_lakemock/worlds/${store.id}/stubs`
  return (
    <>
      <DefinitionsView
        store={store}
        section="stubs"
        command={`curl ${url} -H 'content-type: application/json' \\\n  -d '${body}'`}
      />
      <UnmatchedTexts store={store} />
    </>
  )
}

/** The newest are shown; the control API has a hundred. */
const SHOWN = 20

function UnmatchedTexts({ store }: ViewProps) {
  const query = useQuery(
    'unmatched',
    store,
    () => call<Unmatched>('GET', worldPath(store.id, 'unmatched')),
    ({ type }) => type === 'request' || type === 'project',
  )
  const list = query.data.value
  if (list === undefined || list.unmatched.length === 0) return null
  const { rest, query: address } = route.value
  const isEditing = rest.length > 0 || address.has('new')
  const newest = list.unmatched.slice(-SHOWN).reverse()
  return (
    <details class="unmatched" open={!isEditing}>
      <summary>{t('unmatched.title', { count: formatCount(list.unmatched.length + list.dropped) })}</summary>
      <p class="muted">{t('unmatched.hint')}</p>
      <ul>
        {newest.map((one) => (
          <li key={one.id}>
            <div class="unmatched-head">
              <code>{one.text.slice(0, 300)}</code>
              <button type="button" class="button" onClick={() => makeStub(store.id, one)}>
                {t('entry.makeStub')}
              </button>
            </div>
            <NearMisses project={store.id} closest={one.closest} />
          </li>
        ))}
      </ul>
    </details>
  )
}

type UnmatchedText = Unmatched['unmatched'][number]

function makeStub(project: string, text: UnmatchedText): void {
  keepDraft('stubs', draftOf(text))
  go(hashOf({ project, view: 'stubs', query: { new: String(browserNowMs()) } }))
}

function draftOf({ api, subject, text, job }: UnmatchedText): StubDefinition {
  if (job !== undefined) return subject === 'batch' ? batchDraft(job.file) : mrsJobDraft(job.name, job.type)
  return api === 'dli' && subject !== 'sqlJob' ? codeDraft(text) : sqlDraft(api, text)
}
