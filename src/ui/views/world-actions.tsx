import { useRef } from 'preact/hooks'
import type { ViewProps } from '../app.tsx'
import { call, worldPath } from '../data/api.ts'
import { confirmAction } from '../parts/dialogs.tsx'
import { act } from '../parts/notices.tsx'
import { go, OVERVIEW } from '../route.ts'
import { t } from '../texts/text.ts'

/** Saves and restores a world, begins it again, and removes it. */
export function WorldActions({ store }: ViewProps) {
  const file = useRef<HTMLInputElement>(null)
  const { id } = store

  const save = (): Promise<boolean> =>
    act(t('snapshot.saved', { file: `${id}.snapshot.json` }), async () => {
      const snapshot = await call('GET', worldPath(id, 'snapshot'))
      download(`${id}.snapshot.json`, JSON.stringify(snapshot))
    })

  async function restore(): Promise<void> {
    const chosen = file.current?.files?.[0]
    if (chosen === undefined || !(await confirmAction(t('snapshot.restoreAsk', { id }), t('snapshot.restore')))) return
    await act(t('snapshot.restored'), async () =>
      call('PUT', worldPath(id, 'snapshot'), parseSnapshot(await chosen.text())),
    )
    if (file.current !== null) file.current.value = ''
  }

  async function reset(): Promise<void> {
    if (await confirmAction(t('world.resetAsk', { id }), t('world.reset')))
      await act(t('world.resetDone'), () => call('POST', worldPath(id, 'reset')))
  }

  async function remove(): Promise<void> {
    if (!(await confirmAction(t('world.deleteAsk', { id }), t('world.delete')))) return
    if (await act(t('world.deleted'), () => call('DELETE', worldPath(id)))) go(OVERVIEW)
  }

  return (
    <section class="panel" aria-label={t('snapshot.title')}>
      <h2>{t('snapshot.title')}</h2>
      <p class="muted">{t('snapshot.hint')}</p>
      <div class="actions">
        <button type="button" class="button is-primary" onClick={save}>
          {t('snapshot.save')}
        </button>
        <label class="button">
          {t('snapshot.restore')}
          <input ref={file} class="file" type="file" accept="application/json,.json" onChange={restore} />
        </label>
        <button type="button" class="button is-danger" onClick={reset}>
          {t('world.reset')}
        </button>
        <button type="button" class="button is-danger" onClick={remove}>
          {t('world.delete')}
        </button>
      </div>
    </section>
  )
}

function parseSnapshot(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw error instanceof SyntaxError ? new Error(t('editor.notJson', { why: error.message })) : error
  }
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
