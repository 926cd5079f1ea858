import { formatDateTime, formatRelative, formatTime } from '../texts/format.ts'

interface Props {
  readonly ms: number
  readonly nowMs: number
}

/** A time of the world, and how far it is from the world's now. */
export function WorldTime({ ms, nowMs }: Props) {
  return (
    <time dateTime={formatDateTime(ms).replace(' ', 'T')} title={`${formatDateTime(ms)} UTC`}>
      {formatTime(ms)} <span class="muted">{formatRelative(ms, nowMs)}</span>
    </time>
  )
}
