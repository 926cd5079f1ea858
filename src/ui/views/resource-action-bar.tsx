import { useRef, useState } from 'preact/hooks'
import type { ResourceRow } from '../data/kinds.ts'
import { Modal } from '../parts/dialogs.tsx'
import { act } from '../parts/notices.tsx'
import { t } from '../texts/text.ts'
import { actionsOf, type ResourceAction } from './resource-actions.ts'

interface Props {
  readonly project: string
  readonly row: ResourceRow
  onDone(): void
}

/** Buttons for what can be done to a resource; each opens a dialog first. */
export function ResourceActions({ project, row, onDone }: Props) {
  const [open, setOpen] = useState<ResourceAction | undefined>(undefined)
  const actions = actionsOf(row)
  if (actions.length === 0) return null
  return (
    <div class="actions">
      {actions.map((action) => (
        <button
          key={action.key}
          type="button"
          class={action.isDangerous ? 'button is-danger' : 'button'}
          onClick={() => setOpen(action)}
        >
          {t(action.key)}
        </button>
      ))}
      {open !== undefined && (
        <ActionDialog project={project} row={row} action={open} onDone={onDone} onClose={() => setOpen(undefined)} />
      )}
    </div>
  )
}

interface DialogProps extends Props {
  readonly action: ResourceAction
  onClose(): void
}

function ActionDialog({ project, row, action, onDone, onClose }: DialogProps) {
  const { field } = action
  const input = useRef<HTMLInputElement & HTMLSelectElement>(null)
  async function run(event: Event): Promise<void> {
    event.preventDefault()
    const value = input.current?.value ?? ''
    onClose()
    if (await act(t('action.done', { action: t(action.key), id: row.id }), () => action.run(project, row, value)))
      onDone()
  }
  return (
    <Modal title={t(action.key)} onClose={onClose}>
      <form onSubmit={run}>
        <p>{t('action.ask', { kind: t(`one.${row.kind}`), id: row.id })}</p>
        {field !== undefined && (
          <label>
            {t(field.label)}
            {field.choices === undefined ? (
              <input ref={input} />
            ) : (
              <select ref={input}>
                {field.choices.map((choice) => (
                  <option key={choice}>{choice}</option>
                ))}
              </select>
            )}
          </label>
        )}
        <div class="actions">
          <button type="button" class="button" onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" class={action.isDangerous ? 'button is-danger' : 'button is-primary'}>
            {t(action.key)}
          </button>
        </div>
      </form>
    </Modal>
  )
}
