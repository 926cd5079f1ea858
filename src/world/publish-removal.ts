import { isoTime } from '../core/clock.ts'
import type { Tombstone } from '../model/tombstones.ts'
import type { World } from './world.ts'

/** Tells those who watch that a resource was removed. */
export function publishRemoval({ feed, id: project, nowMs }: World, { kind, id, history, why }: Tombstone): void {
  if (feed.skips()) return
  const from = history.steps.at(-1)?.state ?? null
  const parent = kind === 'statement' ? id.split(':')[0] : undefined
  feed.put('change', project, {
    at: isoTime(nowMs),
    kind,
    id: kind === 'statement' ? id.replace(':', '/') : id,
    parent,
    from,
    to: null,
    why,
  })
}
