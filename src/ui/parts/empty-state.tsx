import { CopyButton } from './copy-button.tsx'

interface Props {
  readonly title: string
  readonly hint: string
  /** A command that leads out of the emptiness. */
  readonly command?: string
}

/** What a view shows that has nothing to show. */
export function EmptyState({ title, hint, command }: Props) {
  return (
    <div class="empty">
      <h2>{title}</h2>
      <p>{hint}</p>
      {command !== undefined && (
        <div class="command">
          <pre tabIndex={0}>{command}</pre>
          <CopyButton text={command} />
        </div>
      )}
    </div>
  )
}
