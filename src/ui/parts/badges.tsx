import type { Kind } from '../data/kinds.ts'
import { meaningOf } from '../data/state-colors.ts'
import { t } from '../texts/text.ts'

/** A state in the colour of its meaning. */
export function StateBadge({ kind, state }: { readonly kind: Kind; readonly state: string }) {
  return <span class={`badge state-${meaningOf(kind, state)}`}>{state}</span>
}

/** The class of a status: 2xx, 4xx … */
const classOf = (status: number): string => `status-${Math.floor(status / 100)}`

interface StatusProps {
  /** null: the request is open, or it was cut off before a status was sent. */
  readonly status: number | null
  readonly aborted: boolean
}

/** The status of a reply, or what came instead of one. */
export function StatusBadge({ status, aborted }: StatusProps) {
  if (status === null)
    return aborted ? (
      <span class="badge status-0">{t('journal.aborted')}</span>
    ) : (
      <span class="badge">{t('journal.open')}</span>
    )
  return <span class={`badge ${classOf(status)}`}>{status}</span>
}

/** Whether `answeredBy` names a real engine, and not a stub. */
export const isEngine = (name: string): boolean => name.startsWith('engine ')

/** Where a result came from. `isWarning`: a text got the default answer, which may not be what a test wants. */
export function ResultSource({ name, isWarning }: { readonly name: string; readonly isWarning: boolean }) {
  if (name !== 'default') return <>{name}</>
  return <span class={isWarning ? 'default-answer' : 'muted'}>{t('journal.default')}</span>
}
