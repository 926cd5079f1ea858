import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../texts/text.ts'

interface Props {
  readonly title: string
  readonly children: ComponentChildren
  onClose(): void
}

/** What is known of the selected row of a list, beside it. Escape closes it. */
export function Detail({ title, children, onClose }: Props) {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && document.querySelector('dialog[open]') === null) onClose()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [onClose])
  return (
    <aside class="detail" ref={panel} aria-label={title}>
      <div class="detail-head">
        <h2>{title}</h2>
        <button type="button" class="button is-plain" aria-label={t('close')} title={t('close')} onClick={onClose}>
          ✕
        </button>
      </div>
      {children}
    </aside>
  )
}

/** Names and values; a value that is empty is left out. */
export function Facts({ facts }: { readonly facts: readonly (readonly [string, ComponentChildren])[] }) {
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value !== '' && value !== null && value !== undefined)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
