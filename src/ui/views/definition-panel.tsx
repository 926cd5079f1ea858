import { useMemo } from 'preact/hooks'
import { Detail } from '../parts/detail.tsx'
import { confirmAction } from '../parts/dialogs.tsx'
import { act } from '../parts/notices.tsx'
import { t } from '../texts/text.ts'
import {
  addDefinition,
  type Definition,
  removeDefinition,
  replaceDefinition,
  type Section,
  switchDefinition,
} from './definition.ts'
import { DefinitionEditor } from './definition-editor.tsx'
import { takeDraft } from './draft.ts'
import { faultTemplates, stubTemplates } from './templates.ts'

interface Props {
  readonly project: string
  readonly section: Section
  /** undefined: a new one. */
  readonly open: Definition | undefined
  onChange(): void
  onClose(): void
}

/** The editor of a stub or a fault rule, and what can be done with it. */
export function DefinitionPanel({ project, section, open, onChange, onClose }: Props) {
  const templates = section === 'stubs' ? stubTemplates() : faultTemplates()
  const initial = useMemo(() => open?.body ?? takeDraft(section) ?? templates[0]?.body ?? {}, [open?.enabled])
  const done = (): void => {
    onChange()
    onClose()
  }

  async function save(body: unknown): Promise<void> {
    if (open === undefined) await addDefinition(project, section, body)
    else await replaceDefinition(project, section, open, body)
    await act(t(`${section}.saved`), async () => done())
  }

  async function remove(one: Definition): Promise<void> {
    if (!(await confirmAction(t('definitions.removeAsk', { name: one.name }), t('remove')))) return
    if (await act(t('definitions.removed'), () => removeDefinition(project, section, one))) done()
  }

  return (
    <Detail title={open?.name ?? t(`${section}.add`)} onClose={onClose}>
      {open?.origin === 'fixtures' && <p class="muted">{t('definitions.fixturesHint')}</p>}
      {open === undefined && <p class="muted">{t(`${section}.addHint`)}</p>}
      {open?.enabled === false && <p class="muted">{t('definitions.offHint')}</p>}
      {open !== undefined && (
        <div class="actions">
          <Switch project={project} section={section} open={open} onChange={onChange} />
          {open.origin === 'added' && (
            <button type="button" class="button is-danger" onClick={() => remove(open)}>
              {t('remove')}
            </button>
          )}
        </div>
      )}
      <DefinitionEditor
        key={JSON.stringify(open?.body)}
        label={t(`${section}.json`)}
        initial={initial as object}
        templates={open === undefined ? templates : []}
        isNew={open === undefined}
        canSave={open?.origin !== 'fixtures'}
        save={save}
      />
    </Detail>
  )
}

function Switch({ project, section, open, onChange }: Omit<Props, 'onClose' | 'open'> & { readonly open: Definition }) {
  const { name, enabled } = open
  async function change(): Promise<void> {
    const done = t(enabled ? 'definitions.isOff' : 'definitions.isOn', { name })
    if (await act(done, () => switchDefinition(project, section, open))) onChange()
  }
  return (
    <button type="button" class="button" role="switch" aria-checked={enabled} onClick={change}>
      {t(enabled ? 'definitions.switchOff' : 'definitions.switchOn')}
    </button>
  )
}
