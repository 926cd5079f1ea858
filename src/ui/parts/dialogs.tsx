import { signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../texts/text.ts'

interface ModalProps {
  readonly title: string
  readonly children: ComponentChildren
  onClose(): void
}

/** A dialog over the page. The browser keeps the focus in it and closes it with Escape; then the focus is where it was. */
export function Modal({ title, children, onClose }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    // the dialog is taken out of the page, not closed: the browser does not give the focus back
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog ref={dialog} aria-label={title} onClose={onClose}>
      <h2>{title}</h2>
      {children}
    </dialog>
  )
}

interface Question {
  readonly text: string
  readonly action: string
  resolve(isConfirmed: boolean): void
}

const question = signal<Question | undefined>(undefined)

/** Shows a question before something is destroyed; resolves with whether it was confirmed. */
export const confirmAction = (text: string, action: string): Promise<boolean> =>
  new Promise((resolve) => {
    question.value = { text, action, resolve }
  })

/** The place in the page of the question that `confirmAction` shows. */
export function Confirmation() {
  const shown = question.value
  if (shown === undefined) return null
  const close = (isConfirmed: boolean): void => {
    question.value = undefined
    shown.resolve(isConfirmed)
  }
  return (
    <Modal title={shown.action} onClose={() => close(false)}>
      <p>{shown.text}</p>
      <div class="actions">
        {/* the first button has the focus: Enter alone destroys nothing */}
        <button type="button" class="button" onClick={() => close(false)}>
          {t('cancel')}
        </button>
        <button type="button" class="button is-danger" onClick={() => close(true)}>
          {shown.action}
        </button>
      </div>
    </Modal>
  )
}
