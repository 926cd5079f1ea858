import { useState } from 'preact/hooks'
import type { WorldSettings } from '../../client/generated/world.ts'
import type { ViewProps } from '../app.tsx'
import { call, worldPath } from '../data/api.ts'
import { useQuery } from '../hooks.ts'
import { act, errorText } from '../parts/notices.tsx'
import { language } from '../preferences.ts'
import { t } from '../texts/text.ts'
import { settingTextZh } from '../texts/zh-settings.ts'
import {
  type ApiDescription,
  changeOf,
  enteredValue,
  type SettingRow,
  settingRows,
  settingsSchema,
} from './setting-list.ts'
import { WorldActions } from './world-actions.tsx'

/** The settings of a world; its snapshot; its reset and its end. */
export function SettingsView({ store }: ViewProps) {
  const settings = useQuery(
    'settings',
    store,
    () => call<WorldSettings>('GET', worldPath(store.id, 'settings')),
    ({ type }) => type === 'project',
  )
  const description = useQuery(
    'description',
    store,
    () => call<ApiDescription>('GET', '/openapi.json'),
    () => false,
  )
  const [text, setText] = useState('')
  const values = settings.data.value
  // without the description, a setting would first be shown as a text, then as a choice
  const isDescribed = description.data.value !== undefined || description.error.value !== undefined
  if (values === undefined || !isDescribed)
    return <p class="loading">{settings.error.value === undefined ? t('loading') : errorText(settings.error.value)}</p>
  const schema = description.data.value === undefined ? undefined : settingsSchema(description.data.value)
  const rows = settingRows(values, schema)
    .map(described)
    .filter((row) => `${row.path} ${row.description}`.toLowerCase().includes(text.toLowerCase()))
  return (
    <div class="settings-view">
      <WorldActions store={store} />
      <section class="panel" aria-label={t('view.settings')}>
        <div class="toolbar">
          <h2>{t('view.settings')}</h2>
          <span class="spring" />
          <input
            type="search"
            aria-label={t('settings.filter')}
            placeholder={t('settings.filter')}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </div>
        <p class="muted">{t('settings.hint')}</p>
        {rows.length === 0 && (
          <p class="empty-list" role="status">
            {t('filter.noMatch')}
          </p>
        )}
        <ul class="settings">
          {rows.map((row) => (
            <Setting
              key={`${row.path} ${JSON.stringify(row.value)}`}
              project={store.id}
              row={row}
              onDone={() => settings.load()}
            />
          ))}
        </ul>
      </section>
    </div>
  )
}

/** With its description in the language of the page. */
const described = (row: SettingRow): SettingRow =>
  language.value === 'zh' ? { ...row, description: settingTextZh(row.path) ?? row.description } : row

interface SettingProps {
  readonly project: string
  readonly row: SettingRow
  onDone(): void
}

function Setting({ project, row: { path, value, description, choices }, onDone }: SettingProps) {
  const shown = typeof value === 'string' ? value : JSON.stringify(value)
  const [entered, setEntered] = useState(shown)
  const save = async (changed: unknown): Promise<void> => {
    const body = changeOf(path, changed)
    if (await act(t('settings.changed', { name: path }), () => call('PATCH', worldPath(project, 'settings'), body)))
      onDone()
    else setEntered(shown)
  }
  const id = `setting-${path}`
  return (
    <li>
      <label for={id}>{path}</label>
      {choices === undefined ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            save(enteredValue(entered))
          }}
        >
          <input id={id} value={entered} onInput={(event) => setEntered(event.currentTarget.value)} />
          {entered !== shown && (
            <button type="submit" class="button is-primary">
              {t('save')}
            </button>
          )}
        </form>
      ) : (
        <select
          id={id}
          value={shown}
          onChange={(event) => save(choices.find((one) => String(one) === event.currentTarget.value))}
        >
          {[...new Set(choices.map(String))].map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      )}
      <span class="muted">{description}</span>
    </li>
  )
}
