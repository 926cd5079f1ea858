import type { ComponentChildren } from 'preact'
import { t } from '../texts/text.ts'
import { CopyButton } from './copy-button.tsx'

interface Props {
  readonly title: string
  readonly hint: string
  /** A command that leads out of the emptiness. */
  readonly command?: string
  readonly children?: ComponentChildren
  /** The first heading of a page that has no other. */
  readonly heading?: 'h1' | 'h2'
}

/** What a view shows that has nothing to show. */
export function EmptyState({ title, hint, command, children, heading: Heading = 'h2' }: Props) {
  return (
    <div class="empty">
      <Heading>{title}</Heading>
      <p>{hint}</p>
      {command !== undefined && (
        <div class="command">
          <pre tabIndex={0}>{command}</pre>
          <CopyButton text={command} />
        </div>
      )}
      {children}
    </div>
  )
}

/** What a list shows whose filter nothing matches. */
export function NoMatch({ showAll }: { readonly showAll: string }) {
  return (
    <div class="empty" role="status">
      <p>{t('filter.noMatch')}</p>
      <a class="button" href={showAll}>
        {t('filter.showAll')}
      </a>
    </div>
  )
}
