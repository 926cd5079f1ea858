import { Problem } from '../core/problem.ts'
import type { Tombstone } from '../model/tombstones.ts'
import type { World } from '../world/world.ts'

const names = { session: 'session', statement: 'statement', sql: 'SQL execution' } as const

/** The refusal for an unknown resource. If it existed before, it says what became of it and where its history is. */
export function notFound(world: World, kind: Tombstone['kind'], id: string, key = id): Problem {
  const past = world.tombstones.past(kind, key)
  const message =
    past === undefined
      ? `There is no ${names[kind]} ${id}.`
      : `The ${names[kind]} ${id} was removed: ${past.why}. See …/history/${kind}/${key}.`
  return new Problem('not-found', message)
}
