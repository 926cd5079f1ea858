import { isoTime } from '../core/clock.ts'
import type { Tombstone } from '../model/tombstones.ts'
import type { World } from './world.ts'

/** Tells those who watch that a resource was removed. */
export function publishRemoval({ feed, id: project, nowMs }: World, { kind, id, history, why }: Tombstone): void {
  // an evicted statement keeps its turn: its history may still grow. To list the steps costs more than all else here
  const from = feed.isWatched(project) ? (history.steps.at(-1)?.state ?? null) : null
  feed.put('change', project, () => ({
    at: isoTime(nowMs),
    kind,
    id: kind === 'statement' ? id.replace(':', '/') : id,
    parent: kind === 'statement' ? id.split(':')[0] : undefined,
    from,
    to: null,
    why,
  }))
}
