import { formatRelative } from '../texts/format.ts'
import { formatDateTime, formatTimeNear } from '../texts/format-time.ts'

interface Props {
  readonly ms: number
  readonly nowMs: number
}

/** A time of the world, and how far it is from the world's now. */
export function WorldTime({ ms, nowMs }: Props) {
  return (
    <time dateTime={`${formatDateTime(ms).replace(' ', 'T')}Z`} title={`${formatDateTime(ms)} UTC`}>
      {formatTimeNear(ms, nowMs)} <span class="muted">{formatRelative(ms, nowMs)}</span>
    </time>
  )
}
